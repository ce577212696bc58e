"""The facts of a service that stand above its button: price, deadline, waiting time, login, for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.catalogue import Audience, Channel, DeadlineModel, FeeModel, Login, Responsible
from kommunesite.model.language import Words
from kommunesite.model.law import Span
from kommunesite.model.offer import FeeUnit
from kommunesite.views.part import Row
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from decimal import Decimal

    from kommunesite.model.catalogue import Service
    from kommunesite.model.offer import Deadline, Fee, Offer
    from kommunesite.model.site import LocalService


def national_facts(voice: Voice, service: Service) -> tuple[Row, ...]:
    """List the facts about a service that are the same everywhere, always in the same order."""
    phrases = voice.phrases
    audience = (phrases.audience[list(Audience).index(each)] for each in service.audience)
    responsible = (phrases.responsible[list(Responsible).index(each)] for each in service.responsible)
    channels = (phrases.channels[list(Channel).index(each)] for each in service.channels)
    return (
        Row(phrases.fact_login, phrases.login[list(Login).index(service.login)]),
        Row(phrases.fact_channels, _listed(channels)),
        Row(phrases.fact_audience, _listed(audience)),
        Row(phrases.fact_responsible, _listed(responsible)),
        Row(phrases.fact_outcome, voice.words(service.outcome)),
    )


def usual_facts(voice: Voice, service: Service) -> tuple[Row, Row, Row]:
    """List price, deadline and waiting time as they are where a municipality has said nothing about them."""
    return (_usual_price(voice, service.fee), _usual_deadline(voice, service.deadline), _usual_handling(voice, service))


def local_facts(voice: Voice, local: LocalService, offer: Offer, usual: tuple[Row, Row, Row]) -> tuple[Row, Row, Row]:
    """List price, deadline and waiting time as they are with an offer, which says some of them or none."""
    fees = local.fees
    price, deadline, handling = usual
    return (
        _price(voice, fees[0].amount, fees[0].unit, len(fees)) if fees else price,
        (_passed if local.is_late else _deadline)(voice, offer.deadline) if offer.deadline else deadline,
        _handling(voice, offer.handling_weeks) if offer.handling_weeks is not None else handling,
    )


def _listed(names: Iterator[Words]) -> Words:
    """Put some words of one language in a row."""
    said = list(names)
    text = ", ".join(each.text for each in said)
    return Words(text[:1].upper() + text[1:], said[0].lang)


@once
def _price(voice: Voice, amount: Decimal, unit: FeeUnit, count: int) -> Row:
    """Show the first fee of the day, and lead to the others when there are more."""
    phrases, price = voice.phrases, _fee(voice, amount, unit)
    if count > 1:
        return Row(phrases.fact_price, phrases.price_and_more.format(price=price.text), "#cost")
    return Row(phrases.fact_price, price)


def _usual_price(voice: Voice, model: FeeModel) -> Row:
    phrases = voice.phrases
    known = {FeeModel.FREE: phrases.price_free, FeeModel.NATIONAL: phrases.price_national}
    return Row(phrases.fact_price, known.get(model, phrases.price_local))


def _fee(voice: Voice, amount: Decimal, unit: FeeUnit) -> Words:
    """Write an amount and what it is for, in the language in which the latter is said."""
    if not amount:
        return voice.phrases.price_free
    per = voice.phrases.fee_units[list(FeeUnit).index(unit)]
    return Words(f"{voice.customs(per).kroner(amount)} {per.text}".strip(), per.lang)


def fee_rows(voice: Voice, fees: tuple[Fee, ...]) -> tuple[Row, ...]:
    """List what the municipality takes for a service, each amount with what it is for and from when."""
    return tuple(
        _fee_row(
            voice,
            voice.words(fee.text) if fee.text else voice.phrases.fact_price,
            fee.amount,
            fee.unit,
            fee.valid_from,
        )
        for fee in fees
    )


@once
def _fee_row(voice: Voice, term: Words, amount: Decimal, unit: FeeUnit, valid_from: date) -> Row:
    fee, starting = _fee(voice, amount, unit), voice.since(voice.phrases.valid_from, valid_from)
    return Row(term, Words(f"{fee.text} ({starting.text})", fee.lang))


@once
def _deadline(voice: Voice, deadline: Deadline) -> Row:
    phrases = voice.phrases
    if deadline.yearly:
        month, day = map(int, deadline.yearly.split("-"))
        phrase = phrases.deadline_yearly
        return Row(phrases.fact_deadline, phrase.format(day=voice.customs(phrase).day_of_year(month, day)))
    return Row(phrases.fact_deadline, Words(voice.day(deadline.date).text) if deadline.date else phrases.deadline_open)


@once
def _passed(voice: Voice, deadline: Deadline) -> Row:
    row, phrase = _deadline(voice, deadline), voice.phrases.deadline_over
    return Row(row.term, phrase.format(day=row.words.text))


def _usual_deadline(voice: Voice, model: DeadlineModel) -> Row:
    phrases = voice.phrases
    known = {DeadlineModel.OPEN: phrases.deadline_open, DeadlineModel.NATIONAL: phrases.deadline_national}
    return Row(phrases.fact_deadline, known.get(model, phrases.deadline_local))


def _usual_handling(voice: Voice, service: Service) -> Row:
    """Show the longest time that the law allows, where it sets one."""
    phrases, limit = voice.phrases, service.limit
    if limit is None:
        return Row(phrases.fact_handling, phrases.handling_unknown)
    names = phrases.limit_one if limit.amount == 1 else phrases.limit_many
    time = names[list(Span).index(limit.unit)].format(amount=limit.amount).text
    law = f"{limit.act} {limit.section}".strip()
    return Row(phrases.fact_handling, phrases.limit.format(time=time, law=law))


@once
def _handling(voice: Voice, weeks: int) -> Row:
    phrases = voice.phrases
    shown = phrases.handling_week if weeks == 1 else phrases.handling_weeks.format(weeks=weeks)
    return Row(phrases.fact_handling, shown)
