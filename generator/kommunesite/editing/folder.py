"""The folder of schemas: one file for each kind of file that somebody writes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kommunesite.editing.choice import Choices
from kommunesite.editing.lexicon import read_lexicon
from kommunesite.editing.schema import schema_of
from kommunesite.model.catalogue import Catalogue
from kommunesite.model.document import AlertMatter, NewsMatter, PageMatter, TextMatter
from kommunesite.model.municipality import Settings
from kommunesite.model.offer import Offers
from kommunesite.model.partner import Partner
from kommunesite.model.phrase import Phrases
from kommunesite.reading.phrase import SOME_PHRASES
from kommunesite.tools.whole import write_whole

if TYPE_CHECKING:
    from pathlib import Path

RECORDS: Mapping[str, type[Any]] = {
    "aktuelt": NewsMatter,
    "fraser": Phrases,
    "fraser-delvis": SOME_PHRASES,
    "katalog": Catalogue,
    "kommune": Settings,
    "samarbeid": Partner,
    "side": PageMatter,
    "tekst": TextMatter,
    "tilbud": Offers,
    "tjeneste": TextMatter,
    "varsel": AlertMatter,
}
"""The record of each kind of file, by the name of the schema."""

_WITH_CHOICES = ("samarbeid", "tilbud")


@dataclass(frozen=True, slots=True)
class Written:
    """How many schemas were written, and how many were the same already."""

    new: int
    kept: int


def schemas_of(choices: Choices) -> dict[str, bytes]:
    """Make all schemas, by the names of their files; the same choices give the same bytes."""
    lexicon = read_lexicon()
    return {
        f"{name}.schema.json": _to_bytes(schema_of(record, name, lexicon, _choices_for(name, choices)))
        for name, record in RECORDS.items()
    }


def _choices_for(name: str, choices: Choices) -> Choices:
    """Give the known names to the files that choose among them; the catalogue itself brings new ones."""
    return choices if name in _WITH_CHOICES else Choices()


def _to_bytes(schema: Mapping[str, Any]) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def write_schemas(schemas: Mapping[str, bytes], folder: Path) -> Written:
    """Make a folder hold the schemas, each whole or not at all; one that is the same is not touched."""
    folder.mkdir(parents=True, exist_ok=True)
    new = [name for name, content in sorted(schemas.items()) if write_whole(folder / name, content)]
    return Written(len(new), len(schemas) - len(new))
