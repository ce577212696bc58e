"""Archives: one for each site, the same to the byte wherever and whenever it is packed, and their checksums."""

from __future__ import annotations

import fcntl
import hashlib
import tarfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import zstandard

from kommunesite.building.books import BOOKS
from kommunesite.building.manifest import read_manifest
from kommunesite.building.output import Output, write_problem
from kommunesite.tools.fingerprint import fingerprint
from kommunesite.tools.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kommunesite.model.problem import Problem

SUFFIX = ".tar.zst"
SUMS = "SHA256SUMS"

_LEVEL = 6
_TIME = 946684800  # the first second of the year 2000
_MODE = 0o644
_FORMAT = (1, _LEVEL, _TIME, _MODE, zstandard.ZSTD_VERSION)


@dataclass(frozen=True, slots=True)
class Packed:
    """What was done with the archives: those packed anew, how many were right already, and what went wrong."""

    written: tuple[str, ...] = ()
    kept: int = 0
    problems: tuple[Problem, ...] = ()


def pack_sites(output: Path, slugs: Sequence[str], folder: Path, jobs: int) -> Packed:
    """Make a folder hold the archives of these sites and the checksums of all its archives; others stay.

    An archive is whole or as it was, and one that holds what the site holds is not packed again.
    """
    problems: list[Problem] = []
    with ThreadPoolExecutor(jobs) as threads:
        done = dict(zip(slugs, threads.map(partial(_packed, output, folder), slugs), strict=True))
    problems += [each for each in done.values() if not isinstance(each, bool)]
    try:
        _write_sums(folder)
    except OSError as error:
        problems.append(write_problem(folder, error))
    written = tuple(sorted(slug for slug, is_new in done.items() if is_new is True))
    return Packed(written, sum(is_new is False for is_new in done.values()), tuple(dict.fromkeys(problems)))


def _packed(output: Path, folder: Path, slug: str) -> bool | Problem:
    """Tell whether a site had to be packed, or what kept it from being so."""
    try:
        return _pack(Output(output, slug), folder)
    except OSError as error:
        return write_problem(folder, error)


def _pack(site: Output, folder: Path) -> bool:
    files = read_manifest(site.books.manifest(site.slug))
    contents = fingerprint(_FORMAT, sorted(files.items()))
    archive, note = folder / f"{site.slug}{SUFFIX}", folder / BOOKS / f"{site.slug}.packed"
    if archive.exists() and _read_note(note) == (contents, _sum(archive)):
        return False
    draft = folder / BOOKS / f"{site.slug}.draft"
    try:
        _write(site, files, draft)
        write_whole(note, f"{contents} {_sum(draft)}\n".encode())
        draft.replace(archive)
    finally:
        draft.unlink(missing_ok=True)
    return True


def _write(site: Output, names: Iterable[str], target: Path) -> None:
    """Pack a site's files in order, without anything that differs between machines."""
    compressor = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True, write_content_size=False)
    with (
        target.open("wb") as file,
        compressor.stream_writer(file) as stream,
        tarfile.open(fileobj=stream, mode="w|", format=tarfile.PAX_FORMAT) as tar,
    ):
        for name in sorted(names):
            path = site.folder / name
            entry = tarfile.TarInfo(f"{site.slug}/{name}")
            entry.mtime, entry.mode = _TIME, _MODE
            with path.open("rb") as content:
                entry.size = path.stat().st_size
                tar.addfile(entry, content)


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read_note(path: Path) -> tuple[str, str]:
    """Read what an archive was made from, and its checksum; nothing when that is not known."""
    try:
        contents, checksum = path.read_text(encoding="utf-8").split()
    except (OSError, ValueError):
        return "", ""
    return contents, checksum


def _write_sums(folder: Path) -> None:
    """List the checksums of all archives here; only one run at a time, since shards may share the folder."""
    with (folder / BOOKS / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        archives = sorted(folder.glob(f"*{SUFFIX}"))
        sums = {
            each.name: _read_note(folder / BOOKS / f"{each.name.removesuffix(SUFFIX)}.packed")[1] for each in archives
        }
        lines = (f"{checksum}  {name}\n" for name, checksum in sums.items() if checksum)
        write_whole(folder / SUMS, "".join(lines).encode())
