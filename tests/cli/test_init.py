"""The command `kommunesite init`, run as a user would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from kommunesite.cli import main
from kommunesite.model.municipality import Settings
from kommunesite.tools.decode import decode

if TYPE_CHECKING:
    from kommunesite.model.problem import Problem

FOLDER = (
    "CODEOWNERS",
    "README.md",
    "aktuelt/eksempel.md",
    "kommune.yaml",
    "services.yaml",
    "sider/eksempel.md",
    "tjenester/barnehageplass.md",
    "varsler/eksempel.md",
)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["init", "--as-of", "2026-11-21", *arguments])


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files_in(folder: Path) -> list[str]:
    return sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())


@pytest.mark.usefixtures("nowhere")
def test_a_new_folder_is_told_of_and_can_be_built_as_it_is() -> None:
    result = run("1120")
    lines = result.output.splitlines()
    assert (result.exit_code, lines[0]) == (0, "8 filer for Klepp kommune:")
    assert lines[1:9] == [f"    content/klepp/{name}" for name in FOLDER]
    assert files_in(Path("content/klepp")) == list(FOLDER)
    assert run("Kárášjohka").exit_code == 0
    built = CliRunner().invoke(main, ["build", "--jobs", "1", "--as-of", "2026-11-21"])
    assert built.exit_code == 0
    assert built.output.count("advarsel KS440") == 8
    assert not Path("site/klepp/aktuelt/eksempel").exists()
    assert Path("site/karasjok/se/index.html").is_file()
    assert '<html lang="nn"' in Path("site/klepp/index.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("nowhere")
def test_nothing_that_is_there_is_ever_written_over() -> None:
    Path("content/klepp/sider").mkdir(parents=True)
    Path("content/klepp/sider/eksempel.md").write_text("min", encoding="utf-8")
    Path("content/klepp/kommune.yaml").write_text("min", encoding="utf-8")
    result = run("Klepp")
    assert result.exit_code == 1
    assert result.output.count("KS531") == 2
    assert files_in(Path()) == ["content/klepp/kommune.yaml", "content/klepp/sider/eksempel.md"]
    assert Path("content/klepp/kommune.yaml").read_text(encoding="utf-8") == "min"


@pytest.mark.usefixtures("nowhere")
def test_a_repository_of_its_own_holds_what_checks_and_publishes_the_folder() -> None:
    result = run("klepp", "--standalone", "--output", "depot", "--owner", "@klepp/skrivere")
    assert result.exit_code == 0, result.output
    found = files_in(Path("depot"))
    below = {name for name in found if name.startswith("content/klepp/")}
    assert below == {f"content/klepp/{name}" for name in FOLDER} - {"content/klepp/CODEOWNERS"}
    assert {".github/workflows/nettsted.yml", ".gitlab-ci.yml", "netlify.toml", "CODEOWNERS"} <= set(found)
    assert "@klepp/skrivere" in Path("depot/CODEOWNERS").read_text(encoding="utf-8")


@pytest.mark.usefixtures("nowhere")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Skriv hvilken kommune"),
        (("kleppp",), "Mente du Klepp?"),
        (("Herøy",), "KS502"),
        (("klepp", "--owner", "skrivere"), "er ikke en gruppe"),
    ],
)
def test_wrong_use_is_said_and_nothing_is_asked_where_nobody_sits(arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.output
    assert files_in(Path()) == []


def test_on_a_terminal_what_is_not_known_is_asked_for_until_it_is_right(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "kommunesite", "init"]
    answers = ["kleppp", "klepp", "abc", "51 42 98 00", "", "skog", "klepp", "@klepp/skrivere"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        shown = b""
        try:
            while part := os.read(ours, 4096):
                shown += part
        except OSError:
            # This is how a terminal says that nobody writes to it any more.
            pass
        assert process.wait(60) == 0, shown
    os.close(ours)
    assert "Mente du Klepp?" in shown.decode()
    problems: list[Problem] = []
    text = (tmp_path / "content" / "klepp" / "kommune.yaml").read_text(encoding="utf-8")
    settings = decode(text, Settings, "kommune.yaml", problems)
    assert settings is not None, problems
    assert settings.contact is not None
    assert (settings.contact.phone, settings.contact.email, settings.accent) == ("51 42 98 00", None, "skog")
    assert "@klepp/skrivere" in (tmp_path / "content" / "klepp" / "CODEOWNERS").read_text(encoding="utf-8")
