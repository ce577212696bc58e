"""Shells are told what can be typed, as the handbook says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete, get_completion_class

from kommunesite.cli import main
from kommunesite.cli.new import KINDS

ROOT = Path(__file__).parents[2]
VARIABLE = "_KOMMUNESITE_COMPLETE"


@pytest.mark.parametrize("page", ["README.md", "docs/redaktor/forste-dag.md"])
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_handbook_names_each_shell_as_it_is_asked_for(page: str, shell: str) -> None:
    assert f"{VARIABLE}={shell}_source kommunesite" in (ROOT / page).read_text(encoding="utf-8")
    kind = get_completion_class(shell)
    assert kind is not None
    if shell != "bash":  # that of bash asks the machine's own bash for its version first
        assert f"{VARIABLE}={shell}_complete" in kind(main, {}, "kommunesite", VARIABLE).source()


@pytest.mark.parametrize(
    ("typed", "begun", "offered"),
    [
        ([], "d", {"diff", "doctor"}),
        (["new"], "", set(KINDS)),
        (["new", "nyhet", "A"], "--l", {"--language"}),
        (["init"], "--st", {"--standalone"}),
    ],
)
def test_commands_kinds_and_options_are_offered(typed: list[str], begun: str, offered: set[str]) -> None:
    found = ShellComplete(main, {}, "kommunesite", VARIABLE).get_completions(typed, begun)
    assert {each.value for each in found} == offered


def test_every_command_that_an_editor_needs_stands_in_the_first_day() -> None:
    text = (ROOT / "docs" / "redaktor" / "forste-dag.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `kommunesite ([a-z]+)", text, re.MULTILINE))
    assert {"build", "diff", "doctor", "init", "move", "new", "serve"} <= named <= set(main.commands)
