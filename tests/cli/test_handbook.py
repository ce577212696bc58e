"""The command `kommunesite handbook`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from kommunesite.cli import main
from kommunesite.model.fault import Fault

if TYPE_CHECKING:
    from pathlib import Path


def test_the_command_makes_the_handbook_and_says_how_to_see_it(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["handbook", "--output", str(tmp_path / "handbok")])
    folder = tmp_path / "handbok" / "redaktor"
    assert result.exit_code == 0
    assert result.output.endswith(f"--directory {folder}\n")
    assert "Håndbok for redaktører" in (folder / "index.html").read_text(encoding="utf-8")


def test_a_folder_that_holds_something_else_is_told(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("", encoding="utf-8")
    result = CliRunner().invoke(main, ["handbook", "--output", str(tmp_path)])
    assert result.exit_code == 1
    assert Fault.FOREIGN_OUTPUT.code in result.output
