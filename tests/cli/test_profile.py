"""Where the time went, as people see it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.cli.command import run

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = r"\d+,\d+"


def test_the_profile_shows_every_stage_its_share_and_the_sites_that_took_most(place: Path) -> None:
    lines = run("vennesla", "utsira", "--profile").stdout.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("Steg"))
    table = lines[at:]
    assert [re.split(r"  +", line)[0] for line in table] == [
        *("Steg", "les", "bygg", "resten", "til sammen", "på klokken", "", "Mest tid"),
        *sorted(("vennesla", "utsira"), key=[line.split(" ")[0] for line in table].index),
    ]
    shares = [int(share) for line in table[1:4] for share in re.findall(rf"{NUMBER} +(\d+) %$", line)]
    assert len(shares) == 3
    assert 97 <= sum(shares) <= 103
    assert re.search(rf"^til sammen +{NUMBER} +100 %$", table[4])
    files = len([path for path in (place / "site/vennesla").rglob("*") if path.is_file()])
    assert re.search(rf"^vennesla +{NUMBER} +{files}$", "\n".join(table), re.MULTILINE)


def test_a_build_that_had_nothing_to_do_has_a_profile_too(place: Path) -> None:
    run()
    table = run("--profile", "--quiet").stdout.splitlines()
    assert [re.split(r"  +", line)[0] for line in table] == ["Steg", "resten", "til sammen", "på klokken"]
    assert re.search(rf"^resten +{NUMBER} +100 %$", table[1])
    assert place.is_dir()
