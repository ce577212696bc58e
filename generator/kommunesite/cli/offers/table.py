"""The table of `kommunesite offers status`: the services of one municipality, or the sums of several."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kommunesite.cli.number import count
from kommunesite.cli.offers.page import add_row, new_table, page_width, to_lines
from kommunesite.cli.offers.words import old_word, state_word
from kommunesite.survey.delivery import STATES

if TYPE_CHECKING:
    from rich.table import Table

    from kommunesite.survey.delivery import Overview


def table_text(overviews: tuple[Overview, ...]) -> str:
    """Write one municipality with a row for each service, several with a row each and a row of sums."""
    if not overviews:
        return ""
    lines = _services(overviews[0]) if len(overviews) == 1 else to_lines(_sums(overviews), page_width())
    return "\n".join((*lines, ""))


def _services(overview: Overview) -> list[str]:
    table = new_table(("Tjeneste", "Navn", "Måte", "Knappen fører til", "Endret", "Gammelt"))
    for at in (2, 4):
        table.columns[at].no_wrap = True
    for each in overview.deliveries:
        changed = each.changed.isoformat() if each.changed else "–"
        old = ", ".join(map(old_word, each.old))
        add_row(table, (each.service, each.name, state_word(each.state), _host(each.target), changed, old))
    counts = ", ".join(f"{overview.count(state)} {state_word(state)}" for state in STATES if overview.count(state))
    services = count(len(overview.deliveries), "tjeneste", "tjenester")
    summary = f"{overview.title} har {services}: {counts}. {overview.old} med noe gammelt."
    width = page_width()
    return [*to_lines(table, width), "", *textwrap.wrap(summary, width)]


def _host(target: str) -> str:
    """Shorten an address outside the site to the name of its host, as the page itself shows it."""
    return urlsplit(target).hostname or target


def _sums(overviews: tuple[Overview, ...]) -> Table:
    table = new_table(("Kommune", *(state_word(state).replace(" ", "\n") for state in STATES), "gammelt"))
    for column in table.columns[1:]:
        column.justify = "right"
    for overview in overviews:
        add_row(table, (overview.slug, *(str(overview.count(state)) for state in STATES), str(overview.old)))
    table.add_section()
    sums = (sum(overview.count(state) for overview in overviews) for state in STATES)
    old = sum(overview.old for overview in overviews)
    add_row(table, (f"Sum ({len(overviews)})", *map(str, sums), str(old)))
    return table
