"""What is reviewed: a folder as the build reads it, with what reading says, and its texts as they are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.language import STANDARDS, Language
from kommunesite.reading.document import Shelf, label_of
from kommunesite.reading.file import Folder, files_in, read_content, to_text
from kommunesite.reading.local import default_language
from kommunesite.reading.local_memory import read_local_cached, remember
from kommunesite.reading.local_text import OFFERS_FILE, SETTINGS_FILE, TEXT_FOLDERS
from kommunesite.reading.register import municipality_of
from kommunesite.reading.source import NATIONAL_FOLDER, PARTNER_FOLDER
from kommunesite.reviewing.household import Household
from kommunesite.reviewing.note import notes_of
from kommunesite.reviewing.text import Text, text_of
from kommunesite.site.check import all_problems
from kommunesite.site.draft import published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.municipality import Municipality
    from kommunesite.model.national import LocalMaterial, National
    from kommunesite.model.problem import Problem
    from kommunesite.reading.file import File
    from kommunesite.reading.source import Sources
    from kommunesite.reviewing.country import Country

_NATIONAL_FOLDERS = ("livssituasjoner", "sider", "temaer", "tjenester")


@dataclass(frozen=True, slots=True)
class Material:
    """The texts of a folder, what reading says of them, and the household, unless there is none that can be read."""

    texts: tuple[Text, ...]
    problems: tuple[Problem, ...]
    household: Household | None


def read_nation(country: Country) -> Material:
    """Read the national texts; what is wrong with a partner is told here too, whoever uses it."""
    nation = country.nation
    folder = Folder(country.sources.national, f"content/{NATIONAL_FOLDER}")
    told = nation.national.partner_problems.values() if nation.national else ()
    problems = (*nation.problems, *(each for partner in told for each in partner))
    shelf = Shelf(Language.NB, STANDARDS)
    texts = (*texts_in(folder, shelf, is_national=True), *_partners(country.sources))
    return Material(texts, problems, None)


def _partners(sources: Sources) -> Iterator[Text]:
    """Read what describes the partners."""
    folder = Folder(sources.content / PARTNER_FOLDER, f"content/{PARTNER_FOLDER}")
    for file in files_in(folder, []) if folder.path.is_dir() else ():
        source = _source_of(file) if file.path.suffix == ".yaml" else None
        if source is not None:
            yield from notes_of(file.name, source, Language.NB)


def read_municipality(country: Country, slug: str, folder_digest: str) -> Material:
    """Read a municipality's folder; when the national material cannot be read, only its texts."""
    folder = Folder(country.sources.content / slug, f"content/{slug}")
    known, nation = municipality_of(slug), country.nation
    if nation.national is None or nation.memory is None:
        return Material(tuple(texts_in(folder, _shelf_of(None, known), is_national=False)), (), None)
    reading = read_local_cached(nation.memory, folder, known, folder_digest)
    local, problems = reading.material, list(reading.problems)
    texts = tuple(texts_in(folder, _shelf_of(local, known), is_national=False))
    if local is None:
        return Material(texts, tuple(problems), None)
    problems += _problems_in(local, nation.national, country)
    remember(nation.memory, reading, [each for each in problems if not each.fault.is_warning])
    household = Household(folder, local, texts, nation.national, country.today)
    return Material(texts, tuple(problems), household)


def _problems_in(local: LocalMaterial, national: National, country: Country) -> Iterator[Problem]:
    """Report what a build would, from which drafts are absent, and what is wrong in each draft too."""
    content, today = country.sources.content, country.today
    shown = published(local)
    yield from all_problems(shown, national, content, today)
    drafts = _files(local) - _files(shown)
    if drafts:
        found = all_problems(local, national, content, today)
        yield from (each for each in found if each.place.file in drafts)


def _files(local: LocalMaterial) -> set[str]:
    return {each.file for each in (*local.news, *local.pages, *local.alerts)}


def _shelf_of(local: LocalMaterial | None, known: Municipality | None) -> Shelf:
    """Tell what file names mean; as long as the settings cannot be read, any language may stand in one."""
    if local:
        return Shelf(local.settings.languages[0], local.settings.languages)
    return Shelf(default_language(known) if known else Language.NB, tuple(Language))


def texts_in(folder: Folder, shelf: Shelf, *, is_national: bool) -> Iterator[Text]:
    """Read all texts that have a right name, and the words in settings and offers."""
    parts = _NATIONAL_FOLDERS if is_national else TEXT_FOLDERS
    for file in files_in(folder, []):
        part = file.relative.partition("/")[0]
        label = label_of(file, shelf, []) if part in parts and file.path.suffix == ".md" else None
        source = _source_of(file) if label or file.relative in (SETTINGS_FILE, OFFERS_FILE) else None
        if label and source is not None:
            yield text_of(file.name, source, label.language, is_national=is_national)
        elif source is not None:
            yield from notes_of(file.name, source, shelf.default)


def _source_of(file: File) -> str | None:
    content = read_content(file, [])
    return to_text(content, file.name, []) if content is not None else None
