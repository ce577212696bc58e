"""Components as they are described in their YAML, and how their examples are rendered by the real theme."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING

import yaml

from kommunesite.model.document import Html
from kommunesite.model.phrase import Phrases
from kommunesite.rendering.asset import Assets
from kommunesite.rendering.theme import Theme
from tests.theme.markup import macros_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

Plain = str | int | bool | list["Plain"] | dict[str, "Plain"] | None

BOLD = "<b>"

BLOCKS = "blocks"
"""In an example, what stands under this name alone is the ready markup of some blocks."""


@dataclass(frozen=True, slots=True)
class Example:
    """One way to use a component."""

    name: str
    arguments: dict[str, Plain]


@dataclass(frozen=True, slots=True)
class Component:
    """A component's description."""

    name: str
    purpose: str
    macro: str
    arguments: dict[str, str]
    examples: tuple[Example, ...] = field(default=())


def read_component(folder: Path) -> Component:
    """Read the description of a component; a missing or unknown part is an error."""
    given = yaml.safe_load((folder / f"{folder.name}.yaml").read_text(encoding="utf-8"))
    examples = tuple(Example(**each) for each in given.pop("examples"))
    return Component(name=folder.name, examples=examples, **given)


def faults_of_description(component: Component, template: str) -> list[str]:
    """Say where a description and its template differ."""
    macros = macros_in(template)
    if list(macros) != [component.macro]:
        return [f"{component.name}: the macro is {list(macros)}, not {component.macro}"]
    arguments = macros[component.macro]
    faults = [f"{component.name}: describes {list(component.arguments)}"] * (list(component.arguments) != arguments)
    if not component.examples:
        faults.append(f"{component.name}: has no example")
    faults += [
        f"{component.name}: «{example.name}» gives {sorted(example.arguments)}"
        for example in component.examples
        if sorted(example.arguments) != sorted(arguments)
    ]
    for sentence in (component.purpose, *component.arguments.values()):
        if not sentence.endswith(".") or ". " in sentence:
            faults.append(f"{component.name}: «{sentence}» is not one sentence")
    return faults


class Shown(SimpleNamespace):
    """A record as templates see it; it is there when anything in it is."""

    def __bool__(self) -> bool:
        """Tell whether anything in the record is there."""
        return any(vars(self).values())


@dataclass(frozen=True, slots=True)
class Workshop:
    """The templates and assets of a theme, from which single components are rendered."""

    sources: dict[str, str]
    assets: Assets
    phrases: Phrases

    def render(self, component: Component, arguments: Mapping[str, Plain]) -> str:
        """Render a component by a layout that holds nothing else."""
        path = f"components/{component.name}/{component.name}.html"
        layout = f'{{% from "{path}" import {component.macro} %}}{{{{ {component.macro}(**arguments) }}}}'
        theme = Theme({**self.sources, "layouts/example.html": layout}, self.assets)
        shown = {name: self._shown(theme, value, name) for name, value in arguments.items()}
        return theme.render("layouts/example.html", {"arguments": shown})

    def _shown(self, theme: Theme, value: Plain, name: str) -> object:
        """Make a record of plain data; what is called html is markup, as from the Markdown tool."""
        if isinstance(value, dict):
            if list(value) == [BLOCKS]:
                return self._blocks(theme, value[BLOCKS])
            return Shown(**{key: self._shown(theme, each, key) for key, each in value.items()})
        if isinstance(value, list):
            return [self._shown(theme, each, name) for each in value]
        return Html(value) if name == "html" and isinstance(value, str) else value

    def _blocks(self, theme: Theme, blocks: Plain) -> Html:
        """Make ready markup of blocks, each under its name, as the press does."""
        assert isinstance(blocks, list), f"{BLOCKS} must be a list"
        return Html("".join(self._block(theme, each) for each in blocks))

    def _block(self, theme: Theme, block: Plain) -> str:
        assert isinstance(block, dict), "a block has a name"
        ((name, here),) = block.items()
        context = {"here": self._shown(theme, here, name), "frame": Shown(phrases=self.phrases)}
        return theme.render(f"blocks/{name}.html", context)


def bold(value: Plain, name: str = "") -> Plain:
    """Put markup into every text, but not into what is markup already."""
    return _each_text(value, name, lambda text: f"{BOLD}{text}" if text else text)


def _each_text(value: Plain, name: str, change: Callable[[str], str]) -> Plain:
    if isinstance(value, dict):
        return {key: _each_text(each, key, change) for key, each in value.items()}
    if isinstance(value, list):
        return [_each_text(each, name, change) for each in value]
    return change(value) if isinstance(value, str) and name != "html" else value
