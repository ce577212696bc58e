"""One municipality's own folder: settings, offers, texts and media, to one record and its problems."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from kommunesite.model.fault import Fault
from kommunesite.model.language import STANDARDS, Language
from kommunesite.model.municipality import Municipality, Settings, WrittenStandard
from kommunesite.model.national import LocalMaterial
from kommunesite.model.offer import Offers
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.correction import corrected
from kommunesite.reading.document import Shelf
from kommunesite.reading.file import File, Folder, files_in, to_text
from kommunesite.reading.kept import keep
from kommunesite.reading.local_text import OFFERS_FILE, SETTINGS_FILE, Desk, medium_of, read_texts
from kommunesite.reading.outline import Outline, outline_of
from kommunesite.reading.place import key_in
from kommunesite.reading.register import read_register
from kommunesite.reading.written import Written
from kommunesite.tools.decode import decode
from kommunesite.tools.text import did_you_mean, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.catalogue import Catalogue
    from kommunesite.model.offer import Offer
    from kommunesite.reading.kept import Pile

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Household:
    """Whose folder is read, and by which outline; the register's facts are nothing when it does not know the name."""

    folder: Folder
    municipality: Municipality | None
    outline: Outline


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
    household = Household(folder, municipality, outline_of(catalogue))
    return to_material(household, read_written(household, Written(), problems))


def read_written(household: Household, known: Written, problems: list[Problem]) -> Written:
    """Read what the files of a folder say and check it; what is known of them from before is not read again."""
    folder, outline, written = household.folder, household.outline, Written()
    files = files_in(folder, problems)
    names = {file.relative: file for file in files}
    settings = None
    if SETTINGS_FILE in names:
        settings = _read_record(names[SETTINGS_FILE], Settings, (known.settings, written.settings), problems)
    else:
        problems.append(problem(Fault.MISSING_FILE, Place(folder.file(SETTINGS_FILE).name), name=SETTINGS_FILE))
    if settings is not None:
        problems.extend(_join_problems(household, settings))
        problems.extend(_first_language_problems(folder, settings))
    if OFFERS_FILE in names:
        offers = _read_record(names[OFFERS_FILE], Offers, (known.offers, written.offers), problems)
        for offer in offers.services if offers else ():
            problems.extend(_loose_ends(offer, settings, outline, names[OFFERS_FILE]))
    languages = _languages(settings, _joined(household, settings))
    read_texts(Desk(Shelf(languages[0], languages), outline, known, problems), files, written)
    problems.extend(_missing_arms(folder, settings, written))
    return written


def to_material(household: Household, written: Written) -> LocalMaterial | None:
    """Join what is written with the register; give nothing when the settings do not allow it."""
    settings = next((kept.record for kept in written.settings.values()), None)
    municipality = _joined(household, settings)
    if settings is None or municipality is None:
        return None
    folder = household.folder
    return LocalMaterial(
        municipality=municipality,
        settings=replace(settings, languages=_languages(settings, municipality)),
        offers=next((kept.record for kept in written.offers.values()), Offers(settings.changed, ())),
        service_texts=_records(written.service_texts),
        news=_records(written.news),
        pages=_records(written.pages),
        alerts=_records(written.alerts),
        media=tuple(
            medium_of(folder.file(name.removeprefix(f"{folder.name}/")), kept.record)
            for name, kept in written.media.items()
        ),
        unread=tuple(written.unread.values()),
    )


def _records(pile: Pile[Record]) -> tuple[Record, ...]:
    return tuple(kept.record for kept in pile.values())


def _joined(household: Household, settings: Settings | None) -> Municipality | None:
    known = corrected(household.municipality, settings, household.folder.path.name) if settings else None
    return known if isinstance(known, Municipality) else None


def _languages(settings: Settings | None, municipality: Municipality | None) -> tuple[Language, ...]:
    """Choose the site's languages; when the settings have faults, allow all, so as not to add false ones."""
    if settings is None or municipality is None:
        return tuple(Language)
    return settings.languages or (default_language(municipality),)


def _read_record(
    file: File, record: type[Record], piles: tuple[Pile[Record], Pile[Record]], problems: list[Problem]
) -> Record | None:
    known, written = piles

    def read(content: bytes) -> Record | None:
        text = to_text(content, file.name, problems)
        return decode(text, record, file.name, problems) if text is not None else None

    kept = keep(file, known, read, problems)
    if kept is None:
        return None
    written[file.name] = kept
    return kept.record


def _join_problems(household: Household, settings: Settings) -> Iterator[Problem]:
    """Report why the register and the settings do not fit together."""
    slug = household.folder.path.name
    known = corrected(household.municipality, settings, slug)
    if not isinstance(known, Municipality):
        fault, key, details = known
        suggestion = nearest(slug, (each.slug for each in read_register()))
        advice = f"Mente du «{suggestion}»?" if suggestion else "Mappen må hete som i registeret."
        place = key_in(household.folder.file(SETTINGS_FILE), key)
        yield problem(fault, place, advice=advice, **details)


def _first_language_problems(folder: Folder, settings: Settings) -> Iterator[Problem]:
    """Report a first language in which the site could not be whole."""
    if settings.languages and settings.languages[0] not in STANDARDS:
        place = key_in(folder.file(SETTINGS_FILE), "languages")
        yield problem(Fault.FIRST_LANGUAGE, place, language=settings.languages[0])


def _missing_arms(folder: Folder, settings: Settings | None, written: Written) -> Iterator[Problem]:
    """Report a coat of arms that does not lie in `media/`."""
    arms = settings.arms if settings else None
    if arms and f"{folder.name}/{arms}" not in written.media:
        known = [name.removeprefix(f"{folder.name}/") for name in written.media]
        place = key_in(folder.file(SETTINGS_FILE), "arms")
        yield problem(Fault.MISSING_IMAGE, place, target=arms, advice=did_you_mean(arms, known, "I media/ ligger"))


def _loose_ends(offer: Offer, settings: Settings | None, outline: Outline, file: File) -> Iterator[Problem]:
    """Report the services and contacts that an offer names and that do not exist."""
    services, units = {**outline.services, **outline.successors}, settings.units if settings else None
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
            place = key_in(file, "services", offer.service, *path)
            yield problem(fault, place, name=name, advice=did_you_mean(name, known))
