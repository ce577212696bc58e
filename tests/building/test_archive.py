from __future__ import annotations

import io
import os
import shutil
import subprocess
import tarfile
from typing import TYPE_CHECKING

import pytest
import zstandard

from kommunesite.building.archive import Packed, pack_sites
from kommunesite.building.books import BOOKS
from kommunesite.building.output import prepare
from kommunesite.model.fault import Fault
from tests.building.country import Country, everything, make_country, news, published

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SLUGS = ("oslo", "sogndal", "vennesla")


@pytest.fixture
def country(tmp_path: Path, known_country: Path) -> Country:
    made = make_country(tmp_path / "country", known_country)
    made.write("content/oslo/media/kart.svg", "<svg/>")
    made.build()
    return made


def pack(country: Country, folder: Path, slugs: Sequence[str] = SLUGS) -> Packed:
    assert prepare(folder) is None
    return pack_sites(country.root / "site", slugs, folder, 2)


def members(archive: Path) -> list[tuple[tarfile.TarInfo, bytes]]:
    unpacked = zstandard.ZstdDecompressor().stream_reader(archive.read_bytes()).read()
    with tarfile.open(fileobj=io.BytesIO(unpacked)) as tar:
        found = []
        for entry in tar.getmembers():
            content = tar.extractfile(entry)
            assert content is not None
            found.append((entry, content.read()))
        return found


def check_sums(folder: Path) -> int:
    command = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode


def test_an_archive_holds_exactly_the_site(country: Country, tmp_path: Path) -> None:
    assert pack(country, tmp_path / "archives") == Packed(SLUGS, 0)
    found = {entry.name: content for entry, content in members(tmp_path / "archives" / "oslo.tar.zst")}
    site = {name: content for name, content in published(country.root / "site").items() if name.startswith("oslo/")}
    assert found == site
    assert list(found) == sorted(found)


def test_the_tools_of_the_system_unpack_it(country: Country, tmp_path: Path) -> None:
    pack(country, tmp_path / "archives")
    packed = (tmp_path / "archives" / "oslo.tar.zst").read_bytes()
    tar = zstandard.ZstdDecompressor().stream_reader(packed).read()
    (tmp_path / "unpacked").mkdir()
    command = ["tar", "-xf", "-", "-C", str(tmp_path / "unpacked")]
    subprocess.run(command, input=tar, check=True)
    assert everything(tmp_path / "unpacked/oslo") == everything(country.root / "site/oslo")


def test_the_checksums_are_those_that_sha256sum_accepts(country: Country, tmp_path: Path) -> None:
    folder = tmp_path / "archives"
    pack(country, folder)
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert [line.split("  ")[1] for line in lines] == [f"{slug}.tar.zst" for slug in SLUGS]
    assert check_sums(folder) == 0
    (folder / "oslo.tar.zst").write_bytes(b"?")
    assert check_sums(folder) == 1


def test_archives_are_the_same_to_the_byte_wherever_whenever_and_by_whom_they_are_packed(
    country: Country, tmp_path: Path
) -> None:
    pack(country, tmp_path / "archives")
    other = tmp_path / "other"
    shutil.copytree(country.root, other)
    mask = os.umask(0o077)
    try:
        shutil.rmtree(other / "site" / "oslo")
        Country(other).build()
        for path in (other / "site").rglob("*"):
            os.utime(path, (1, 1))
        pack(Country(other), tmp_path / "again", tuple(reversed(SLUGS)))
    finally:
        os.umask(mask)
    assert everything(tmp_path / "again") == everything(tmp_path / "archives")
    for entry, _ in members(tmp_path / "archives" / "oslo.tar.zst"):
        assert (entry.mode, entry.uid, entry.gid, entry.uname, entry.gname) == (0o644, 0, 0, "", "")
        assert entry.mtime == 946684800


def test_only_a_site_that_has_changed_is_packed_again(country: Country, tmp_path: Path) -> None:
    folder = tmp_path / "archives"
    pack(country, folder)
    before = {name: (folder / name).stat().st_mtime_ns for name in everything(folder) if name.endswith(".zst")}
    assert pack(country, folder) == Packed((), 3)
    country.write("content/oslo/aktuelt/en.md", news("En nyhet"))
    country.build()
    assert pack(country, folder) == Packed(("oslo",), 2)
    after = {name: (folder / name).stat().st_mtime_ns for name in before}
    assert {name for name in before if before[name] != after[name]} == {"oslo.tar.zst"}
    assert check_sums(folder) == 0
    pack(country, tmp_path / "clean")
    assert everything(folder) == everything(tmp_path / "clean")


@pytest.mark.parametrize("damage", ["archive", "no archive", "note", "no note", "sums"])
def test_damage_is_mended(country: Country, tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "archives"
    pack(country, folder)
    clean = everything(folder)
    archive, note = folder / "oslo.tar.zst", folder / BOOKS / "oslo.packed"
    match damage:
        case "archive":
            archive.write_bytes(bytes(len(archive.read_bytes())))
        case "no archive":
            archive.unlink()
        case "note":
            note.write_text("?", encoding="utf-8")
        case "no note":
            note.unlink()
        case _:
            (folder / "SHA256SUMS").write_text("", encoding="utf-8")
    pack(country, folder)
    assert everything(folder) == clean


def test_the_archives_of_other_sites_stay_and_keep_their_checksums(country: Country, tmp_path: Path) -> None:
    """So can shards fill one folder."""
    pack(country, tmp_path / "archives")
    for slug in SLUGS:
        pack(country, tmp_path / "shards", (slug,))
    assert everything(tmp_path / "shards") == everything(tmp_path / "archives")


def test_a_folder_that_cannot_be_written_is_reported_and_its_archives_are_as_they_were(
    country: Country, tmp_path: Path
) -> None:
    folder = tmp_path / "archives"
    pack(country, folder)
    country.write("content/oslo/aktuelt/en.md", news("En nyhet"))
    country.build()
    before = everything(folder)
    (folder / BOOKS / "oslo.draft").mkdir()
    packed = pack(country, folder)
    (folder / BOOKS / "oslo.draft").rmdir()
    assert [each.fault for each in packed.problems] == [Fault.OUTPUT]
    assert (packed.written, packed.kept) == ((), 2)
    assert everything(folder) == before
