from __future__ import annotations

from datetime import date

import pytest

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language, same_text
from kommunesite.model.offer import Deadline, NotOffered
from kommunesite.model.problem import RefusedError
from kommunesite.model.scalar import DayOfYear, Slug, Url

REASON = same_text("Nei", Language.NB)


def test_a_deadline_is_of_exactly_one_kind() -> None:
    march = DayOfYear("03-01")
    assert Deadline(yearly=march).yearly == march
    assert Deadline(date=date(2026, 3, 1)).date == date(2026, 3, 1)
    assert Deadline(all_year=True).all_year
    with pytest.raises(RefusedError) as caught:
        Deadline()
    assert caught.value.fault is Fault.ONE_OF
    assert caught.value.details == {"fields": "«yearly», «date», «all_year»"}
    with pytest.raises(RefusedError):
        Deadline(yearly=march, all_year=True)


def test_a_service_that_is_not_offered_names_exactly_one_other_way() -> None:
    assert NotOffered(REASON, service=Slug("sfo")).service == "sfo"
    with pytest.raises(RefusedError):
        NotOffered(REASON)
    with pytest.raises(RefusedError):
        NotOffered(REASON, url=Url("https://a.no"), unit=Slug("nav"))
