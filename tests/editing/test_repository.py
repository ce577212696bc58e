"""What stands around a folder is understood by those who read it, and calls only commands that there are."""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from kommunesite.cli import main
from kommunesite.editing.installation import Library
from kommunesite.editing.repository import WHEEL, owners_text, repository_files
from kommunesite.reading.register import municipality_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kommunesite.model.municipality import Municipality

CALLING = (
    ".github/workflows/nettsted.yml",
    ".gitlab-ci.yml",
    ".pre-commit-config.yaml",
    "README.md",
    "netlify.toml",
)
LIBRARIES = (Library("click", "8.1"), Library("yaml", "6.0"), Library("borte", ""))


def klepp() -> Municipality:
    found = municipality_of("klepp")
    assert found is not None
    return found


@pytest.fixture(scope="module")
def files(schemas: Mapping[str, bytes]) -> dict[str, str]:
    made = repository_files(klepp(), "@klepp/skrivere", LIBRARIES, schemas)
    return {name: content.decode() for name, content in made.items()}


def texts_in(tree: Any) -> Iterator[str]:
    """List every text of a tree."""
    if isinstance(tree, str):
        yield tree
    for each in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from texts_in(each)


def calls_in(text: str) -> list[list[str]]:
    """List the words of each call of the program."""
    found = re.findall(r"(?:^|[ /(`])kommunesite ([a-z]+(?: [^|>&\n`]+)?)", text, re.MULTILINE)
    return [each.split() for each in found]


def test_all_files_are_filled_and_end_as_they_should(files: Mapping[str, str]) -> None:
    for name, text in files.items():
        assert text.endswith("\n"), name
        assert "\r" not in text
        assert not re.search(r"(?<!\$)\{(?:slug|title|owner|wheel|pins)\}", text), name


def test_each_file_is_of_its_kind(files: Mapping[str, str]) -> None:
    for name, text in files.items():
        if name.endswith((".yml", ".yaml")):
            assert isinstance(yaml.safe_load(text), dict), name
        if name.endswith(".json"):
            json.loads(text)
    assert tomllib.loads(files["netlify.toml"])["build"]["publish"] == "site/klepp"


def test_the_programs_of_others_call_commands_and_options_that_there_are(files: Mapping[str, str]) -> None:
    called = set()
    for name in CALLING:
        tree = [files[name]] if name.endswith((".md", ".toml")) else list(texts_in(yaml.safe_load(files[name])))
        for call in (call for text in tree for call in calls_in(text)):
            called.add(call[0])
            command = main.commands.get(call[0])
            known = {option for each in command.params for option in each.opts} if command else set(call)
            assert {word for word in call if word.startswith("-")} <= known, call
    assert called == {"build", "check", "diff", "doctor", "handbook", "serve"}


def test_a_change_is_looked_at_with_rights_to_no_more_than_a_comment(files: Mapping[str, str]) -> None:
    flow = yaml.safe_load(files[".github/workflows/nettsted.yml"])
    assert flow["permissions"] == {"contents": "read"}
    assert flow["jobs"]["nettsted"]["permissions"] == {"contents": "read", "pull-requests": "write"}
    # What others write is never part of a script: it comes by the environment.
    for job in flow["jobs"].values():
        assert not [step for step in job["steps"] if "${{" in step.get("run", "")]
    assert "pull_request_target" not in files[".github/workflows/nettsted.yml"]


def test_the_pins_are_the_versions_that_are_here(files: Mapping[str, str]) -> None:
    lines = [line for line in files["requirements.txt"].splitlines() if not line.startswith("#")]
    assert lines == [f"./{WHEEL}", "click==8.1", "yaml==6.0"]


def test_the_owner_is_named_or_the_line_is_a_comment(files: Mapping[str, str]) -> None:
    assert files["CODEOWNERS"].splitlines()[-1] == "/content/klepp/ @klepp/skrivere"
    assert owners_text(klepp(), "").splitlines()[-1] == "# /content/klepp/ @kommunen/redaktorer"


def test_the_schemas_are_those_that_the_settings_and_the_files_name(files: Mapping[str, str]) -> None:
    named = set(json.loads(files[".vscode/settings.json"])["yaml.schemas"])
    assert named == {name for name in files if name.startswith("schemas/")}
    assert {"schemas/kommune.schema.json", "schemas/tilbud.schema.json"} <= named
