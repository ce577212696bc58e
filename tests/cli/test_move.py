"""The command `kommunesite move`, run as a user would."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kommunesite.cli import main

pytestmark = pytest.mark.usefixtures("place")

NEWS = "---\ntitle: Brua\ndescription: Om brua.\ndate: 2026-11-01\n---\n\nSe [brua](/aktuelt/bru/).\n"


@pytest.fixture(autouse=True)
def news(place: Path) -> None:
    folder = place / "content" / "vennesla" / "aktuelt"
    folder.mkdir()
    (folder / "bru.md").write_text(NEWS, encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["move", *arguments])


TOLD = """\
aktuelt/bru.md: heter nå aktuelt/ny-bru.md
aktuelt/bru.md: 1 lenke rettet
kommune.yaml: /aktuelt/bru/ fører nå til /aktuelt/ny-bru/
"""


@pytest.mark.parametrize(
    "names",
    [
        ("aktuelt/bru.md", "aktuelt/ny-bru.md"),
        ("aktuelt/bru", "ny-bru"),
        ("content/vennesla/aktuelt/bru.md", "content/vennesla/aktuelt/ny-bru.md"),
        ("content\\vennesla\\aktuelt\\bru.md", "aktuelt\\ny-bru"),
        ("./aktuelt/bru.md", "ny-bru.md", "--in", "4223"),
    ],
)
def test_the_names_may_be_written_in_any_way_that_people_write_them(names: tuple[str, ...]) -> None:
    result = run(*names)
    assert (result.exit_code, result.output) == (0, TOLD)
    settings = Path("content/vennesla/kommune.yaml").read_text(encoding="utf-8")
    assert settings == "changed: 2026-11-01\nnumber: 4223\n\nmoved:\n  /aktuelt/bru/: /aktuelt/ny-bru/\n"


def test_what_cannot_be_done_is_said() -> None:
    result = run("aktuelt/bro", "ny-bru")
    assert (result.exit_code, "Mente du «aktuelt/bru»?" in result.output) == (1, True)
    assert run("aktuelt/bru", "ny", "--in", "venesla").exit_code == 2
    assert run("content/oslo/aktuelt/bru.md", "ny").exit_code == 2
