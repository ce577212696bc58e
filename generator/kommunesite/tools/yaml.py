"""YAML to a tree of texts: every scalar is text, every node knows its place, nothing is constructed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import yaml

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.tools.syntax import said_in_norwegian

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DEEPEST = 20
_NULLS = frozenset(("", "~", "null"))
_BEGINS_EARLIER = ("could not find expected ':'", "found unexpected end of stream")
"""What the library notices later than where the editor made the mistake."""


class _Mark(Protocol):
    """Where the library says that something stands, counted from 0."""

    index: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class _Origin:
    """The file that a tree is read from, and the line of it on which the text begins."""

    file: str
    first_line: int

    def place(self, mark: _Mark | None) -> Place:
        return Place(self.file, mark.line + self.first_line, mark.column + 1) if mark else Place(self.file)


# Nodes are not frozen, and know their places only when asked: a file has thousands, and a frozen record costs three
# times as much to make.


@dataclass(slots=True)
class _Placed:
    """What stands somewhere in a file."""

    origin: _Origin
    mark: _Mark | None

    @property
    def place(self) -> Place:
        """Give the place where it begins."""
        return self.origin.place(self.mark)


@dataclass(slots=True)
class Scalar(_Placed):
    """A text, and where it ends; `is_null` tells that nothing was written."""

    end: _Mark | None
    text: str
    is_null: bool

    @property
    def span(self) -> tuple[int, int]:
        """Give between which positions of the YAML text it is written, with its quotes if it has any."""
        return (self.mark.index, self.end.index) if self.mark and self.end else (0, 0)


@dataclass(slots=True)
class Entry:
    """One key with its value."""

    key: Scalar
    value: Node


@dataclass(slots=True)
class Table(_Placed):
    """Keys with values, in the order of the file."""

    entries: tuple[Entry, ...]


@dataclass(slots=True)
class Series(_Placed):
    """A list."""

    nodes: tuple[Node, ...]


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
    try:
        events = iter(yaml.CBaseLoader(text).get_event, None)
        return _Reader(events, _Origin(file, first_line), problems).document()
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
    reason, advice = said_in_norwegian(said)
    return problem(Fault.YAML, place, reason=reason, advice=advice)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns a stream of YAML events into one tree."""

    events: Iterator[yaml.Event]
    origin: _Origin
    problems: list[Problem]

    def document(self) -> Node | None:
        tree: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if tree is not None:
                    raise _StoppedError(problem(Fault.SEVERAL_DOCUMENTS, self.origin.place(event.start_mark)))
                tree = self.node(next(self.events), 1)
        return tree

    def node(self, event: yaml.Event, depth: int) -> Node:
        mark = event.start_mark
        if depth > _DEEPEST:
            raise _StoppedError(problem(Fault.TOO_DEEP, self.origin.place(mark)))
        if isinstance(event, yaml.ScalarEvent):
            if event.tag or event.anchor:
                self.refuse_marks(event)
            return Scalar(self.origin, mark, event.end_mark, event.value, event.value in _NULLS and not event.style)
        if isinstance(event, yaml.CollectionStartEvent):
            self.refuse_marks(event)
            is_table = isinstance(event, yaml.MappingStartEvent)
            return self.table(mark, depth) if is_table else self.series(mark, depth)
        self.problems.append(problem(Fault.ALIAS, self.origin.place(mark)))
        return Scalar(self.origin, mark, mark, "", is_null=True)

    def refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.problems.append(problem(Fault.TAG, self.origin.place(event.start_mark), tag=tag))
        if event.anchor:
            self.problems.append(problem(Fault.ALIAS, self.origin.place(event.start_mark)))

    def series(self, mark: _Mark | None, depth: int) -> Series:
        nodes = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            nodes.append(self.node(event, depth + 1))
        return Series(self.origin, mark, tuple(nodes))

    def table(self, mark: _Mark | None, depth: int) -> Table:
        entries: dict[str, Entry] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                self.problems.append(problem(Fault.NOT_A_KEY, key.place))
            elif key.text in entries:
                first = entries[key.text].key.place.line
                self.problems.append(problem(Fault.DUPLICATE_KEY, key.place, key=key.text, first=first))
            else:
                entries[key.text] = Entry(key, value)
        return Table(self.origin, mark, tuple(entries.values()))


def repetitions(names: Series) -> Iterator[Problem]:
    """Report each name that a list of names holds more than once."""
    first: dict[str, int] = {}
    for node in names.nodes:
        if isinstance(node, Scalar) and node.text in first:
            yield problem(Fault.DUPLICATE_KEY, node.place, key=node.text, first=first[node.text])
        elif isinstance(node, Scalar):
            first[node.text] = node.place.line


def below(node: Node | None) -> Iterator[Entry]:
    """Give every key with its value, however deep."""
    if isinstance(node, Table):
        for entry in node.entries:
            yield entry
            yield from below(entry.value)
    elif isinstance(node, Series):
        for each in node.nodes:
            yield from below(each)


def place_in(text: str, file: str, *path: str) -> Place:
    """Find the key that a path of keys leads to in a text that has been read before; else the nearest above it."""
    return place_below(read_tree(text, file, []), file, path)


def place_below(node: Node | None, file: str, path: Iterable[str | int]) -> Place:
    """Find what a path of keys and numbers in lists leads to, or the nearest above it: the key, or the list's entry."""
    place = node.place if node else Place(file)
    for step in path:
        if isinstance(node, Series) and isinstance(step, int) and step < len(node.nodes):
            node = node.nodes[step]
            place = node.place
            continue
        found = [entry for entry in node.entries if entry.key.text == step] if isinstance(node, Table) else []
        if not found:
            break
        place, node = found[0].key.place, found[0].value
    return place
