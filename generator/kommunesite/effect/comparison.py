"""The comparison: what is different between two states of a site, as those see it who answer for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kommunesite.effect.state import State
    from kommunesite.model.catalogue import Catalogue
    from kommunesite.model.document import Document
    from kommunesite.model.municipality import Contact, Settings
    from kommunesite.model.national import LocalMaterial
    from kommunesite.model.problem import Problem

Record = TypeVar("Record")

DEAD = (Fault.DEAD_LINK, Fault.DEAD_ANCHOR, Fault.MISSING_IMAGE, Fault.ABSENT_NEWS)
"""What is wrong with a link or a picture that leads nowhere."""
OLD = (Fault.PASSED_DEADLINE, Fault.OLD_FEE)
"""What was right once."""


@dataclass(frozen=True, slots=True)
class Turnover:
    """The names of what is new, different or gone among things of one kind, such as `news`."""

    kind: str
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything is."""
        return bool(self.new or self.changed or self.gone)


@dataclass(frozen=True, slots=True)
class NewFact:
    """A phone number or an e-mail address that is different, and on how many pages the new one stands."""

    field: str
    office: str
    pages: int


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change does to one site: its texts and offers, its contacts, its pages, and what is wrong afterwards.

    `lost` are addresses that have answered and do not any more, `known` the problems that were there before.
    """

    title: str
    turnovers: tuple[Turnover, ...]
    facts: tuple[NewFact, ...]
    pages: Turnover
    lost: tuple[str, ...]
    problems: tuple[Problem, ...]
    known: frozenset[Problem]
    is_built: bool

    @property
    def is_any(self) -> bool:
        """Tell whether the site is different, or something is wrong with it."""
        return bool(self.pages or self.new_problems or any(self.turnovers) or not self.is_built)

    @property
    def new_problems(self) -> tuple[Problem, ...]:
        """List what is wrong now and was not before."""
        return tuple(each for each in self.problems if each not in self.known)

    def count(self, faults: Iterable[Fault]) -> int:
        """Count the problems of some kinds."""
        wanted = frozenset(faults)
        return sum(each.fault in wanted for each in self.problems)


def compare(before: State, after: State, catalogue: Catalogue, slug: str) -> Effect:
    """Compare a site as it was with what it is now."""
    pages = _turnover("pages", before.pages, after.pages)
    local = after.local or before.local
    known = {_anywhere(each) for each in before.problems}
    return Effect(
        title=local.municipality.title if local else slug,
        turnovers=tuple(_turnovers(before.local, after.local, catalogue)) if after.local else (),
        facts=tuple(_facts(before, after)),
        pages=pages,
        lost=pages.gone,
        problems=after.problems,
        known=frozenset(each for each in after.problems if _anywhere(each) in known),
        is_built=after.local is not None,
    )


def _anywhere(found: Problem) -> tuple[Fault, str, tuple[tuple[str, str], ...]]:
    """Name a problem by all but its line, which changes with what is written above it."""
    return (found.fault, found.place.file, found.details)


def _turnovers(before: LocalMaterial | None, after: LocalMaterial, catalogue: Catalogue) -> Iterator[Turnover]:
    """Compare services, news, pages, alerts, and settings."""
    was, now = _services(before), _services(after)
    names = {str(each.id): each.name.said_in(Language.NB).text for each in catalogue.services}
    services = [service for service in {**was, **now} if was.get(service) != now.get(service)]
    yield Turnover("services", changed=tuple(names.get(each, each) for each in services))
    for kind in ("news", "pages", "alerts"):
        then = _titled(getattr(before, kind)) if before else {}
        titles = _titled(getattr(after, kind))
        yield _turnover(f"own_{kind}", then, titles)
    then_moved = before.settings.moved if before else {}
    moved = (f"{old} → {new}" for old, new in after.settings.moved.items() if then_moved.get(old) != new)
    yield Turnover("moved", new=tuple(moved))
    if before and replace(before.settings, moved={}) != replace(after.settings, moved={}):
        yield Turnover("settings", changed=(after.municipality.title,))


def _services(local: LocalMaterial | None) -> Mapping[str, object]:
    """Give all that a municipality says of each service: its offer, and its own texts."""
    if local is None:
        return {}
    said: dict[str, list[object]] = {}
    for offer in local.offers.services:
        said.setdefault(offer.service, []).append(offer)
    for text in local.service_texts:
        said.setdefault(text.key, []).append([passage.prose.html for passage in text.passages])
    return said


def _titled(documents: Iterable[Document[Record]]) -> Mapping[str, object]:
    """Give what documents say, by their titles; one that has a new title is another."""
    return {
        f"{getattr(each.matter, 'title', each.key)}": (each.matter, each.prose.html)
        for each in sorted(documents, key=lambda each: (each.key, each.language))
    }


def _turnover(kind: str, before: Mapping[str, object], after: Mapping[str, object]) -> Turnover:
    new = tuple(name for name in after if name not in before)
    changed = tuple(name for name in after if name in before and before[name] != after[name])
    return Turnover(kind, new, changed, tuple(name for name in before if name not in after))


def _facts(before: State, after: State) -> Iterator[NewFact]:
    """List the phone numbers and addresses of offices that are different, and count the pages with the new ones."""
    was = _offices(before.local.settings) if before.local else {}
    for name, office in (_offices(after.local.settings) if after.local else {}).items():
        known = was.get(name)
        for field in ("phone", "email"):
            value = getattr(office, field)
            if value and known and value != getattr(known, field):
                pages = sum(value.encode() in html for html in after.pages.values())
                yield NewFact(field, office.name.said_in(Language.NB).text, pages)


def _offices(settings: Settings) -> Mapping[str, Contact]:
    own = {"": settings.contact} if settings.contact else {}
    return {**own, **{str(name): office for name, office in settings.units.items()}}
