"""Attachments: the links of a text that open a file, and what is said of it there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.text import Link, Text

_FILE = re.compile(r"\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|zip|epub|ics)(?:[?#].*)?$", re.IGNORECASE)
_ALSO_CALLED = {
    "csv": "csv",
    "doc": "word|docx?",
    "epub": "e-?bok|e-?book|epub",
    "ics": r"ics|kalender\w*|calendar",
    "odp": "odp|opendocument|libreoffice",
    "ods": "ods|opendocument|libreoffice",
    "odt": "odt|opendocument|libreoffice",
    "pdf": "pdf",
    "ppt": "powerpoint|pptx?",
    "rtf": "rtf",
    "xls": "excel|xlsx?|regneark|rekneark|spreadsheet",
    "zip": "zip",
}
_NAMES = {"doc": "Word", "epub": "e-bok", "ppt": "PowerPoint", "xls": "Excel"}
_RIGHT_AFTER = re.compile(r"[ \t]*\([^()\n]{1,40}\)")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A link that opens a file: its kind, what is said in and right after it, and whether that says the kind too."""

    link: Link
    kind: str
    said: str
    says_kind: bool


def attachments_in(text: Text) -> Iterator[Attachment]:
    """Give the links of a text that open a file and have words of their own."""
    for link in text.links:
        found = None if link.is_image or not link.words.strip() else _FILE.search(link.target)
        if found and link.words_start != link.target_start and link.words != link.target:
            ending = found[1].lower()
            ending = ending[:3] if ending[:3] in _ALSO_CALLED else ending
            after = _RIGHT_AFTER.match(text.plain, link.end)
            said = f"{link.words} {after[0] if after else ''}"
            says_kind = re.search(rf"\b(?:{_ALSO_CALLED[ending]})\b", said, re.IGNORECASE) is not None
            yield Attachment(link, _NAMES.get(ending, ending.upper()), said, says_kind)
