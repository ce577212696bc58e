"""Succession: a service that is no more leaves its old address to one that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reading.finding import Finding, finding
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.catalogue import Catalogue


def broken_successions(catalogue: Catalogue) -> Iterator[Finding]:
    """Report every retired service that is still there, and every successor that is not."""
    services: dict[str, None] = {service.id: None for service in catalogue.services}
    retired = {each.id for each in catalogue.retired}
    for each in catalogue.retired:
        path = ("retired", each.id, "successor")
        if each.id in services:
            yield finding(Fault.STILL_A_SERVICE, ("retired", each.id), name=each.id)
        if each.successor in retired:
            yield finding(Fault.RETIRED_SUCCESSOR, path, name=each.successor)
        elif each.successor not in services:
            advice = did_you_mean(each.successor, services)
            yield finding(Fault.UNKNOWN_NAME, path, kind="Tjenesten", name=each.successor, advice=advice)
