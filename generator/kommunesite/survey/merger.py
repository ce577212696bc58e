"""Mergers and splits: what must be ready on the day when municipalities become one, or one becomes several."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from kommunesite.model.language import Language
from kommunesite.site.address import HOME, news_path, page_path, section_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from kommunesite.model.national import LocalMaterial

_BEFORE = timedelta(days=90)
_DAY = timedelta(days=1)
_REMARK = {
    Language.NB: "Tjenestene får samme adresse som før på det nye nettstedet.",
    Language.NN: "Tenestene får same adresse som før på den nye nettstaden.",
}
_REMARKS = {
    Language.NB: "Tjenestene får samme adresse som før på nettstedene til de nye kommunene.",
    Language.NN: "Tenestene får same adresse som før på nettstadene til dei nye kommunane.",
}
_MERGED = {Language.NB: "Fra {day} er {old} en del av {new}", Language.NN: "Frå {day} er {old} ein del av {new}"}
_SPLIT = {Language.NB: "Fra {day} blir {old} delt i {new}", Language.NN: "Frå {day} blir {old} delt i {new}"}
_AND = " og "


@dataclass(frozen=True, slots=True)
class Succession:
    """Who is no more from a day on, and who comes after."""

    old: tuple[LocalMaterial, ...]
    new: tuple[LocalMaterial, ...]
    day: date


def prepared(succession: Succession) -> dict[str, str]:
    """Give the files to lay ready, by their paths: redirects and a notice for each old one, and what is to decide.

    Where several come after, no address leads on by itself: what belongs to whom is for people to say.
    """
    files = {}
    for old in succession.old:
        slug = old.municipality.slug
        files[f"{slug}/varsler/ny-kommune.md"] = notice(old, succession)
        if len(succession.new) == 1:
            files[f"{slug}/_redirects"] = redirects(old, succession.new[0])
    name = "kollisjoner.md" if len(succession.new) == 1 else "fordeling.md"
    return {**files, name: decisions(succession)}


def redirects(old: LocalMaterial, new: LocalMaterial) -> str:
    """Lead every address to the same one of the successor; a page that it lacks, to the part that it belonged to.

    What has moved before, on either site, is led to where it is now. A successor that gives a text another name tells
    where it has gone in `moved` of its own settings.
    """
    origin = new.municipality.website.rstrip("/")
    own, there = dict.fromkeys(_addresses(old)), {*_addresses(new), *new.settings.moved}
    now = {path: path for path in own} | dict(old.settings.moved)
    gone = {path: target for path, target in now.items() if path not in there}
    lacking = own.keys() - there
    lines = [
        f"{path} {origin}{(section_of(target) or HOME) if target in lacking else target} 301!"
        for path, target in gone.items()
    ]
    return "".join(f"{line}\n" for line in (*lines, f"/* {origin}/:splat 301!"))


def notice(old: LocalMaterial, succession: Succession) -> str:
    """Write the alert that tells of the change, from three months before until it comes."""
    language = old.settings.languages[0]
    names = [each.municipality.title for each in succession.new]
    day = f"{succession.day.day}.{succession.day.month}.{succession.day.year}"
    phrases = _MERGED if len(names) == 1 else _SPLIT
    title = phrases[language].format(day=day, old=old.municipality.title, new=_AND.join(names))
    remark = _REMARK[language] if len(names) == 1 else _REMARKS[language]
    links = "".join(f"\n- [{each.municipality.title}]({each.municipality.website})" for each in succession.new)
    head = (
        f'title: "{title}"',
        "level: information",
        f"valid_from: {succession.day - _BEFORE}",
        f"valid_to: {succession.day - _DAY}",
    )
    return "\n".join(("---", *head, "---", "", remark, links, ""))


def decisions(succession: Succession) -> str:
    """List the texts that several have under one name; where one becomes several, all of its texts."""
    every = (*succession.old, *succession.new)
    holders: dict[str, list[str]] = {}
    for each in every:
        for name in dict.fromkeys(_files(each)):
            holders.setdefault(name, []).append(each.municipality.slug)
    is_merger = len(succession.new) == 1
    title = "Tekster med samme navn" if is_merger else "Tekster å fordele"
    advice = (
        "Flere av kommunene har noe under dette navnet. Skriv én tekst sammen, eller gi dem hvert sitt navn."
        if is_merger
        else "Bestem hvilken av kommunene som skal ha hver tekst. Begge kan ha den."
    )
    least = 2 if is_merger else 1
    return "\n".join((f"# {title}", "", advice, "", *_listed(holders, least), ""))


def _listed(holders: Mapping[str, Sequence[str]], least: int) -> list[str]:
    lines = [f"- `{name}`: {', '.join(slugs)}" for name, slugs in sorted(holders.items()) if len(slugs) >= least]
    return lines or ["Ingen."]


def _addresses(local: LocalMaterial) -> Iterator[str]:
    yield from (news_path(each.key) for each in local.news)
    yield from (page_path(each.key) for each in local.pages)


def _files(local: LocalMaterial) -> Iterable[str]:
    """Name what a municipality has written, without language."""
    yield from (f"tjenester/{each.key}" for each in local.service_texts)
    yield from (f"aktuelt/{each.key}" for each in local.news)
    yield from (f"sider/{each.key}" for each in local.pages)
    yield from (f"varsler/{each.key}" for each in local.alerts)
    yield from (f"media/{each.name}" for each in local.media)
    yield from (f"services.yaml: {each.service}" for each in local.offers.services)
    yield from (f"kommune.yaml: units: {unit}" for unit in local.settings.units)
