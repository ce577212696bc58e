"""The commands `kommunesite check` and `kommunesite rule`."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kommunesite.cli import main
from kommunesite.cli.console import colour_of
from kommunesite.cli.tongue import locale_language
from kommunesite.model.fault import Fault
from kommunesite.model.language import Language

ROOT = Path(__file__).resolve().parents[2]
PAGE = "---\ntitle: Frivillig\ndescription: Bli med.\nchanged: 2026-11-01\n---\n"
FILE = "content/vennesla/sider/frivillig.md"
FAULTY = (
    f"{PAGE}Les om [SFO](/tjenester/sfo) og [barnehager](/tjenster/barnehageplass/), eller skriv til kari@gmail.com.\n"
)

SHOWN = """\
feil KS309: Siden «/tjenester/sfo» finnes ikke.
 --> content/vennesla/sider/frivillig.md:6:14
  |
6 | Les om [SFO](/tjenester/sfo) og [barnehager](/tjenster/barnehageplass/), e…
  |              ^^^^^^^^^^^^^^
  = Mente du «/tjenester/sfo/»?

feil KS309: Siden «/tjenster/barnehageplass/» finnes ikke.
 --> content/vennesla/sider/frivillig.md:6:46
  |
6 | …er/sfo) og [barnehager](/tjenster/barnehageplass/), eller skriv til kari@g…
  |                          ^^^^^^^^^^^^^^^^^^^^^^^^^
  = Mente du «/tjenester/barnehageplass/»?

advarsel KS902: «kari@gmail.com» er en privat e-postadresse.
 --> content/vennesla/sider/frivillig.md:6:90
  |
6 | …g [barnehager](/tjenster/barnehageplass/), eller skriv til kari@gmail.com.
  |                                                             ^^^^^^^^^^^^^^
  = Skriv kommunens egen adresse, helst den til kontoret.

2 feil, 1 advarsel, 0 råd i 1 mappe.
1 kan rettes av seg selv: se først med --diff, rett med --fix.
"""


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read the national material once for all tests."""
    folder = tmp_path_factory.mktemp("known")
    content = folder / "content" / "vennesla"
    content.mkdir(parents=True)
    (content / "kommune.yaml").write_text("changed: 2026-11-01\nnumber: 4223\n", encoding="utf-8")
    run("vennesla", "--content", str(folder / "content"), "--cache", str(folder / "cache"))
    return folder / "cache"


@pytest.fixture
def faulty(place: Path) -> Path:
    """Give a municipality with one faulty page."""
    (place / FILE).parent.mkdir()
    (place / FILE).write_text(FAULTY, encoding="utf-8")
    return place


def run(*arguments: str, environment: dict[str, str] | None = None) -> Result:
    """Run it in this process, on a fixed day, with a machine that is set to bokmål."""
    values = {"KOMMUNESITE_LANGUAGE": "nb"} | (environment or {})
    return CliRunner().invoke(main, ["check", "--as-of", "2026-11-21", *arguments], env=values)


def test_each_finding_is_shown_with_its_line_and_what_to_do(faulty: Path) -> None:
    done = run("Vennesla")
    assert (done.stdout, done.stderr, done.exit_code) == (SHOWN, "", 1)
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert not (faulty / "site").exists()


def test_a_template_that_nobody_has_rewritten_is_refused_though_a_build_only_warns(place: Path) -> None:
    assert CliRunner().invoke(main, ["new", "side", "Frivillig", "--as-of", "2026-11-21"]).exit_code == 0
    done = run("vennesla")
    assert (f"advarsel {Fault.UNTOUCHED_TEMPLATE.code}" in done.stdout, done.exit_code) == (True, 1)
    (place / FILE).unlink()
    assert run("vennesla").exit_code == 0


def test_what_is_found_is_the_same_when_it_is_known(faulty: Path) -> None:
    assert run("vennesla").stdout == run("vennesla").stdout == SHOWN
    shutil.rmtree(faulty / ".kommunesite")
    assert run("vennesla").stdout == SHOWN


def test_warnings_and_advice_do_not_fail(faulty: Path) -> None:
    (faulty / FILE).write_text(f"{PAGE}Skriv til kari@gmail.com.\n", encoding="utf-8")
    done = run("vennesla")
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "0 feil, 1 advarsel, 0 råd i 1 mappe.")


def test_nothing_wrong_is_said_too(faulty: Path) -> None:
    (faulty / FILE).unlink()
    done = run("vennesla")
    assert (done.exit_code, done.stdout) == (0, "Ingenting å rette i 1 mappe.\n")


@pytest.mark.usefixtures("faulty")
def test_a_name_that_is_no_municipality_is_wrong_use() -> None:
    done = run("venesla")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "KS501" in done.stderr


def test_without_names_the_national_texts_are_checked_too(faulty: Path) -> None:
    (faulty / FILE).unlink()
    done = run("--format", "json")
    content = json.loads(done.stdout)
    assert content["checked"] == ["nasjonalt", "vennesla"]
    assert [each for each in content["findings"] if each["severity"] != "advice"] == []
    assert done.exit_code == 0


@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize("shape", ["json", "github", "sarif", "junit"])
def test_other_formats_are_printed_alone_and_fail_likewise(shape: str) -> None:
    done = run("vennesla", "--format", shape)
    assert "KS309" in done.stdout
    assert "feil KS309: " not in done.stdout
    assert (done.stderr, done.exit_code) == ("", 1)


# ---------------------------------------------------------------------------------------------------------------------
# Mending and accepting


def test_a_difference_is_shown_and_nothing_is_written(faulty: Path) -> None:
    done = run("vennesla", "--diff")
    assert "+Les om [SFO](/tjenester/sfo/) og" in done.stdout
    assert done.stderr == "1 ville ha blitt rettet med --fix.\n"
    assert (faulty / FILE).read_text(encoding="utf-8") == FAULTY


def test_what_is_safe_is_mended_and_the_rest_told(faulty: Path) -> None:
    done = run("vennesla", "--fix")
    assert done.stderr == f"{FILE}: 1 rettet\n"
    assert done.stdout.splitlines()[-1] == "1 feil, 1 advarsel, 0 råd i 1 mappe."
    assert (faulty / FILE).read_text(encoding="utf-8") == FAULTY.replace("/sfo)", "/sfo/)")
    assert run("vennesla", "--fix").stderr == ""


def test_a_text_that_cannot_be_written_stands_as_it_was(faulty: Path) -> None:
    program = [sys.executable, "-m", "kommunesite", "check", "vennesla", "--fix"]
    command = ["sh", "-c", 'ulimit -f 0; exec "$@"', "sh", *program]
    done = subprocess.run(command, cwd=faulty, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert f"{FILE}: KS518" in done.stderr
    assert (faulty / FILE).read_text(encoding="utf-8") == FAULTY


def test_what_is_accepted_is_counted_and_what_is_new_fails(faulty: Path) -> None:
    done = run("vennesla", "--accept")
    assert done.stderr == (
        "2 feil kan ikke godtas, for de stopper byggingen.\ncontent/vennesla/avvik.yaml: 1 kjente avvik\n"
    )
    assert "KS902" not in done.stdout
    assert done.stdout.endswith("1 av 1 kjente avvik er igjen.\n")
    (faulty / FILE).write_text(f"{PAGE}Skriv til kari@gmail.com.\n", encoding="utf-8")
    done = run("vennesla")
    assert (done.exit_code, "KS902" in done.stdout) == (0, True)


def test_what_is_accepted_once_more_stays_accepted(faulty: Path) -> None:
    (faulty / FILE).write_text(f"{PAGE}Skriv til kari@gmail.com.\n", encoding="utf-8")
    run("vennesla", "--accept")
    before = (faulty / "content/vennesla/avvik.yaml").read_text(encoding="utf-8")
    assert run("vennesla", "--accept").stdout == "Ingenting å rette i 1 mappe.\n1 av 1 kjente avvik er igjen.\n"
    assert (faulty / "content/vennesla/avvik.yaml").read_text(encoding="utf-8") == before


def test_what_is_mended_is_taken_out_of_the_baseline(faulty: Path) -> None:
    (faulty / FILE).write_text(f"{PAGE}Skriv til kari@gmail.com.\n\nEller ola@gmail.com.\n", encoding="utf-8")
    run("vennesla", "--accept")
    (faulty / FILE).write_text(f"{PAGE}Skriv til kari@gmail.com.\n", encoding="utf-8")
    done = run("vennesla")
    assert done.stdout == (
        "Ingenting å rette i 1 mappe.\n1 av 2 kjente avvik er igjen.\n"
        "1 kjente avvik er rettet. Ta dem ut av avvik.yaml med --fix.\n"
    )
    done = run("vennesla", "--fix")
    assert done.stderr == "content/vennesla/avvik.yaml: 1 kjente avvik står igjen\n"
    assert done.stdout == "Ingenting å rette i 1 mappe.\n1 av 1 kjente avvik er igjen.\n"


@pytest.mark.usefixtures("faulty")
def test_only_one_thing_can_be_asked_for() -> None:
    assert run("vennesla", "--fix", "--accept").exit_code == 2
    assert run("vennesla", "--diff", "--fix").exit_code == 2


# ---------------------------------------------------------------------------------------------------------------------
# Languages


@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize(
    ("language", "said"), [("nn", "Sida «/tjenester/sfo» finst ikkje."), ("en", "does not exist.")]
)
def test_messages_are_in_the_language_that_is_asked_for(language: str, said: str) -> None:
    assert said in run("vennesla", "--language", language).stdout
    assert said in run("vennesla", environment={"KOMMUNESITE_LANGUAGE": language}).stdout


@pytest.mark.usefixtures("place")
def test_wrong_use_is_told_in_the_language_too() -> None:
    assert "KS501 There is no municipality called “venesla”." in run("venesla", "--language", "en").stderr


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, Language.NB),
        ({"LANG": "C.UTF-8"}, Language.NB),
        ({"LANG": "nn_NO.UTF-8"}, Language.NN),
        ({"LANG": "no_NO"}, Language.NB),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "nn_NO"}, Language.NN),
        ({"LANG": "nb_NO", "LC_ALL": "en_US.UTF-8"}, Language.EN),
        ({"LANG": "se_NO", "LC_ALL": ""}, Language.NB),
    ],
)
def test_a_machine_says_in_which_language_it_is(environment: dict[str, str], language: Language) -> None:
    assert locale_language(environment) is language


def test_no_colour_comes_where_nobody_sees_it(faulty: Path) -> None:
    program = [sys.executable, "-m", "kommunesite", "check", "vennesla", "--as-of", "2026-11-21"]
    command = ["env", "KOMMUNESITE_LANGUAGE=nb", *program]
    done = subprocess.run(command, cwd=faulty, capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout, done.returncode) == (SHOWN, 1)


@pytest.mark.parametrize(
    ("environment", "colour"),
    [({}, None), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, None), ({"TERM": "dumb"}, False)],
)
def test_no_colour_comes_where_somebody_asks_for_none(environment: dict[str, str], *, colour: bool | None) -> None:
    assert colour_of(environment) is colour


# ---------------------------------------------------------------------------------------------------------------------
# The explanation of a message


def explained(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["rule", "--language", "nb", *arguments])


def test_a_message_is_explained_with_examples() -> None:
    done = explained("ks904")
    assert done.exit_code == 0
    for part in ("KS904 (advarsel): Lenke med sporing", "Galt:", "?utm_source=avis", "Rett:"):
        assert part in done.stdout
    assert "⟦" not in done.stdout


def test_a_message_of_reading_is_explained_by_its_files() -> None:
    done = explained("KS208")
    assert "  kommune.yaml\n" in done.stdout
    assert "    acent: hav\n" in done.stdout


@pytest.mark.parametrize("fault", Fault, ids=lambda fault: fault.code)
def test_every_message_can_be_explained(fault: Fault) -> None:
    done = explained(fault.code)
    assert done.exit_code == 0
    assert done.stdout.startswith(f"{fault.code} (")
    assert "{" not in done.stdout.partition("Galt:")[0].replace("{nb:", "")


def test_without_a_code_all_are_listed() -> None:
    lines = explained().stdout.splitlines()
    assert [line[:5] for line in lines if line.startswith("KS")] == [fault.code for fault in Fault]


def test_an_unknown_code_is_wrong_use() -> None:
    done = explained("KS999")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "KS999" in done.stderr


def test_the_page_of_the_handbook_is_printed_as_it_lies_there() -> None:
    assert explained("--page").stdout == (ROOT / "docs" / "redaktor" / "meldinger.md").read_text(encoding="utf-8")
