"""Links: every address that a text points to must exist, and no two files may claim the same one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kommunesite.model.document import ServiceText
from kommunesite.model.fault import Fault
from kommunesite.model.language import STANDARDS, Language
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.outline import successors_of
from kommunesite.site.address import (
    CONTACT,
    GENERATED,
    NATIONAL_PAGES,
    PARENTS,
    event_path,
    news_path,
    page_path,
    service_path,
    topic_path,
)
from kommunesite.site.delivery import layers
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from kommunesite.model.catalogue import Catalogue
    from kommunesite.model.document import Document, NewsMatter, Prose
    from kommunesite.model.national import LocalMaterial, National

_MADE_BY_US = "kommunesite selv"
_MEDIA = "/media/"


def national_addresses(catalogue: Catalogue) -> frozenset[str]:
    """List the addresses that every site has."""
    return _addresses(
        tuple(service.id for service in catalogue.services),
        tuple(topic.id for topic in catalogue.topics),
        tuple(event.id for event in catalogue.events),
    )


@lru_cache(maxsize=4)
def _addresses(services: tuple[str, ...], topics: tuple[str, ...], events: tuple[str, ...]) -> frozenset[str]:
    paths = (*map(service_path, services), *map(topic_path, topics), *map(event_path, events))
    return frozenset((*GENERATED, *paths))


def national_problems(national: National) -> Iterator[Problem]:
    """Report what is wrong with links and pictures in the national texts."""
    known = national_addresses(national.catalogue)
    for text in national.service_texts.values():
        yield from _prose_problems((passage.prose for passage in text.passages), known, {})
    for document in (*national.topic_texts.values(), *national.event_texts.values(), *national.pages.values()):
        yield from _document_problems(document, known, {})


def local_problems(local: LocalMaterial, national: National, today: date) -> Iterator[Problem]:
    """Report dead links, missing pictures and doubled addresses in a municipality's texts.

    A link to news that the site does not show today is only warned of: the text may well be right on another day.
    """
    media = {f"{_MEDIA}{medium.name}": None for medium in local.media}
    yield from _clashes(local, national)
    retired = {service_path(old): (old, name) for old, name in successors_of(national.catalogue).items()}
    known = national_addresses(national.catalogue) | set(_linkable(local)) | set(retired)
    known |= set(local.settings.moved)
    offices = _contact_anchors(local, national)
    for text in local.service_texts:
        yield from _prose_problems((passage.prose for passage in text.passages), known, media)
        yield from _contact_problems((passage.prose for passage in text.passages), offices)
    for document in (*local.news, *local.pages, *local.alerts):
        if document.prose.links or document.prose.images:
            yield from _document_problems(document, known, media)
            yield from _contact_problems((document.prose,), offices)
    yield from _absent_news(local, today)
    yield from _retired_links(local, retired)


def _linkable(local: LocalMaterial) -> Iterator[str]:
    """List the addresses of the municipality's own texts, those with faults too."""
    yield from (_address(path, document) for path, document in _own_addresses(local))
    yield from (page_path(key.removeprefix("sider/")) for key in local.unread)


def _address(path: str, document: Document[object]) -> str:
    """Give a text's address; one that is in Norwegian is shown in every language, another in its own only."""
    return path if document.language in STANDARDS else f"/{document.language}{path}"


def _absent_news(local: LocalMaterial, today: date) -> Iterator[Problem]:
    """Warn of links, in what the site shows today, to news that it does not show."""
    if all(each.matter.is_current(today) for each in local.news):
        return
    news = [(_address(news_path(each.key), each), each) for each in local.news]
    shown = {address for address, each in news if each.matter.is_current(today)}
    absent = {address: each for address, each in news if address not in shown}
    proses = [document.prose for document in local.pages]
    proses += [document.prose for document in local.news if document.matter.is_current(today)]
    proses += [document.prose for document in local.alerts if document.matter.is_current(today)]
    proses += [passage.prose for text in local.service_texts for passage in text.passages]
    for link in (link for prose in proses for link in prose.links):
        path = link.target.partition("#")[0]
        if path in absent:
            advice = _when_shown(absent[path], today)
            yield problem(Fault.ABSENT_NEWS, link.place, target=path, advice=advice)


def _retired_links(local: LocalMaterial, retired: Mapping[str, tuple[str, str]]) -> Iterator[Problem]:
    """Warn of links to the old addresses of retired services, which lead on to the new ones."""
    if not retired:
        return
    proses = [document.prose for document in (*local.news, *local.pages, *local.alerts)]
    proses += [passage.prose for text in local.service_texts for passage in text.passages]
    for link in (link for prose in proses for link in prose.links):
        path = link.target.partition("#")[0]
        if path in retired:
            old, name = retired[path]
            yield problem(Fault.RETIRED_NAME, link.place, old=old, name=name)


def _when_shown(news: Document[NewsMatter], today: date) -> str:
    if news.matter.date > today:
        return f"Den kommer {news.matter.date}. Vent med lenken til da."
    return f"Den gikk ut {news.matter.expires}. Ta bort lenken, eller sett en senere dag i «expires»."


def _own_addresses(local: LocalMaterial) -> Iterator[tuple[str, Document[object]]]:
    yield from ((news_path(each.key), each) for each in local.news)
    yield from ((page_path(each.key), each) for each in local.pages)


def _clashes(local: LocalMaterial, national: National) -> Iterator[Problem]:
    """Report texts that would lie at an address in use, or under a page that takes no others."""
    taken: dict[tuple[str, Language], str] = {}
    prefixes = {page_path(language) for language in Language}
    reserved = national_addresses(national.catalogue)

    def is_reserved(path: str) -> bool:
        return path in prefixes or (path in reserved and path not in NATIONAL_PAGES)

    for path, document in _own_addresses(local):
        other = taken.get((path, document.language)) or (_MADE_BY_US if is_reserved(path) else "")
        if other:
            yield problem(Fault.SAME_ADDRESS, Place(document.file), address=path, other=other)
        taken[path, document.language] = document.file
    for page in local.pages:
        folder = f"/{page.key.rpartition('/')[0]}/"
        if folder not in ("//", *PARENTS):
            advice = f"Sider kan ligge rett i sider/, eller i {', '.join(parent.strip('/') for parent in PARENTS)}."
            yield problem(Fault.UNKNOWN_FILE, Place(page.file), name=f"{page.key}.md", advice=advice)
    yield from _doubles((*local.service_texts, *local.alerts), successors_of(national.catalogue))


def _doubles(texts: Iterable[ServiceText | Document[object]], successors: Mapping[str, str]) -> Iterator[Problem]:
    """Report two files that say the same text in the same language: `sfo.md` and `sfo.nb.md`."""
    seen: dict[tuple[type, str, Language], str] = {}
    for text in texts:
        key = successors.get(text.key, text.key) if isinstance(text, ServiceText) else text.key
        place = (type(text), key, text.language)
        if place in seen:
            yield problem(Fault.SAME_ADDRESS, Place(text.file), address=key, other=seen[place])
        seen[place] = text.file


def _document_problems(
    document: Document[object], known: frozenset[str], media: Mapping[str, None]
) -> Iterator[Problem]:
    yield from _prose_problems((document.prose,), known, media)
    for link in document.prose.links:
        anchor = link.target.removeprefix("#")
        if link.target.startswith("#") and anchor not in document.prose.anchors:
            advice = did_you_mean(anchor, document.prose.anchors)
            yield problem(Fault.DEAD_ANCHOR, link.place, page=document.key, anchor=anchor, advice=advice)


def _contact_anchors(local: LocalMaterial, national: National) -> list[str]:
    """List the offices, partners and headings that the contact page has."""
    shown = [document for (key, _), document in national.pages.items() if page_path(key) == CONTACT]
    shown += [page for page in local.pages if page_path(page.key) == CONTACT]
    partners = (layers(each, each.service, national.partners)[-1][0] for each in local.offers.services)
    return [*local.settings.units, *filter(None, partners), *(at for each in shown for at in each.prose.anchors)]


def _contact_problems(proses: Iterable[Prose], anchors: Sequence[str]) -> Iterator[Problem]:
    """Report links to an office or a heading that the contact page does not have."""
    for link in (link for prose in proses for link in prose.links):
        path, _, anchor = link.target.partition("#")
        if path == CONTACT and anchor and anchor not in anchors:
            yield problem(Fault.UNKNOWN_CONTACT, link.place, name=anchor, advice=did_you_mean(anchor, anchors))


def _prose_problems(proses: Iterable[Prose], known: frozenset[str], media: Mapping[str, None]) -> Iterator[Problem]:
    for prose in proses:
        for link in prose.links:
            path = link.target.partition("#")[0]
            if path and path not in known:
                yield problem(Fault.DEAD_LINK, link.place, target=path, advice=did_you_mean(path, sorted(known)))
        for image in prose.images:
            if image.target not in media:
                missing = image.target.removeprefix("/")
                names = [name.removeprefix("/") for name in media]
                advice = did_you_mean(missing, names, "I media/ ligger") if names else "Legg filen i mappen media/."
                yield problem(Fault.MISSING_IMAGE, image.place, target=missing, advice=advice)
