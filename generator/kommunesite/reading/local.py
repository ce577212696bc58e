"""One municipality's own folder: settings, offers, texts and media, to one record and its problems."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.language import STANDARDS, Language
from kommunesite.model.municipality import Municipality, Settings, Status, WrittenStandard
from kommunesite.model.national import LocalMaterial
from kommunesite.model.offer import Offers
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.correction import corrected
from kommunesite.reading.document import Shelf
from kommunesite.reading.file import Folder, files_in, read_text
from kommunesite.reading.local_text import OFFERS_FILE, SETTINGS_FILE, read_texts
from kommunesite.reading.register import read_register
from kommunesite.tools.decode import decode
from kommunesite.tools.text import did_you_mean, nearest
from kommunesite.tools.yaml import place_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kommunesite.model.catalogue import Catalogue
    from kommunesite.model.offer import Offer


def read_status(content: Path, slug: str) -> bool:
    """Tell whether a municipality has marked its site as live; a file with faults does not count."""
    path = content / slug / SETTINGS_FILE
    if not path.is_file():
        return False
    text = read_text(path, path.name, [])
    settings = decode(text, Settings, path.name, []) if text is not None else None
    return settings is not None and settings.status is Status.LIVE


def default_language(municipality: Municipality) -> Language:
    """Choose the language of a municipality that has not chosen itself; neutral ones mostly write bokmål."""
    return Language.NN if municipality.standard is WrittenStandard.NYNORSK else Language.NB


def without_folder(municipality: Municipality, catalogue: Catalogue) -> LocalMaterial:
    """Make the material of a municipality that has written nothing."""
    settings = Settings(changed=catalogue.changed, languages=(default_language(municipality),))
    return LocalMaterial(municipality, settings, Offers(catalogue.changed, ()), (), (), (), (), (), ())


def read_local(
    folder: Folder, municipality: Municipality | None, catalogue: Catalogue, problems: list[Problem]
) -> LocalMaterial | None:
    """Read one municipality's folder, as far as its settings allow; whatever has a fault is left out.

    `municipality` is what the register says, or nothing when the folder's name is not in it.
    """
    paths = files_in(folder, problems)
    settings = _read_settings(folder, paths, problems)
    known = _join(folder, municipality, settings, problems) if settings else None
    problems.extend(_first_language_problems(folder, settings) if settings else ())
    languages = _languages(settings, known)
    offers = _read_offers(folder, settings, catalogue, problems) if folder.path / OFFERS_FILE in paths else None
    texts = read_texts(Shelf(folder, languages[0], languages), paths, catalogue, problems)
    if settings is None or known is None:
        return None
    return LocalMaterial(
        municipality=known,
        settings=replace(settings, languages=languages),
        offers=offers or Offers(settings.changed, ()),
        service_texts=tuple(texts.services),
        news=tuple(texts.news),
        pages=tuple(texts.pages),
        alerts=tuple(texts.alerts),
        media=tuple(texts.media),
        unread=tuple(texts.unread),
    )


def _languages(settings: Settings | None, municipality: Municipality | None) -> tuple[Language, ...]:
    """Choose the site's languages; when the settings have faults, allow all, so as not to add false ones."""
    if settings is None or municipality is None:
        return tuple(Language)
    return settings.languages or (default_language(municipality),)


def _first_language_problems(folder: Folder, settings: Settings) -> Iterator[Problem]:
    """Report a first language in which the site could not be whole."""
    if settings.languages and settings.languages[0] not in STANDARDS:
        path = folder.path / SETTINGS_FILE
        place = place_in(path.read_text(encoding="utf-8"), folder.shown(path), "languages")
        yield problem(Fault.FIRST_LANGUAGE, place, language=settings.languages[0])


def _read_settings(folder: Folder, paths: tuple[Path, ...], problems: list[Problem]) -> Settings | None:
    path = folder.path / SETTINGS_FILE
    if path not in paths:
        problems.append(problem(Fault.MISSING_FILE, Place(folder.shown(path)), name=SETTINGS_FILE))
        return None
    text = read_text(path, folder.shown(path), problems)
    return decode(text, Settings, folder.shown(path), problems) if text is not None else None


def _join(
    folder: Folder, municipality: Municipality | None, settings: Settings, problems: list[Problem]
) -> Municipality | None:
    path = folder.path / SETTINGS_FILE
    known = corrected(municipality, settings, folder.path.name)
    if isinstance(known, Municipality):
        return known
    fault, key, details = known
    suggestion = nearest(folder.path.name, (each.slug for each in read_register()))
    advice = f"Mente du «{suggestion}»?" if suggestion else "Mappen må hete som i registeret."
    place = place_in(path.read_text(encoding="utf-8"), folder.shown(path), key)
    problems.append(problem(fault, place, advice=advice, **details))
    return None


def _read_offers(
    folder: Folder, settings: Settings | None, catalogue: Catalogue, problems: list[Problem]
) -> Offers | None:
    path = folder.path / OFFERS_FILE
    text = read_text(path, folder.shown(path), problems)
    if text is None:
        return None
    offers = decode(text, Offers, folder.shown(path), problems)
    if offers is not None:
        for offer in offers.services:
            problems.extend(_loose_ends(offer, settings, catalogue, (text, folder.shown(path))))
    return offers


def _loose_ends(
    offer: Offer, settings: Settings | None, catalogue: Catalogue, source: tuple[str, str]
) -> Iterator[Problem]:
    """Report the services and contacts that an offer names and that do not exist."""
    services = [service.id for service in catalogue.services]
    units = list(settings.units) if settings else None
    named = [
        (Fault.UNKNOWN_SERVICE, offer.service, services, ()),
        (Fault.UNKNOWN_CONTACT, offer.unit, units, ("unit",)),
    ]
    if offer.not_offered:
        named += [
            (Fault.UNKNOWN_SERVICE, offer.not_offered.service, services, ("not_offered", "service")),
            (Fault.UNKNOWN_CONTACT, offer.not_offered.unit, units, ("not_offered", "unit")),
        ]
    for fault, name, known, path in named:
        if name is not None and known is not None and name not in known:
            place = place_in(*source, "services", offer.service, *path)
            yield problem(fault, place, name=name, advice=did_you_mean(name, known))
