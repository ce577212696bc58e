from __future__ import annotations

from datetime import date

import pytest

from kommunesite.model.document import AlertLevel, AlertMatter, Html, NewsMatter

FIRST, SECOND, THIRD = date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 3)


@pytest.mark.parametrize(
    ("expires", "shown"),
    [(None, [False, True, True]), (SECOND, [False, True, False]), (THIRD, [False, True, True])],
)
def test_news_is_shown_from_its_date_until_it_expires(expires: date | None, shown: list[bool]) -> None:
    matter = NewsMatter("Tittel", "Beskrivelse", SECOND, expires=expires)
    assert [matter.is_current(day) for day in (FIRST, SECOND, THIRD)] == shown


def test_an_alert_is_shown_on_its_first_and_its_last_day() -> None:
    matter = AlertMatter("Tittel", AlertLevel.DANGER, SECOND, SECOND)
    assert [matter.is_current(day) for day in (FIRST, SECOND, THIRD)] == [False, True, False]


def test_html_tells_the_template_engine_that_it_is_markup() -> None:
    assert Html("<p>").__html__() == "<p>"
