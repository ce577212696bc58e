"""The national inputs: the name of everything that all sites are made of."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from kommunesite.building.edition import edition_of, look_at_code, look_at_libraries
from kommunesite.building.note import NOT_SO, note_text, read_note, to_json, to_sighting
from kommunesite.building.sighting import digest_files, look, look_again, visible_below
from kommunesite.building.status import look_at_statuses, statuses_to_json, to_statuses
from kommunesite.reading.source import NATIONAL_FOLDER, PARTNER_FOLDER
from kommunesite.tools.fingerprint import fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.building.books import Books
    from kommunesite.building.note import Entries
    from kommunesite.building.sighting import Sighting
    from kommunesite.building.status import Status
    from kommunesite.reading.source import Sources


def national_inputs(sources: Sources, books: Books | None = None) -> str:
    """Name everything that all sites are made of, by its bytes; with books, what stands since last time is not opened.

    Of the municipalities' own settings it is only what others show of them; of invented ones also that they are there,
    since a partner may have them as members.
    """
    now = books.now() if books else 0
    known, before = _known(books) if books else ({}, {})
    statuses = look_at_statuses(before, sources.content, now)
    found = {
        "code": look_at_code(known.get("code"), now),
        "libraries": look_at_libraries(known.get("libraries"), now),
        "catalogue": _look_at_file(known.get("catalogue"), sources.catalogue, now),
        "texts": look_again(known.get("texts"), str(sources.national), now, visible_below),
        "theme": look_again(known.get("theme"), str(sources.theme), now, visible_below),
        "partners": look_again(known.get("partners"), str(sources.content / PARTNER_FOLDER), now, visible_below),
    }
    if books:
        note: Entries = {name: to_json(sighting) for name, sighting in found.items()}
        with suppress(OSError):
            books.settle(books.seen(NATIONAL_FOLDER), note_text(note | {"statuses": statuses_to_json(statuses)}))
    edition = edition_of(found["code"], found["libraries"])
    live = tuple(sorted(slug for slug, status in statuses.items() if status.is_live))
    invented = tuple(sorted(slug for slug, status in statuses.items() if status.is_invented))
    digests = (found[name].digest for name in ("catalogue", "texts", "theme", "partners"))
    return fingerprint(edition, *digests, live, invented)


def _known(books: Books) -> tuple[dict[str, Sighting], dict[str, Status]]:
    note = read_note(books.seen(NATIONAL_FOLDER))
    try:
        statuses = to_statuses(note.pop("statuses", {}))
        return {name: to_sighting(entry) for name, entry in note.items()}, statuses
    except NOT_SO:
        return {}, {}


def _look_at_file(before: Sighting | None, path: Path, now: int) -> Sighting:
    root = str(path.parent)
    return before if before is not None and before.stands(root) else look(root, (path.name,), now, digest_files)
