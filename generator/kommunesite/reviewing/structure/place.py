"""A link to a place on another page of the site, where that page has no such place."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from kommunesite.model.catalogue import Headings
from kommunesite.model.fault import Fault
from kommunesite.model.problem import problem
from kommunesite.reviewing.remark import Remark
from kommunesite.reviewing.rule import HouseholdRule
from kommunesite.site.address import CONTACT, news_path, page_path, service_path
from kommunesite.tools.markdown import RESERVED_ANCHORS
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.document import Reference
    from kommunesite.model.national import LocalMaterial
    from kommunesite.reviewing.household import Household

_FIXED = (*(each.name for each in fields(Headings)), "other")
"""The places that every page about a service has."""


def _find(household: Household) -> Iterator[Remark]:
    links = [link for link in _links(household.local) if "#" in link.target.lstrip("#")]
    places = _places(household) if links else {}
    for link in links:
        path, _, anchor = link.target.partition("#")
        known = places.get(path)
        if known is not None and anchor and anchor not in known and anchor not in RESERVED_ANCHORS:
            made = problem(
                Fault.DEAD_PLACE, link.place, page=path, anchor=anchor, advice=did_you_mean(anchor, sorted(known))
            )
            yield Remark(made, len(link.target))


def _links(local: LocalMaterial) -> Iterator[Reference]:
    for document in (*local.news, *local.pages, *local.alerts):
        yield from document.prose.links
    for text in local.service_texts:
        for passage in text.passages:
            yield from passage.prose.links


def _places(household: Household) -> dict[str, set[str]]:
    """List the places of each page whose places are known, whatever the language; the contact page is checked apart."""
    local, national = household.local, household.national
    places: dict[str, set[str]] = {service_path(each.id): set(_FIXED) for each in national.catalogue.services}
    for text in (*national.service_texts.values(), *local.service_texts):
        found = places.setdefault(service_path(text.key), set(_FIXED))
        found.update(anchor for passage in text.passages for anchor in passage.prose.anchors)
    shown = [(page_path(each.key), each) for each in (*national.pages.values(), *local.pages)]
    for path, document in (*shown, *((news_path(each.key), each) for each in local.news)):
        places.setdefault(path, set()).update(document.prose.anchors)
    places.pop(CONTACT, None)
    return places


RULE = HouseholdRule(
    fault=Fault.DEAD_PLACE,
    title="Lenke til et sted som ikke finnes på siden",
    why=(
        "Lenken åpner rett side, men øverst i stedet for på rett sted. Det skjer når en overskrift har fått nytt navn. "
        "Stedet heter det samme som overskriften, med små bokstaver og bindestrek."
    ),
    bad=(
        "-- sider/frivillig.md\n---\ntitle: Frivillig\ndescription: Bli frivillig hos oss.\nchanged: 2026-11-01\n---\n"
        "## Leksehjelp\n\nHver tirsdag.\n\n## Besøksvenn\n\nNår det passer.\n"
        "-- sider/hjelp.md\n---\ntitle: Hjelp\ndescription: Få hjelp hos oss.\nchanged: 2026-11-01\n---\n"
        "Du kan få [hjelp til leksene](⟦/frivillig/#lekshjelp⟧).\n"
    ),
    good=(
        "-- sider/frivillig.md\n---\ntitle: Frivillig\ndescription: Bli frivillig hos oss.\nchanged: 2026-11-01\n---\n"
        "## Leksehjelp\n\nHver tirsdag.\n"
        "-- sider/hjelp.md\n---\ntitle: Hjelp\ndescription: Få hjelp hos oss.\nchanged: 2026-11-01\n---\n"
        "Du kan få [hjelp til leksene](/frivillig/#leksehjelp), og [søke om SFO](/tjenester/sfo/#apply).\n"
    ),
    find=_find,
)
