"""What `kommunesite offers review` shows: old and new national text, and the municipality's own under them."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from kommunesite.cli.number import count
from kommunesite.cli.offers.page import add_row, new_table, page_width, to_lines
from kommunesite.cli.offers.words import change_sentence
from kommunesite.survey.comparison import compare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.survey.comparison import Row
    from kommunesite.survey.review import Finding, Review

_TWO_COLUMNS = 90
"""The fewest columns in which two texts can be read side by side."""
_GAP = 3
_INDENT = "    "


def review_text(review: Review) -> str:
    """Write what should be read again, then what was never accepted, then what it comes to."""
    width = page_width()
    lines = [line for finding in review.findings for line in _finding(finding, width)]
    if review.unaccepted:
        lines.append("Ikke godkjent ennå:")
        lines += [f"{_INDENT}{each.addition.file}: {', '.join(each.words)}" for each in review.unaccepted]
        lines.append("")
    lines += _summary(review)
    return "\n".join((*lines, ""))


def _finding(finding: Finding, width: int) -> Iterator[str]:
    addition = finding.addition
    yield f"{addition.file}: {finding.words or finding.heading or addition.service}"
    yield change_sentence(finding.change, finding.heading, addition.service)
    if finding.successor:
        yield f"«{finding.successor}» har tatt over."
    yield ""
    if finding.old:
        yield from _beside(compare(finding.old, finding.new), width)
    if finding.own:
        yield "Kommunens egen tekst:"
        yield ""
        yield from _indented(finding.own, width)
        yield ""


def _beside(rows: tuple[Row, ...], width: int) -> Iterator[str]:
    """Lay out two texts side by side where there is room, else one under the other."""
    if width >= _TWO_COLUMNS:
        table = new_table(("Da den ble godkjent", "Nå"), _GAP)
        for column in table.columns:
            column.width = (width - _GAP) // 2
        for row in rows:
            add_row(table, (row.old, row.new))
        yield from to_lines(table, width)
        yield ""
        return
    was = [row.old for row in rows if row.old or not row.new]
    now = [row.new for row in rows if row.new or not row.old]
    for words, texts in (("Da den ble godkjent:", was), ("Nå:", now)):
        yield words
        yield ""
        yield from _indented("\n".join(texts), width)
        yield ""


def _indented(text: str, width: int) -> Iterator[str]:
    for line in text.split("\n"):
        yield from textwrap.wrap(line, width, initial_indent=_INDENT, subsequent_indent=_INDENT) or ("",)


def _summary(review: Review) -> Iterator[str]:
    if not review.findings:
        yield "Ingen tekster må leses på nytt."
    else:
        files = len({finding.addition.file for finding in review.findings})
        yield f"{count(files, 'tekst', 'tekster')} må leses på nytt. Rett det som trengs, og godkjenn så teksten:"
        services = {(each.municipality, each.addition.service): None for each in review.findings}
        yield from (f"{_INDENT}kommunesite offers accept {slug} {service}" for slug, service in services)
