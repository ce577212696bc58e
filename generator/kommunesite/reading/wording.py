"""Wordings: every text of the catalogue and the path that leads to it, found by what its fields hold."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING, Any

from kommunesite.model.catalogue import WordLists
from kommunesite.model.language import STANDARDS, Language, LocalText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kommunesite.reading.finding import Path

Text = LocalText | WordLists | str
String = tuple["Path", Language | None, str]
"""Some words, the path to them, and the language that they are said to be in."""


def texts_in(record: object, path: Path = ()) -> Iterator[tuple[Path, Text]]:
    """Give every text of a record and of the records that it is made of, in their order."""
    kind: Any = type(record)
    for name, is_keyed in _fields_of(kind):
        value = getattr(record, name)
        if isinstance(value, tuple):
            for number, each in enumerate(value):
                if dataclasses.is_dataclass(each):
                    key = getattr(each, dataclasses.fields(each)[0].name) if is_keyed else number
                    yield from texts_in(each, (*path, name, key))
        elif isinstance(value, LocalText | WordLists) or type(value) is str:
            yield (*path, name), value
        elif dataclasses.is_dataclass(value):
            yield from texts_in(value, (*path, name))


def strings_of(texts: Iterable[tuple[Path, Text]]) -> Iterator[String]:
    """Give the strings of texts, each with its path and, if it is written with one, its language."""
    for path, text in texts:
        if isinstance(text, str):
            yield path, None, text
        elif isinstance(text, LocalText):
            for wording in text.wordings:
                yield (*path, wording.language.value), wording.language, wording.text
        else:
            for language in (*STANDARDS, Language.EN, Language.SE):
                for number, words in enumerate(getattr(text, language)):
                    yield (*path, language.value, number), language, words


@cache
def _fields_of(kind: type[Any]) -> tuple[tuple[str, bool], ...]:
    return tuple((each.name, bool(each.metadata.get("keyed"))) for each in dataclasses.fields(kind))
