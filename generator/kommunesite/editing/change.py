"""Changes to a folder: files that are written, made or removed, all of them or none."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem, reason_of
from kommunesite.tools.whole import write_new, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Change:
    """What a file holds, and what it shall hold; nothing where it is not there."""

    path: Path
    before: bytes | None
    after: bytes | None

    @property
    def undone(self) -> Change:
        """Give the change that takes this one back."""
        return Change(self.path, self.after, self.before)


def carry_out(changes: Iterable[Change]) -> tuple[Problem, ...]:
    """Make the changes; when one cannot be made, take back those before it and say why."""
    made: list[Change] = []
    for change in changes:
        try:
            _make(change)
        except OSError as error:
            for each in reversed(made):
                with suppress(OSError):
                    _make(each.undone)
            return (problem(Fault.UNWRITTEN, Place(str(change.path)), path=change.path, reason=reason_of(error)),)
        made.append(change)
    return ()


def _make(change: Change) -> None:
    if change.after is None:
        change.path.unlink()
    elif change.before is None:
        write_new(change.path, change.after)
    else:
        write_whole(change.path, change.after)
