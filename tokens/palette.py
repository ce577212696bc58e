"""A palette: the colours of one accent, light and dark, from what Designsystemet's tool made of it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tokens.pair import strengthened

if TYPE_CHECKING:
    from collections.abc import Mapping

_BLOCK = r'\[data-color-scheme="{}"\] \{{(.*?)\n\s*\}}'
_COLOUR = re.compile(r"--ds-color-([a-z-]+): (#[0-9a-f]{6});", re.IGNORECASE)
_SEAL = re.compile(r"/\* (?P<told>.*) (?P<seal>[0-9a-f]{16}) \*/\n(?P<body>.*)", re.DOTALL)
_TOLD = "Made by `make tokens`; change designsystemet.config.json and not this file:"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one accent, named without `--ds-color-`."""

    light: Mapping[str, str]
    dark: Mapping[str, str]


def read_palette(text: str) -> Palette:
    """Take the colours out of a style sheet that the tool made, and see to it that they have contrast."""
    return Palette(strengthened(_scheme(text, "light")), strengthened(_scheme(text, "dark")))


def _scheme(text: str, name: str) -> dict[str, str]:
    block = re.search(_BLOCK.format(name), text, re.DOTALL)
    if block is None:
        raise ValueError(f"the tool has made no {name} colours")
    return {name: value.lower() for name, value in _COLOUR.findall(block.group(1))}


def style_of(palette: Palette, names: tuple[str, ...]) -> str:
    """Write the colours that the theme uses as a style sheet."""
    light, dark = (_lines(scheme, names) for scheme in (palette.light, palette.dark))
    media = "@media (prefers-color-scheme: dark)"
    return f"@layer tokens {{\n  html {{\n{light}  }}\n\n  {media} {{\n    html {{\n{_indented(dark)}    }}\n  }}\n}}\n"


def _lines(scheme: Mapping[str, str], names: tuple[str, ...]) -> str:
    return "".join(f"    --ds-color-{name}: {scheme[name]};\n" for name in names)


def _indented(lines: str) -> str:
    return "".join(f"  {line}" for line in lines.splitlines(keepends=True))


def sealed(style: str, config: bytes) -> str:
    """Set a seal on a style sheet: a digest of it, and of what it was made from."""
    return f"/* {_TOLD} {_digest(style, config)} */\n{style}"


def is_sealed(text: str, config: bytes) -> bool:
    """Tell whether a style sheet is the one that was made, and from this very file."""
    found = _SEAL.fullmatch(text)
    return found is not None and found["seal"] == _digest(found["body"], config)


def _digest(style: str, config: bytes) -> str:
    return hashlib.sha256(config + style.encode()).hexdigest()[:16]
