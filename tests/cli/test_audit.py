"""The command `kommunesite audit`, where it cannot look at anything; tests/browser has the rest."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from kommunesite.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

PAGE = '<!doctype html><html lang="nb"><head><title>Modalen</title></head><body><h1>Modalen</h1></body></html>'


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Build a site of one page, in a folder without anything else."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "site" / "modalen").mkdir(parents=True)
    (tmp_path / "site" / "modalen" / "index.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def audit(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["audit", *arguments])


def test_what_is_not_built_cannot_be_looked_at(site: Path) -> None:
    result = audit("oslo")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("site: KS524 Finner ikke oslo i mappen «site».\n    Bygg først")
    assert "KS524 Finner ikke noe nettsted" in audit("--site", str(site / "tom")).stderr
    assert "KS501" in audit("Nergendal").stderr


@pytest.mark.usefixtures("site")
def test_without_the_rules_it_is_said_how_to_get_them() -> None:
    result = audit("modalen")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "site: KS523 Reglene til axe ligger ikke i «node_modules/axe-core/axe.min.js»." in result.stderr
    assert "npm install axe-core" in result.stderr
    assert "«her.js»" in audit("--axe", "her.js").stderr


def test_without_a_browser_it_is_said_how_to_get_one(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "axe.min.js").touch()
    monkeypatch.setenv("PATH", str(site))
    result = audit("--axe", "axe.min.js")
    assert result.exit_code == 1
    assert "KS522 Finner ikke programmet «chromium» på denne maskinen." in result.stderr
    assert "apt-get install chromium chromium-driver" in result.stderr


@pytest.mark.usefixtures("site")
def test_without_the_libraries_it_is_said_how_to_get_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("kommunesite.checking.window", "kommunesite.checking.look", "kommunesite.checking.inspection"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "selenium", None)
    monkeypatch.setitem(sys.modules, "axe_selenium_python", None)
    result = audit()
    assert result.exit_code == 1
    assert "KS521" in result.stderr
    assert "pip install kommunesite[audit]" in result.stderr
