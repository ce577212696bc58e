"""The command `kommunesite new`, run as a user would."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kommunesite.cli import main

pytestmark = pytest.mark.usefixtures("place")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["new", *arguments])


def test_a_new_text_is_dated_today_and_can_be_built_when_it_has_been_rewritten() -> None:
    result = run("nyhet", "Ny bru: åpning", "--as-of", "2026-11-21")
    path = Path("content/vennesla/aktuelt/ny-bru-apning.md")
    assert (result.exit_code, result.output) == (0, f"{path}: skrevet\n")
    text = path.read_text(encoding="utf-8")
    assert 'title: "Ny bru: åpning"\n' in text
    assert "date: 2026-11-21 " in text
    build = ["build", "--jobs", "1", "--as-of", "2026-11-21"]
    path.write_text(text.replace("Dette er en mal. Skriv om teksten, og slett denne linjen.\n", ""), encoding="utf-8")
    assert CliRunner().invoke(main, build).exit_code == 0
    assert Path("site/vennesla/aktuelt/ny-bru-apning/index.html").is_file()


def test_a_text_that_is_there_stays_as_it_is() -> None:
    run("side", "Kulturhuset")
    path = Path("content/vennesla/sider/kulturhuset.md")
    path.write_text("min", encoding="utf-8")
    result = run("side", "Kulturhuset")
    assert (result.exit_code, "KS531" in result.output) == (1, True)
    assert path.read_text(encoding="utf-8") == "min"


def test_a_service_is_known_by_its_name() -> None:
    assert run("tjeneste", "barnehageplass").exit_code == 0
    assert Path("content/vennesla/tjenester/barnehageplass.md").is_file()
    result = run("tjeneste", "barnehageplas")
    assert (result.exit_code, "Mente du «barnehageplass»?" in result.output) == (1, True)


def test_one_of_several_municipalities_must_be_named() -> None:
    Path("content/oslo").mkdir()
    Path("content/oslo/kommune.yaml").write_text("changed: 2026-11-01\n", encoding="utf-8")
    result = run("side", "Parken")
    assert (result.exit_code, "--in" in result.output) == (2, True)
    assert run("side", "Parken", "--in", "0301").exit_code == 0
    assert Path("content/oslo/sider/parken.md").is_file()
    result = run("side", "Parken", "--in", "klepp")
    assert (result.exit_code, "kommunesite init klepp" in result.output) == (2, True)


def test_the_file_is_opened_in_the_editors_own_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "program"
    program.write_text('#!/bin/sh\nprintf %s "$1" > aapnet\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(program))
    monkeypatch.delenv("VISUAL", raising=False)
    assert run("varsel", "Glatt", "--edit").exit_code == 0
    assert Path("aapnet").read_text(encoding="utf-8") == "content/vennesla/varsler/glatt.md"
