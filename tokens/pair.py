"""What stands on what in the theme, and how much contrast it must have there: the promise of every palette."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tokens.colour import between, contrast

if TYPE_CHECKING:
    from collections.abc import Mapping

LEVELS = ("info", "warning", "danger")
BACKGROUNDS = ("neutral-background-default", "neutral-background-tinted", "neutral-surface-default")
PLAIN = (*BACKGROUNDS, "accent-background-tinted", "accent-surface-tinted")
"""What a page is made of."""

LOUD = tuple(f"{level}-surface-tinted" for level in LEVELS)
"""What alerts and notices are made of."""

GROUNDS = (*PLAIN, *LOUD, "accent-base-default", "accent-base-hover", "accent-text-default")
"""Everything on which the mark of focus can stand."""

_STEPS = 64


class Pair(NamedTuple):
    """A colour, what it stands on, and the least contrast that it must have there."""

    colour: str
    ground: str
    least: float


def _pairs(least: float, colour: str, grounds: tuple[str, ...]) -> tuple[Pair, ...]:
    return tuple(Pair(colour, ground, least) for ground in grounds)


# 7 for everything that is read, also on buttons, and 3 for edges and marks that one must see.
PAIRS: tuple[Pair, ...] = (
    *_pairs(7, "neutral-text-default", (*PLAIN, *LOUD)),
    *_pairs(7, "neutral-text-subtle", (*PLAIN, *LOUD)),
    *_pairs(7, "accent-text-default", PLAIN),
    *_pairs(7, "accent-text-subtle", (*PLAIN, *LOUD)),
    *_pairs(3, "accent-base-default", PLAIN),
    *_pairs(7, "accent-base-default", ("accent-base-contrast-default",)),
    *_pairs(7, "accent-base-hover", ("accent-base-contrast-default",)),
    *_pairs(3, "accent-border-default", PLAIN),
    *_pairs(3, "neutral-border-default", PLAIN),
    *(pair for level in LEVELS for pair in _pairs(3, f"{level}-border-default", (f"{level}-surface-tinted",))),
    *(pair for level in LEVELS for pair in _pairs(3, f"{level}-border-default", BACKGROUNDS)),
    *(pair for level in LEVELS for pair in _pairs(7, f"{level}-base-default", (f"{level}-base-contrast-default",))),
    *_pairs(7, "focus-outer", ("focus-inner",)),
)


def faults_of_contrast(scheme: Mapping[str, str]) -> list[str]:
    """Name each pair of a scheme that has less contrast than it must."""
    measured = ((pair, contrast(scheme[pair.colour], scheme[pair.ground])) for pair in PAIRS)
    weak = ((pair, found) for pair, found in measured if found < pair.least)
    return [f"{pair.colour} on {pair.ground}: {found:.2f}, not {pair.least:g}" for pair, found in weak]


def strengthened(scheme: Mapping[str, str]) -> dict[str, str]:
    """Give the scheme with each colour that falls short moved towards the strongest text of its own kind."""
    stronger = dict(scheme)
    for name in dict.fromkeys(pair.colour for pair in PAIRS):
        strongest = scheme.get(f"{name.partition('-')[0]}-text-default", scheme[name])
        tried = (between(scheme[name], strongest, step / _STEPS) for step in range(_STEPS + 1))
        stronger[name] = next((colour for colour in tried if _suffices(name, colour, scheme)), scheme[name])
    return stronger


def _suffices(name: str, colour: str, scheme: Mapping[str, str]) -> bool:
    return all(contrast(colour, scheme[pair.ground]) >= pair.least for pair in PAIRS if pair.colour == name)
