"""The field of old addresses is changed, and the rest of the file stays."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.editing.forward import forwarded, with_moved
from kommunesite.model.municipality import Settings
from kommunesite.reading.file import to_text
from kommunesite.tools.decode import decode


def read(text: str) -> Mapping[str, str] | None:
    settings = decode(to_text(text.encode(), "kommune.yaml", []) or "", Settings, "kommune.yaml", [])
    return {str(old): str(new) for old, new in settings.moved.items()} if settings else None


HEAD = "changed: 2026-11-01   # i dag\n"
FORMS = [
    HEAD,
    f"{HEAD}# til slutt",
    f"{HEAD}moved: {{}}\nnumber: 4223   # nummer\n",
    f"{HEAD}moved: {{/a/: /b/}}\nnumber: 4223\n",
    f"{HEAD}moved:\n  /a/: /b/   # en merknad\n  # en til\n\n# om nummeret\nnumber: 4223\n",
    f"{HEAD}moved:   # gamle\n    '/a/': \"/b/\"\n    /c/: /d/\n",
    f"{HEAD}moved: {{\n  /a/: /b/,\n  /c/: /d/}}\nnumber: 4223\n",
    f"{HEAD}moved:\n  /a/: /b/\n".replace("\n", "\r\n"),
    f"\ufeff{HEAD}moved:\n  /a/: /b/\n",
    f"#moved:\n#  /a/: /b/\n{HEAD}",
]


@pytest.mark.parametrize("text", FORMS)
@pytest.mark.parametrize("wanted", [{"/x/": "/y/"}, {"/a/": "/c/", "/x/": "/c/"}, {"/a/": "/b/", "/e/": "/f/"}])
def test_the_addresses_are_the_wanted_ones_and_all_else_stays(text: str, wanted: dict[str, str]) -> None:
    changed = with_moved(text, wanted, read)
    assert read(changed) == wanted
    for line in ("changed: 2026-11-01   # i dag", "number: 4223", "# til slutt", "# om nummeret", "#moved:"):
        assert (line in changed) == (line in text)
    assert ("\r\n" in changed) == ("\r\n" in text)
    assert changed.count("\n") == changed.count("\r\n") or "\r" not in changed
    assert changed.startswith("\ufeff") == text.startswith("\ufeff")


def test_lines_that_stay_keep_their_comments() -> None:
    text = f"{HEAD}moved:\n  /a/: /b/   # en merknad\n  /c/: /d/   # borte\nnumber: 4223\n"
    changed = with_moved(text, {"/a/": "/b/", "/c/": "/e/"}, read)
    assert changed == f"{HEAD}moved:\n  /a/: /b/   # en merknad\n  /c/: /e/\nnumber: 4223\n"


def test_an_address_that_led_to_the_old_one_goes_straight_on() -> None:
    assert forwarded({"/a/": "/b/", "/x/": "/y/"}, "/b/", "/c/") == {"/a/": "/c/", "/x/": "/y/", "/b/": "/c/"}


def test_a_text_that_moves_back_is_at_its_old_address_again() -> None:
    assert forwarded({"/a/": "/b/"}, "/b/", "/a/") == {"/b/": "/a/"}


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")), max_size=12))
def test_no_moves_of_texts_ever_make_a_circle_or_a_detour(moves: list[tuple[str, str]]) -> None:
    """Texts stand at some addresses; each move takes one to an address where none stands."""
    standing, moved = {"/a/", "/b/"}, dict[str, str]()
    for old, new in ((f"/{old}/", f"/{new}/") for old, new in moves):
        if old in standing and new not in standing:
            moved = forwarded(moved, old, new)
            standing = standing - {old} | {new}
    assert set(moved.values()) <= standing
    assert not standing & set(moved)
