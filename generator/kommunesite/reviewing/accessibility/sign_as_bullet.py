"""Signs that stand first on a line as if they made a list."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_BULLETS = "•●▪◦‣∙○■□·"
_PICTURE = "[\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
_JOINED = f"(?:\ufe0f|\u200d{_PICTURE}|[\U0001f3fb-\U0001f3ff]|{_PICTURE})*"
_LINE = re.compile(
    rf"^(?P<before>[ \t]*(?P<point>[-*+][ \t]+|\d+[.)][ \t]+)?)"
    rf"(?:(?P<bullet>[{_BULLETS}])|(?P<picture>{_PICTURE}{_JOINED}|[\d#*]\ufe0f?\u20e3)|(?P<dash>[–—]))"
    r"(?P<gap>[ \t]+)(?=\S)",
    re.MULTILINE,
)
_SOME = re.compile(f"[{_BULLETS}–—\u20e3]|{_PICTURE}")


def _find(text: Text) -> Iterator[Finding]:
    if not _SOME.search(text.plain, text.body):
        return
    lines = tuple(_LINE.finditer(text.plain, text.body))
    joined = [text.plain.find("\n", one.end()) + 1 == other.start() for one, other in pairwise(lines)]
    for line, follows, is_followed in zip(lines, (False, *joined), (*joined, False), strict=False):
        if line["bullet"] or line["point"] or follows or is_followed:
            yield _finding(line)


def _finding(line: re.Match[str]) -> Finding:
    """Mark the sign; one that is only a bullet is mended, a picture may mean something."""
    start = line.end("before")
    end = line.start("gap")
    sign = line.string[start:end]
    if line["picture"]:
        return found(start, end, sign=sign)
    return found(start, end + len(line["gap"]) if line["point"] else end, "" if line["point"] else "-", sign=sign)


RULE = TextRule(
    fault=Fault.SIGN_AS_BULLET,
    title="Tegn i stedet for punktliste",
    why=(
        "Skriver du «•» eller et lite bilde først på linjen, blir det ikke en liste. Skjermleseren leser opp navnet på "
        "tegnet og sier ikke hvor mange punkter det er. Kravet står i WCAG 1.3.1, som gjelder for alle kommuner."
    ),
    examples=(
        Example("Ta med:\n\n⟦•⟧ pass\n⟦•⟧ bilde\n", "Ta med:\n\n- pass\n- bilde\n"),
        Example("- ⟦✅⟧ Gratis\n- ⟦📞⟧ Ring oss\n", "- Gratis\n- Ring oss\n"),
        Example(
            "⟦–⟧ mat\n⟦–⟧ klær\n",
            "– Vi gleder oss, sier ordføreren.\n\n– Det gjør jeg også, sier rektor.\n",
        ),
    ),
    find=_find,
)
