"""The facts of a service that stand above its button: price, deadline, waiting time, login, for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.catalogue import Audience, Channel, DeadlineModel, FeeModel, Login, Responsible
from kommunesite.model.law import Span
from kommunesite.model.offer import FeeUnit
from kommunesite.views.part import Row, Words
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from decimal import Decimal

    from kommunesite.model.catalogue import Service
    from kommunesite.model.offer import Deadline, Fee
    from kommunesite.model.site import LocalService


def national_facts(voice: Voice, service: Service) -> tuple[Row, ...]:
    """List the facts about a service that are the same everywhere, always in the same order."""
    phrases = voice.phrases
    audience = (phrases.audience[list(Audience).index(each)] for each in service.audience)
    responsible = (phrases.responsible[list(Responsible).index(each)] for each in service.responsible)
    channels = (phrases.channels[list(Channel).index(each)] for each in service.channels)
    return (
        Row(phrases.fact_login, Words(phrases.login[list(Login).index(service.login)])),
        Row(phrases.fact_channels, Words(_listed(channels))),
        Row(phrases.fact_audience, Words(_listed(audience))),
        Row(phrases.fact_responsible, Words(_listed(responsible))),
        Row(phrases.fact_outcome, voice.words(service.outcome)),
    )


def usual_facts(voice: Voice, service: Service) -> tuple[Row, Row, Row]:
    """List price, deadline and waiting time as they are where a municipality has said nothing about them."""
    return (_usual_price(voice, service.fee), _usual_deadline(voice, service.deadline), _usual_handling(voice, service))


def local_facts(voice: Voice, local: LocalService, usual: tuple[Row, Row, Row]) -> tuple[Row, ...]:
    """List price, deadline and waiting time, which stand before the other facts."""
    offer, fees = local.offer, local.fees
    if offer is None:
        return usual
    price, deadline, handling = usual
    return (
        _price(voice, fees[0].amount, fees[0].unit, len(fees)) if fees else price,
        (_passed if local.is_late else _deadline)(voice, offer.deadline) if offer.deadline else deadline,
        _handling(voice, offer.handling_weeks) if offer.handling_weeks is not None else handling,
    )


def _listed(names: Iterator[str]) -> str:
    text = ", ".join(names)
    return text[:1].upper() + text[1:]


@once
def _price(voice: Voice, amount: Decimal, unit: FeeUnit, count: int) -> Row:
    """Show the first fee of the day, and lead to the others when there are more."""
    term, price = voice.phrases.fact_price, _fee(voice, amount, unit)
    if count > 1:
        return Row(term, Words(voice.phrases.price_and_more.format(price=price)), "#cost")
    return Row(term, Words(price))


def _usual_price(voice: Voice, model: FeeModel) -> Row:
    phrases = voice.phrases
    known = {FeeModel.FREE: phrases.price_free, FeeModel.NATIONAL: phrases.price_national}
    return Row(phrases.fact_price, Words(known.get(model, phrases.price_local)))


def _fee(voice: Voice, amount: Decimal, unit: FeeUnit) -> str:
    if not amount:
        return voice.phrases.price_free
    return f"{kroner(amount)} {voice.phrases.fee_units[list(FeeUnit).index(unit)]}".strip()


def kroner(amount: Decimal) -> str:
    """Write an amount as `1 250 kr` or `87,50 kr`, with spaces that do not break."""
    whole, _, rest = f"{amount:,.2f}".partition(".")
    grouped = whole.replace(",", "\u00a0")
    return f"{grouped}\u00a0kr" if rest == "00" else f"{grouped},{rest}\u00a0kr"


def fee_rows(voice: Voice, fees: tuple[Fee, ...]) -> tuple[Row, ...]:
    """List what the municipality takes for a service, each amount with what it is for and from when."""
    return tuple(
        _fee_row(
            voice,
            voice.words(fee.text).text if fee.text else voice.phrases.fact_price,
            fee.amount,
            fee.unit,
            fee.valid_from,
        )
        for fee in fees
    )


@once
def _fee_row(voice: Voice, term: str, amount: Decimal, unit: FeeUnit, valid_from: date) -> Row:
    starting = voice.phrases.valid_from.format(day=voice.day(valid_from).text)
    return Row(term, Words(f"{_fee(voice, amount, unit)} ({starting})"))


@once
def _deadline(voice: Voice, deadline: Deadline) -> Row:
    phrases = voice.phrases
    if deadline.yearly:
        month, day = deadline.yearly.split("-")
        shown = phrases.deadline_yearly.format(day=f"{int(day)}. {phrases.months[int(month) - 1]}")
        return Row(phrases.fact_deadline, Words(shown))
    day = voice.day(deadline.date).text if deadline.date else phrases.deadline_open
    return Row(phrases.fact_deadline, Words(day))


@once
def _passed(voice: Voice, deadline: Deadline) -> Row:
    row = _deadline(voice, deadline)
    return Row(row.term, Words(voice.phrases.deadline_over.format(day=row.words.text)))


def _usual_deadline(voice: Voice, model: DeadlineModel) -> Row:
    phrases = voice.phrases
    known = {DeadlineModel.OPEN: phrases.deadline_open, DeadlineModel.NATIONAL: phrases.deadline_national}
    return Row(phrases.fact_deadline, Words(known.get(model, phrases.deadline_local)))


def _usual_handling(voice: Voice, service: Service) -> Row:
    """Show the longest time that the law allows, where it sets one."""
    phrases, limit = voice.phrases, service.limit
    if limit is None:
        return Row(phrases.fact_handling, Words(phrases.handling_unknown))
    names = phrases.limit_one if limit.amount == 1 else phrases.limit_many
    time = names[list(Span).index(limit.unit)].format(amount=limit.amount)
    law = f"{limit.act} {limit.section}".strip()
    return Row(phrases.fact_handling, Words(phrases.limit.format(time=time, law=law)))


@once
def _handling(voice: Voice, weeks: int) -> Row:
    phrases = voice.phrases
    shown = phrases.handling_week if weeks == 1 else phrases.handling_weeks.format(weeks=weeks)
    return Row(phrases.fact_handling, Words(shown))
