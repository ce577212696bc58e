"""YAML to a tree of texts: every scalar is text, every node knows its place, nothing is constructed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 20
_NULLS = ("", "~", "null")
_LIBRARY_SAYS = {
    "mapping values are not allowed": (
        "et kolon står på et uventet sted",
        "Sett anførselstegn rundt tekster som har kolon i seg.",
    ),
    "could not find expected ':'": ("et kolon mangler", "Skriv «navn: verdi», med mellomrom etter kolon."),
    "did not find expected key": (
        "innrykket eller anførselstegnene stemmer ikke",
        "Sjekk at linjene som hører sammen, er rykket like mye inn, og at anførselstegn er avsluttet.",
    ),
    "did not find expected '-' indicator": ("en liste er brutt", "Begynn hvert punkt i listen med «- »."),
    "found unexpected end of stream": (
        "en tekst i anførselstegn er ikke avsluttet",
        "Sett inn det siste anførselstegnet.",
    ),
    "did not find expected ',' or": (
        "et komma eller en klamme mangler",
        "Sjekk klammene og kommaene på linjen.",
    ),
    "block sequence entries are not allowed": (
        "en strek står på et uventet sted",
        "Begynn listen på en ny linje.",
    ),
    "found character that cannot start any token": (
        "et tegn kan ikke stå først i en tekst",
        "Sett anførselstegn rundt tekster som begynner med %, @ eller `.",
    ),
    "found unknown escape character": (
        "en omvendt skråstrek står på et uventet sted",
        "Bruk enkle anførselstegn (') rundt tekster som har \\ i seg.",
    ),
}
_BEGINS_EARLIER = ("could not find expected ':'", "found unexpected end of stream")
"""What the library notices later than where the editor made the mistake."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; `is_null` tells that nothing was written."""

    text: str
    place: Place
    is_null: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with values, in the order of the file."""

    entries: tuple[Entry, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Series:
    """A list."""

    nodes: tuple[Node, ...]
    place: Place


Node = Scalar | Table | Series


class _StoppedError(Exception):
    """Reading cannot go on; the problem says why."""

    def __init__(self, stopped_by: Problem) -> None:
        super().__init__(stopped_by.sentence)
        self.problem = stopped_by


def read_tree(text: str, file: str, problems: list[Problem], first_line: int = 1) -> Node | None:
    """Read YAML text into a tree; `first_line` is where the text begins in its file.

    Tags, anchors, aliases and repeated keys are reported. What cannot be read at all gives one problem and no tree.
    """
    reader = _Reader(file, first_line, problems)
    try:
        return reader.document(yaml.parse(text, Loader=yaml.CSafeLoader))
    except _StoppedError as stopped:
        problems.append(stopped.problem)
    except yaml.MarkedYAMLError as error:
        problems.append(_syntax_problem(error, text, file, first_line))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + first_line
        problems.append(
            problem(
                Fault.YAML,
                Place(file, line, 1),
                reason="et tegn er ikke tillatt",
                advice="Slett usynlige tegn på linjen.",
            )
        )
    return None


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, file: str, first_line: int) -> Problem:
    said = error.problem or ""
    mark = error.problem_mark
    if mark is None or said in _BEGINS_EARLIER:
        mark = error.context_mark or mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    place = Place(file, line + first_line, column + 1)
    lines = text.splitlines()
    if line < len(lines) and "\t" in lines[line][: column + 1]:
        return problem(Fault.TAB, place)
    for start, (reason, advice) in _LIBRARY_SAYS.items():
        if said.startswith(start):
            return problem(Fault.YAML, place, reason=reason, advice=advice)
    advice = "Sjekk kolon, innrykk og anførselstegn på denne linjen og linjen over."
    return problem(Fault.YAML, place, reason="noe står på et uventet sted", advice=advice)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns a stream of YAML events into one tree."""

    file: str
    first_line: int
    problems: list[Problem]

    def place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.file, mark.line + self.first_line, mark.column + 1) if mark else Place(self.file)

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        tree: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if tree is not None:
                    raise _StoppedError(problem(Fault.SEVERAL_DOCUMENTS, self.place(event)))
                tree = self.node(next(events), events, 1)
        return tree

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        place = self.place(event)
        if depth > _DEEPEST:
            raise _StoppedError(problem(Fault.TOO_DEEP, place))
        self.check_plainness(event, place)
        if isinstance(event, yaml.MappingStartEvent):
            return self.table(events, place, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.series(events, place, depth)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, place, is_null=event.style in (None, "") and event.value in _NULLS)
        return Scalar("", place, is_null=True)

    def check_plainness(self, event: yaml.Event, place: Place) -> None:
        tag = getattr(event, "tag", None)
        if tag:
            self.problems.append(problem(Fault.TAG, place, tag=tag.replace("tag:yaml.org,2002:", "!!")))
        if getattr(event, "anchor", None):
            self.problems.append(problem(Fault.ALIAS, place))

    def series(self, events: Iterator[yaml.Event], place: Place, depth: int) -> Series:
        nodes = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            nodes.append(self.node(event, events, depth + 1))
        return Series(tuple(nodes), place)

    def table(self, events: Iterator[yaml.Event], place: Place, depth: int) -> Table:
        entries: dict[str, Entry] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.node(event, events, depth + 1)
            value = self.node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                self.problems.append(problem(Fault.NOT_A_KEY, key.place))
            elif key.text in entries:
                first = entries[key.text].key.place.line
                self.problems.append(problem(Fault.DUPLICATE_KEY, key.place, key=key.text, first=first))
            else:
                entries[key.text] = Entry(key, value)
        return Table(tuple(entries.values()), place)


def repetitions(names: Series) -> Iterator[Problem]:
    """Report each name that a list of names holds more than once."""
    first: dict[str, int] = {}
    for node in names.nodes:
        if isinstance(node, Scalar) and node.text in first:
            yield problem(Fault.DUPLICATE_KEY, node.place, key=node.text, first=first[node.text])
        elif isinstance(node, Scalar):
            first[node.text] = node.place.line


def place_in(text: str, file: str, *path: str) -> Place:
    """Find the key that a path of keys leads to in a text that has been read before; else the nearest above it."""
    node = read_tree(text, file, [])
    place = node.place if node else Place(file)
    for name in path:
        found = [entry for entry in node.entries if entry.key.text == name] if isinstance(node, Table) else []
        if not found:
            break
        place, node = found[0].key.place, found[0].value
    return place
