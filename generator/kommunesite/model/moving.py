"""Moving: what becomes of a service when somebody moves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kommunesite.model.language import LocalText


class Act(StrEnum):
    """What somebody who moves must do about a service, in the order in which pages list it."""

    TELL = "tell"
    APPLY = "apply"
    CANCEL = "cancel"
    FOLLOWS = "follows"


class Move(StrEnum):
    """Which way somebody moves, as seen from a municipality."""

    ARRIVE = "arrive"
    LEAVE = "leave"
    WITHIN = "within"


@dataclass(frozen=True, slots=True)
class Moving:
    """What to do when one moves into a municipality, out of it or inside it, and by when.

    `days` is how many days after the move it must be done at the latest.
    """

    arrive: Act | None = None
    leave: Act | None = None
    within: Act | None = None
    when: LocalText | None = None
    days: int | None = None

    def act(self, move: Move) -> Act | None:
        """Tell what is to be done when somebody moves in this way."""
        return {Move.ARRIVE: self.arrive, Move.LEAVE: self.leave, Move.WITHIN: self.within}[move]
