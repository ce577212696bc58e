"""The command `kommunesite build`: what it prints, and how it ends."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from kommunesite.building.lock import hold
from kommunesite.cli import main
from tests.building.country import ROOT, everything, news

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

SECONDS = re.compile(r"på \d+,\d s")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor's own repository: nothing but a folder for one municipality."""
    folder = tmp_path / "content" / "vennesla"
    folder.mkdir(parents=True)
    (folder / "kommune.yaml").write_text("changed: 2026-11-01\nnumber: 4223\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["build", "--jobs", "1", "--as-of", "2026-11-21", *arguments])


def test_a_build_says_what_it_did(place: Path) -> None:
    result = run()
    files = len([path for path in (place / "site" / "vennesla").rglob("*") if path.is_file()])
    expected = (
        f"vennesla: {files} skrevet, 0 uendret, 0 fjernet\n1 nettsted: {files} skrevet, 0 uendret, 0 fjernet på s.\n"
    )
    assert (result.exit_code, SECONDS.sub("på s", result.stdout), result.stderr) == (0, expected, "")
    again = run("4223")
    assert again.stdout.startswith(f"vennesla: 0 skrevet, {files} uendret, 0 fjernet\n")


def test_all_faults_of_a_run_are_shown_with_place_code_and_hint(place: Path) -> None:
    (place / "content/vennesla/kommune.yaml").write_text("changed: i dag\nnumer: 4223\n", encoding="utf-8")
    (place / "content/vennesla/aktuelt").mkdir()
    (place / "content/vennesla/aktuelt/en.md").write_text(
        news("En", body="Se [her](javascript:alert(1)) og [der](/tjenester/sfoo/).\n\n<b>Fet</b>"), encoding="utf-8"
    )
    result = run()
    assert result.exit_code == 1
    assert result.stdout.startswith("vennesla: 5 feil, det forrige resultatet står\n")
    assert result.stderr == (
        "Med feil, ikke bygd: vennesla.\n"
        "content/vennesla/aktuelt/en.md:7:10: KS304 Lenken «javascript:alert(1)» er ikke tillatt.\n"
        "    Lenker må begynne med https:, mailto:, tel:, / eller #.\n"
        "content/vennesla/aktuelt/en.md:9:1: KS303 HTML-koden «<b>» er ikke tillatt.\n"
        "    Skriv det med Markdown i stedet.\n"
        "content/vennesla/aktuelt/en.md:9:7: KS303 HTML-koden «</b>» er ikke tillatt.\n"
        "    Skriv det med Markdown i stedet.\n"
        "content/vennesla/kommune.yaml:1:10: KS212 «i dag» er ikke en dato.\n"
        "    Skriv år, måned og dag: «2026-11-21».\n"
        "content/vennesla/kommune.yaml:2:1: KS208 Feltet «numer» finnes ikke her.\n"
        "    Mente du «number»?\n"
    )


def test_unknown_and_ambiguous_names_are_reported_together_and_build_nothing(place: Path) -> None:
    result = run("Venesla", "Herøy", "Vennesla")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == (
        "Herøy: KS502 Flere kommuner heter «Herøy».\n"
        "    Skriv en av disse: heroy-more-og-romsdal (1515, Møre og Romsdal), heroy-nordland (1818, Nordland).\n"
        "Venesla: KS501 Finner ingen kommune som heter «Venesla».\n"
        "    Mente du Vennesla?\n"
    )
    assert not (place / "site").exists()


@pytest.mark.parametrize("name", ["5610", "karasjok", "Kárášjohka", "KARASJOK", "Karasjok"])
def test_a_municipality_answers_to_number_slug_and_names(place: Path, name: str) -> None:
    result = run(name)
    assert result.exit_code == 0, result.output
    assert (place / "site" / "karasjok" / "index.html").is_file()


@pytest.mark.parametrize("arguments", [["--all", "vennesla"], ["--jobs", "0"], ["--as-of", "i går"], ["--nonsense"]])
def test_wrong_use_ends_with_2(place: Path, arguments: list[str]) -> None:
    assert place.is_dir()
    assert run(*arguments).exit_code == 2


def test_no_content_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run()
    assert result.exit_code == 1
    assert "KS505 Finner ingen kommuner i «content»." in result.stderr


def test_an_output_folder_with_other_files_is_refused_and_left_alone(place: Path) -> None:
    (place / "site").mkdir()
    (place / "site" / "ferie.jpg").write_bytes(b"jpg")
    result = run()
    assert result.exit_code == 1
    assert "KS504" in result.stderr
    assert [path.name for path in (place / "site").iterdir()] == ["ferie.jpg"]


def test_a_disk_that_takes_no_more_loses_nothing(place: Path) -> None:
    """Writing fails as on a full disk when no file may grow beyond a few kilobytes."""
    run()
    before = everything(place / "site")
    (place / "content/vennesla/aktuelt").mkdir()
    (place / "content/vennesla/aktuelt/en.md").write_text(news("En nyhet"), encoding="utf-8")
    limited = ["sh", "-c", 'ulimit -f 4; exec "$@"', "sh", sys.executable, "-m", "kommunesite", "build"]
    done = subprocess.run(limited, cwd=place, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "KS503 Kan ikke skrive til" in done.stderr
    assert everything(place / "site") == before


def test_a_build_of_all_that_has_a_folder_removes_and_names_the_others(place: Path) -> None:
    run("vennesla", "oslo")
    assert (place / "site" / "oslo").is_dir()
    result = run()
    lines = result.stdout.splitlines()
    assert re.fullmatch(r"oslo: 0 skrevet, 0 uendret, \d+ fjernet", lines[1])
    assert {path.name for path in (place / "site").iterdir()} == {".kommunesite", "vennesla"}


def test_all_are_those_of_the_register_and_those_with_a_folder(place: Path) -> None:
    shutil.copytree(ROOT / "content" / "eksempelvik", place / "content" / "eksempelvik")
    chosen = import_module("kommunesite.cli.build")._chosen((), {"everyone": True, "content": place / "content"}, [])
    assert len(chosen) == 358
    assert {"eksempelvik", "oslo"} < set(chosen)


def test_a_build_that_is_no_longer_combined_leaves_nothing_at_the_root(place: Path) -> None:
    run("--combined")
    assert (place / "site" / "_headers").is_file()
    run("vennesla")
    assert (place / "site" / "_headers").is_file()
    run()
    assert {path.name for path in (place / "site").iterdir()} == {".kommunesite", "vennesla"}


def test_two_builds_at_once_are_refused_with_the_name_of_the_other(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    before = everything(place / "site")
    monkeypatch.setattr("kommunesite.building.lock._PATIENCE", 0)
    with hold(place / "site"):
        result = run()
    assert result.exit_code == 1
    assert "KS507 En annen bygging holder på i mappen" in result.stderr
    assert f"(prosess {os.getpid()} på " in result.stderr
    assert everything(place / "site") == before


def test_combined_sites_get_headers_and_redirects_at_their_root(place: Path) -> None:
    result = run("--combined", "vennesla", "oslo", "--output", "public")
    assert result.exit_code == 0, result.output
    redirects = (place / "public" / "_redirects").read_text(encoding="utf-8")
    assert "/ /vennesla/bytt-kommune/ 302" in redirects
    assert "/oslo/* /oslo/404.html 404" in redirects
    headers = (place / "public" / "_headers").read_text(encoding="utf-8")
    assert "Content-Security-Policy: default-src 'none'" in headers
    assert "/oslo/assets/*" in headers


def test_the_command_runs_as_a_module_and_shows_progress_on_a_terminal(place: Path) -> None:
    """A pseudo-terminal gets one living line; a pipe gets plain ones."""
    reader, writer = os.openpty()
    command = [sys.executable, "-m", "kommunesite", "build", "--jobs", "1"]
    done = subprocess.run(command, cwd=place, stdout=writer, check=False, timeout=60)
    os.close(writer)
    shown = os.read(reader, 4096).decode()
    os.close(reader)
    assert done.returncode == 0
    assert "\r\x1b[K1/1  vennesla" in shown


def test_every_command_has_help_in_norwegian() -> None:
    for command in ("build", "serve"):
        result = CliRunner().invoke(main, [command, "--help"])
        assert result.exit_code == 0
        assert "KOMMUNE" in result.output or "nettsteder" in result.output


def test_the_repository_itself_builds_without_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(main, ["build", "--output", str(tmp_path / "site"), "--as-of", "2026-11-21"])
    assert result.exit_code == 0, result.stderr
