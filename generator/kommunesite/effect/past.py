"""The past: the texts as they were at an earlier point of a git history, laid out in a folder."""

from __future__ import annotations

import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.source import Sources
from kommunesite.tools.whole import write_new

if TYPE_CHECKING:
    from collections.abc import Sequence

_CATALOGUE = "services.yaml"
_NATIONAL = "nasjonalt"


@dataclass(frozen=True, slots=True)
class Git:
    """A git history: the program, and a folder that lies in it."""

    program: str
    folder: Path

    def ask(self, *words: str) -> bytes | None:
        """Give what git answers, or nothing when it refuses."""
        command = [self.program, "-C", str(self.folder), *words]
        answer = subprocess.run(command, capture_output=True, check=False)
        return answer.stdout if answer.returncode == 0 else None


def lay_out(git: Git, revision: str, sources: Sources, target: Path, problems: list[Problem]) -> Sources | None:
    """Lay the texts of a revision out below a folder, or say why not.

    Catalogue and national texts are those of the revision where the history has them, else those of today.
    """
    top = git.ask("rev-parse", "--show-toplevel")
    if top is None:
        problems.append(problem(Fault.NO_HISTORY, Place(str(sources.content))))
        return None
    root = Path(top.decode().rstrip("\n"))
    # What ends like this can be no option, whatever it begins with.
    found = git.ask("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if found is None:
        problems.append(problem(Fault.NO_REVISION, Place(str(sources.content)), name=revision))
        return None
    content = sources.content.resolve().relative_to(root.resolve()).as_posix()
    _write(Git(git.program, root), found.decode().strip(), (content, _CATALOGUE), target)
    catalogue, national = target / _CATALOGUE, target / content / _NATIONAL
    (target / content).mkdir(parents=True, exist_ok=True)
    return Sources(
        catalogue=catalogue if catalogue.exists() else sources.catalogue,
        national=national if national.exists() else sources.national,
        theme=sources.theme,
        content=target / content,
    )


def _write(git: Git, commit: str, names: Sequence[str], target: Path) -> None:
    """Write the plain files of a commit that lie under some names; names that it does not have are passed over."""
    there = [name for name in names if git.ask("cat-file", "-e", f"{commit}:{name}") is not None]
    packed = git.ask("archive", "--format=tar", commit, "--", *there) if there else None
    if packed is None:
        return
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file is not None:
                write_new(target / member.name, file.read())
