"""YAML to records: the record's types decide what a text means, and all faults of a file are found at once."""

from __future__ import annotations

import dataclasses
import datetime
import re
import types
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language, LocalText, Wording
from kommunesite.model.problem import Place, Problem, RefusedError, problem
from kommunesite.tools.text import did_you_mean
from kommunesite.tools.yaml import Node, Scalar, Series, Table, read_tree, repetitions

if TYPE_CHECKING:
    from collections.abc import Callable

Record = TypeVar("Record")

_MISSING: Any = object()
"""Stands for a value that could not be made; the problem is already in the list."""

_LONGEST_SHOWN = 60
_AMOUNT = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,2})?")
_COUNT = re.compile(r"[0-9]{1,4}")


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
    value = _Decoder(problems).value(tree, record)
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


@dataclasses.dataclass(frozen=True, slots=True)
class _Decoder:
    """Walks a tree and a type together, gathering problems."""

    problems: list[Problem]

    def fail(self, fault: Fault, place: Place, **details: object) -> Any:
        self.problems.append(problem(fault, place, **details))
        return _MISSING

    def value(self, node: Node, hint: Any) -> Any:
        origin = get_origin(hint)
        if origin in (Union, types.UnionType):
            return self.value(node, next(arm for arm in get_args(hint) if arm is not type(None)))
        if hint is LocalText:
            return self.local_text(node)
        if origin is tuple:
            return self.series(node, get_args(hint)[0])
        if origin is Mapping:
            return self.mapping(node, *get_args(hint))
        if dataclasses.is_dataclass(hint):
            record: Any = hint
            return self.record(node, record) if isinstance(node, Table) else self.wrong_shape(node, "felter")
        return self.scalar(node, hint)

    def wrong_shape(self, node: Node, wanted: str) -> Any:
        return self.fail(Fault.WRONG_SHAPE, node.place, wanted=wanted, found=_shape(node), advice=_SHAPE_ADVICE[wanted])

    def record(self, node: Table, record: Any, **given: Any) -> Any:
        accepted = {each.name: each for each in fields_of(record) if each.name not in given}
        values: dict[str, Any] = dict(given)
        for entry in node.entries:
            name = entry.key.text
            if name not in accepted:
                self.fail(Fault.UNKNOWN_KEY, entry.key.place, key=name, advice=did_you_mean(name, accepted))
            elif isinstance(entry.value, Scalar) and entry.value.is_null:
                values[name] = self.fail(Fault.EMPTY_VALUE, entry.key.place, key=name)
            else:
                values[name] = self.field(entry.value, accepted[name])
        for name, each in accepted.items():
            if each.required and name not in values:
                values[name] = self.fail(Fault.MISSING_KEY, node.place, key=name)
        if any(value is _MISSING for value in values.values()):
            return _MISSING
        return self.made(node.place, lambda: record(**values))

    def field(self, node: Node, accepted: _Field) -> Any:
        if not accepted.keyed:
            return self.value(node, accepted.hint)
        if not isinstance(node, Table):
            return self.wrong_shape(node, "felter")
        return self.keyed(node, get_args(accepted.hint)[0])

    def keyed(self, node: Table, record: Any) -> Any:
        first = fields_of(record)[0]
        values = []
        for entry in node.entries:
            name = self.scalar(entry.key, first.hint)
            if isinstance(entry.value, Table):
                values.append(self.record(entry.value, record, **{first.name: name}))
            else:
                values.append(self.wrong_shape(entry.value, "felter"))
        return _all_or_missing(values)

    def mapping(self, node: Node, key_hint: Any, hint: Any) -> Any:
        if not isinstance(node, Table):
            return self.wrong_shape(node, "felter")
        keys = [self.scalar(entry.key, key_hint) for entry in node.entries]
        values = [self.value(entry.value, hint) for entry in node.entries]
        if _MISSING in keys or any(value is _MISSING for value in values):
            return _MISSING
        return dict(zip(keys, values, strict=True))

    def series(self, node: Node, hint: Any) -> Any:
        if not isinstance(node, Series):
            return self.wrong_shape(node, "en liste")
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            self.problems.extend(repetitions(node))
        return _all_or_missing([self.value(each, hint) for each in node.nodes])

    def local_text(self, node: Node) -> Any:
        if not isinstance(node, Table) or not node.entries:
            return self.wrong_shape(node, "en tekst for hvert språk")
        languages = [self.scalar(entry.key, Language) for entry in node.entries]
        texts = [self.scalar(entry.value, str) for entry in node.entries]
        if _MISSING in languages or _MISSING in texts:
            return _MISSING
        return LocalText(tuple(Wording(text, language) for text, language in zip(texts, languages, strict=True)))

    def scalar(self, node: Node, hint: Any) -> Any:
        wanted, advice, parse = _parser_of(hint)
        if not isinstance(node, Scalar) or node.is_null:
            return self.fail(Fault.WRONG_SHAPE, node.place, wanted=wanted, found=_shape(node), advice=advice)
        shown = node.text if len(node.text) <= _LONGEST_SHOWN else node.text[:_LONGEST_SHOWN] + "…"
        if issubclass(hint, StrEnum):
            advice = did_you_mean(node.text, tuple(hint))
        try:
            return parse(node.text)
        except RefusedError as refused:
            return self.fail(refused.fault, node.place, **{**refused.details, "value": shown})
        except ValueError:
            return self.fail(Fault.WRONG_VALUE, node.place, value=shown, wanted=wanted, advice=advice)

    def made(self, place: Place, make: Callable[[], Any]) -> Any:
        try:
            return make()
        except RefusedError as refused:
            return self.fail(refused.fault, place, **refused.details)


def _all_or_missing(values: list[Any]) -> Any:
    return _MISSING if any(value is _MISSING for value in values) else tuple(values)


def _shape(node: Node) -> str:
    if isinstance(node, Table):
        return "felter"
    if isinstance(node, Series):
        return "en liste"
    return "ingenting" if node.is_null else f"«{node.text[:_LONGEST_SHOWN]}»"


_SHAPE_ADVICE = {
    "felter": "Skriv «navn: verdi» på egne linjer, rykket inn.",
    "en liste": "Begynn hvert punkt på en egen linje med «- ».",
    "en tekst for hvert språk": "Skriv språket foran teksten, for eksempel «nb: Teksten».",
}


def _text(text: str) -> str:
    if not text.strip():
        raise ValueError(text)
    return text.strip()


def _truth(text: str) -> bool:
    return {"true": True, "false": False}[text] if text in ("true", "false") else _no(text)


def _no(text: str) -> Any:
    raise ValueError(text)


def _amount(text: str) -> Decimal:
    return Decimal(text) if _AMOUNT.fullmatch(text) else _no(text)


def _count(text: str) -> int:
    return int(text) if _COUNT.fullmatch(text) else _no(text)


def _date(text: str) -> datetime.date:
    date = datetime.date.fromisoformat(text)
    return date if date.isoformat() == text else _no(text)


_SCALARS: dict[Any, tuple[str, str, Callable[[str], Any]]] = {
    str: ("en tekst", "Skriv en tekst på samme linje.", _text),
    int: ("et helt tall", "Skriv tallet med siffer, for eksempel «4».", _count),
    bool: ("ja eller nei", "Skriv «true» for ja eller «false» for nei.", _truth),
    Decimal: ("et beløp", "Skriv tallet med siffer og punktum, for eksempel «1250.50».", _amount),
    datetime.date: ("en dato", "Skriv år, måned og dag: «2026-11-21».", _date),
}


def _parser_of(hint: Any) -> tuple[str, str, Callable[[str], Any]]:
    if hint in _SCALARS:
        return _SCALARS[hint]
    if issubclass(hint, StrEnum):
        return "en av verdiene som kan brukes", f"Du kan bruke: {', '.join(hint)}.", hint
    return "en tekst", "Skriv en tekst på samme linje.", hint.parse
