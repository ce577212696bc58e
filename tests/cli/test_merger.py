"""The commands `kommunesite merge` and `kommunesite split`, run as a user would."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kommunesite.cli import main

SETTINGS = "changed: 2026-11-01\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--date", "2028-01-01"])


@pytest.fixture
def folders(place: Path) -> Path:
    """Give two municipalities with folders of their own."""
    for slug in ("vennesla", "iveland"):
        path = place / "content" / slug / "kommune.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SETTINGS, encoding="utf-8")
    return place


@pytest.mark.usefixtures("folders")
def test_a_merger_lays_redirects_notices_and_a_list_ready() -> None:
    result = run("merge", "Vennesla", "iveland", "Kristiansand")
    assert result.exit_code == 0, result.output
    expected = ["iveland/_redirects", "iveland/varsler/ny-kommune.md", "kollisjoner.md"]
    expected += ["vennesla/_redirects", "vennesla/varsler/ny-kommune.md"]
    written = sorted(each.relative_to("overgang").as_posix() for each in Path("overgang").rglob("*") if each.is_file())
    assert written == expected
    assert sorted(result.output.splitlines()) == [f"overgang/{name}" for name in expected]


@pytest.mark.usefixtures("folders")
def test_a_split_lays_a_notice_and_a_list_ready() -> None:
    assert run("split", "vennesla", "iveland", "Kristiansand", "--output", "deling").exit_code == 0
    assert sorted(each.name for each in Path("deling").rglob("*.md")) == ["fordeling.md", "ny-kommune.md"]


@pytest.mark.usefixtures("folders")
def test_nobody_is_both_old_and_new() -> None:
    result = run("merge", "vennesla", "4223")
    assert result.exit_code == 2
    assert "både gammel og ny" in result.output
    assert not Path("overgang").exists()


@pytest.mark.usefixtures("folders")
def test_unknown_municipalities_are_named_and_nothing_is_written() -> None:
    result = run("merge", "venesla", "ivland", "kristiansand")
    assert result.exit_code == 1
    assert "KS501" in result.output
    assert not Path("overgang").exists()


def test_what_has_faults_must_be_mended_first(folders: Path) -> None:
    (folders / "content" / "iveland" / "kommune.yaml").write_text("changed: i går\n", encoding="utf-8")
    assert run("merge", "iveland", "vennesla").exit_code == 1
    assert not Path("overgang").exists()
