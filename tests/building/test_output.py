"""Writing: whole files or none, exactly those that are promised, and what a full or locked disk does."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from kommunesite.building.books import BOOKS, Books
from kommunesite.building.manifest import manifest_text, read_manifest
from kommunesite.building.output import Output, prepare
from kommunesite.building.seen import Basis, read_seen
from kommunesite.building.sighting import look, visible_below
from kommunesite.model.artifact import Artifact
from kommunesite.model.fault import Fault
from kommunesite.tools.fingerprint import digest
from tests.building.country import everything, make_country, published

DAY = datetime.date(2026, 11, 21)
LARGE = 500_000


def promised(**files: str) -> tuple[Artifact, ...]:
    contents = {name.replace("_", "/"): text.encode() for name, text in files.items()}
    return tuple(Artifact(name, digest(content), partial(bytes, content)) for name, content in contents.items())


def basis(folder: Path) -> Basis:
    """A municipality's folder, as it is."""
    sources = look(str(folder), visible_below(str(folder)), 0, lambda _root, _names: "inputs")
    return Basis("national", str(folder), sources, DAY, None)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "vennesla"
    folder.mkdir(parents=True)
    (folder / "kommune.yaml").write_text("changed: 2026-11-01\n", encoding="utf-8")
    return folder


@pytest.fixture
def output(tmp_path: Path) -> Output:
    return Output(tmp_path / "site", "vennesla")


def held(output: Output) -> set[str]:
    """List the files and folders of the site."""
    return {path.relative_to(output.folder).as_posix() for path in output.folder.rglob("*")}


def test_recording_is_exact(output: Output, source: Path) -> None:
    first = output.record(promised(a="1", b_c="2"), basis(source))
    assert (first.written, first.kept, first.removed) == (("a", "b/c"), 0, ())
    second = output.record(promised(a="1", b_d="3"), basis(source))
    assert (second.written, second.kept, second.removed) == (("b/d",), 1, ("b/c",))
    assert held(output) == {"a", "b", "b/d"}


def test_a_folder_may_become_a_file_and_a_file_a_folder(output: Output, source: Path) -> None:
    output.record(promised(a_b_c="1", d="2"), basis(source))
    output.record(promised(a="1", d_e_f="2"), basis(source))
    assert held(output) == {"a", "d", "d/e", "d/e/f"}


def test_a_new_site_appears_in_one_act(output: Output, source: Path) -> None:
    """While the last file is made, nothing of the site is to be seen."""

    def look_around() -> bytes:
        assert not output.folder.exists()
        return b"2"

    output.record((*promised(a="1"), Artifact("b", digest(b"2"), look_around)), basis(source))
    assert held(output) == {"a", "b"}


def test_a_file_with_a_new_key_but_equal_bytes_is_not_touched(output: Output, source: Path) -> None:
    output.record((Artifact("a", "old", lambda: b"same"),), basis(source))
    before = (output.folder / "a").stat().st_mtime_ns
    report = output.record((Artifact("a", "new", lambda: b"same"),), basis(source))
    assert not report.written
    assert (output.folder / "a").stat().st_mtime_ns == before


def test_what_is_known_is_neither_made_nor_opened(output: Output, source: Path) -> None:
    def fail() -> bytes:
        raise AssertionError

    output.record(promised(a="1"), basis(source))
    opened = (output.folder / "a").stat().st_atime_ns
    (known,) = promised(a="1")
    assert output.record((Artifact("a", known.key, fail),), basis(source)).kept == 1
    assert (output.folder / "a").stat().st_atime_ns == opened


def test_the_manifest_tells_the_bytes_and_not_the_keys(output: Output, source: Path) -> None:
    """So that it is true also of a file whose source changed after it had been keyed."""
    output.record((Artifact("a", digest(b"before"), lambda: b"after"),), basis(source))
    assert read_manifest(output.books.manifest("vennesla")) == {"a": digest(b"after")}
    assert output.record(promised(a="before"), basis(source)).written == ("a",)
    assert (output.folder / "a").read_bytes() == b"before"


@pytest.mark.parametrize("is_new", [False, True])
def test_a_file_that_fails_to_be_made_changes_nothing(output: Output, source: Path, *, is_new: bool) -> None:
    def fail() -> bytes:
        raise ZeroDivisionError

    if not is_new:
        output.record(promised(a="1", b="2"), basis(source))
    before = everything(output.root)
    failing = Artifact("b", "new", fail)
    with pytest.raises(ZeroDivisionError):
        output.record((*promised(a="changed"), failing), basis(source))
    assert everything(output.root) == (before if not is_new else {BOOKS: b""})


def record_in_turn(output: Output, source: Path, times: int) -> None:
    for turn in range(times):
        assert not output.record(promised(a=str(turn % 2) * LARGE), basis(source)).problems


def test_who_reads_while_a_site_is_recorded_sees_whole_files(output: Output, source: Path) -> None:
    """What a reader can see at any instant is what a build that is killed just then would leave."""
    record_in_turn(output, source, 1)
    looks = 0
    with ThreadPoolExecutor(1) as executor:
        writer = executor.submit(record_in_turn, output, source, 100)
        while not writer.done():
            content = (output.folder / "a").read_bytes()
            assert (len(content), len(set(content))) == (LARGE, 1)
            looks += 1
    assert writer.exception() is None
    assert looks > 20


def test_a_source_that_has_vanished_is_named_and_changes_nothing(output: Output, source: Path) -> None:
    output.record(promised(a="1"), basis(source))
    before = everything(output.root)
    missing = Artifact("media/kart.svg", "key", (source / "media" / "kart.svg").read_bytes)
    report = output.record((*promised(a="2"), missing), basis(source))
    (problem,) = report.problems
    assert (problem.fault, problem.place.file) == (Fault.UNREADABLE, "content/vennesla/media/kart.svg")
    assert everything(output.root) == before


@pytest.mark.parametrize("then", ["old", "new"])
def test_a_build_that_stops_between_two_moves_is_taken_up(
    output: Output, source: Path, monkeypatch: pytest.MonkeyPatch, then: str
) -> None:
    """Stop when one of two drafts is moved, as a power cut would; then go on, or back to the old content."""
    output.record(promised(a="old a", b="old b"), basis(source))
    move = os.replace

    def stop_at_second(draft: str | Path, path: str | Path, **folders: int) -> None:
        if path == "b":
            raise KeyboardInterrupt
        move(draft, path, **folders)

    with monkeypatch.context() as patch:
        patch.setattr("kommunesite.building.output.os.replace", stop_at_second)
        with pytest.raises(KeyboardInterrupt):
            output.record(promised(a="new a", b="new b"), basis(source))
    assert (output.folder / "a").read_text(encoding="utf-8") == "new a"
    output.record(promised(a=f"{then} a", b=f"{then} b"), basis(source))
    assert published(output.root) == {"vennesla/a": f"{then} a".encode(), "vennesla/b": f"{then} b".encode()}
    assert not list(output.books.folder.glob("*.draft"))


def put_a_link_to_equal_bytes(site: Path) -> None:
    (site / "a").rename(site.parent / "1")
    (site / "a").symlink_to("../1")


def put_a_folder_for_a_file(site: Path) -> None:
    (site / "a").unlink()
    (site / "a" / "b").mkdir(parents=True)


def put_a_pipe(site: Path) -> None:
    (site / "a").unlink()
    os.mkfifo(site / "a")


def spoil_the_manifest(site: Path) -> None:
    (site.parent / BOOKS / "vennesla.json").write_bytes(b"{}")


DAMAGES: dict[str, Callable[[Path], object]] = {
    "the same size": lambda site: (site / "b" / "c").write_bytes(b"X"),
    "another size": lambda site: (site / "a").write_bytes(b""),
    "deleted": lambda site: (site / "a").rename(site.parent / "1"),
    "a stray file": lambda site: (site / "b" / "stray").write_bytes(b"?"),
    "a hidden stray file": lambda site: (site / ".stray").write_bytes(b"?"),
    "a stray folder": lambda site: (site / "empty" / "deep").mkdir(parents=True),
    "renamed": lambda site: (site / "a").rename(site / "z"),
    "a link": put_a_link_to_equal_bytes,
    "a folder": put_a_folder_for_a_file,
    "a pipe": put_a_pipe,
    "the manifest": spoil_the_manifest,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_site_is_recorded_as_promised(output: Output, source: Path, damage: str) -> None:
    output.record(promised(a="1", b_c="2"), basis(source))
    Books(output.root).let_clock_tick()
    before = everything(output.root)
    DAMAGES[damage](output.folder)
    output.record(promised(a="1", b_c="2"), basis(source))
    (output.root / "1").unlink(missing_ok=True)
    assert everything(output.root) == before
    assert (output.folder / "a").is_file()
    assert not (output.folder / "a").is_symlink()


def test_a_folder_that_changed_while_it_was_read_is_not_vouched_for(output: Output, source: Path) -> None:
    before = basis(source)
    (source / "kommune.yaml").write_text("changed: 2026-11-02\n", encoding="utf-8")
    output.record(promised(a="1"), before)
    assert read_seen(output.books.seen("vennesla")) is None
    output.record(promised(a="1"), basis(source))
    assert read_seen(output.books.seen("vennesla")) is not None
    output.record(promised(a="1"), None)
    assert read_seen(output.books.seen("vennesla")) is None


def test_a_manifest_survives_being_written_and_read(tmp_path: Path) -> None:
    files = {"å/index.html": "3", 'b", "c': "0", "\udcff": "1"}
    path = tmp_path / "m.json"
    path.write_bytes(manifest_text(files))
    assert read_manifest(path) == files


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 1, "files": {}}', '{"format": 2, "files": []}', "\xff"])
def test_a_damaged_manifest_counts_as_empty(tmp_path: Path, text: str) -> None:
    path = tmp_path / "m.json"
    path.write_text(text, encoding="latin-1")
    assert read_manifest(path) == {}


def test_a_folder_with_something_else_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ferie.jpg").write_bytes(b"jpg")
    refused = prepare(tmp_path)
    assert refused is not None
    assert refused.fault is Fault.FOREIGN_OUTPUT
    assert [path.name for path in tmp_path.iterdir()] == ["ferie.jpg"]


def test_a_file_in_the_place_of_the_output_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("", encoding="utf-8")
    refused = prepare(tmp_path / "site")
    assert refused is not None
    assert refused.fault is Fault.OUTPUT


def test_a_site_folder_that_cannot_be_written_is_reported(tmp_path: Path, known_country: Path) -> None:
    country = make_country(tmp_path / "country", known_country)
    (country.root / "site").mkdir()
    (country.root / "site" / "vennesla").symlink_to("/dev/null")
    reports = country.build()
    assert [each.fault for each in reports["vennesla"].problems] == [Fault.OUTPUT]
    assert not reports["oslo"].problems
