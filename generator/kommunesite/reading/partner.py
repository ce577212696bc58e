"""The partners: who delivers services for several municipalities, read and checked together.

What is wrong with one is kept with it: only the municipalities that use it answer for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.partner import Partner, PartnerKind, chain_of
from kommunesite.model.problem import Problem, problem, sort_out
from kommunesite.reading.file import File, Folder, to_text
from kommunesite.reading.kept import Kept, Pile, keep
from kommunesite.reading.place import key_in
from kommunesite.reading.retired import retired_offers
from kommunesite.reading.source import PARTNER_FOLDER
from kommunesite.tools.decode import decode
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from kommunesite.reading.outline import Outline

Finding = tuple[Fault, tuple[str, ...], dict[str, str]]
"""A fault, the keys that lead to it, and its details."""

_SUFFIX = ".yaml"
_NO_UNIT = "Kontorene står i kommune.yaml hos hver kommune. Skriv «contact» øverst i filen i stedet."
_NO_REASON = "Ta bort tjenesten her. En kommune som ikke har tjenesten, sier det selv."


@dataclass(frozen=True, slots=True)
class Fellowship:
    """The partners as they last were without faults, by their ids, and what is wrong with each now."""

    partners: Pile[Partner]
    problems: Mapping[str, tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A partner as its file is now, if it can be read at all."""

    file: File
    kept: Kept[Partner] | None
    problems: list[Problem]


def partner_file(content: Path, partner: str) -> File:
    """Name the file that describes a partner."""
    return Folder(content / PARTNER_FOLDER, f"content/{PARTNER_FOLDER}").file(f"{partner}{_SUFFIX}")


def read_partners(content: Path, outline: Outline, municipalities: Collection[str], known: Pile[Partner]) -> Fellowship:
    """Read every partner; one with faults stays as it is known from before, or is left out."""
    folder = content / PARTNER_FOLDER
    names = sorted(path.stem for path in folder.glob(f"*{_SUFFIX}")) if folder.is_dir() else []
    drafts = {name: _draft(partner_file(content, name), outline, municipalities) for name in names}
    partners = {name: draft.kept.record for name, draft in drafts.items() if draft.kept}
    for name, draft in drafts.items():
        found = _faults_of_chains(name, partners, drafts) if draft.kept else ()
        draft.problems.extend(_placed(draft.file, found))
    good = {name: known.get(name) if sort_out(each.problems)[0] else each.kept for name, each in drafts.items()}
    return Fellowship(
        {name: kept for name, kept in good.items() if kept},
        {name: tuple(draft.problems) for name, draft in drafts.items() if draft.problems},
    )


def _draft(file: File, outline: Outline, municipalities: Collection[str]) -> _Draft:
    """Read one partner, with the names that its services have today, and check what it says by itself."""
    problems: list[Problem] = []

    def read(content: bytes) -> Partner | None:
        text = to_text(content, file.name, problems)
        return decode(text, Partner, file.name, problems) if text is not None else None

    kept = keep(file, {}, read, problems)
    if kept is None:
        return _Draft(file, None, problems)
    partner, successors = kept.record, outline.successors
    problems.extend(_placed(file, (*_faults_of_head(partner, municipalities), *_faults_of_offers(partner, outline))))
    problems.extend(retired_offers(partner.services, successors, file))
    services = tuple(replace(each, service=successors.get(each.service, each.service)) for each in partner.services)
    return _Draft(file, Kept(kept.mark, replace(partner, services=services)), problems)


def _placed(file: File, findings: Collection[Finding] | Iterator[Finding]) -> Iterator[Problem]:
    return (problem(fault, key_in(file, *path), **details) for fault, path, details in findings)


def _faults_of_head(partner: Partner, municipalities: Collection[str]) -> Iterator[Finding]:
    if (partner.kind is PartnerKind.HOST) != (partner.host is not None):
        yield Fault.HOST, ("host" if partner.host else "kind",), {}
    named = [("members", slug) for slug in partner.members] + [("host", slug) for slug in (partner.host,) if slug]
    for key, slug in named:
        if slug not in municipalities:
            yield Fault.UNKNOWN_MEMBER, (key,), {"name": slug, "advice": did_you_mean(slug, municipalities)}


def _faults_of_offers(partner: Partner, outline: Outline) -> Iterator[Finding]:
    for offer in partner.services:
        path, service = ("services", offer.service), offer.service
        if service not in outline.services and service not in outline.successors:
            yield Fault.UNKNOWN_SERVICE, path, {"name": service, "advice": did_you_mean(service, outline.services)}
        if offer.unit:
            yield Fault.NOT_THE_PARTNERS, (*path, "unit"), {"field": "unit", "advice": _NO_UNIT}
        if offer.not_offered:
            yield Fault.NOT_THE_PARTNERS, (*path, "not_offered"), {"field": "not_offered", "advice": _NO_REASON}


def _faults_of_chains(name: str, partners: Mapping[str, Partner], known: Collection[str]) -> Iterator[Finding]:
    """Find where a partner passes a service on to one that does not have it, or that passes it back."""
    for offer in partners[name].services:
        if offer.delivered_by is None:
            continue
        chain = chain_of(offer.service, name, partners)
        fault = delivery_fault((offer.service, offer.delivered_by), partners, known)
        if fault is None and chain[-1][1].delivered_by == name:
            circle = " → ".join((*(each for each, _ in chain), name))
            fault = Fault.DELIVERY_CIRCLE, {"service": offer.service, "circle": circle}
        if fault:
            yield fault[0], ("services", offer.service, "delivered_by"), fault[1]


def delivery_fault(
    asked: tuple[str, str], partners: Mapping[str, Partner], known: Collection[str]
) -> tuple[Fault, dict[str, str]] | None:
    """Say what is wrong with asking for a service by a partner: it must be known, and have the service.

    Of one that is known but cannot be read, nothing is said.
    """
    service, name = asked
    if name not in known:
        return Fault.UNKNOWN_PARTNER, {"name": name, "advice": did_you_mean(name, known)}
    partner = partners.get(name)
    if partner is None or partner.offer(service):
        return None
    advice = did_you_mean(service, [each.service for each in partner.services], "Samarbeidet har")
    return Fault.NOT_DELIVERED, {"name": name, "service": service, "advice": advice}
