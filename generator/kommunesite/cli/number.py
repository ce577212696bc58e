"""Numbers as Norwegians write them."""

from __future__ import annotations


def decimal(number: float, places: int) -> str:
    """Write a number with a decimal comma."""
    return f"{number:.{places}f}".replace(".", ",")


def count(number: int, one: str, many: str) -> str:
    """Write how many there are of something, in the singular or the plural."""
    return f"{number} {one if number == 1 else many}"
