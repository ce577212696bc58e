"""Components: what their descriptions say, and their examples as the theme renders them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from kommunesite.model.document import Html
from kommunesite.rendering.asset import NO_ASSETS
from kommunesite.rendering.theme import Theme, read_sources
from kommunesite.tools.yaml import Scalar, Table, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from kommunesite.model.phrase import Phrases
    from kommunesite.model.problem import Problem
    from kommunesite.tools.yaml import Node

Plain = str | bool | list["Plain"] | dict[str, "Plain"] | None
"""A value of an example."""

BLOCKS = "blocks"
"""In an example, what stands under this name alone is the ready markup of some blocks."""

_TRUTHS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Example:
    """One way to use a component."""

    name: str
    arguments: Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class Component:
    """A component's description; `inside` is the element that its markup stands in, where that is not just any."""

    name: str
    purpose: str
    macro: str
    arguments: Mapping[str, str]
    examples: tuple[Example, ...] = ()
    inside: str = ""

    @property
    def template(self) -> str:
        """Give the name of the component's template."""
        return f"components/{self.name}/{self.name}.html"

    @property
    def call(self) -> str:
        """Give the code with which a layout or a block calls the component."""
        return (
            f'{{% from "{self.template}" import {self.macro} %}}\n{{{{ {self.macro}({", ".join(self.arguments)}) }}}}'
        )


def read_components(folder: Path, problems: list[Problem]) -> tuple[Component, ...]:
    """Read the descriptions of all components of a theme; one with a part that is missing or unknown is an error."""
    folders = sorted(path for path in (folder / "components").iterdir() if path.is_dir())
    return tuple(component_of(each.name, (each / f"{each.name}.yaml").read_text("utf-8"), problems) for each in folders)


def component_of(name: str, text: str, problems: list[Problem]) -> Component:
    """Read one description."""
    given = plain_table(text, f"{name}.yaml", problems)
    examples = given.pop("examples", None) or []
    return Component(name, examples=tuple(Example(**each) for each in examples), **given)


def plain_table(text: str, file: str, problems: list[Problem]) -> dict[str, Any]:
    """Read a table of plain values; a text that holds something else is an error."""
    given = _plain(read_tree(text, file, problems))
    if not isinstance(given, dict):
        raise TypeError(f"{file} is no table")
    return given


def _plain(node: Node | None) -> Plain:
    """Take the places away: what is left are texts, lists and tables, yes and no, and nothing."""
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return None
    if isinstance(node, Scalar):
        return _TRUTHS.get(node.text, node.text)
    if isinstance(node, Table):
        return {entry.key.text: _plain(entry.value) for entry in node.entries}
    return [_plain(each) for each in node.nodes]


class Shown(SimpleNamespace):
    """A record as templates see it; it is there when anything in it is."""

    def __bool__(self) -> bool:
        """Tell whether anything in the record is there."""
        return any(vars(self).values())


@dataclass(frozen=True)
class Workshop:
    """The templates of a theme, from which single components are rendered."""

    sources: Mapping[str, str]
    components: Iterable[Component]
    phrases: Phrases

    @cached_property
    def _theme(self) -> Theme:
        layouts = {_layout(each): _code(each) for each in self.components}
        return Theme({**self.sources, **layouts}, NO_ASSETS)

    def render(self, component: Component, arguments: Mapping[str, Plain]) -> str:
        """Render a component by a layout that holds nothing else."""
        shown = {name: self._shown(value, name) for name, value in arguments.items()}
        return self._theme.render(_layout(component), {"arguments": shown})

    def _shown(self, value: Plain, name: str) -> object:
        """Make a record of plain data; what is called html is markup, as from the Markdown tool."""
        if isinstance(value, dict):
            if list(value) == [BLOCKS]:
                return self._blocks(value[BLOCKS])
            return Shown(**{key: self._shown(each, key) for key, each in value.items()})
        if isinstance(value, list):
            return [self._shown(each, name) for each in value]
        return Html(value) if name == "html" and isinstance(value, str) else value

    def _blocks(self, blocks: Plain) -> Html:
        """Make ready markup of blocks, each under its name, as the press does."""
        if not isinstance(blocks, list):
            raise TypeError(f"{BLOCKS} must be a list")
        return Html("".join(map(self._block, blocks)))

    def _block(self, block: Plain) -> str:
        if not isinstance(block, dict):
            raise TypeError("a block has a name")
        ((name, here),) = block.items()
        context = {"here": self._shown(here, name), "frame": Shown(phrases=self.phrases)}
        return self._theme.render(f"blocks/{name}.html", context)


def workshop_for(folder: Path, components: Iterable[Component], phrases: Phrases) -> Workshop:
    """Open the workshop of a theme."""
    return Workshop(read_sources(folder), components, phrases)


def _layout(component: Component) -> str:
    return f"layouts/example-{component.name}.html"


def _code(component: Component) -> str:
    return f'{{% from "{component.template}" import {component.macro} %}}{{{{ {component.macro}(**arguments) }}}}'
