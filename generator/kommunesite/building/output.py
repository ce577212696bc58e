"""The output: files are written whole or not at all, only when their bytes changed, and vanished ones removed."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.building.manifest import Made, Manifest, manifest_text, read_manifest
from kommunesite.model.artifact import Artifact, Report
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

BOOKS = ".kommunesite"
"""The folder of the output that holds the manifests, and the drafts while a build is running."""


@dataclass(frozen=True, slots=True)
class Output:
    """One site's folder with its manifest; nobody else writes there."""

    root: Path
    slug: str

    @property
    def folder(self) -> Path:
        """Give the folder that is published."""
        return self.root / self.slug

    @property
    def manifest_path(self) -> Path:
        """Give the file of the manifest."""
        return self.root / BOOKS / f"{self.slug}.json"

    def is_fresh(self, inputs: str) -> bool:
        """Tell whether the site was made from just these inputs, and all its files still lie there."""
        manifest = read_manifest(self.manifest_path)
        if manifest.inputs != inputs:
            return False
        return self.sizes() == {name: made.size for name, made in manifest.files.items()}

    def sizes(self) -> dict[str, int]:
        """List the files that lie in the folder, with their sizes."""
        return dict(_files(self.folder, ""))

    def record(self, artifacts: Sequence[Artifact], inputs: str) -> Report:
        """Make the folder hold exactly the artifacts.

        New bytes are drafted beside the folder first, so that a full disk changes nothing; then the drafts are moved
        into place one by one. Until all are, the manifest does not vouch for them.
        """
        before = read_manifest(self.manifest_path)
        present = self.sizes()
        drafts = self.root / BOOKS / f"{self.slug}.draft"
        shutil.rmtree(drafts, ignore_errors=True)
        try:
            made, moves = self._draft(artifacts, before, present, drafts)
            removed = sorted(present.keys() - made.keys())
            if moves or removed:
                settled = {path: each for path, each in before.files.items() if path not in dict(moves)}
                self._write_manifest(Manifest("", {path: settled[path] for path in settled if path in made}))
                self._publish(moves, removed)
            self._write_manifest(Manifest(inputs, made))
        finally:
            shutil.rmtree(drafts, ignore_errors=True)
        return Report(self.slug, tuple(sorted(path for path, _ in moves)), len(made) - len(moves), tuple(removed))

    def _draft(
        self, artifacts: Sequence[Artifact], before: Manifest, present: dict[str, int], drafts: Path
    ) -> tuple[dict[str, Made], list[tuple[str, Path]]]:
        made: dict[str, Made] = {}
        moves: list[tuple[str, Path]] = []
        for artifact in artifacts:
            known = before.files.get(artifact.path)
            if known and known.key == artifact.key and present.get(artifact.path) == known.size:
                made[artifact.path] = known
                continue
            content = artifact.make()
            made[artifact.path] = Made(artifact.key, len(content))
            if present.get(artifact.path) != len(content) or self._read(artifact.path) != content:
                draft = drafts / str(len(moves))
                drafts.mkdir(parents=True, exist_ok=True)
                draft.write_bytes(content)
                moves.append((artifact.path, draft))
        return made, moves

    def _read(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()

    def _publish(self, moves: Sequence[tuple[str, Path]], removed: Sequence[str]) -> None:
        for path in removed:
            (self.folder / path).unlink()
            self._tidy((self.folder / path).parent)
        for path, draft in moves:
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            draft.replace(target)

    def _tidy(self, folder: Path) -> None:
        """Remove folders that have become empty, up to the site's own."""
        while folder != self.folder and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent

    def _write_manifest(self, manifest: Manifest) -> None:
        text = manifest_text(manifest)
        path = self.manifest_path
        if path.exists() and path.read_text(encoding="utf-8") == text:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".new")
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)


def write_problem(root: Path, error: OSError) -> Problem:
    """Say that something cannot be written below an output folder, and why."""
    reason = (error.strerror or "ukjent feil").lower()
    return problem(Fault.OUTPUT, Place(str(root)), path=error.filename or root, reason=reason)


def prepare(root: Path) -> Problem | None:
    """Make an output folder ready; refuse one that holds something else, since vanished files are removed there."""
    try:
        if root.exists() and any(root.iterdir()) and not (root / BOOKS).is_dir():
            return problem(Fault.FOREIGN_OUTPUT, Place(str(root)), path=root)
        (root / BOOKS).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return write_problem(root, error)
    return None


def _files(folder: Path | str, prefix: str) -> Iterator[tuple[str, int]]:
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry.stat(follow_symlinks=False).st_size
