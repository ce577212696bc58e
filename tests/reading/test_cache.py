from __future__ import annotations

import datetime
import subprocess
import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.document import Html, Prose
from kommunesite.model.offer import Deadline, Fee, FeeUnit
from kommunesite.model.scalar import Slug, Url
from kommunesite.reading.cache import Cache


@dataclass(frozen=True, slots=True)
class Shelf:
    """A record with a field of every kind that the real ones have."""

    prose: Prose
    links: dict[str, Url]
    fee: Fee
    deadline: Deadline | None = None
    names: tuple[Slug, ...] = ()


SHELF = Shelf(
    prose=Prose(Html("<p>æøå &amp; Čáhci</p>\n"), ("a",)),
    links={"a": Url("https://a.example/")},
    fee=Fee(Decimal("12.50"), FeeUnit.MONTH, datetime.date(2026, 11, 21)),
    deadline=Deadline(all_year=True),
    names=(Slug("a-b"),),
)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """Give a cache that holds one record."""
    made = Cache(tmp_path / "ny" / "mappe")
    assert made.store("vennesla", SHELF) is None
    return made


def file_of(cache: Cache) -> Path:
    (path,) = cache.folder.iterdir()
    return path


def test_a_record_comes_back_equal_with_the_types_of_its_fields(cache: Cache) -> None:
    found = cache.load("vennesla", Shelf)
    assert found is not None
    assert found.record == SHELF
    assert type(found.record.prose.html) is Html
    assert type(found.record.links["a"]) is Url
    assert type(found.record.names[0]) is Slug
    assert found.time == file_of(cache).stat().st_mtime_ns


def test_what_was_never_stored_or_is_another_record_is_nothing(cache: Cache) -> None:
    assert cache.load("oslo", Shelf) is None
    assert cache.load("vennesla", Fee) is None
    assert Cache(cache.folder / "borte").load("vennesla", Shelf) is None
    assert Cache(file_of(cache)).load("vennesla", Shelf) is None


@given(at=st.integers(0, 10_000), letter=st.integers(0, 255))
def test_any_damaged_byte_shows(tmp_path_factory: pytest.TempPathFactory, at: int, letter: int) -> None:
    cache = Cache(tmp_path_factory.getbasetemp() / "skadet")
    cache.store("vennesla", SHELF)
    whole = file_of(cache).read_bytes()
    spoilt = bytearray(whole)
    spoilt[at % len(whole)] = letter
    file_of(cache).write_bytes(spoilt)
    assert (cache.load("vennesla", Shelf) is None) is (bytes(spoilt) != whole)
    file_of(cache).write_bytes(whole[: at % len(whole)])
    assert cache.load("vennesla", Shelf) is None


def test_a_folder_that_cannot_be_written_is_told(cache: Cache) -> None:
    error = Cache(file_of(cache)).store("vennesla", SHELF)
    assert isinstance(error, OSError)
    (cache.folder / "oslo.msgpack").mkdir()
    assert isinstance(cache.store("oslo", SHELF), OSError)


def test_a_value_of_no_known_kind_is_refused_and_never_written_as_text(cache: Cache) -> None:
    with pytest.raises(NotImplementedError):
        cache.store("vennesla", cache)


def test_what_belongs_to_nobody_is_tidied_away(cache: Cache) -> None:
    kept = file_of(cache)
    cache.store("lagt-ned", SHELF)
    (cache.folder / "vennesla.123.draft").write_bytes(b"halv")
    (cache.folder / "LESMEG.txt").touch()
    cache.tidy(["vennesla", "oslo"])
    assert sorted(path.name for path in cache.folder.iterdir()) == ["LESMEG.txt", kept.name]
    Cache(cache.folder / "borte").tidy([])


WRITER = """
from pathlib import Path
from kommunesite.reading.cache import Cache
from kommunesite.model.document import Html, Prose
for count in range(200):
    assert Cache(Path(sys.argv[1])).store("delt", Prose(Html(sys.argv[2] * 5000))) is None
"""


def test_two_processes_at_once_leave_one_whole_record(cache: Cache) -> None:
    code = f"import sys; sys.path[:] = {sys.path!r}\n{WRITER}"
    assert cache.store("delt", Prose(Html("a" * 5000))) is None
    writers = [subprocess.Popen([sys.executable, "-c", code, cache.folder, letter]) for letter in "ab"]
    while any(writer.poll() is None for writer in writers):
        found = cache.load("delt", Prose)
        assert found is not None
        assert found.record.html in ("a" * 5000, "b" * 5000)
    assert [writer.returncode for writer in writers] == [0, 0]
    assert not list(cache.folder.glob("*.draft"))
