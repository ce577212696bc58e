"""The municipalities that the samples are named after."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REGISTER = ROOT / "generator" / "kommunesite" / "reading" / "kommuner.csv"
COUNTRY = 357


@dataclass(frozen=True, slots=True)
class Municipality:
    """One municipality: its folder, its name, and the one language of its sample."""

    number: str
    slug: str
    name: str
    language: str


def municipalities(count: int) -> tuple[Municipality, ...]:
    """Give the first so many municipalities of the register."""
    with REGISTER.open(encoding="utf-8", newline="") as file:
        rows = [row for _, row in zip(range(count), csv.DictReader(file), strict=False)]
    return tuple(
        Municipality(row["kommunenummer"], row["slug"], row["navn"], "nn" if row["malform"] == "nynorsk" else "nb")
        for row in rows
    )
