"""Rubbish: when to look for it."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MUCH = 100_000
"""How many objects may have come, beyond those that went, before Python looks for rubbish among them."""


@contextmanager
def no_search() -> Iterator[None]:
    """Do not look for rubbish where nearly all that is made is kept: the search would cost a quarter of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def seldom_searched() -> Iterator[None]:
    """Look for rubbish only when much may have gathered, where nearly all goes by itself, and only in what is new."""
    first, *others = gc.get_threshold()
    gc.set_threshold(_MUCH, *others)
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(first, *others)
