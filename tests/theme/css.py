"""Style sheets as rules, and the faults that the house rules of the theme find in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CLASS = re.compile(r"\.(km-[a-z0-9_-]+)")
USED = re.compile(r"var\(\s*(--[a-z0-9-]+)")
COLOUR = re.compile(r"--ds-color-([a-z0-9-]+)")
BANNED = {
    "loads a file": re.compile(r"url\(|@import|@font-face|image-set\(", re.IGNORECASE),
    "shouts": re.compile(r"!\s*important", re.IGNORECASE),
    "names an id": re.compile(r"#[a-z][\w-]*[^{};]*\{", re.IGNORECASE),
    "moves": re.compile(r"\b(?:transition|animation|scroll-behavior)\b|@keyframes", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """Declarations for a selector, inside the at-rules that stand around it."""

    around: tuple[str, ...]
    selector: str
    declarations: tuple[tuple[str, str], ...]


def rules_of(text: str) -> list[Rule]:
    """Read a style sheet; a brace that closes nothing, or is not closed, is an error."""
    rules: list[Rule] = []
    open_blocks: list[str] = []
    declarations: list[tuple[str, str]] = []
    for part in re.findall(r"[^{};]*[{};]", COMMENT.sub("", text)):
        words, mark = " ".join(part[:-1].split()), part[-1]
        if mark == "{":
            open_blocks.append(words)
            continue
        name, colon, value = words.partition(":")
        if colon:
            declarations.append((name.strip(), value.strip()))
        if mark == "}":
            selector = open_blocks.pop()
            if not selector.startswith("@"):
                rules.append(Rule(tuple(open_blocks), selector, tuple(declarations)))
            declarations = []
    if open_blocks:
        message = f"never closed: {open_blocks}"
        raise ValueError(message)
    return rules


def classes_of(text: str) -> set[str]:
    """Name the classes that a style sheet gives a look."""
    return {name for rule in rules_of(text) for name in CLASS.findall(rule.selector)}


def defined_in(text: str) -> set[str]:
    """Name the custom properties that a style sheet sets."""
    return {name for rule in rules_of(text) for name, _ in rule.declarations if name.startswith("--")}


def used_in(text: str) -> set[str]:
    """Name the custom properties that a style sheet reads."""
    return set(USED.findall(COMMENT.sub("", text)))


def faults_of_style(path: str, text: str) -> list[str]:
    """Name what no style sheet of the theme may hold; only paper may shout."""
    bare = COMMENT.sub("", text)
    return [
        f"{path}: {fault}: «{match.group()}»"
        for fault, pattern in BANNED.items()
        for match in pattern.finditer(bare)
        if not (fault == "shouts" and path.endswith("print.css"))
    ]


def faults_of_layers(text: str) -> list[str]:
    """Name the rules of the whole style sheet that stand in no layer that the first line declares."""
    order = re.search(r"@layer ([^;{]*);", text)
    declared = {name.strip() for name in order.group(1).split(",")} if order else set()
    return [
        rule.selector
        for rule in rules_of(text)
        if not rule.around or rule.around[0].removeprefix("@layer ") not in declared
    ]


def tokens_for(text: str, *, dark: bool, more_contrast: bool) -> Mapping[str, str]:
    """Give the value of every token on a page, as a browser would settle them."""
    tokens: dict[str, str] = {}
    for rule in rules_of(text):
        scheme = not any("prefers-color-scheme" in each for each in rule.around) or dark
        contrast = not any("prefers-contrast" in each for each in rule.around) or more_contrast
        if scheme and contrast and rule.selector == "html":
            tokens.update(rule.declarations)
    return {name: _settled(value, tokens) for name, value in tokens.items()}


def _settled(value: str, tokens: Mapping[str, str]) -> str:
    match = re.fullmatch(r"var\((--[a-z0-9-]+)\)", value)
    return _settled(tokens[match[1]], tokens) if match else value


def pixels(size: str, width: int) -> float:
    """Give a length in pixels on a screen so many pixels wide, when the reader has changed nothing."""
    if bounds := re.fullmatch(r"clamp\(([^,]+), ([^,]+), ([^,]+)\)", size):
        least, wanted, most = (pixels(bound, width) for bound in bounds.groups())
        return max(least, min(wanted, most))
    units = {"rem": 16, "vw": width / 100}
    return sum(float(number) * units[unit] for number, unit in re.findall(r"([\d.]+)(rem|vw)", size))
