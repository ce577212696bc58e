"""YAML to records: the record's types decide what a text means, and all faults of a file are found at once."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, Union, get_args, get_origin, get_type_hints

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language, LocalText, Wording, Words
from kommunesite.model.problem import Place, Problem, RefusedError, problem
from kommunesite.tools.literal import Literal, literal_of
from kommunesite.tools.shape import SHAPE_ADVICE, shape_of, shortened
from kommunesite.tools.text import did_you_mean
from kommunesite.tools.yaml import Node, Scalar, Series, Table, read_tree, repetitions

if TYPE_CHECKING:
    from collections.abc import Iterable

Record = TypeVar("Record")

_MISSING: Any = object()
"""Stands for a value that could not be made; the problem is already in the list."""


def decode(text: str, record: type[Record], file: str, problems: list[Problem], first_line: int = 1) -> Record | None:
    """Read YAML text as one record, or give nothing and add every fault to the problems.

    `first_line` is the line of the file on which the text begins.
    """
    before = len(problems)
    tree = read_tree(text, file, problems, first_line)
    if tree is None:
        if len(problems) == before:
            problems.append(problem(Fault.EMPTY_FILE, Place(file)))
        return None
    kind: Any = record
    value = _decoder_of(kind).value(tree, problems)
    return None if value is _MISSING or len(problems) > before else value


@dataclasses.dataclass(frozen=True, slots=True)
class _Field:
    """What a record's field accepts."""

    name: str
    hint: Any
    required: bool
    keyed: bool


@cache
def fields_of(record: Any) -> tuple[_Field, ...]:
    """List what a record accepts: the fields with their types, in the order of the record."""
    hints = get_type_hints(record)
    return tuple(
        _Field(
            name=each.name,
            hint=hints[each.name],
            required=each.default is dataclasses.MISSING and each.default_factory is dataclasses.MISSING,
            keyed=bool(each.metadata.get("keyed")),
        )
        for each in dataclasses.fields(record)
    )


class _Decoder(Protocol):
    """Makes the values of one type from nodes; a type is looked at only once."""

    def value(self, node: Node, problems: list[Problem]) -> Any:
        """Make the value of a node, or give `_MISSING` and add every fault to the problems."""


@cache
def _decoder_of(hint: Any) -> _Decoder:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _decoder_of(next(arm for arm in get_args(hint) if arm is not type(None)))
    if hint is LocalText:
        return _LocalTexts()
    if origin is tuple:
        arm = get_args(hint)[0]
        return _Lists(_decoder_of(arm), is_of_names=isinstance(arm, type) and issubclass(arm, StrEnum))
    if origin is Mapping:
        key, each = get_args(hint)
        return _Mappings(_Scalars(literal_of(key)), _decoder_of(each))
    is_record = dataclasses.is_dataclass(hint) and hint is not Words
    return _records_of(hint) if is_record else _Scalars(literal_of(hint))


@cache
def _records_of(record: Any) -> _Records:
    accepted = fields_of(record)
    decoders = {each.name: _keyed_of(each.hint) if each.keyed else _decoder_of(each.hint) for each in accepted}
    return _Records(record, decoders, tuple(each.name for each in accepted if each.required))


def _keyed_of(hint: Any) -> _Keyed:
    record = get_args(hint)[0]
    first = fields_of(record)[0]
    return _Keyed(first.name, _Scalars(literal_of(first.hint)), _records_of(record))


@dataclasses.dataclass(frozen=True, slots=True)
class _Scalars:
    """Values that are one text each."""

    literal: Literal

    def value(self, node: Node, problems: list[Problem]) -> Any:
        if not isinstance(node, Scalar) or node.is_null:
            details = {"wanted": self.literal.wanted, "found": shape_of(node), "advice": self.literal.advice}
            return _fail(problems, Fault.WRONG_SHAPE, node.place, details)
        try:
            return self.literal.parse(node.text)
        except RefusedError as refused:
            return _fail(problems, refused.fault, node.place, {**refused.details, "value": shortened(node.text)})
        except ValueError:
            advice = self.literal.advice_on(node.text)
            details = {"value": shortened(node.text), "wanted": self.literal.wanted, "advice": advice}
            return _fail(problems, Fault.WRONG_VALUE, node.place, details)


@dataclasses.dataclass(frozen=True, slots=True)
class _LocalTexts:
    """Texts in one or more languages."""

    language: _Scalars = _Scalars(literal_of(Language))
    text: _Scalars = _Scalars(literal_of(str))

    def value(self, node: Node, problems: list[Problem]) -> Any:
        if not isinstance(node, Table) or not node.entries:
            return _wrong_shape(problems, node, "en tekst for hvert språk")
        languages = [self.language.value(entry.key, problems) for entry in node.entries]
        texts = [self.text.value(entry.value, problems) for entry in node.entries]
        if _MISSING in languages or _MISSING in texts:
            return _MISSING
        return LocalText(tuple(map(Wording, texts, languages)))


@dataclasses.dataclass(frozen=True, slots=True)
class _Lists:
    """Tuples; each of some names may stand only once."""

    each: _Decoder
    is_of_names: bool

    def value(self, node: Node, problems: list[Problem]) -> Any:
        if not isinstance(node, Series):
            return _wrong_shape(problems, node, "en liste")
        if self.is_of_names:
            problems.extend(repetitions(node))
        return _all_or_missing([self.each.value(each, problems) for each in node.nodes])


@dataclasses.dataclass(frozen=True, slots=True)
class _Mappings:
    """Values under names that the editor chooses."""

    key: _Scalars
    each: _Decoder

    def value(self, node: Node, problems: list[Problem]) -> Any:
        if not isinstance(node, Table):
            return _wrong_shape(problems, node, "felter")
        keys = [self.key.value(entry.key, problems) for entry in node.entries]
        values = [self.each.value(entry.value, problems) for entry in node.entries]
        if _MISSING in keys or _has_missing(values):
            return _MISSING
        return dict(zip(keys, values, strict=True))


@dataclasses.dataclass(frozen=True, slots=True)
class _Records:
    """Records of one type, each field by its name."""

    record: Any
    decoders: Mapping[str, _Decoder]
    required: tuple[str, ...]

    def value(self, node: Node, problems: list[Problem]) -> Any:
        return self.of(node, problems, {}) if isinstance(node, Table) else _wrong_shape(problems, node, "felter")

    def of(self, node: Table, problems: list[Problem], given: Mapping[str, Any]) -> Any:
        """Make a record of the fields that are written and of those that are given by something else."""
        before = len(problems)
        values: dict[str, Any] = dict(given)
        for entry in node.entries:
            name = entry.key.text
            decoder = None if name in given else self.decoders.get(name)
            if decoder is None:
                known = [each for each in self.decoders if each not in given]
                _fail(problems, Fault.UNKNOWN_KEY, entry.key.place, {"key": name, "advice": did_you_mean(name, known)})
            elif isinstance(entry.value, Scalar) and entry.value.is_null:
                values[name] = _fail(problems, Fault.EMPTY_VALUE, entry.key.place, {"key": name})
            else:
                values[name] = decoder.value(entry.value, problems)
        for name in self.required:
            if name not in values:
                decoder = self.decoders[name]
                example = decoder.literal.example if isinstance(decoder, _Scalars) else "…"
                values[name] = _fail(problems, Fault.MISSING_KEY, node.place, {"key": name, "example": example})
        if _MISSING in given.values() or (len(problems) > before and _has_missing(values.values())):
            return _MISSING
        try:
            return self.record(**values)
        except RefusedError as refused:
            return _fail(problems, refused.fault, node.place, refused.details)


@dataclasses.dataclass(frozen=True, slots=True)
class _Keyed:
    """Records written as a table, whose keys are their first fields."""

    first: str
    key: _Scalars
    records: _Records

    def value(self, node: Node, problems: list[Problem]) -> Any:
        if not isinstance(node, Table):
            return _wrong_shape(problems, node, "felter")
        values = []
        for entry in node.entries:
            given = {self.first: self.key.value(entry.key, problems)}
            if isinstance(entry.value, Table):
                values.append(self.records.of(entry.value, problems, given))
            else:
                values.append(_wrong_shape(problems, entry.value, "felter"))
        return _all_or_missing(values)


def _fail(problems: list[Problem], fault: Fault, place: Place, details: Mapping[str, object]) -> Any:
    problems.append(problem(fault, place, **details))
    return _MISSING


def _wrong_shape(problems: list[Problem], node: Node, wanted: str) -> Any:
    details = {"wanted": wanted, "found": shape_of(node), "advice": SHAPE_ADVICE[wanted]}
    return _fail(problems, Fault.WRONG_SHAPE, node.place, details)


def _has_missing(values: Iterable[Any]) -> bool:
    return any(value is _MISSING for value in values)


def _all_or_missing(values: list[Any]) -> Any:
    return _MISSING if _has_missing(values) else tuple(values)
