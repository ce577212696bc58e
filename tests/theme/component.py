"""What the theme demands of the descriptions of its components."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.theme.markup import macros_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from kommunesite.rendering.component import Component, Plain

BOLD = "<b>"


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
    body = template.partition("{% macro")[2].partition("%}")[2]
    faults += [f"{component.name}: does not use «{name}»" for name in arguments if not re.search(rf"\b{name}\b", body)]
    faults += [
        f"{component.name}: no example gives «{name}» anything"
        for name in arguments
        if not any(example.arguments.get(name) for example in component.examples)
    ]
    for sentence in (component.purpose, *component.arguments.values()):
        if not sentence.endswith(".") or ". " in sentence:
            faults.append(f"{component.name}: «{sentence}» is not one sentence")
    return faults


def bold(value: Plain, name: str = "") -> Plain:
    """Put markup into every text, but not into what is markup already."""
    return _each_text(value, name, lambda text: f"{BOLD}{text}" if text else text)


def _each_text(value: Plain, name: str, change: Callable[[str], str]) -> Plain:
    if isinstance(value, dict):
        return {key: _each_text(each, key, change) for key, each in value.items()}
    if isinstance(value, list):
        return [_each_text(each, name, change) for each in value]
    return change(value) if isinstance(value, str) and name != "html" else value


def faults_of_reach(template: str) -> list[str]:
    """Name what a component uses that belongs to pages, and the templates besides components that it asks for."""
    code = re.findall(r"\{\{.*?\}\}|\{% (?!from|macro).*?%\}", template, re.DOTALL)
    words = {name for part in code for name in re.findall(r"(?<![\w.\"'])(assets|view)\b", part)}
    asked = re.findall(r'\{% (?:from|extends|include|import) "([^"]+)"', template)
    return [*sorted(words), *(name for name in asked if not name.startswith("components/"))]
