"""Schemas: what a record accepts, as a JSON Schema that an editor's own program understands.

Everything is asked of the record itself, as the reader asks it. The keywords are those that mean the same in draft 7
and 2020-12, since many programs know only the older; `enumDescriptions` and `errorMessage` are what the YAML language
server shows, and others pass them over.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Union, get_args, get_origin

from kommunesite.editing.choice import Choices
from kommunesite.editing.lexicon import Lexicon
from kommunesite.editing.literal import Schema, choice_schema, enumeration_schema, scalar_schema
from kommunesite.model.language import Language, LocalText, Words
from kommunesite.model.scalar import Slug
from kommunesite.tools.decode import fields_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ONLY_TRUE = "Skriv «true», eller ta bort feltet."
_MADE_BY = "Laget av «kommunesite schema». Ikke endre filen for hånd."


def schema_of(record: Any, name: str, lexicon: Lexicon, choices: Choices) -> Schema:
    """Describe the files that hold one such record; `name` is the files' own in the lexicon."""
    below = kinds_below(record)
    writer = _Writer(lexicon, choices, frozenset(_keyed_among(below)))
    kinds = {kind.__name__: kind for kind in below if kind is not record}
    definitions = {each: writer.definition(kind) for each, kind in kinds.items()}
    definitions |= {kind: choice_schema(names, choices.said_of(kind)) for kind, names in choices.known.items()}
    whole = {
        "$schema": DIALECT,
        "$comment": _MADE_BY,
        **writer.record(record),
        "title": lexicon.files[name].title,
        "description": lexicon.files[name].text,
    }
    return {**whole, "$defs": _used(whole, definitions)}


def _used(whole: Schema, definitions: Mapping[str, Schema]) -> dict[str, Schema]:
    """Keep the definitions that something in the schema refers to."""
    wanted, found = list(_references(whole)), set[str]()
    while wanted:
        name = wanted.pop()
        if name not in found:
            found.add(name)
            wanted.extend(_references(definitions[name]))
    return {name: definitions[name] for name in sorted(found)}


def _references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if "$ref" in part:
            yield part["$ref"].removeprefix("#/$defs/")
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from _references(each)


def kinds_below(hint: Any) -> set[Any]:
    """Find every type that a value of a type is made of, and itself."""
    arms = get_args(hint)
    if arms:
        return set().union(*(kinds_below(arm) for arm in arms if arm not in (type(None), Ellipsis)))
    if hint is LocalText:
        return {hint, str}
    if not _is_record(hint):
        return {hint}
    return {hint}.union(*(kinds_below(each.hint) for each in fields_of(hint)))


def _is_record(kind: Any) -> bool:
    """Tell whether a type is a record with fields, which a text in one or several languages is not as it is written."""
    return dataclasses.is_dataclass(kind) and kind not in (LocalText, Words)


def _keyed_among(kinds: Iterable[Any]) -> Iterator[Any]:
    """Find the records that another record holds under their names."""
    for kind in filter(_is_record, kinds):
        yield from (get_args(each.hint)[0] for each in fields_of(kind) if each.keyed)


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


@dataclasses.dataclass(frozen=True, slots=True)
class _Writer:
    """Describes types with the words of a lexicon and the names that are known.

    `keyed` are the records that stand under their names, so that their first field is not among the others.
    """

    lexicon: Lexicon
    choices: Choices
    keyed: frozenset[Any]

    def definition(self, kind: Any) -> Schema:
        """Describe a type that others refer to by its name."""
        if kind is LocalText:
            return self.local_text()
        if _is_record(kind):
            return self.record(kind)
        return enumeration_schema(kind, self.lexicon) if issubclass(kind, StrEnum) else scalar_schema(kind)

    def local_text(self) -> Schema:
        """Describe a text in one or more languages."""
        named = self.lexicon.values[Language.__name__]
        texts = {each: {**_reference("str"), "description": f"Teksten på {named[each]}."} for each in Language}
        return {"type": "object", "properties": texts, "minProperties": 1, "additionalProperties": False}

    def record(self, record: Any) -> Schema:
        """Describe a record, with the rule that exactly one of some fields is written, where it has one."""
        one_of: tuple[str, ...] = getattr(record, "ONE_OF", ())
        fields = fields_of(record)[1:] if record in self.keyed else fields_of(record)
        schema: Schema = {
            "title": self.lexicon.records[record.__name__].title,
            "type": "object",
            "properties": {each.name: self.field(record, each.name) for each in fields},
            "required": [each.name for each in fields if each.required],
            "additionalProperties": False,
        }
        return {**schema, "oneOf": [{"required": [name]} for name in one_of]} if one_of else schema

    def field(self, record: Any, name: str) -> Schema:
        """Describe a field of a record."""
        (accepted,) = (each for each in fields_of(record) if each.name == name)
        keys = self.choices.of_keys(record.__name__, name)
        if accepted.keyed:
            shape = self.under_names(get_args(accepted.hint)[0], keys)
        else:
            shape = self.shape(accepted.hint, keys, self.choices.of_values(record.__name__, name))
        explained = {**shape, "description": self.help_of(record, name)}
        if name in getattr(record, "ONE_OF", ()):
            return {**explained, "const": True, "errorMessage": _ONLY_TRUE} if accepted.hint is bool else explained
        default = next(each.default for each in dataclasses.fields(record) if each.name == name)
        return {**explained, "default": default} if isinstance(default, bool | StrEnum) else explained

    def help_of(self, record: Any, name: str) -> str:
        """Say what a field is for."""
        return self.lexicon.records[record.__name__].fields[name]

    def under_names(self, record: Any, keys: str) -> Schema:
        """Describe records that stand under their names."""
        first = fields_of(record)[0]
        key = {**_reference(first.hint.__name__), "description": self.help_of(record, first.name)}
        return self.table(key, _reference(record.__name__), keys)

    def shape(self, hint: Any, keys: str, values: str) -> Schema:
        """Describe the values of a type, in the order in which the reader asks what it is."""
        origin, arms = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            return self.shape(next(arm for arm in arms if arm is not type(None)), keys, values)
        if origin is tuple:
            items = {"type": "array", "items": self.shape(arms[0], "", values)}
            is_of_names = isinstance(arms[0], type) and issubclass(arms[0], StrEnum)
            return {**items, "uniqueItems": True} if is_of_names else items
        if origin is Mapping:
            return self.table(_reference(arms[0].__name__), self.shape(arms[1], "", values), keys)
        if hint is bool:
            return scalar_schema(hint)
        return _reference(values if values and hint is Slug else hint.__name__)

    def table(self, key: Schema, each: Schema, keys: str) -> Schema:
        """Describe a table of values under names: under those that are known, else under any of the right form."""
        known = self.choices.known.get(keys)
        if known is None:
            return {"type": "object", "propertyNames": {**key, "title": "navn"}, "additionalProperties": each}
        named = {name: {**each, "description": explained} for name, explained in known.items()}
        return {"type": "object", "properties": named, "additionalProperties": False}
