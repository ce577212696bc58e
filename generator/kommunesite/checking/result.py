"""What an inspection came to."""

from __future__ import annotations

from dataclasses import dataclass, field

from kommunesite.checking.finding import Finding
from kommunesite.checking.mode import Mode
from kommunesite.checking.page import Page


@dataclass(frozen=True, slots=True)
class Case:
    """A finding on a page, the modes in which it is seen, and a picture of the place, if any."""

    page: Page
    modes: tuple[Mode, ...]
    finding: Finding
    picture: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was looked at, and what was found."""

    pages: tuple[Page, ...]
    cases: tuple[Case, ...]
