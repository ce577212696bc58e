"""Drafts: a new text of one kind, under the right name in the right folder of a municipality."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.editing.template import read_templates
from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.municipality import Settings
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.document import Shelf, label_of
from kommunesite.reading.file import read_content, to_text
from kommunesite.reading.local import default_language
from kommunesite.reading.local_text import SETTINGS_FILE
from kommunesite.reading.register import municipality_of
from kommunesite.site.address import GENERATED, NATIONAL_PAGES, PARENTS, page_path
from kommunesite.tools.decode import decode
from kommunesite.tools.text import did_you_mean, fold, slugify

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from kommunesite.reading.file import Folder

_DASH = re.compile("[–—]")

SERVICE_KIND, PAGE_KIND = "tjeneste", "side"


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to write: the kind, the title, and the name and language where they are not the usual ones.

    The title of a text about a service is the service's name or id.
    """

    kind: str
    title: str
    name: str = ""
    language: Language | None = None


def shelf_of(folder: Folder, problems: list[Problem]) -> Shelf | None:
    """Read from a municipality's settings which languages its texts are in, the first one without a suffix."""
    file = folder.file(SETTINGS_FILE)
    content = read_content(file, problems)
    text = to_text(content, file.name, problems) if content is not None else None
    settings = decode(text, Settings, file.name, problems) if text is not None else None
    if settings is None:
        return None
    known = municipality_of(folder.path.name)
    languages = settings.languages or ((default_language(known),) if known else (Language.NB,))
    return Shelf(languages[0], languages)


def draft_of(
    wish: Wish, folder: Folder, services: Mapping[str, str], today: datetime.date, problems: list[Problem]
) -> tuple[str, bytes] | None:
    """Give the way to a new file below a municipality's folder and what is to be in it, or say why there is none.

    `services` are the names of the services by their ids.
    """
    shelf = shelf_of(folder, problems)
    if shelf is None:
        return None
    template = read_templates()[wish.kind]
    title = " ".join(wish.title.split())
    name = wish.name or slugify(_DASH.sub(" ", title))
    if wish.kind == SERVICE_KIND:
        name = _service(wish.name or title, services)
    language = wish.language or shelf.default
    suffix = "" if language is shelf.default else f".{language}"
    file = folder.file(f"{template.folder}/{name}{suffix}.md")
    before = len(problems)
    label = label_of(file, shelf, problems)
    if label is not None:
        problems += unfit(wish.kind, label.key, services, Place(file.name))
    return None if len(problems) > before else (file.relative, template.text(title, language, today).encode())


def _service(wanted: str, services: Mapping[str, str]) -> str:
    """Give the id of the service that goes by a name or an id, else what was written, in the form of one."""
    by_name = {fold(name): each for each, name in services.items()}
    return wanted if wanted in services else by_name.get(fold(wanted), slugify(wanted))


def unfit(kind: str, key: str, services: Mapping[str, str], place: Place) -> tuple[Problem, ...]:
    """Say why no text of a kind can have a name."""
    if kind == SERVICE_KIND and key not in services:
        return (problem(Fault.UNKNOWN_SERVICE, place, name=key, advice=did_you_mean(key, services)),)
    if kind == PAGE_KIND:
        path = page_path(key)
        taken = (*GENERATED, *map(page_path, Language))
        if path in taken and path not in NATIONAL_PAGES:
            return (problem(Fault.SAME_ADDRESS, place, address=path, other="kommunesite selv"),)
        if path.count("/") > len("//") and not path.startswith(PARENTS):
            advice = f"Sider kan ligge rett i sider/, eller i {', '.join(each.strip('/') for each in PARENTS)}."
            return (problem(Fault.UNKNOWN_FILE, place, name=f"{key}.md", advice=advice),)
    return ()
