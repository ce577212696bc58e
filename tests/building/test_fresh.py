"""Freshness: told by the look of the files, and by their bytes when that is not certain."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
import time
from itertools import count
from typing import TYPE_CHECKING

import pytest

from kommunesite.building.books import BOOKS, Books
from kommunesite.building.crew import build_here
from kommunesite.building.edition import edition
from kommunesite.building.fresh import count_kept, see_basis
from kommunesite.building.national import national_inputs
from kommunesite.building.patrol import look_together
from kommunesite.building.seen import read_seen
from tests.building.country import (
    TODAY,
    Country,
    command,
    everything,
    install,
    make_country,
    news,
    published,
    surroundings,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from kommunesite.model.artifact import Report

TICK = 0.03
"""Longer than it takes until a file that has just been changed is trusted."""


@pytest.fixture
def country(tmp_path: Path, known_country: Path) -> Country:
    country = make_country(tmp_path / "country", known_country)
    time.sleep(TICK)
    country.build()
    return country


def site(country: Country) -> Path:
    return country.root / "site"


def kept(country: Country, today: datetime.date = TODAY) -> set[str]:
    """Name the sites that need no building."""
    request = country.request(site(country), today)
    national = national_inputs(country.sources, Books(request.output))
    return set(count_kept(request, ("oslo", "sogndal", "vennesla"), national))


ALL = {"oslo", "sogndal", "vennesla"}


def test_what_stands_is_known_without_opening_it(country: Country) -> None:
    page, text = site(country) / "vennesla/index.html", country.path("content/vennesla/kommune.yaml")
    for path in (page, text):
        os.utime(path, ns=(0, path.stat().st_mtime_ns))
    kept(country)
    for path in (page, text):
        os.utime(path, ns=(0, path.stat().st_mtime_ns))
    time.sleep(TICK)
    kept(country)  # the look of the two has changed, so they are read once
    read = [path.stat().st_atime_ns for path in (page, text)]
    assert all(read)
    assert kept(country) == ALL
    assert [path.stat().st_atime_ns for path in (page, text)] == read


@pytest.mark.parametrize("path", ["content/vennesla/kommune.yaml", "site/vennesla/index.html"])
def test_a_file_that_is_written_again_with_equal_bytes_needs_no_building_and_is_read_once(
    country: Country, path: str
) -> None:
    file = country.path(path)
    before = read_seen(Books(site(country)).seen("vennesla"))
    content = file.read_bytes()
    file.unlink()
    file.write_bytes(content)
    time.sleep(TICK)
    assert kept(country) == ALL
    after = read_seen(Books(site(country)).seen("vennesla"))
    assert before is not None
    assert after is not None
    assert (before.sources.digest, before.outputs.digest) == (after.sources.digest, after.outputs.digest)
    assert (before.sources.signature, before.outputs.signature) != (after.sources.signature, after.outputs.signature)
    assert after.sources.stands(str(country.path("content/vennesla")))
    assert after.outputs.stands(str(site(country)))


def lose_all(site: Path) -> None:
    shutil.rmtree(site)
    shutil.rmtree(site.parent / BOOKS)


def tamper_and_hide_it(site: Path) -> None:
    """Leave size and time of the file as they were."""
    page = site / "index.html"
    before = page.stat()
    page.write_bytes(b"X" * before.st_size)
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))


DAMAGES: dict[str, Callable[[Path], object]] = {
    "tampered with": lambda site: (site / "index.html").write_bytes(b"X" * (site / "index.html").stat().st_size),
    "tampered with in secret": tamper_and_hide_it,
    "deleted": lambda site: (site / "robots.txt").unlink(),
    "a stray file": lambda site: (site / "tema" / "stray").touch(),
    "a stray folder": lambda site: (site / "tema" / "stray").mkdir(),
    "the manifest": lambda site: (site.parent / BOOKS / "vennesla.json").write_bytes(b"{}"),
    "no manifest": lambda site: (site.parent / BOOKS / "vennesla.json").unlink(),
    "what was seen": lambda site: (site.parent / BOOKS / "vennesla.seen").write_bytes(b"{}"),
    "nothing seen": lambda site: (site.parent / BOOKS / "vennesla.seen").unlink(),
    "another version": lambda site: shutil.copy(
        site.parent / BOOKS / "nasjonalt.seen", site.parent / BOOKS / "vennesla.seen"
    ),
    "all lost": lose_all,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_noticed_and_mended(country: Country, damage: str) -> None:
    before = everything(site(country))
    DAMAGES[damage](site(country) / "vennesla")
    Books(site(country)).folder.mkdir(exist_ok=True)
    assert "vennesla" not in kept(country)
    country.build()
    assert everything(site(country)) == before
    assert kept(country) == ALL


def test_one_bit_of_what_was_seen_that_has_turned_is_noticed(country: Country) -> None:
    path = Books(site(country)).seen("vennesla")
    content = path.read_bytes()
    assert b"9999-99-99" in content
    path.write_bytes(content.replace(b"9999-99-99", b"9998-99-99", 1))
    assert "vennesla" not in kept(country)


def test_a_source_that_was_changed_just_before_is_not_trusted_by_its_look(country: Country) -> None:
    key = national_inputs(country.sources)
    country.change("content/oslo/kommune.yaml", "2026-11-01", "2026-11-02")
    assert not see_basis(country.request(site(country)), "oslo", key).sources.settled
    time.sleep(TICK)
    assert see_basis(country.request(site(country)), "oslo", key).sources.settled


def test_a_clock_that_goes_backwards_does_no_harm(country: Country) -> None:
    """Files from the future are never trusted by their look, but their bytes are."""
    path = country.path("content/oslo/kommune.yaml")
    tomorrow = path.stat().st_mtime + 86_400
    os.utime(path, (tomorrow, tomorrow))
    country.build()
    seen = read_seen(Books(site(country)).seen("oslo"))
    assert seen is not None
    assert not seen.sources.settled
    assert kept(country) == ALL
    path.write_text(path.read_text(encoding="utf-8").replace("2026-11-01", "2026-11-02"), encoding="utf-8")
    os.utime(path, (tomorrow, tomorrow))
    assert kept(country) == ALL - {"oslo"}


def test_a_build_is_right_from_its_day_until_the_day_on_which_something_changes(country: Country) -> None:
    day = datetime.timedelta(days=1)
    text = news("En nyhet").replace("\n---\n", f"\nexpires: {TODAY + 2 * day}\n---\n", 1)
    country.write("content/vennesla/aktuelt/en.md", text)
    country.build()
    assert kept(country, TODAY) == ALL
    assert kept(country, TODAY + 2 * day) == ALL
    assert kept(country, TODAY + 3 * day) == ALL - {"vennesla"}
    assert kept(country, TODAY - day) == set()


def test_of_the_settings_of_others_only_the_status_counts(country: Country) -> None:
    country.write("content/oslo/kommune.yaml", "changed: 2026-11-01\naccent: lyng\n")
    assert kept(country) == ALL - {"oslo"}
    country.write("content/oslo/kommune.yaml", "changed: 2026-11-01\nstatus: live\n")
    assert kept(country) == set()


NATIONAL: dict[str, Callable[[Country], object]] = {
    "catalogue": lambda country: country.change("services.yaml", "Alt om sfo.", "Noe om sfo."),
    "text": lambda country: country.change("content/nasjonalt/tjenester/sfo.md", "Om cost", "Om pris"),
    "new text": lambda country: country.write("content/nasjonalt/tjenester/ny.md", "?"),
    "lost text": lambda country: country.path("content/nasjonalt/tjenester/sfo.md").unlink(),
    "theme": lambda country: country.change("theme/styles/base.css", "@layer", "@layer x; @layer"),
    "phrase": lambda country: country.change("theme/phrases/nb.yaml", "Om kommunen", "Om byen"),
    "status": lambda country: country.change("content/oslo/kommune.yaml", "changed:", "status: live\nchanged:"),
    "partner": lambda country: country.write("content/samarbeid/hjelpen.yaml", "changed: 2026-11-01\n"),
    "an invented municipality": lambda country: country.write("content/vika/kommune.yaml", "changed: 2026-11-01\n"),
}


@pytest.mark.parametrize("edit", NATIONAL)
def test_every_national_edit_gives_another_name_by_the_look_as_by_the_bytes(country: Country, edit: str) -> None:
    books = Books(site(country))
    before = national_inputs(country.sources, books)
    assert before == national_inputs(country.sources)
    NATIONAL[edit](country)
    after = national_inputs(country.sources, books)
    assert after != before
    assert after == national_inputs(country.sources) == national_inputs(country.sources, books)


def test_the_code_is_an_input(tmp_path: Path) -> None:
    country = make_country(tmp_path / "country")
    install(country)
    ask = "from kommunesite.building.edition import edition; print(edition())"

    def asked() -> str:
        run = [sys.executable, "-c", ask]
        return subprocess.run(run, env=surroundings(country), capture_output=True, text=True, check=True).stdout.strip()

    first = asked()
    assert first == edition()
    country.change("generator/kommunesite/site/way.py", "from __future__", "# A change.\nfrom __future__")
    coded = asked()
    assert coded != first
    country.change("generator/kommunesite/views/search.toml", '"rådhus"', '"rådhuset"')
    assert asked() != coded
    run = command("vennesla", "--output", "site")
    for _ in range(2):
        subprocess.run(run, cwd=country.root, env=surroundings(country), capture_output=True, check=True)
    before = everything(site(country))
    country.change("generator/kommunesite/rendering/robot.py", "User-agent: *", "User-agent:  *")
    subprocess.run(run, cwd=country.root, env=surroundings(country), capture_output=True, check=True)
    assert before["vennesla/robots.txt"] != everything(site(country))["vennesla/robots.txt"]


def test_a_build_that_has_nothing_to_do_imports_nothing_heavy(country: Country) -> None:
    install(country)
    run = command("--output", "site")
    for _ in range(2):
        done = subprocess.run(
            [run[0], "-X", "importtime", *run[1:]],
            cwd=country.root,
            env=surroundings(country),
            capture_output=True,
            text=True,
            check=True,
        )
    modules = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "kommunesite.building.many" in modules
    heavy = {"babel", "jinja2", "markdown_it", "yaml", "msgspec", "rich", "importlib.metadata"}
    heavy |= {"multiprocessing", "http.server", "asyncio", "kommunesite.model.catalogue"}
    assert not heavy & modules


def test_several_processes_find_what_one_finds(country: Country) -> None:
    """Also when all that has changed is a time, a source, a file that nobody promised, or a note that is gone."""
    request, slugs = country.request(site(country)), sorted(ALL)
    edits: list[tuple[Callable[[], object], set[str]]] = [
        (lambda: None, ALL),
        (lambda: os.utime(site(country) / "sogndal/index.html"), ALL),
        (lambda: country.write("content/oslo/aktuelt/en.md", news("En")), {"sogndal", "vennesla"}),
        (lambda: country.write("site/vennesla/tema/fremmed.html", "x"), {"oslo", "sogndal"}),
        (lambda: Books(request.output).seen("sogndal").unlink(), {"oslo", "sogndal"}),
    ]
    for edit, left in edits:
        edit()
        national = national_inputs(country.sources, Books(request.output))
        kept, stale = looked(look_together(request, slugs, national, 2))
        assert set(kept) == left
        assert kept == {slug: count for slug, count in count_kept(request, slugs, national).items() if slug in left}
        assert set(stale) <= ALL - left


def looked(reports: Generator[Report, None, list[str]]) -> tuple[dict[str, int], list[str]]:
    """Take the reports of those who look together: the files of each site that was kept whole, and who is left."""
    kept: dict[str, int] = {}
    while True:
        try:
            report = next(reports)
        except StopIteration as end:
            return kept, end.value
        if not report.written:
            kept[report.slug] = report.kept


def test_the_few_that_have_changed_are_built_while_others_look(country: Country) -> None:
    time.sleep(TICK)
    country.write("content/oslo/aktuelt/en.md", news("En"))
    os.utime(country.path("content/vennesla/kommune.yaml"))
    request = country.request(site(country))
    national = national_inputs(country.sources, Books(request.output))
    reports = {report.slug: report for report in look_together(request, sorted(ALL), national, 2)}
    assert set(reports) == ALL
    assert [slug for slug, report in reports.items() if report.written] == ["oslo"]
    assert [slug for slug, report in reports.items() if report.seconds] == ["oslo"], "what only has a new time is kept"
    assert kept(country) == ALL
    country.build(country.root / "anew")
    assert published(site(country)) == published(country.root / "anew")


def test_a_text_that_is_added_or_renamed_is_noticed(country: Country) -> None:
    country.write("content/oslo/aktuelt/en.md", news("En"))
    assert kept(country) == ALL - {"oslo"}
    country.build()
    country.path("content/oslo/aktuelt/en.md").rename(country.path("content/oslo/aktuelt/to.md"))
    assert kept(country) == ALL - {"oslo"}


def test_national_material_that_changes_while_it_is_read_is_read_again_under_its_right_name(country: Country) -> None:
    request = country.request(site(country))
    assert not any(
        report.problems for report in build_here(request, sorted(ALL), "the name of what was there before", 1)
    )
    assert kept(country) == ALL


def test_national_material_that_keeps_changing_is_not_vouched_for(
    country: Country, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = count()
    with monkeypatch.context() as patch:
        patch.setattr("kommunesite.building.crew.national_inputs", lambda _sources, _books: str(next(names)))
        reports = list(build_here(country.request(site(country)), sorted(ALL), "", 1))
    assert not any(report.problems for report in reports)
    assert kept(country) == set()
