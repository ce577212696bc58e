"""The command `kommunesite doctor`, run as a user would."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kommunesite.cli import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["doctor", *arguments])


@pytest.mark.usefixtures("place")
def test_where_all_that_is_needed_is_in_place_the_code_is_0() -> None:
    result = run()
    assert result.exit_code == 0, result.output
    assert "ok         kommuner: 1 med mappe i «content»\n" in result.output
    assert "mangler" not in result.output


@pytest.mark.usefixtures("place")
def test_what_is_missing_is_told_with_what_to_type_and_the_code_is_1() -> None:
    Path("requirements.txt").write_text("click==0.1\n", encoding="utf-8")
    result = run("--content", "innhold")
    assert result.exit_code == 1
    assert "mangler    kommuner: ingen mapper i «innhold»\n" in result.output
    assert "kommunesite init" in result.output
    assert "pip install --requirement requirements.txt" in result.output


@pytest.mark.usefixtures("place")
def test_what_only_some_commands_need_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    result = run()
    assert result.exit_code == 0
    assert "valgfritt  git: ikke funnet\n" in result.output
