"""Forwarding: the field `moved` of a `kommune.yaml`, changed by a program where all else in the file stays as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_FIELD = re.compile(r"^moved[ \t]*:.*(?:\r?\n(?:[ \t]+.*|[ \t]*|#.*))*", re.MULTILINE)
_LINE = re.compile(r"^[ \t]+['\"]?(/[a-z0-9/-]+/)['\"]?[ \t]*:[ \t]*['\"]?(/[a-z0-9/-]+/)['\"]?", re.MULTILINE)


def forwarded(moved: Mapping[str, str], old: str, new: str) -> dict[str, str]:
    """Lead an old address to a new one, which is in use again; those that led to the old one go straight on."""
    straight = {each: new if target == old else target for each, target in moved.items() if each != new}
    return {**straight, old: new}


def with_moved(text: str, moved: Mapping[str, str], read: Callable[[str], Mapping[str, str] | None]) -> str:
    """Write the field anew, keeping the lines that stay and what stands beside them.

    `read` says which addresses a text of settings has; a field in another form is written anew as a whole.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    found = _FIELD.search(text)
    if found is None:
        return f"{text.rstrip()}{end}{end}{_whole(moved, end)}"
    field = found[0].rstrip()
    kept = [line for line in field.splitlines()[1:] if _stays(line, moved)]
    known = {match[1] for line in kept if (match := _LINE.match(line))}
    added = [f"  {old}: {new}" for old, new in moved.items() if old not in known]
    gently = end.join((field.splitlines()[0], *kept, *added))
    for written in (gently, _whole(moved, end).rstrip()):
        whole = text[: found.start()] + written + text[found.start() + len(field) :]
        if read(whole) == moved:
            break
    return whole


def _stays(line: str, moved: Mapping[str, str]) -> bool:
    """Tell whether a line of the field is no address, or one that leads where it shall."""
    match = _LINE.match(line)
    return match is None or moved.get(match[1]) == match[2]


def _whole(moved: Mapping[str, str], end: str) -> str:
    return end.join(("moved:", *(f"  {old}: {new}" for old, new in moved.items()), ""))
