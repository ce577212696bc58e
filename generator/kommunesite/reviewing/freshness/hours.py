"""An alert that says that an office is closed, while its opening hours say that it is open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, problem
from kommunesite.reviewing.remark import Remark
from kommunesite.reviewing.rule import HouseholdRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.document import AlertMatter, Document
    from kommunesite.model.municipality import Contact
    from kommunesite.reviewing.household import Household
    from kommunesite.reviewing.text import Text

_CLOSED = re.compile(r"\b(?:steng[td]e?|stenger|stengjer|lukket|lukka|closed|closes)\b", re.IGNORECASE)


def _find(household: Household) -> Iterator[Remark]:
    texts = {text.file: text for text in household.texts}
    for alert in household.local.alerts:
        text = texts.get(alert.file)
        if text and alert.matter.valid_to >= household.today and _CLOSED.search(text.plain):
            yield from _offices(household, alert, text)


def _offices(household: Household, alert: Document[AlertMatter], text: Text) -> Iterator[Remark]:
    settings = household.local.settings
    for office in (*settings.units.values(), *([settings.contact] if settings.contact else [])):
        name = office.name.said_in(alert.language).text
        found = re.search(rf"\b{re.escape(name)}\b", text.plain)
        if found and office.hours and not _says_so(office):
            place = Place(text.file, *text.place_of(found.start()))
            yield Remark(problem(Fault.CLOSED_OFFICE, place, name=name), len(name))


def _says_so(office: Contact) -> bool:
    return bool(office.note and any(_CLOSED.search(each.text) for each in office.note.wordings))


_FILES = (
    "-- kommune.yaml\nchanged: 2026-11-01\nnumber: 4223\nunits:\n  servicetorg:\n    name: {{nb: Servicetorget}}\n"
    "    hours:\n      - {{days: [monday, tuesday], opens: 09:00, closes: 15:00}}\n{note}"
    "-- varsler/stengt.md\n---\ntitle: {title} er stengt i uke 48\nlevel: information\nvalid_from: 2026-11-20\n"
    "valid_to: 2026-11-29\n---\nVi flytter. Ring oss heller.\n"
)

RULE = HouseholdRule(
    fault=Fault.CLOSED_OFFICE,
    title="Et varsel sier stengt, og åpningstidene sier åpent",
    why=(
        "Den som går rett til kontaktsiden, ser bare åpningstidene og møter en låst dør. Fra søk og kart kommer mange "
        "dit uten å se varselet."
    ),
    bad=_FILES.format(note="", title="⟦Servicetorget⟧"),
    good=_FILES.format(note="    note: {nb: Stengt 23.–27. november 2026.}\n", title="Servicetorget"),
    find=_find,
)
