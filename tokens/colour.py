"""Colours as the theme writes them, #rrggbb, and their contrast as WCAG 2 measures it."""

from __future__ import annotations

import re

_FORM = re.compile(r"#[0-9a-f]{6}")


def contrast(one: str, other: str) -> float:
    """Measure the contrast of two colours."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def between(one: str, other: str, share: float) -> str:
    """Give the colour that lies so far on the way from one to another."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(start + (end - start) * share):02x}" for start, end in pairs)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _parts(colour: str) -> tuple[int, ...]:
    if not _FORM.fullmatch(colour):
        raise ValueError(f"{colour} is no plain hex colour")
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
