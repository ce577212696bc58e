"""The facts of a service that stand above its button: price, deadline, waiting time, login, for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.catalogue import Audience, Channel, DeadlineModel, FeeModel, Login, Responsible
from kommunesite.model.offer import FeeUnit
from kommunesite.views.part import Row, Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from kommunesite.model.offer import Fee, Offer
    from kommunesite.model.site import LocalService
    from kommunesite.views.scene import Scene


def facts_of(scene: Scene, local: LocalService) -> tuple[Row, ...]:
    """List the facts, always the same ones in the same order; what is not known is said to be so."""
    service, offer, phrases = local.service, local.offer, scene.phrases
    audience = (phrases.audience[list(Audience).index(each)] for each in service.audience)
    responsible = (phrases.responsible[list(Responsible).index(each)] for each in service.responsible)
    channels = (phrases.channels[list(Channel).index(each)] for each in service.channels)
    return (
        _price(scene, local),
        Row(phrases.fact_deadline, _deadline(scene, local)),
        Row(phrases.fact_handling, Words(_handling(scene, offer))),
        Row(phrases.fact_login, Words(phrases.login[list(Login).index(service.login)])),
        Row(phrases.fact_channels, Words(_listed(channels))),
        Row(phrases.fact_audience, Words(_listed(audience))),
        Row(phrases.fact_responsible, Words(_listed(responsible))),
    )


def _listed(names: Iterator[str]) -> str:
    text = ", ".join(names)
    return text[:1].upper() + text[1:]


def _price(scene: Scene, local: LocalService) -> Row:
    """Show the first fee of the day, and lead to the others when there are more."""
    phrases, fees = scene.phrases, local.fees
    if len(fees) > 1:
        shown = phrases.price_and_more.format(price=_fee(scene, fees[0]))
        return Row(phrases.fact_price, Words(shown), "#cost")
    if fees:
        return Row(phrases.fact_price, Words(_fee(scene, fees[0])))
    known = {FeeModel.FREE: phrases.price_free, FeeModel.NATIONAL: phrases.price_national}
    return Row(phrases.fact_price, Words(known.get(local.service.fee, phrases.price_local)))


def _fee(scene: Scene, fee: Fee) -> str:
    if not fee.amount:
        return scene.phrases.price_free
    unit = scene.phrases.fee_units[list(FeeUnit).index(fee.unit)]
    return f"{kroner(fee.amount)} {unit}".strip()


def kroner(amount: Decimal) -> str:
    """Write an amount as `1 250 kr` or `87,50 kr`, with spaces that do not break."""
    whole, _, rest = f"{amount:,.2f}".partition(".")
    grouped = whole.replace(",", "\u00a0")
    return f"{grouped}\u00a0kr" if rest == "00" else f"{grouped},{rest}\u00a0kr"


def fee_rows(scene: Scene, local: LocalService) -> tuple[Row, ...]:
    """List what the municipality takes for a service, each amount with what it is for and from when."""
    fees = local.offer.fees if local.offer else ()
    return tuple(
        Row(
            scene.words(fee.text).text if fee.text else scene.phrases.fact_price,
            Words(f"{_fee(scene, fee)} ({scene.phrases.valid_from.format(day=scene.day(fee.valid_from).text)})"),
        )
        for fee in fees
    )


def _deadline(scene: Scene, local: LocalService) -> Words:
    phrases, offer = scene.phrases, local.offer
    if offer and offer.deadline:
        deadline = offer.deadline
        if deadline.yearly:
            month, day = deadline.yearly.split("-")
            return Words(phrases.deadline_yearly.format(day=f"{int(day)}. {phrases.months[int(month) - 1]}"))
        return Words(scene.day(deadline.date).text if deadline.date else phrases.deadline_open)
    return Words(
        {
            DeadlineModel.OPEN: phrases.deadline_open,
            DeadlineModel.NATIONAL: phrases.deadline_national,
        }.get(local.service.deadline, phrases.deadline_local)
    )


def _handling(scene: Scene, offer: Offer | None) -> str:
    weeks = offer.handling_weeks if offer else None
    if weeks is None:
        return scene.phrases.handling_unknown
    return scene.phrases.handling_week if weeks == 1 else scene.phrases.handling_weeks.format(weeks=weeks)
