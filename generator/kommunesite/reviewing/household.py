"""Households: all that the rules about a municipality as a whole may look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kommunesite.model.national import LocalMaterial, National
from kommunesite.reading.file import Folder
from kommunesite.reviewing.text import Text


@dataclass(frozen=True, slots=True)
class Household:
    """One municipality on a day: its folder, what it says, its texts as they are written, and the country around it."""

    folder: Folder
    local: LocalMaterial
    texts: tuple[Text, ...]
    national: National
    today: date
