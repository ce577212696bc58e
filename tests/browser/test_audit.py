"""The command `kommunesite audit` finds what is planted on a real page, and leaves a sound page in peace."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kommunesite.checking.window import Window
from kommunesite.cli import main
from tests.browser.conftest import RULES

pytestmark = pytest.mark.browser

SLUG = "modalen"
WIDE_TABLE = f"<table><tr><td>{'w' * 400}</td></tr></table>"
PLANTED = {
    "image-alt": ("<h1>", '<img src="/assets/planted.svg"><h1>'),
    "label": ("</main>", '<input type="search"></main>'),
    "heading-order": ("</main>", "<h5>Planted</h5></main>"),
    "reflow": ("</main>", f"{WIDE_TABLE}</main>"),
    "outside-request": ("</main>", '<img src="https://elsewhere.example/a.png" alt="Planted"></main>'),
}
PALE = ".km-lead { color: #ccc; }"


@dataclass(frozen=True, slots=True)
class Run:
    """What the command said of a site of one page and that for what is not there, and where its report lies."""

    result: Result
    report: Path
    content: dict[str, list[dict[str, object]]]

    def rules(self) -> set[str]:
        return {str(fault["rule"]) for fault in self.content["faults"]}


def run(demos: Path, folder: Path, *, planted: bool) -> Run:
    """Make a site of one real page, with faults or without, and let the command look at it."""
    site = folder / "site" / SLUG
    shutil.copytree(demos / SLUG / "assets", site / "assets")
    shutil.copy(demos / SLUG / "404.html", site)
    shutil.copytree(demos / SLUG / "sok", site / "sok", ignore=shutil.ignore_patterns("*.html"))
    page = (demos / SLUG / "om" / "index.html").read_text(encoding="utf-8")
    if planted:
        for before, after in PLANTED.values():
            page = page.replace(before, after, 1)
        (style,) = site.rglob("*.css")
        style.write_text(f"{style.read_text(encoding='utf-8')}\n{PALE}", encoding="utf-8")
    (site / "index.html").write_text(page, encoding="utf-8")
    file = folder / "report.json"
    where = ("--site", str(site.parent), "--report", str(folder / "report"), "--json", str(file))
    result = CliRunner().invoke(main, ["audit", SLUG, *where, "--axe", str(RULES)])
    return Run(result, folder / "report", json.loads(file.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def faulty(demos: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    return run(demos, tmp_path_factory.mktemp("faulty"), planted=True)


def test_every_planted_fault_is_found_in_a_page_and_its_look(faulty: Run) -> None:
    assert faulty.result.exit_code == 1
    assert faulty.rules() >= {*PLANTED, "color-contrast", "complaint"}
    assert "modalen/: Teksten har for liten kontrast mot bakgrunnen. .km-lead" in faulty.result.stderr
    assert "2 sider: feil på " in faulty.result.stdout


def test_a_fault_has_its_criteria_and_the_modes_in_which_it_is_seen(faulty: Run) -> None:
    found = {str(fault["rule"]): fault for fault in faulty.content["faults"]}
    assert found["color-contrast"]["criteria"] == ["1.4.3"]
    assert found["color-contrast"]["modes"] == ["lys, bred", "lys, smal"]
    assert found["reflow"]["criteria"] == ["1.4.10"]
    assert "table" in str(found["reflow"]["markup"]) or "td" in str(found["reflow"]["selector"])


def test_the_report_shows_the_places_and_breaks_no_rule_itself(faulty: Run, window: Window) -> None:
    text = (faulty.report / "index.html").read_text(encoding="utf-8")
    assert text.count("data:image/webp;base64,") >= 3
    assert "<script" not in text
    identifier = window.bring_rules(RULES)
    window.open((faulty.report / "index.html").as_uri())
    found = [str(each) for each in window.audit().violations]
    window.take_rules(identifier)
    assert not found, found


def test_a_sound_page_is_left_in_peace(demos: Path, tmp_path: Path) -> None:
    sound = run(demos, tmp_path, planted=False)
    assert sound.result.exit_code == 0, sound.result.stderr
    assert sound.content["faults"] == []
    assert "Vi fant ingen feil." in (sound.report / "index.html").read_text(encoding="utf-8")
