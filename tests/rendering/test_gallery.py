from __future__ import annotations

import re
from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.rendering.component import plain_table, read_components, workshop_for
from kommunesite.rendering.gallery import MODES, gallery, styles_in
from tests.theme.css import tokens_for
from tests.theme.markup import faults_of_markup

THEME = Path(__file__).parents[2] / "themes" / "nasjonal"
COMPONENTS = read_components(THEME, [])


@pytest.fixture(scope="module")
def files(national: National) -> dict[str, str]:
    words = plain_table((THEME / "gallery" / "gallery.yaml").read_text("utf-8"), "gallery.yaml", [])
    return dict(gallery(THEME, workshop_for(THEME, COMPONENTS, national.phrases[Language.NB]), words))


def test_every_example_is_shown_in_every_mode(files: dict[str, str]) -> None:
    wanted = {
        f"{each.name}-{at}-{mode}.html"
        for each in COMPONENTS
        for at in range(1, len(each.examples) + 1)
        for mode in MODES
    }
    pages = {f"{each.name}.html" for each in COMPONENTS}
    assert files.keys() == wanted | pages | {"index.html", "gallery.css", "favicon.svg", "media/fjord.svg"} | {
        f"{mode}.css" for mode in MODES
    }
    for each in COMPONENTS:
        assert f'href="{each.name}.html"' in files["index.html"]
        framed = re.findall(r'<iframe src="([^"]+)"', files[f"{each.name}.html"])
        assert sorted(framed) == sorted(2 * [page for page in wanted if re.match(rf"{each.name}-\d", page)])


def test_a_component_is_shown_with_purpose_arguments_call_and_code(files: dict[str, str]) -> None:
    page = files["tag.html"]
    for said in (
        "Says in a word what sets one entry",
        "<code>name</code>",
        "{{ tag(name) }}",
        "&#34;text&#34;: &#34;Staten&#34;",
        "&lt;span class=&#34;km-tag&#34;&gt;Staten&lt;/span&gt;",
    ):
        assert said in page


def test_every_page_of_the_gallery_is_well_nested_and_leads_somewhere(files: dict[str, str]) -> None:
    for name, page in files.items():
        if name.endswith(".html"):
            faults = faults_of_markup(page.replace("<!doctype html>", ""))
            assert [fault for fault in faults if "bare bracket" not in fault] == [], name
            assert page.count("<main") == 1, name
        if name.endswith(".html") and not re.search(r"-\d+-", name):
            assert {*re.findall(r'(?:href|src)="([^"]+)"', page)} <= files.keys(), name


def test_the_gallery_says_only_its_own_words(files: dict[str, str]) -> None:
    """A word that has the name of a method would be shown as that method, differently in every run."""
    assert not [name for name, page in files.items() if "built-in" in page or " object at 0x" in page]


def test_a_picture_of_an_example_is_there(files: dict[str, str]) -> None:
    assert 'src="media/fjord.svg"' in files["figure-1-light.html"]
    assert "src=&#34;/media/fjord.svg&#34;" in files["figure.html"]


def test_what_is_part_of_a_list_stands_in_one(files: dict[str, str]) -> None:
    assert "<ul><li" in files["entry-1-light.html"].replace("\n", "")
    assert "<dl><div" in files["fact-1-light.html"].replace("\n", "")


def test_what_is_a_whole_part_of_a_page_stands_outside_its_content(files: dict[str, str]) -> None:
    page = files["header-1-light.html"]
    assert page.index("</header>") < page.index("<main")


def test_each_mode_has_its_colours_whatever_the_browser_prefers() -> None:
    light, dark, forced = (styles_in(mode, THEME) for mode in MODES)
    for each in (light, dark, forced):
        assert "prefers-color-scheme" not in each
        assert "forced-colors" not in each
    always = {
        name: tokens_for(
            text.replace("(max-width: 0)", "(prefers-color-scheme: dark)"), dark=False, more_contrast=False
        )
        for name, text in (("light", light), ("dark", dark))
    }
    ground = "--ds-color-neutral-background-default"
    assert always["light"][ground] != always["dark"][ground]
    assert "color-scheme: dark;" in dark
    assert "Canvas" in forced.rpartition("@layer")[2]
