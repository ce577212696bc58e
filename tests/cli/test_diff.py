"""The command `kommunesite diff`, run as a user would, and what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kommunesite.cli import main
from kommunesite.cli.effect import effect_text
from kommunesite.effect.comparison import Effect, NewFact, Turnover
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, problem

NONE = Turnover("pages")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["diff", *arguments])


def test_a_change_is_told_in_ordinary_words() -> None:
    dead = problem(Fault.DEAD_LINK, Place("content/a/sider/b.md", 3, 4), target="/x/", advice="Mente du «/y/»?")
    old = problem(Fault.PASSED_DEADLINE, Place("content/a/services.yaml", 9, 1), day="2026-11-01", service="sfo")
    known = problem(Fault.UNTOUCHED_TEMPLATE, Place("content/a/sider/c.md", 3, 4))
    effect = Effect(
        title="Klepp kommune",
        turnovers=(
            Turnover("services", changed=("A", "B", "C")),
            Turnover("own_news", new=("Ny bru",), gone=("1", "2", "3", "4", "5", "6", "7")),
            Turnover("own_pages"),
            Turnover("moved", new=("/e/ → /b/",)),
            Turnover("settings", changed=("Klepp kommune",)),
        ),
        facts=(NewFact("phone", "Skulekontoret", 14), NewFact("email", "Nav", 0)),
        pages=Turnover("pages", new=("/a/",), changed=("/b/", "/c/"), gone=("/d/",)),
        lost=("/d/",),
        problems=(old, dead, known),
        known=frozenset((known,)),
        is_built=True,
    )
    said = f"""\
### Klepp kommune

- 3 tjenester endret: «A», «B» og «C».
- 1 nyhet kommet til: «Ny bru».
- 7 nyheter tatt bort: «1», «2», «3», «4», «5» og 2 til.
- Ny adresse: /e/ → /b/. Den gamle fører til den nye.
- Opplysningene i kommune.yaml er endret.
- Telefonnummeret til «Skulekontoret» er endret. Det nye brukes på 14 sider.
- E-postadressen til «Nav» er endret. Det nye brukes på ingen sider.
- På nettstedet: 2 sider endret, 1 ny, 1 borte.
- Disse adressene svarer ikke lenger: `/d/`. Har teksten fått nytt navn, bruk `kommunesite move`.
- 1 død lenke.
- 1 pris eller frist har gått ut på dato.
- Fra før: 1 advarsel.

<details>
<summary>Nytt: 1 feil og 1 advarsel</summary>

- content/a/sider/b.md:3:4: feil KS309. Siden «/x/» finnes ikke. Mente du «/y/»?
- content/a/services.yaml:9:1: advarsel KS438. {old.sentence} {old.hint}

</details>
"""
    assert effect_text([effect]) == said


def test_a_site_that_cannot_be_built_says_so_first() -> None:
    fault = problem(Fault.MISSING_KEY, Place("content/a/kommune.yaml", 1, 1), key="changed", example="2026-11-21")
    text = effect_text([Effect("Klepp kommune", (), (), NONE, (), (fault,), frozenset(), is_built=False)])
    assert text.splitlines()[2].startswith("- **Nettstedet kan ikke bygges")
    assert "Ingen døde lenker" not in text


def test_what_editors_have_written_means_nothing_in_the_comment() -> None:
    title = "<img src=x onerror=a> @ola [a](https://example.no) `kode` **fet** #1 & &lt;"
    text = effect_text(
        [Effect(title, (Turnover("own_news", new=(title,)),), (), NONE, (), (), frozenset(), is_built=True)]
    )
    for sign in ("<img", "@", " [", " `", "**", " #1", "& "):
        assert sign not in text.removeprefix("### "), sign


def test_no_difference_is_one_sentence() -> None:
    same = Effect("Klepp kommune", (Turnover("own_news"),), (), NONE, (), (), frozenset(), is_built=True)
    assert effect_text([same]) == "Endringen gjør ingen forskjell på nettstedene.\n"


@pytest.mark.usefixtures("place")
def test_without_a_history_or_with_a_wrong_name_the_command_says_why() -> None:
    result = run("HEAD")
    assert (result.exit_code, "KS535" in result.output) == (1, True)
    assert run("HEAD", "venesla").exit_code == 2
    Path("content").rename("borte")
    assert run("HEAD").exit_code == 1
