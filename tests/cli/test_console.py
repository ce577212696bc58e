"""What people see on the screen, on a terminal and elsewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.cli.command import OPTIONS, run_on_terminal

if TYPE_CHECKING:
    from pathlib import Path

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def test_a_terminal_gets_a_bar_with_count_rate_time_left_and_site(place: Path) -> None:
    shown = run_on_terminal(place, ("vennesla", "utsira"))
    assert COLOUR.search(shown)
    plain = CONTROL.sub("", shown)
    assert re.search(r"0/2 ━+ –/s -:--:-- igjen", plain)
    assert re.search(r"2/2 ━+ \d+,\d/s 0:00:00 igjen  (vennesla|utsira)", plain)
    assert "vennesla:" not in plain
    assert re.search(r"2 nettsteder: \d+ skrevet", plain)
    assert shown.endswith("\n")


def test_no_colour_when_it_is_asked_for(place: Path) -> None:
    shown = run_on_terminal(place, environment=("NO_COLOR=1",))
    assert "1/1" in shown
    assert not COLOUR.search(shown)


def test_a_terminal_that_can_only_print_gets_plain_lines(place: Path) -> None:
    shown = run_on_terminal(place, environment=("TERM=dumb",))
    assert "\x1b" not in shown
    assert re.match(r"vennesla: \d+ skrevet, 0 uendret, 0 fjernet\r\n1 nettsted: ", shown)


def test_a_quiet_terminal_shows_nothing(place: Path) -> None:
    assert run_on_terminal(place, ("--quiet",)) == ""


def test_the_bar_moves_also_when_standard_output_is_for_a_machine(place: Path) -> None:
    """With the report in a file of its own, since both lead to the same terminal here."""
    shown = run_on_terminal(place, ("--json", "-"))
    bar, _, report = shown.partition("{\r\n")
    assert "1/1" in bar
    assert "nettsted" not in CONTROL.sub("", bar)
    assert '"slug": "vennesla"' in report


def test_elsewhere_there_are_plain_lines_and_the_bar_is_not_even_loaded(place: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "kommunesite", "build", *OPTIONS]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=True, timeout=60)
    assert re.match(r"vennesla: \d+ skrevet, 0 uendret, 0 fjernet\n1 nettsted: ", done.stdout)
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "click" in loaded
    assert not loaded & {"rich", "distributed", "zstandard"}
