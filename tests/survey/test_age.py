from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kommunesite.model.language import Language, LocalText, same_text
from kommunesite.model.national import National
from kommunesite.model.offer import Deadline, Fee, FeeUnit, NoticeKind, Offer, OfferNotice
from kommunesite.model.scalar import DayOfYear, Slug
from kommunesite.model.site import LocalService, Way, WayKind
from kommunesite.site.join import _fees_of
from kommunesite.survey.age import Old, old_parts

TODAY = date(2026, 11, 21)
SFO = Slug("sfo")
FULL, HALF = same_text("Hel", Language.NB), same_text("Halv", Language.NB)


def fee(day: str, text: LocalText = FULL) -> Fee:
    return Fee(Decimal(1), FeeUnit.ONCE, date.fromisoformat(day), text)


def closed(last: str | None) -> OfferNotice:
    return OfferNotice(
        NoticeKind.CLOSED, FULL, valid_from=date(2026, 1, 1), valid_to=date.fromisoformat(last) if last else None
    )


@pytest.mark.parametrize(
    ("offer", "old"),
    [
        (Offer(SFO), []),
        (Offer(SFO, fees=(fee("2025-11-20"),)), [Old.FEE]),
        (Offer(SFO, fees=(fee("2025-11-21"),)), []),
        (Offer(SFO, fees=(fee("2024-01-01"), fee("2026-01-01"))), []),
        (Offer(SFO, fees=(fee("2024-01-01"), fee("2027-01-01"))), []),
        (Offer(SFO, fees=(fee("2024-01-01"), fee("2026-01-01", HALF))), [Old.FEE]),
        (Offer(SFO, deadline=Deadline(date=date(2026, 11, 20))), [Old.DEADLINE]),
        (Offer(SFO, deadline=Deadline(date=TODAY)), []),
        (Offer(SFO, deadline=Deadline(yearly=DayOfYear("03-01"))), []),
        (Offer(SFO, notice=closed("2026-11-20")), [Old.NOTICE]),
        (Offer(SFO, notice=closed("2026-11-21")), []),
        (Offer(SFO, notice=closed(None)), []),
        (None, []),
    ],
)
def test_what_is_old_on_a_day_is_listed(national: National, offer: Offer | None, old: list[Old]) -> None:
    way = Way(WayKind.CONTACT, "/kontakt/")
    fees = _fees_of(offer, TODAY) if offer else ()
    service = LocalService(national.catalogue.services[0], offer, way, fees)
    assert list(old_parts(service, TODAY)) == old


def test_a_fee_from_a_leap_day_is_old_after_a_year(national: National) -> None:
    offer = Offer(SFO, fees=(fee("2024-02-29"),))
    service = LocalService(national.catalogue.services[0], offer, Way(WayKind.CONTACT, "/kontakt/"), offer.fees)
    assert list(old_parts(service, date(2025, 2, 28))) == []
    assert list(old_parts(service, date(2025, 3, 1))) == [Old.FEE]
