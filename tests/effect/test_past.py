"""The texts of an earlier time are laid out as they were, and the history stays as it is."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from kommunesite.effect.past import Git, lay_out
from kommunesite.model.fault import Fault
from tests.effect.conftest import GIT

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.model.problem import Problem
    from tests.effect.conftest import History


def laid_out(history: History, revision: str) -> tuple[Path | None, list[Problem]]:
    problems: list[Problem] = []
    found = history.past(revision, problems)
    return found.content if found else None, problems


def test_a_revision_is_laid_out_by_branch_tag_and_step(history: History) -> None:
    history.edit("sider/vei.md", "Tekst", "Ny tekst")
    history.commit()
    history.git("tag", "i-dag")
    for revision, text in (("HEAD~1", "\nTekst."), ("main", "\nNy tekst."), ("i-dag", "\nNy tekst.")):
        content, problems = laid_out(history, revision)
        assert content is not None, problems
        assert text in (content / "vennesla" / "sider" / "vei.md").read_text(encoding="utf-8")
        assert (content / "oslo" / "kommune.yaml").is_file()


def test_what_is_not_committed_is_neither_seen_nor_touched(history: History) -> None:
    history.edit("sider/vei.md", "Tekst", "Ny tekst")
    content, _ = laid_out(history, "HEAD")
    assert content is not None
    assert "\nTekst." in (content / "vennesla" / "sider" / "vei.md").read_text(encoding="utf-8")
    said = subprocess.run(
        [GIT, "-C", str(history.content), "status", "--porcelain"], check=True, capture_output=True, text=True
    )
    assert said.stdout == " M content/vennesla/sider/vei.md\n"


def test_a_link_out_of_the_folder_is_not_laid_out(history: History) -> None:
    (history.content / "vennesla" / "media").symlink_to("/etc")
    history.commit()
    content, _ = laid_out(history, "HEAD")
    assert content is not None
    assert not (content / "vennesla" / "media").exists()


def test_national_texts_are_those_of_the_revision_where_it_has_them(history: History) -> None:
    national = history.content / "nasjonalt"
    national.mkdir()
    (national / "a.md").write_text("Da", encoding="utf-8")
    history.commit()
    found = history.past("HEAD", [])
    assert found is not None
    assert (found.national / "a.md").read_text(encoding="utf-8") == "Da"
    assert found.catalogue == history.sources.catalogue


@pytest.mark.parametrize("revision", ["borte", "--all", "-x", "HEAD:content", "HEAD~99", ""])
def test_what_is_no_revision_is_said_plainly(history: History, revision: str) -> None:
    content, problems = laid_out(history, revision)
    assert content is None
    assert [each.fault for each in problems] == [Fault.NO_REVISION]


def test_a_folder_without_a_history_is_said_plainly(history: History, tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert lay_out(Git(GIT, tmp_path), "HEAD", history.sources, tmp_path / "past", problems) is None
    assert [each.fault for each in problems] == [Fault.NO_HISTORY]
