"""Contents: what lies in a site's folder, by path and digest, read or known from last time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kommunesite.building.books import BOOKS, Books
from kommunesite.building.manifest import manifest_text, read_manifest
from kommunesite.building.sighting import Sighting, digest_file, everything_below, facts_of, look, signature
from kommunesite.tools.fingerprint import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Contents:
    """The digests of a site's files by path, and its folders, each with a slash behind.

    What is no plain file has no digest, and so is like no file that is promised.
    """

    files: Mapping[str, str]
    folders: frozenset[str]


def read_contents(folder: str) -> Contents:
    """Read every file in a site's folder."""
    names = tuple(everything_below(folder))
    files = {name: _digest(f"{folder}/{name}") for name in names if not _is_folder(name)}
    return Contents(files, frozenset(name for name in names if name.endswith("/")))


def known_contents(books: Books, slug: str, outputs: Sighting) -> Contents | None:
    """Tell what a site's folder holds without opening its files; nothing when that is not certain."""
    files = read_manifest(books.manifest(slug))
    if digest(manifest_text(files)) != outputs.digest or not outputs.stands(str(books.root)):
        return None
    return Contents(files, folders_of(files))


def folders_of(paths: Iterable[str]) -> frozenset[str]:
    """List the folders that files need, each with a slash behind."""
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and f"{folder}/" not in folders:
            folders.add(f"{folder}/")
            folder = folder.rpartition("/")[0]
    return frozenset(folders)


def see_written(books: Books, slug: str, contents: Contents, manifest: str) -> Sighting:
    """See a site just as it has been written; the digest of its manifest stands for the bytes of all its files.

    It is settled, since who writes a site holds the lock, and gives it back only when the clock has moved.
    """
    root, names = str(books.root), _names(slug, ("", *contents.folders, *contents.files))
    return Sighting(names, signature(facts_of(root, names)), manifest, settled=True)


def see_found(books: Books, slug: str, now: int) -> Sighting:
    """See a site as it is found, and read all its files; without a digest when they are not those of its manifest."""
    names = _names(slug, everything_below(f"{books.root}/{slug}"))
    return look(str(books.root), names, now, lambda root, _names: _digest_of_site(books, slug, f"{root}/{slug}"))


def _digest_of_site(books: Books, slug: str, folder: str) -> str:
    text = digest(manifest_text(read_contents(folder).files))
    return text if digest_file(str(books.manifest(slug))) == text else ""


def _names(slug: str, below: Iterable[str]) -> tuple[str, ...]:
    """Name all that belongs to a site as seen from the output folder, its manifest too."""
    return (*sorted(f"{slug}/{name}" for name in below), f"{BOOKS}/{slug}.json")


def _is_folder(name: str) -> bool:
    return not name or name.endswith("/")


def _digest(path: str) -> str:
    return "" if Path(path).is_symlink() else digest_file(path)
