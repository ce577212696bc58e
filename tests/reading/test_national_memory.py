from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from kommunesite.model.fault import Fault
from kommunesite.model.national import National
from kommunesite.model.problem import Problem
from kommunesite.reading.cache import Cache
from kommunesite.reading.national import read_national
from kommunesite.reading.national_memory import NationalReading, read_national_cached, remember_national
from kommunesite.reading.source import Sources
from tests.nation import found_nation

BESIDE = frozenset({"oslo"})


@pytest.fixture
def nation(tmp_path: Path, sources: Sources) -> Sources:
    """Write the little national material, with phrases of its own and one live municipality."""
    found = found_nation(tmp_path, tmp_path / "theme")
    (tmp_path / "theme" / "phrases").mkdir(parents=True)
    for path in (sources.theme / "phrases").glob("*.yaml"):
        (tmp_path / "theme" / "phrases" / path.name).write_bytes(path.read_bytes())
    (found.content / "vennesla").mkdir()
    (found.content / "vennesla" / "kommune.yaml").write_text("changed: 2026-11-01\nstatus: live\n", encoding="utf-8")
    return found


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """Give an empty cache."""
    return Cache(tmp_path / "cache")


def read(cache: Cache, nation: Sources, digest: str = "") -> NationalReading:
    reading = read_national_cached(cache, nation, BESIDE, digest)
    assert remember_national(cache, reading) is None
    return reading


def without_memory(nation: Sources) -> tuple[National | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    return read_national(nation, BESIDE, problems), tuple(problems)


def change(path: Path, whole: str, other: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert whole in text
    path.write_text(text.replace(whole, other), encoding="utf-8")


EDITS: list[Callable[[Sources], None]] = [
    lambda nation: change(nation.catalogue, "Etter skolen.", "Før skolen."),
    lambda nation: change(nation.catalogue, "nb: Klage,", "nb: Uenig?,"),
    lambda nation: change(nation.catalogue, "topics: [skole]", "topics: [skule]"),
    lambda nation: change(nation.catalogue, "\nservices:", "\ntjenester:"),
    lambda nation: change(nation.national / "tjenester" / "sfo.md", "Tekst.", "Ny tekst."),
    lambda nation: change(nation.national / "sider" / "om.nn.md", "title: om", "title: Om"),
    lambda nation: change(nation.national / "livssituasjoner" / "begynne.md", "Tekst.", "<b>"),
    lambda nation: change(nation.theme / "phrases" / "nb.yaml", "\nhome: ", "\nhome: Ny "),
    lambda nation: change(nation.theme / "phrases" / "nn.yaml", "\nhome: ", "\nhjem: "),
    lambda nation: change(nation.content / "vennesla" / "kommune.yaml", "live", "demo"),
    lambda nation: (nation.national / "sider" / "om.md").unlink(),
    lambda nation: nation.catalogue.unlink(),
]


@pytest.mark.parametrize("edit", EDITS)
def test_reading_with_a_memory_equals_reading_without(
    nation: Sources, cache: Cache, edit: Callable[[Sources], None]
) -> None:
    first = read(cache, nation, "first")
    assert (first.national, first.problems) == without_memory(nation)
    again = read(cache, nation, "first")
    assert again.is_known
    assert repr(again.national) == repr(first.national)
    edit(nation)
    changed = read(cache, nation, "second")
    assert (repr(changed.national), changed.problems) == tuple(
        repr(each) if at == 0 else each for at, each in enumerate(without_memory(nation))
    )
    assert read(cache, nation, "second").is_known is (not changed.problems)


def test_nothing_is_opened_when_nothing_has_changed(nation: Sources, cache: Cache) -> None:
    national = read(cache, nation, "first").national
    nation.catalogue.unlink()
    assert read(cache, nation, "first").national == national
    assert [each.fault for each in read(cache, nation).problems] == [Fault.UNREADABLE]


def test_only_what_has_changed_is_read(nation: Sources, cache: Cache) -> None:
    first = read(cache, nation).printed
    change(nation.national / "tjenester" / "sfo.md", "Tekst.", "Ny tekst.")
    second = read(cache, nation).printed
    assert second.catalogue == first.catalogue
    changed = [file for file, kept in second.service_texts.items() if kept != first.service_texts[file]]
    assert changed == ["content/nasjonalt/tjenester/sfo.md"]


CHECKERS = ("inspection", "nynorsk", "parallel", "placeholder", "proof", "readability")


def test_what_is_known_is_not_checked_again(nation: Sources, cache: Cache) -> None:
    """The checks are not even imported where nothing is new."""
    read(cache, nation, "first")
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from kommunesite.reading.cache import Cache\n"
        "from kommunesite.reading.national_memory import read_national_cached\n"
        "from kommunesite.reading.source import Sources\n"
        "cache, catalogue, national, theme, content, digest = sys.argv[1:]\n"
        "sources = Sources(*map(Path, (catalogue, national, theme, content)))\n"
        "reading = read_national_cached(Cache(Path(cache)), sources, frozenset({'oslo'}), digest)\n"
        "assert reading.national is not None\n"
        "print(*sorted(name.rpartition('.')[2] for name in sys.modules if name.startswith('kommunesite.reading.')))\n"
    )
    paths = (cache.folder, nation.catalogue, nation.national, nation.theme, nation.content)

    def imported(digest: str) -> set[str]:
        words = (sys.executable, "-c", code, *paths, digest)
        return set(subprocess.run(words, capture_output=True, text=True, check=True).stdout.split())

    assert not imported("first") & set(CHECKERS)
    assert not imported("") & set(CHECKERS)
    change(nation.national / "tjenester" / "sfo.md", "Tekst.", "Ny tekst.")
    assert imported("") & set(CHECKERS) == {*CHECKERS} - {"inspection"}


def test_a_fault_of_one_text_is_said_again_though_the_other_is_known(nation: Sources, cache: Cache) -> None:
    read(cache, nation, "first")
    change(nation.national / "tjenester" / "sfo.nn.md", "Tekst.", "[Tekst](/kontakt/).")
    for _ in range(2):
        reading = read(cache, nation, "second")
        assert {each.fault for each in reading.problems} == {Fault.UNEVEN_LINKS}


def test_another_edition_or_a_damaged_file_reads_everything_anew(nation: Sources, cache: Cache) -> None:
    read(cache, nation, "first")
    (path,) = cache.folder.iterdir()
    path.write_bytes(path.read_bytes()[:-1])
    assert not read(cache, nation, "first").is_known
    assert read(cache, nation, "first").is_known


def test_a_cache_that_cannot_be_written_is_told(nation: Sources) -> None:
    cache = Cache(nation.catalogue)
    reading = read_national_cached(cache, nation, BESIDE, "first")
    assert not reading.problems
    assert isinstance(remember_national(cache, reading), OSError)


AGAIN = """
import sys
from pathlib import Path
from kommunesite.reading.cache import Cache
from kommunesite.reading.national_memory import read_national_cached
from kommunesite.reading.source import Sources
reading = read_national_cached(Cache(Path(sys.argv[1])), Sources(*map(Path, sys.argv[2:])), frozenset())
print(len(reading.national.customs), "babel" in sys.modules)
"""


def test_what_cldr_said_is_remembered_so_that_babel_is_not_even_imported(cache: Cache, nation: Sources) -> None:
    """Also when a text has changed; only another edition of the reading asks again."""
    places = [str(getattr(nation, each.name)) for each in fields(nation)]
    arguments = [sys.executable, "-c", AGAIN, str(cache.folder), *places]
    first = subprocess.run(arguments, capture_output=True, text=True, check=True)
    assert first.stdout == "4 True\n"
    read(cache, nation)
    text = next((nation.national / "tjenester").glob("*.md"))
    text.write_text(f"{text.read_text(encoding='utf-8')}\nMer.\n", encoding="utf-8")
    assert subprocess.run(arguments, capture_output=True, text=True, check=True).stdout == "4 False\n"
