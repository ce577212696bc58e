"""The command `kommunesite schema`, run as a user would."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kommunesite.cli import main

ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["schema", *arguments])


@pytest.mark.usefixtures("place")
def test_the_command_writes_the_schemas_beside_what_an_editor_writes() -> None:
    result = run()
    assert (result.exit_code, result.output) == (0, "11 skjemaer skrevet, 0 uendret i «schemas».\n")
    written = sorted(file.name for file in Path("schemas").iterdir())
    assert written == sorted(file.name for file in (ROOT / "schemas").iterdir())


@pytest.mark.usefixtures("place")
def test_the_command_again_writes_nothing() -> None:
    run("--output", "hjelp")
    Path("hjelp/side.schema.json").unlink()
    assert run("--output", "hjelp").output == "1 skjema skrevet, 10 uendret i «hjelp».\n"
    assert run("--output", "hjelp").output == "0 skjemaer skrevet, 11 uendret i «hjelp».\n"


def test_a_folder_that_cannot_be_written_is_said_plainly(place: Path) -> None:
    (place / "vei").write_text("", encoding="utf-8")
    result = run("--output", "vei/schemas")
    assert result.exit_code == 1
    assert "KS503 Kan ikke skrive til" in result.output
