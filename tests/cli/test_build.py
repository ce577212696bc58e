"""The command `kommunesite build`: what it prints, and how it ends."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from kommunesite.building.lock import hold
from kommunesite.cli import main
from tests.building.country import ROOT, everything, news
from tests.building.crew import cluster
from tests.cli.command import run, run_limited

if TYPE_CHECKING:
    from pathlib import Path

SECONDS = re.compile(r"på \d+,\d s")
WARNING = (
    "content/vennesla/sider/en-side.md:7:12: advarsel KS317 Nyheten «/aktuelt/i-morgen/» står ikke på nettstedet nå.\n"
    "    Den kommer 2026-11-22. Vent med lenken til da.\n"
)


def write_warning(place: Path) -> None:
    """Link to tomorrow's news."""
    municipality = place / "content" / "vennesla"
    for name in ("aktuelt", "sider"):
        (municipality / name).mkdir()
    (municipality / "aktuelt/i-morgen.md").write_text(news("I morgen", "2026-11-22"), encoding="utf-8")
    page = "---\ntitle: En side\ndescription: En side.\nchanged: 2026-11-01\n---\n\n[I morgen](/aktuelt/i-morgen/)\n"
    (municipality / "sider/en-side.md").write_text(page, encoding="utf-8")


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


WRONG = [
    ["--all", "vennesla"],
    ["--jobs", "0"],
    ["--as-of", "i går"],
    ["--nonsense"],
    ["--archive", "site"],
    ["--archive", "site/arkiv"],
    ["--json", "."],
    *(
        ["--shard", value]
        for value in ("", "0/4", "5/4", "0/0", "-1/4", "1/", "/4", "1", "a/b", "1/4/4", "1.5/4", "²/4")
    ),
    *(["--executor", value] for value in ("", "dask", "dask://", "dask://a", "dask://a:", "tcp://a:1", "dask://a:1/x")),
]


@pytest.mark.parametrize("arguments", WRONG)
def test_wrong_use_ends_with_2(place: Path, arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert not (place / "site").exists()
    if arguments[0] in ("--shard", "--executor"):
        assert re.search("Skriv for eksempel (2/4|dask://)", result.stderr)


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
    done = run_limited(place, 4)
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
    chosen = import_module("kommunesite.cli.choice").all_in(place / "content")
    assert len(chosen) == 358
    assert {"eksempelvik", "oslo"} < set(chosen)


@pytest.mark.long
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


def test_a_warning_is_said_each_time_stops_nothing_and_fails_only_when_asked_to(place: Path) -> None:
    write_warning(place)
    result = run()
    assert result.exit_code == 0
    assert re.match(r"vennesla: \d+ skrevet, 0 uendret, 0 fjernet, 1 advarsel\n1 nettsted: ", result.stdout)
    assert result.stderr == WARNING
    assert (place / "site/vennesla/en-side/index.html").is_file()
    again = run("--strict")
    assert (again.exit_code, again.stderr) == (1, WARNING)
    assert again.stdout.startswith("vennesla: 0 skrevet")
    mended = run("--strict", "--as-of", "2026-11-22")
    assert (mended.exit_code, mended.stderr) == (0, "")


def test_quiet_prints_nothing_but_problems_and_warnings(place: Path) -> None:
    result = run("--quiet")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    write_warning(place)
    assert run("--quiet").output == WARNING
    (place / "content/vennesla/services.yaml").touch()
    result = run("--quiet")
    empty = "content/vennesla/services.yaml: KS214 Filen er tom.\n    Fyll den ut, eller slett den.\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", empty + WARNING)


def without_locks(output: Path) -> dict[str, bytes]:
    return {name: content for name, content in everything(output).items() if "/lock" not in name}


@pytest.mark.long
def test_shards_together_give_what_one_build_gives_byte_for_byte(place: Path) -> None:
    names = ("vennesla", "oslo", "modalen", "utsira", "bykle")
    for combined in ((), ("--combined",)):
        whole, parts = (f"{name}{len(combined)}" for name in ("whole", "parts"))
        assert run(*names, *combined, "--output", whole, "--archive", f"{whole}-archives").exit_code == 0
        for shard in ("1/3", "2/3", "3/3"):
            result = run(*names, *combined, "--output", parts, "--archive", f"{parts}-archives", "--shard", shard)
            assert (result.exit_code, result.stderr) == (0, "")
        assert without_locks(place / parts) == without_locks(place / whole)
        assert everything(place / f"{parts}-archives") == everything(place / f"{whole}-archives")


def test_a_shard_builds_its_own_part_and_an_empty_one_nothing(place: Path) -> None:
    assert re.findall(r"^(\w+):", run("vennesla", "oslo", "utsira", "--shard", "1/2").stdout, re.MULTILINE) == [
        "oslo",
        "vennesla",
    ]
    result = run("vennesla", "--shard", "2/2")
    assert (result.exit_code, SECONDS.sub("på s", result.output)) == (
        0,
        "0 nettsteder: 0 skrevet, 0 uendret, 0 fjernet på s.\n",
    )
    assert place.is_dir()


def test_archives_are_packed_and_only_again_when_a_site_has_changed(place: Path) -> None:
    result = run("vennesla", "utsira", "--archive", "arkiv")
    assert result.stdout.endswith("\n2 arkiver pakket, 0 uendret.\n")
    assert sorted(path.name for path in (place / "arkiv").iterdir() if path.is_file()) == [
        "SHA256SUMS",
        "utsira.tar.zst",
        "vennesla.tar.zst",
    ]
    (place / "content/vennesla/aktuelt").mkdir()
    (place / "content/vennesla/aktuelt/en.md").write_text(news("En nyhet"), encoding="utf-8")
    assert run("vennesla", "utsira", "--archive", "arkiv").stdout.endswith("\n1 arkiv pakket, 1 uendret.\n")


def test_a_municipality_with_faults_keeps_its_last_archive(place: Path) -> None:
    run("--archive", "arkiv")
    before = everything(place / "arkiv")
    (place / "content/vennesla/services.yaml").touch()
    result = run("--archive", "arkiv")
    assert result.exit_code == 1
    assert result.stdout.endswith("\n0 arkiver pakket, 1 uendret.\n")
    assert everything(place / "arkiv") == before


def test_an_archive_folder_with_other_files_is_refused_and_left_alone(place: Path) -> None:
    (place / "arkiv").mkdir()
    (place / "arkiv" / "SHA256SUMS").write_bytes(b"mine")
    result = run("--archive", "arkiv")
    assert result.exit_code == 1
    assert "arkiv: KS504" in result.stderr
    assert everything(place / "arkiv") == {"SHA256SUMS": b"mine"}


def test_a_disk_without_room_for_an_archive_keeps_the_last_one(place: Path) -> None:
    """Eight pictures fit one by one, but not packed together."""
    run("--archive", "arkiv")
    (place / "content/vennesla/media").mkdir()
    for number in range(8):
        (place / f"content/vennesla/media/{number}.png").write_bytes(hashlib.shake_128(bytes([number])).digest(50_000))
    run()
    before = everything(place / "arkiv")
    done = run_limited(place, 400, "--archive", "arkiv")
    assert done.returncode == 1
    assert "arkiv: KS503 Kan ikke skrive til" in done.stderr
    assert everything(place / "arkiv") == before
    assert run("--archive", "arkiv").stdout.endswith("\n1 arkiv pakket, 0 uendret.\n")


@pytest.mark.long
def test_a_build_on_a_cluster_gives_the_same_bytes(place: Path) -> None:
    names = ("vennesla", "oslo", "modalen", "utsira", "bykle")
    with cluster(place / "cluster") as crew:
        result = run(*names, "--executor", f"dask://{crew.address}", "--output", "cluster-site")
    assert (result.exit_code, result.stderr) == (0, "")
    run(*names)
    assert everything(place / "cluster-site") == everything(place / "site")


def test_a_cluster_that_does_not_answer_is_said_in_one_line(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kommunesite.building.cluster._PATIENCE", 2)
    result = run("--executor", "dask://127.0.0.1:1")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "dask://127.0.0.1:1: KS512 Får ikke brukt Dask-klyngen på «127.0.0.1:1»: "
        "ingen planlegger svarer der på 2 sekunder.\n"
        "    Sjekk adressen, og at planlegger og arbeidere er startet. Uten --executor bygges alt på denne maskinen.\n"
    )
    assert not (place / "site" / "vennesla").exists()


def test_a_cluster_without_its_library_is_said_in_one_line(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.delitem(sys.modules, "kommunesite.building.cluster", raising=False)
    result = run("--executor", "dask://127.0.0.1:1")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "dask://127.0.0.1:1: KS511 Biblioteket for Dask-klynger er ikke installert.\n"
        "    Installer det med «pip install kommunesite[dask]», eller bygg uten --executor.\n"
    )
    assert not (place / "site" / "vennesla").exists()


def test_every_command_has_help_in_norwegian() -> None:
    for command in ("build", "serve"):
        result = CliRunner().invoke(main, [command, "--help"])
        assert result.exit_code == 0
        assert "KOMMUNE" in result.output or "nettsteder" in result.output


@pytest.mark.long
def test_the_repository_itself_builds_without_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(main, ["build", "--output", str(tmp_path / "site"), "--as-of", "2026-11-21"])
    assert result.exit_code == 0, result.stderr
