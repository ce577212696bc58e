"""The theme keeps its own rules: components, words, colours, style sheets; and each rule can fail."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.municipality import Accent
from kommunesite.model.phrase import Phrases
from kommunesite.model.problem import Problem
from kommunesite.reading.file import Folder
from kommunesite.reading.phrase import read_phrases
from kommunesite.rendering.asset import gallery_part, stylesheets
from kommunesite.rendering.component import Component, Example, Workshop, read_components
from kommunesite.rendering.theme import read_sources
from kommunesite.site.picture import sized
from kommunesite.tools.markdown import RESERVED_ANCHORS, Manuscript, to_prose
from tests.theme import component as components
from tests.theme import css, markup
from tokens.colour import contrast
from tokens.pair import GROUNDS, PAIRS, faults_of_contrast

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
SHEETS = stylesheets(THEME)
WHOLE = SHEETS[Accent.FJORD]
PROBLEMS: list[Problem] = []
SAID = read_phrases(Folder(THEME / "phrases", "phrases"), (Language.NB,), {}, PROBLEMS)["phrases/nb.yaml"].record
COMPONENTS = read_components(THEME, PROBLEMS)
WORKSHOP = Workshop(read_sources(THEME), COMPONENTS, SAID)
EXAMPLES = [(component, example) for component in COMPONENTS for example in component.examples]
SCRIPT = 3200
"""Bytes of a script as it is sent."""

PHRASES = set(Phrases.__dataclass_fields__)

# A hairline between what is apart already says nothing that one must see.
HAIRLINES = {"neutral-border-subtle", "accent-border-subtle"}


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
    assert endings - {".js"} == ({".html", ".yaml"} if folder.name in WITHOUT_LOOK else {".css", ".html", ".yaml"})


@pytest.mark.parametrize("path", [name for name in TEMPLATES if name.startswith("components/")])
def test_a_component_knows_no_page(path: str) -> None:
    """It sees its arguments and other components, and no view, block, layout or asset."""
    assert_none(components.faults_of_reach(TEMPLATES[path]))


@pytest.mark.parametrize("path", TEMPLATES)
def test_nothing_is_shown_unescaped(path: str) -> None:
    assert_none(markup.unescaped_in(TEMPLATES[path]))


def test_every_component_is_used_by_a_page_or_made_by_markdown() -> None:
    made = {"table", "figure"}
    shown = {name: text for name, text in TEMPLATES.items() if not name.startswith("gallery/")}
    idle = [
        each.name
        for each in COMPONENTS
        if not any(f'"{each.template}"' in text for name, text in shown.items() if name != each.template)
    ]
    assert set(idle) == made


@pytest.mark.parametrize("folder", [folder for folder in FOLDERS if list(folder.glob("*.js"))], ids=name_of)
def test_a_script_of_a_component_is_small_and_asked_for_by_a_page(folder: Path) -> None:
    role = f"assets.{folder.name.replace('-', '_')}"
    assert len(gzip.compress((folder / f"{folder.name}.js").read_bytes())) < SCRIPT
    assert any(f'<script src="{{{{ {role} }}}}" defer></script>' in text for text in TEMPLATES.values())


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


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("table", "| Dag | Tid |\n|---|--:|\n| mandag | 9–15 |"),
        (
            "figure",
            '![En fjord mellom høye fjell.](media/fjord.svg "Vika en novembermorgen. Foto Eksempelvik kommune.")',
        ),
    ],
)
def test_what_markdown_makes_is_what_the_component_shows(name: str, text: str) -> None:
    """These two are made before any template is asked, so the component is their promise."""
    component = next(each for each in COMPONENTS if each.name == name)
    made = sized(to_prose(Manuscript(text, "f"), []), {"fjord.svg": (640, 320)}).html.replace(" />", ">")
    assert made.split() == WORKSHOP.render(component, component.examples[0].arguments).split()


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
    own = [css.classes_of(gallery_part(THEME, part)) for part in ("gallery", "example")]
    assert worn == css.classes_of(WHOLE).union(*own)


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
    measured = {name for pair in PAIRS for name in (pair.colour, pair.ground)}
    used = {found[1] for name in css.used_in(WHOLE) if (found := css.COLOUR.fullmatch(name))}
    assert used - HAIRLINES <= measured
    assert {pair.colour for pair in PAIRS} <= used


def scheme_of(accent: Accent, *, dark: bool, more_contrast: bool = False) -> dict[str, str]:
    """Give the colours of a site with an accent, as a browser would settle them."""
    tokens = css.tokens_for(SHEETS[accent], dark=dark, more_contrast=more_contrast)
    return {found[1]: value for name, value in tokens.items() if (found := css.COLOUR.fullmatch(name))}


each_palette = pytest.mark.parametrize(
    "scheme",
    [
        pytest.param(
            scheme_of(accent, dark=dark, more_contrast=more),
            id=f"{accent}-{'dark' if dark else 'light'}{'-contrast' if more else ''}",
        )
        for accent in Accent
        for dark in (False, True)
        for more in (False, True)
    ],
)


@each_palette
def test_every_pair_of_colours_has_contrast(scheme: dict[str, str]) -> None:
    assert_none(faults_of_contrast(scheme))


@each_palette
def test_the_mark_of_focus_shows_on_every_ground(scheme: dict[str, str]) -> None:
    assert_none(faults_of_focus(scheme))


def faults_of_focus(scheme: dict[str, str]) -> list[str]:
    """Name the grounds on which neither of the two colours of the mark shows."""
    rings = (scheme["focus-inner"], scheme["focus-outer"])
    return [ground for ground in GROUNDS if max(contrast(ring, scheme[ground]) for ring in rings) < 3]


def test_every_accent_has_a_palette_of_its_own() -> None:
    buttons = {scheme_of(accent, dark=dark)["accent-base-default"] for accent in Accent for dark in (False, True)}
    assert len(buttons) == 2 * len(Accent)


SIZE = re.compile(r"\bfont-size: ([^;]+);")
SIZE_OF_TEXT = re.compile(r"inherit|[\d.]+em|var\(--ds-(?:heading|body)-[a-z0-9]+-font-size\)")


@pytest.mark.parametrize("path", sorted(set(STYLES) - {"styles/tokens.css", "styles/print.css"}))
def test_text_has_a_size_of_the_scale(path: str) -> None:
    assert_none([size for size in SIZE.findall(STYLES[path]) if not SIZE_OF_TEXT.fullmatch(size)])


@pytest.mark.parametrize(("width", "base", "ratio"), [(320, 17, 1.15), (1280, 18, 1.25)])
def test_the_sizes_of_text_are_one_scale(width: int, base: float, ratio: float) -> None:
    tokens = css.tokens_for(WHOLE, dark=False, more_contrast=False)
    steps = {"body-md": 0, "body-lg": 1, "heading-md": 1, "heading-lg": 2, "heading-xl": 4, "heading-2xl": 5}
    for name, step in steps.items():
        found = css.pixels(tokens[f"--ds-{name}-font-size"], width)
        assert found == pytest.approx(base * ratio**step, abs=0.05), name


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
    (SOUND, TAG.replace("{{ name }}", "{{ nothing }}"), "does not use «name»"),
    (replace(SOUND, examples=(Example("one", {"name": ""}),)), TAG, "no example gives «name» anything"),
]


def test_a_sound_description_has_no_fault() -> None:
    assert components.faults_of_description(SOUND, TAG) == []


@pytest.mark.parametrize(("component", "template", "said"), WRONG)
def test_a_wrong_description_is_found(component: Component, template: str, said: str) -> None:
    assert said in components.faults_of_description(component, template)[0]


def test_a_missing_escape_is_found() -> None:
    careless = TAG.replace("{{ name }}", "{{ name|safe }}")
    workshop = Workshop({"components/tag/tag.html": careless}, (SOUND,), SAID)
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


def test_a_template_that_reaches_too_far_is_found() -> None:
    assert components.faults_of_reach("{{ view.title }}{{ assets.favicon }}{{ here.fee }}") == ["assets", "view"]
    assert components.faults_of_reach('{% from "layouts/base.html" import a %}{% extends "b.html" %}') == [
        "layouts/base.html",
        "b.html",
    ]
    assert components.faults_of_reach('{% from "components/a/a.html" import view %}{{ to.view }}') == []


def test_what_is_not_escaped_is_found() -> None:
    assert markup.unescaped_in("{{ a | safe }}{% autoescape false %}{{ b|e }}") == ["| safe", "autoescape"]


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


def test_pale_colours_are_found() -> None:
    scheme = scheme_of(Accent.FJORD, dark=False)
    paler = {**scheme, "neutral-text-subtle": "#767676"}
    assert "neutral-text-subtle on neutral-background-default: 4.54, not 7" in faults_of_contrast(paler)
    lost = {**scheme, "focus-inner": scheme["accent-base-default"], "focus-outer": scheme["accent-base-hover"]}
    assert "accent-base-default" in faults_of_focus(lost)


def test_a_size_beside_the_scale_is_found() -> None:
    assert SIZE.findall("p { color: red; font-size: 17px; }") == ["17px"]
    assert not SIZE_OF_TEXT.fullmatch("17px")
    assert css.pixels("clamp(1rem, 0.5rem + 1vw, 2rem)", 1280) == 20.8


def test_dark_and_more_contrast_change_the_tokens() -> None:
    text = """
        html { --a: #ffffff; --b: var(--a); }
        @media (prefers-color-scheme: dark) { html { --a: #000000; } }
        @media (prefers-contrast: more) { html { --b: #777777; } }
    """
    assert css.tokens_for(text, dark=False, more_contrast=False) == {"--a": "#ffffff", "--b": "#ffffff"}
    assert css.tokens_for(text, dark=True, more_contrast=False) == {"--a": "#000000", "--b": "#000000"}
    assert css.tokens_for(text, dark=True, more_contrast=True) == {"--a": "#000000", "--b": "#777777"}


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
