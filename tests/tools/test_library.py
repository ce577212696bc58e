from __future__ import annotations

from importlib.metadata import version

import pytest

from kommunesite.tools.library import folder_of, versions


@pytest.mark.parametrize(
    ("module", "library"),
    [("markdown_it", "markdown-it-py"), ("yaml", "PyYAML"), ("jinja2", "Jinja2"), ("msgspec", "msgspec")],
)
def test_the_version_is_the_one_that_is_installed(module: str, library: str) -> None:
    (name,) = versions({module: library})
    assert version(library) in name


def test_a_library_whose_name_only_begins_alike_is_another() -> None:
    assert len(versions({"markdown_it": "markdown-it-py", "yaml": "pyyaml"})) == 2


def test_a_library_that_is_not_installed_has_no_folder_and_no_version() -> None:
    assert folder_of("no_such_library") == ""
    assert versions({"no_such_library": "no-such-library"}) == ()
