"""The command `kommunesite gallery`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from kommunesite.cli import main
from kommunesite.model.fault import Fault

if TYPE_CHECKING:
    from pathlib import Path


def test_the_command_makes_the_gallery_and_says_where_it_is(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["gallery", "--output", str(tmp_path / "galleri")])
    index = tmp_path / "galleri" / "komponenter" / "index.html"
    assert (result.exit_code, result.output) == (0, f"Åpne {index} i nettleseren.\n")
    assert "Komponentene i temaet" in index.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = CliRunner().invoke(main, ["gallery", "--output", str(tmp_path / "file" / "galleri")])
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert Fault.OUTPUT.code in result.output
