"""The output: files are written whole or not at all, only when their bytes changed, and vanished ones removed."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.building.books import Books, opened, remove_tree, write_new
from kommunesite.building.contents import Contents, folders_of, known_contents, read_contents, see_written
from kommunesite.building.manifest import manifest_text
from kommunesite.building.seen import read_seen, see, seen_text
from kommunesite.model.artifact import Artifact, Report
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem, reason_of
from kommunesite.reading.file import unreadable
from kommunesite.tools.fingerprint import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kommunesite.building.seen import Basis
    from kommunesite.building.sighting import Sighting


class UnmadeError(Exception):
    """A file could not be made, since its source cannot be read."""

    def __init__(self, path: str, error: OSError) -> None:
        """Remember which file, and why."""
        super().__init__(path)
        self.path = path
        self.error = error


@dataclass(frozen=True, slots=True)
class Output:
    """One site's folder with its books; nobody else writes there."""

    root: Path
    slug: str

    @property
    def folder(self) -> Path:
        """Give the folder that is published."""
        return self.root / self.slug

    @property
    def books(self) -> Books:
        """Give the books in which the site has its manifest."""
        return Books(self.root)

    def record(self, artifacts: Iterable[Artifact], basis: Basis | None) -> Report:
        """Make the folder hold exactly the artifacts, or say why that cannot be done.

        What is new is drafted beside the folder first, so that a full disk changes nothing, and then moved into place.
        Only when all is done, and the basis is what it was, is that noted, so that the next build need not look.
        """
        drafts = self.books.draft(self.slug)
        try:
            remove_tree(drafts)
            drafts.mkdir(parents=True)
            return self._record(artifacts, basis, drafts)
        except UnmadeError as unmade:
            faults = (unreadable(unmade.error, f"content/{self.slug}/{unmade.path}"),)
        except OSError as error:
            faults = (write_problem(self.root, error),)
        finally:
            remove_tree(drafts)
        return Report(self.slug, problems=faults)

    def _record(self, artifacts: Iterable[Artifact], basis: Basis | None, drafts: Path) -> Report:
        seen = read_seen(self.books.seen(self.slug))
        known = known_contents(self.books, self.slug, seen.outputs) if seen else None
        before = known or self._contents()
        files, new = _draft(artifacts, before, drafts)
        after = Contents(files, folders_of(files))
        manifest = manifest_text(files)
        self.books.settle(self.books.manifest(self.slug), manifest)
        if before is None:
            drafts.rename(self.folder)
            gone = []
        else:
            gone = sorted(before.files.keys() - files.keys())
            self._publish(before, after, drafts, new)
        is_as_seen = known is not None and not new and not gone
        outputs = seen.outputs if seen and is_as_seen else see_written(self.books, self.slug, after, digest(manifest))
        self._note(basis, len(files), outputs)
        return Report(self.slug, tuple(sorted(new)), len(files) - len(new), tuple(gone))

    def _contents(self) -> Contents | None:
        """Read what lies in the folder, if there is one."""
        if not os.path.lexists(self.folder):
            return None
        if not self.folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(self.folder))
        return read_contents(str(self.folder))

    def _publish(self, before: Contents, after: Contents, drafts: Path, new: Sequence[str]) -> None:
        """Remove what is not to be there, then move the drafts, which have numbers for names, into place."""
        for path in before.files.keys() - after.files.keys():
            (self.folder / path).unlink()
        for path in sorted(before.folders - after.folders, reverse=True):
            (self.folder / path).rmdir()
        for path in sorted(after.folders - before.folders):
            (self.folder / path).mkdir()
        with opened(drafts) as source, opened(self.folder) as target:
            for number, path in enumerate(new):
                os.replace(str(number), path, src_dir_fd=source, dst_dir_fd=target)

    def _note(self, basis: Basis | None, files: int, outputs: Sighting) -> None:
        seen = self.books.seen(self.slug)
        if basis is not None and basis.sources.is_untouched(basis.folder):
            self.books.settle(seen, seen_text(see(basis, files, outputs)))
        else:
            seen.unlink(missing_ok=True)


def _draft(artifacts: Iterable[Artifact], before: Contents | None, drafts: Path) -> tuple[dict[str, str], list[str]]:
    """Write the files whose bytes are not there yet; give the digests of all by path, and the paths of those written.

    For a site that is not there the drafts lie as they shall lie; otherwise their names are their numbers.
    """
    digests: dict[str, str] = {}
    new: list[str] = []
    with opened(drafts) as folder:
        made = {""}
        for artifact in artifacts:
            if before is None:
                _make_folders(artifact.path.rpartition("/")[0], made, folder)
            known = before.files.get(artifact.path) if before else None
            content = None if known == artifact.key else _content(artifact)
            digests[artifact.path] = artifact.key if content is None else digest(content)
            if content is not None and digests[artifact.path] != known:
                write_new(str(len(new)) if before else artifact.path, content, folder)
                new.append(artifact.path)
    return digests, new


def _make_folders(path: str, made: set[str], root: int) -> None:
    """Make a folder, and those above it, unless it has been made."""
    if path not in made:
        _make_folders(path.rpartition("/")[0], made, root)
        os.mkdir(path, dir_fd=root)
        made.add(path)


def _content(artifact: Artifact) -> bytes:
    try:
        return artifact.make()
    except OSError as error:
        raise UnmadeError(artifact.path, error) from error


def write_problem(root: Path, error: OSError) -> Problem:
    """Say that something cannot be written below an output folder, and why."""
    return problem(Fault.OUTPUT, Place(str(root)), path=error.filename or root, reason=reason_of(error))


def prepare(root: Path) -> Problem | None:
    """Make an output folder ready; refuse one that holds something else, since vanished files are removed there."""
    books = Books(root).folder
    try:
        if root.exists() and any(root.iterdir()) and not books.is_dir():
            return problem(Fault.FOREIGN_OUTPUT, Place(str(root)), path=root)
        books.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return write_problem(root, error)
    return None
