"""The palettes are what the tool made from the file that stands beside them, and hold what the theme uses."""

from __future__ import annotations

import json

import pytest

from kommunesite.model.municipality import Accent
from tests.theme import css
from tests.tokens.test_pair import GREY
from tokens.__main__ import CONFIG, THEME, used_in
from tokens.palette import Palette, is_sealed, read_palette, sealed, style_of

MADE = """\
:root, [data-color-scheme="light"] {
  --ds-color-neutral-text-default: #1B2631;
  --ds-link-color-visited: #663299;
}
[data-color-scheme="dark"] {
  --ds-color-neutral-text-default: #ebeced;

  color-scheme: dark;
}
"""
CONFIGURED = json.loads(CONFIG.read_bytes())["themes"]


def test_there_is_a_palette_for_each_accent_and_no_other() -> None:
    assert list(CONFIGURED) == [str(accent) for accent in Accent]
    assert sorted(path.stem for path in CONFIG.parent.glob("*.css")) == sorted(Accent)


@pytest.mark.parametrize("accent", Accent)
def test_a_palette_is_the_one_that_was_made_from_the_file(accent: Accent) -> None:
    text = (CONFIG.parent / f"{accent}.css").read_text(encoding="utf-8")
    assert is_sealed(text, CONFIG.read_bytes()), "run: make tokens"
    assert f"--ds-color-accent-base-default: {CONFIGURED[accent]['colors']['main']['accent']};" in text


@pytest.mark.parametrize("accent", Accent)
def test_a_palette_holds_what_the_theme_uses(accent: Accent) -> None:
    text = (CONFIG.parent / f"{accent}.css").read_text(encoding="utf-8")
    for name in used_in(THEME):
        assert text.count(f"--ds-color-{name}:") == 2, name


def test_the_colours_are_read_from_what_the_tool_made() -> None:
    everything = "".join(f"--ds-color-{name}: {colour};\n" for name, colour in GREY.items())
    made = MADE.replace('light"] {\n', f'light"] {{\n{everything}').replace('dark"] {\n', f'dark"] {{\n{everything}')
    palette = read_palette(made)
    assert palette.light["neutral-text-default"] == "#1b2631"
    assert palette.dark["neutral-text-default"] == "#ebeced"
    assert palette.light["neutral-text-subtle"] != GREY["neutral-text-subtle"]


def test_a_tool_that_makes_something_else_is_noticed() -> None:
    with pytest.raises(ValueError, match="no light colours"):
        read_palette("html { color: red }")


def test_a_palette_is_written_light_and_dark() -> None:
    palette = Palette({"a": "#ffffff", "b": "#eeeeee"}, {"a": "#000000", "b": "#111111"})
    text = style_of(palette, ("a",))
    assert css.faults_of_layers(f"@layer tokens;{text}") == []
    assert css.tokens_for(text, dark=False, more_contrast=False) == {"--ds-color-a": "#ffffff"}
    assert css.tokens_for(text, dark=True, more_contrast=False) == {"--ds-color-a": "#000000"}


def test_a_changed_file_or_colour_breaks_the_seal() -> None:
    text = sealed("html { color: #123456 }\n", b"{}")
    assert is_sealed(text, b"{}")
    assert not is_sealed(text, b"{ }")
    assert not is_sealed(text.replace("#123456", "#123457"), b"{}")
    assert not is_sealed("html { color: #123456 }\n", b"{}")
