"""Doubts: what was right once, and may not be any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Problem, problem
from kommunesite.reading.outline import successors_of
from kommunesite.reading.place import key_in
from kommunesite.site.day import newest_fees, old_from
from kommunesite.site.delivery import layers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from kommunesite.model.national import LocalMaterial, National
    from kommunesite.reading.file import File


def time_problems(
    local: LocalMaterial, national: National, file_of: Callable[[str], File], today: date
) -> Iterator[Problem]:
    """Warn of deadlines that have passed and of fees that nobody has touched for a year, where they are written.

    `file_of` names the file of a partner's offers, and under no name that of the municipality's own.
    """
    successors = successors_of(national.catalogue) if local.offers.services else {}
    for offer in local.offers.services:
        service = offer.service
        found = layers(offer, successors.get(service, service), national.partners)
        name, deadline = next(((name, each.deadline) for name, each in found if each.deadline), ("", None))
        if deadline and deadline.date and deadline.is_over(today):
            place = key_in(file_of(name), "services", service, "deadline")
            yield problem(Fault.PASSED_DEADLINE, place, day=deadline.date, service=service)
        name, fees = next(((name, each.fees) for name, each in found if each.fees), ("", ()))
        for fee in newest_fees(fees):
            since = old_from(fee)
            if since and since <= today:
                place = key_in(file_of(name), "services", service, "fees")
                yield problem(Fault.OLD_FEE, place, service=service, day=fee.valid_from)
