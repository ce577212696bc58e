from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kommunesite.building.handbook import NAME, build_handbook
from kommunesite.model.fault import Fault
from kommunesite.reading.source import find_docs
from kommunesite.site.address import output_path

THEME = Path(__file__).parents[2] / "themes" / "nasjonal"
ADDRESS = re.compile(r'(?:href|src)="(/[^"#]*)')


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("handbook")
    report = build_handbook(find_docs(), THEME, folder)
    assert (report.problems, len(report.written) > 15) == ((), True)
    return folder


def test_the_second_build_writes_nothing_and_removes_what_is_not_of_the_handbook(made: Path) -> None:
    (made / NAME / "old.html").write_text("old", encoding="utf-8")
    second = build_handbook(find_docs(), THEME, made)
    assert (second.written, second.removed) == ((), ("old.html",))


def test_every_address_on_every_page_is_there(made: Path) -> None:
    pages = {path: path.read_text("utf-8") for path in sorted((made / NAME).rglob("*.html"))}
    dead = {
        url
        for text in pages.values()
        for url in ADDRESS.findall(text)
        if not (made / NAME / output_path(url)).is_file()
    }
    assert dead == set()
    assert all("<script" not in text and 'href="/"' in text for text in pages.values())


def test_a_chapter_leads_to_the_one_before_and_the_next_and_is_marked_in_the_menu(made: Path) -> None:
    html = (made / NAME / "tjenester" / "index.html").read_text("utf-8")
    assert "<title>Tjenester – Håndbok for redaktører</title>" in html
    assert '<a href="/tjenester/" aria-current="true">' in html
    after = html.partition('aria-label="Flere kapitler"')[2]
    assert re.findall(r'href="(/[a-z-]*/)"', after) == ["/kommune-yaml/", "/samarbeid/"]


def test_all_chapters_of_the_menu_exist(made: Path) -> None:
    html = (made / NAME / "index.html").read_text("utf-8")
    assert html.partition("</header>")[0].count("<li>") == 5


def test_the_host_sends_the_same_policy_as_for_the_sites(made: Path) -> None:
    assert "default-src 'none'" in (made / NAME / "_headers").read_text("utf-8")


def test_a_fault_in_a_chapter_stops_the_handbook(tmp_path: Path) -> None:
    shutil.copytree(find_docs() / "redaktor", tmp_path / "docs" / "redaktor")
    shutil.copy(find_docs() / "katalog.md", tmp_path / "docs")
    with (tmp_path / "docs" / "redaktor" / "varsler.md").open("a", encoding="utf-8") as file:
        file.write("\nSe [her](borte.md).\n")
    found = build_handbook(tmp_path / "docs", THEME, tmp_path / "out").problems
    assert [(each.place.file, each.fault) for each in found] == [("docs/redaktor/varsler.md", Fault.DEAD_LINK)]
    assert not (tmp_path / "out" / NAME).exists()
