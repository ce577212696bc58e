"""What is installed is compared with what is wanted."""

from __future__ import annotations

from kommunesite.editing.installation import Library, libraries, version_of


def test_the_libraries_are_those_that_the_program_needs_and_those_that_they_need() -> None:
    names = {each.name: each for each in libraries()}
    assert {"click", "jinja2", "markupsafe", "mdurl"} <= set(names)
    assert "distributed" not in names
    assert all(each.is_well for each in names.values())


def test_a_pin_says_which_version_is_wanted() -> None:
    found = {each.name: each for each in libraries("# pins\nClick==0.1 \\\n    --hash=sha256:0\nmarkdown_it_py==0.2\n")}
    assert found["click"] == Library("click", version_of("click"), "0.1")
    assert not found["click"].is_well
    assert found["jinja2"].is_well


def test_a_library_that_is_not_here_is_not_well() -> None:
    assert version_of("kommunesite-finnes-ikke") == ""
    assert not Library("a", "").is_well
    assert Library("a", "1", "1").is_well
