"""The theme keeps its own rules: components, words, colours, style sheets; and each rule can fail."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.phrase import Phrases
from kommunesite.model.problem import Problem
from kommunesite.reading.file import Folder
from kommunesite.reading.phrase import read_phrases
from kommunesite.rendering.asset import assets_in, stylesheet
from kommunesite.tools.markdown import RESERVED_ANCHORS
from tests.theme import component as components
from tests.theme import css, markup
from tests.theme.component import Component, Example, Workshop, read_component

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator" / "kommunesite"
THEME = ROOT / "themes" / "nasjonal"
PROSE_VIEWS = [ROOT / "generator" / "kommunesite" / "views" / f"{name}.py" for name in ("text", "event")]
FOLDERS = sorted(path for path in (THEME / "components").iterdir() if path.is_dir())
WITHOUT_LOOK = {"entry", "fact", "link", "link-entry", "words"}
TEMPLATES = {
    path.relative_to(THEME).as_posix(): path.read_text(encoding="utf-8") for path in sorted(THEME.rglob("*.html"))
}
BLOCKS = [name for name in TEMPLATES if name.startswith("blocks/")]
STYLES = {path.relative_to(THEME).as_posix(): path.read_text(encoding="utf-8") for path in sorted(THEME.rglob("*.css"))}
WHOLE = stylesheet(THEME)
PROBLEMS: list[Problem] = []
SAID = read_phrases(Folder(THEME / "phrases", "phrases"), (Language.NB,), {}, PROBLEMS)["phrases/nb.yaml"].record
WORKSHOP = Workshop(TEMPLATES, assets_in(THEME), SAID)
COMPONENTS = [read_component(folder) for folder in FOLDERS]
EXAMPLES = [(component, example) for component in COMPONENTS for example in component.examples]
PHRASES = set(Phrases.__dataclass_fields__)

ACCENTS = ("fjord", "skog", "lyng", "rav", "skifer", "granitt")
BACKGROUNDS = ("neutral-background-default", "neutral-background-tinted", "neutral-surface-default")
SURFACES = (*BACKGROUNDS, "accent-surface-default", "accent-surface-tinted")
LEVELS = ("info", "warning", "danger")
# What stands on what: 7 for text that is read, 4.5 for labels and buttons, 3 for edges that one must see.
PAIRS: tuple[tuple[float, str, str], ...] = (
    *((7, f"neutral-text-{strength}", surface) for strength in ("default", "subtle") for surface in SURFACES),
    *((7, f"accent-text-{strength}", surface) for strength in ("default", "subtle") for surface in SURFACES),
    *((7, "neutral-text-default", f"{level}-surface-tinted") for level in LEVELS),
    (7, "neutral-text-inverse", "accent-surface-inverse"),
    (4.5, "accent-base-contrast-default", "accent-base-default"),
    (4.5, "accent-base-contrast-default", "accent-text-default"),
    *((4.5, f"{level}-base-default", f"{level}-surface-tinted") for level in LEVELS),
    *((3, "accent-base-default", surface) for surface in SURFACES),
    *((3, "accent-border-default", surface) for surface in SURFACES),
    *((3, "neutral-border-default", surface) for surface in SURFACES),
    *((3, f"{level}-border-default", f"{level}-surface-tinted") for level in LEVELS),
    (7, "focus-outer", "focus-inner"),
)
GROUNDS = (*SURFACES, *(f"{level}-surface-tinted" for level in LEVELS), "accent-surface-inverse", "accent-base-default")
# A hairline between what is apart already says nothing that one must see.
HAIRLINES = {"--ds-color-neutral-border-subtle", "--ds-color-accent-border-subtle"}


def name_of(folder: Path) -> str:
    return folder.name


def example_id(value: object) -> str:
    return value.name if isinstance(value, Component | Example) else str(value)


each_example = pytest.mark.parametrize(("component", "example"), EXAMPLES, ids=example_id)
each_component = pytest.mark.parametrize("component", COMPONENTS, ids=example_id)
each_template = pytest.mark.parametrize("path", TEMPLATES)


def assert_none(faults: list[str]) -> None:
    assert not faults, "\n" + "\n".join(faults)


# ------------------------------------------------------------------------------------------------------------
# Components


@pytest.mark.parametrize("folder", FOLDERS, ids=name_of)
def test_a_component_is_a_folder_with_template_look_and_description(folder: Path) -> None:
    endings = {path.suffix for path in folder.iterdir() if path.stem == folder.name}
    assert len(list(folder.iterdir())) == len(endings)
    assert endings == ({".html", ".yaml"} if folder.name in WITHOUT_LOOK else {".css", ".html", ".yaml"})


@each_component
def test_a_component_documents_exactly_its_arguments(component: Component) -> None:
    template = TEMPLATES[f"components/{component.name}/{component.name}.html"]
    assert_none(components.faults_of_description(component, template))


@each_example
def test_an_example_gives_strict_markup(component: Component, example: Example) -> None:
    assert_none(markup.faults_of_markup(WORKSHOP.render(component, example.arguments)))


@each_example
def test_an_example_escapes_every_text(component: Component, example: Example) -> None:
    bold = {name: components.bold(each, name) for name, each in example.arguments.items()}
    html = WORKSHOP.render(component, bold)
    assert components.BOLD not in html
    assert "&lt;b&gt;" in html or not html.strip() or bold == example.arguments


# ------------------------------------------------------------------------------------------------------------
# Blocks


def test_every_block_of_the_views_has_a_layout_and_no_layout_stands_idle() -> None:
    views = "".join(path.read_text(encoding="utf-8") for path in sorted((PACKAGE / "views").glob("*.py")))
    named = re.findall(r'layout: ClassVar\[str\] = "([a-z]+)"', views)
    assert sorted(named) == sorted(Path(name).stem for name in BLOCKS)


@pytest.mark.parametrize("path", BLOCKS)
def test_a_block_knows_nothing_of_the_page_that_it_stands_on(path: str) -> None:
    """It is made once and stands on many pages; only the frame of its language surrounds it."""
    assert re.findall(r"\b(?:view|site|assets)\b", TEMPLATES[path]) == []


def test_a_block_is_shown_in_an_example_as_the_press_shows_it() -> None:
    facts = next(each for each in COMPONENTS if each.name == "hours")
    html = WORKSHOP.render(facts, facts.examples[0].arguments)
    assert "<div><dt>Torsdag</dt><dd>09.00–18.00</dd></div>" in html


# ------------------------------------------------------------------------------------------------------------
# Words and classes


@each_template
def test_a_template_says_no_words_of_its_own(path: str) -> None:
    assert_none(markup.words_in(TEMPLATES[path]))


@each_template
def test_a_template_asks_for_phrases_that_exist(path: str) -> None:
    assert_none(sorted(markup.phrases_in(TEMPLATES[path]) - PHRASES))


@each_template
def test_an_attribute_takes_the_text_of_a_phrase_and_no_markup(path: str) -> None:
    assert_none(markup.phrases_in_attributes(TEMPLATES[path]))


def test_a_phrase_in_an_attribute_is_found() -> None:
    template = '<p title="{{ p.menu }}" lang="{{ p.menu.text }}">{{ p.menu }}</p>'
    assert markup.phrases_in_attributes(template) == ['title="{{ p.menu }}']


def test_every_phrase_is_used() -> None:
    views = [path.read_text(encoding="utf-8") for path in sorted((PACKAGE / "views").glob("*.py"))]
    used = {phrase for text in (*TEMPLATES.values(), *views) for phrase in markup.phrases_in(text)}
    assert_none(sorted(PHRASES - used))


def test_classes_in_markup_and_styles_are_the_same() -> None:
    markdown = (PACKAGE / "tools" / "markdown.py").read_text(encoding="utf-8")
    worn = {name for text in (*TEMPLATES.values(), markdown) for name in markup.classes_in(text)}
    assert worn == css.classes_of(WHOLE)


# ------------------------------------------------------------------------------------------------------------
# Styles


@pytest.mark.parametrize("path", STYLES)
def test_a_style_sheet_loads_nothing_and_moves_nothing(path: str) -> None:
    assert_none(css.faults_of_style(path, STYLES[path]))


def test_custom_properties_are_both_set_and_read() -> None:
    assert css.defined_in(WHOLE) == css.used_in(WHOLE)


def test_every_rule_stands_in_a_declared_layer() -> None:
    assert_none(css.faults_of_layers(WHOLE))


def test_every_colour_in_use_is_measured() -> None:
    measured = {f"--ds-color-{name}" for _, *pair in PAIRS for name in pair}
    used = {name for name in css.used_in(WHOLE) if css.COLOUR.fullmatch(name)}
    assert used == measured | HAIRLINES


each_palette = pytest.mark.parametrize(
    "tokens",
    [
        pytest.param(
            css.tokens_for(WHOLE, accent, dark=dark, more_contrast=more),
            id=f"{accent}-{'dark' if dark else 'light'}{'-contrast' if more else ''}",
        )
        for accent in ACCENTS
        for dark in (False, True)
        for more in (False, True)
    ],
)


@each_palette
def test_every_pair_of_colours_has_contrast(tokens: dict[str, str]) -> None:
    assert_none(faults_of_contrast(tokens))


@each_palette
def test_the_mark_of_focus_shows_on_every_ground(tokens: dict[str, str]) -> None:
    assert_none(faults_of_focus(tokens))


def faults_of_contrast(tokens: dict[str, str]) -> list[str]:
    """Measure each pair that the theme uses."""
    measured = ((*pair, between(tokens, pair[1], pair[2])) for pair in PAIRS)
    return [f"{one} on {other}: {found:.2f}, not {least}" for least, one, other, found in measured if found < least]


def faults_of_focus(tokens: dict[str, str]) -> list[str]:
    """Name the grounds on which neither of the two colours of the mark shows."""
    rings = ("focus-inner", "focus-outer")
    return [ground for ground in GROUNDS if max(between(tokens, ring, ground) for ring in rings) < 3]


def between(tokens: dict[str, str], one: str, other: str) -> float:
    return css.contrast(tokens[f"--ds-color-{one}"], tokens[f"--ds-color-{other}"])


def test_every_accent_has_a_palette_of_its_own() -> None:
    palettes = {
        tuple(css.tokens_for(WHOLE, accent, dark=dark, more_contrast=False).items())
        for accent in ACCENTS
        for dark in (False, True)
    }
    assert len(palettes) == 2 * len(ACCENTS)


# ------------------------------------------------------------------------------------------------------------
# Planted faults: each rule finds what it is there to find, and lets the good neighbour be.

SOUND = Component("tag", "Names a thing.", "tag", {"name": "The name."}, (Example("one", {"name": "a"}),))
TAG = "{% macro tag(name) %}<p>{{ name }}</p>{% endmacro %}"
WRONG: list[tuple[Component, str, str]] = [
    (SOUND, TAG.replace("tag(", "label("), "the macro is ['label'], not tag"),
    (SOUND, TAG.replace("(name)", "(name, level)"), "describes ['name']"),
    (replace(SOUND, examples=()), TAG, "has no example"),
    (replace(SOUND, examples=(Example("one", {"title": "a"}),)), TAG, "gives ['title']"),
    (replace(SOUND, purpose="Names a thing"), TAG, "is not one sentence"),
]


def test_a_sound_description_has_no_fault() -> None:
    assert components.faults_of_description(SOUND, TAG) == []


@pytest.mark.parametrize(("component", "template", "said"), WRONG)
def test_a_wrong_description_is_found(component: Component, template: str, said: str) -> None:
    assert said in components.faults_of_description(component, template)[0]


def test_a_missing_escape_is_found() -> None:
    careless = TAG.replace("{{ name }}", "{{ name|safe }}")
    workshop = replace(WORKSHOP, sources={"components/tag/tag.html": careless})
    assert components.BOLD in workshop.render(SOUND, {"name": components.bold("a")})


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<p><b>a</p></b>", "</p> closes nothing"),
        ("<ul><li>a</ul>", "</ul> closes nothing"),
        ("<section>", "<section> is never closed"),
        ("a > b", "a bare bracket in «a > b»"),
        ('<a href="a" href="b"></a>', "<a> has href twice"),
        ('<a href="a"b"></a>', '<a> has an odd attribute b"'),
    ],
)
def test_crooked_markup_is_found(html: str, said: str) -> None:
    assert said in markup.faults_of_markup(html)


def test_a_word_in_a_template_is_found() -> None:
    assert markup.words_in("<p>{{ text }} –</p>\n<p>Les mer</p>") == ["Les mer"]
    assert markup.words_in('<nav aria-label="Meny"><a href="/om/">{# en note #}{{ name }}</a></nav>') == ["Meny"]


def test_names_are_found_where_they_stand() -> None:
    assert markup.phrases_in("{{ p.skip }} {{ frame.phrases.menu }} {{ map.menu }}") == {"skip", "menu"}
    assert markup.classes_in('<p class="km-a{% if b %} km-b{% endif %}">') == {"km-a", "km-b"}
    assert css.classes_of("/* .km-old {} */ .km-a .km-b__c:hover { color: var(--a) }") == {"km-a", "km-b__c"}
    assert css.defined_in("p { --a: 1; color: var(--b, var(--c)) }") == {"--a"}
    assert css.used_in("p { --a: 1; color: var(--b, var(--c)) }") == {"--b", "--c"}


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("p { background: url(a.png) }", "loads a file"),
        ("@import 'a.css';", "loads a file"),
        ("p { color: red !important }", "shouts"),
        ("#innhold { color: red }", "names an id"),
        ("p { transition: color 1s }", "moves"),
    ],
)
def test_a_style_that_is_not_ours_is_found(style: str, said: str) -> None:
    (fault,) = css.faults_of_style("a.css", style)
    assert said in fault


def test_a_rule_outside_the_layers_is_found() -> None:
    text = "@layer base; @layer base { p { color: red } } @layer other { a { color: red } } b { color: red }"
    assert css.faults_of_layers(text) == ["a", "b"]


def test_a_brace_too_few_is_found() -> None:
    with pytest.raises(ValueError, match="never closed"):
        css.rules_of("@layer base { p { color: red }")


def test_contrast_is_measured_as_wcag_does() -> None:
    assert round(css.contrast("#ffffff", "#000000"), 2) == 21
    assert round(css.contrast("#767676", "#ffffff"), 2) == 4.54
    with pytest.raises(ValueError, match="no plain hex colour"):
        css.contrast("red", "#ffffff")


def test_pale_colours_are_found() -> None:
    tokens = css.tokens_for(WHOLE, "fjord", dark=False, more_contrast=False)
    paler = {**tokens, "--ds-color-neutral-text-subtle": "#767676"}
    assert "neutral-text-subtle on neutral-background-default: 4.54, not 7" in faults_of_contrast(paler)
    lost = {**tokens, "--ds-color-focus-inner": "#092a39", "--ds-color-focus-outer": "#092a39"}
    assert "accent-surface-inverse" in faults_of_focus(lost)


def test_dark_and_more_contrast_change_the_tokens() -> None:
    text = """
        html { --a: #ffffff; --b: var(--a); }
        html[data-accent="skog"] { --a: #eeeeee; }
        @media (prefers-color-scheme: dark) { html { --a: #000000; } }
        @media (prefers-contrast: more) { html[data-accent] { --b: #777777; } }
    """
    assert css.tokens_for(text, "fjord", dark=False, more_contrast=False) == {"--a": "#ffffff", "--b": "#ffffff"}
    assert css.tokens_for(text, "skog", dark=False, more_contrast=False)["--b"] == "#eeeeee"
    assert css.tokens_for(text, "fjord", dark=True, more_contrast=True) == {"--a": "#000000", "--b": "#777777"}


SHOWN_WITH_TEXTS = (
    "layouts/base",
    "layouts/text",
    "layouts/page",
    "layouts/contact",
    "layouts/event",
    "layouts/article",
)


@pytest.mark.parametrize("path", [*SHOWN_WITH_TEXTS, *(name.removesuffix(".html") for name in BLOCKS)])
def test_a_heading_in_a_text_can_never_take_the_id_of_a_layout(path: str) -> None:
    text = TEMPLATES[f"{path}.html"]
    assert set(re.findall(r'id="([^"{]+)"', text)) <= RESERVED_ANCHORS
    groups = re.findall(r'Group\("([^"]+)"', "".join(path.read_text(encoding="utf-8") for path in PROSE_VIEWS))
    assert groups
    assert set(groups) <= RESERVED_ANCHORS
