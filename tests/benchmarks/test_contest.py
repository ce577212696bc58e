"""The benchmark works: one municipality, the peers that need no installing, all the rows, targets that can fail."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.contest import Row
from benchmarks.cost import Cost
from benchmarks.kommunesite import ALONE, COLD, KNOWN, LOCAL, NATIONAL, NOTHING, PHRASE, THEME
from benchmarks.table import report
from benchmarks.targets import targets

pytestmark = pytest.mark.long

ROOT = Path(__file__).resolve().parents[2]
OURS = (COLD, KNOWN, NOTHING, ALONE, LOCAL, NATIONAL, PHRASE, THEME)


def row(name: str, size: int, cpu: float, **others: float) -> Row:
    cost = Cost(cpu, others.get("wall", cpu), others.get("peak", 50))
    return Row(name, size, 100 * size, 10_000, int(others.get("written", 100 * size)), cost)


def cells_of(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("bench")
    page = folder / "performance.md"
    page.write_text("Before.\n<!-- measured -->\nearlier figures\n<!-- /measured -->\nAfter.\n", encoding="utf-8")
    options = (
        "--sizes",
        "1",
        "--repeat",
        "1",
        "--only",
        "naive,floor,kommunesite",
        "--folder",
        folder,
        "--write",
        page,
    )
    done = subprocess.run(
        (sys.executable, "-m", "benchmarks", *options), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    assert list(folder.iterdir()) == [page]
    return page.read_text(encoding="utf-8")


def rows_of(said: str) -> dict[str, list[str]]:
    table = said.partition("### Growth")[0].splitlines()
    return {cells_of(line)[0]: cells_of(line)[1:] for line in table if line.startswith("| ")}


def test_every_row_is_measured_and_written_between_the_marks(said: str) -> None:
    assert said.startswith("Before.\n<!-- measured -->")
    assert said.endswith("<!-- /measured -->\nAfter.\n")
    assert "earlier figures" not in said
    assert {*OURS, "floor", "naive loop"} <= set(rows_of(said))


def test_the_peers_make_as_many_pages_of_the_same_size(said: str) -> None:
    rows = rows_of(said)
    ours, theirs = rows[COLD], rows["naive loop"]
    assert ours[0] == theirs[0]
    sizes = [int(cells[2].replace(",", "")) for cells in (ours, theirs)]
    assert abs(sizes[0] - sizes[1]) < sizes[0] / 10


def test_an_edit_reaches_what_it_must_and_no_more(said: str) -> None:
    written = {name: int(cells[1].replace(",", "")) for name, cells in rows_of(said).items() if name in OURS}
    pages = int(rows_of(said)[COLD][0])
    assert written[NOTHING] <= 1
    assert 1 <= written[LOCAL] < pages / 10
    assert 1 <= written[NATIONAL] < pages / 10
    assert 1 <= written[PHRASE] < pages / 10
    assert written[THEME] >= pages


def test_a_target_is_held_up_to_its_limit_and_not_beyond() -> None:
    for known, held in ((1.0, True), (1.1, False)):
        rows = [row(KNOWN, 357, known), row("Hugo", 357, 10.0), row("floor", 357, 0.4)]
        found = {each.promise: each.held for each in targets(rows)}
        assert found["texts known: CPU against Hugo"] is held
        assert found["texts known: CPU against the floor"] is held


def fair(pages: int, size: int) -> bool:
    rows = [row(COLD, 1, 1.0), Row("Hugo", 1, pages, size, pages, Cost(9.0, 9.0, 50))]
    found = [each.held for each in targets(rows) if each.promise.startswith("the peers' pages")]
    assert len(found) == 2
    return all(found)


def test_a_peer_that_does_less_work_is_found() -> None:
    assert fair(100, 10_900)
    assert not fair(100, 8_900)
    assert not fair(99, 10_000)


def test_growth_is_held_against_twenty_municipalities() -> None:
    rows = [row(COLD, 20, 1.0), row(COLD, 357, 25.0, peak=60)]
    found = {each.promise: each for each in targets(rows)}
    grown = found[f"{COLD}: CPU a page, 357 against 20 municipalities"]
    assert grown.figure == pytest.approx(25 / 357 * 20)
    assert not grown.held
    assert found[f"{COLD}: peak memory, 357 against 20 municipalities"].held


def test_the_report_names_what_is_not_held() -> None:
    rows = [row(NOTHING, 1, 0.1, wall=0.7), row(ALONE, 1, 0.1, wall=0.1)]
    text = report(rows, tuple(targets(rows)))
    assert f"| {NOTHING}: wall seconds | 0.70 | 0.5 | **not held** |" in text
    assert f"| {ALONE}: wall seconds | 0.10 | 0.15 | held |" in text
