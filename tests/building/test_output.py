"""Writing: whole files or none, and what a full or locked disk does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from kommunesite.building.manifest import Made, Manifest, manifest_text, read_manifest
from kommunesite.building.output import BOOKS, Output, prepare
from kommunesite.model.artifact import Artifact
from kommunesite.model.fault import Fault
from kommunesite.tools.fingerprint import digest
from tests.building.country import everything, make_country

if TYPE_CHECKING:
    from pathlib import Path


def promised(**files: str) -> tuple[Artifact, ...]:
    contents = {name.replace("_", "/"): text.encode() for name, text in files.items()}
    return tuple(Artifact(name, digest(content), partial(bytes, content)) for name, content in contents.items())


@pytest.fixture
def output(tmp_path: Path) -> Output:
    return Output(tmp_path / "site", "vennesla")


def test_recording_is_exact(output: Output) -> None:
    first = output.record(promised(a="1", b_c="2"), "inputs")
    assert (first.written, first.kept, first.removed) == (("a", "b/c"), 0, ())
    second = output.record(promised(a="1", b_d="3"), "inputs")
    assert (second.written, second.kept, second.removed) == (("b/d",), 1, ("b/c",))
    assert output.sizes() == {"a": 1, "b/d": 1}


def test_a_folder_may_become_a_file_and_a_file_a_folder(output: Output) -> None:
    output.record(promised(a_b="1", c="2"), "inputs")
    output.record(promised(a="1", c_d="2"), "inputs")
    assert output.sizes() == {"a": 1, "c/d": 1}


def test_a_file_with_a_new_key_but_equal_bytes_is_not_touched(output: Output) -> None:
    output.record((Artifact("a", "old", lambda: b"same"),), "inputs")
    before = (output.folder / "a").stat().st_mtime_ns
    report = output.record((Artifact("a", "new", lambda: b"same"),), "inputs")
    assert not report.written
    assert (output.folder / "a").stat().st_mtime_ns == before
    assert read_manifest(output.manifest_path).files == {"a": Made("new", 4)}


def test_a_file_that_fails_to_be_made_changes_nothing(output: Output) -> None:
    output.record(promised(a="1", b="2"), "inputs")
    before = everything(output.root)

    def fail() -> bytes:
        raise ZeroDivisionError

    failing = Artifact("b", "new", fail)
    with pytest.raises(ZeroDivisionError):
        output.record((*promised(a="changed"), failing), "inputs")
    assert everything(output.root) == before


@pytest.mark.parametrize("then", ["old", "new"])
def test_between_first_and_last_move_the_manifest_vouches_for_nothing_unsettled(
    output: Output, monkeypatch: pytest.MonkeyPatch, then: str
) -> None:
    """Stop when one of two drafts is moved, as a power cut would; then go on, or back to the old content."""
    output.record(promised(a="old a", b="old b"), "old")
    publish = Output._publish

    def stop_after_one(self: Output, moves: list[tuple[str, Path]], removed: list[str]) -> None:
        publish(self, moves[:1], removed)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Output, "_publish", stop_after_one)
        with pytest.raises(KeyboardInterrupt):
            output.record(promised(a="new a", b="new b"), "new")
    assert not output.is_fresh("old")
    output.record(promised(a=f"{then} a", b=f"{then} b"), then)
    assert (output.folder / "a").read_text(encoding="utf-8") == f"{then} a"
    assert (output.folder / "b").read_text(encoding="utf-8") == f"{then} b"
    assert not list((output.root / BOOKS).glob("*.draft"))


def test_a_manifest_survives_being_written_and_read(tmp_path: Path) -> None:
    manifest = Manifest("inputs", {"å/index.html": Made("key", 3), "b": Made("k2", 0)})
    path = tmp_path / "m.json"
    path.write_text(manifest_text(manifest), encoding="utf-8")
    assert read_manifest(path) == manifest


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 2}', '{"format": 1, "inputs": "", "files": {"a": 3}}'])
def test_a_damaged_manifest_counts_as_empty(tmp_path: Path, text: str) -> None:
    path = tmp_path / "m.json"
    path.write_text(text, encoding="utf-8")
    assert read_manifest(path) == Manifest()


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


def test_a_site_folder_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    country = make_country(tmp_path / "country")
    (country.root / "site").mkdir()
    (country.root / "site" / "vennesla").symlink_to("/dev/null")
    reports = country.build()
    assert [each.fault for each in reports["vennesla"].problems] == [Fault.OUTPUT]
    assert not reports["oslo"].problems
