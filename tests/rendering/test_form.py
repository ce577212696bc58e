from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import escape

from kommunesite.model.document import Html
from kommunesite.model.language import Words
from kommunesite.rendering.asset import assets_in
from kommunesite.rendering.form import Cutter, Form, plate_of
from kommunesite.rendering.theme import Theme
from kommunesite.views.part import NOTHING, Block, Note

THEME = Path(__file__).parents[2] / "themes" / "nasjonal"
ASSETS = assets_in(THEME)


@dataclass(frozen=True, slots=True)
class Card(Block):
    """A block with a part of every kind."""

    layout: ClassVar[str] = "card"
    title: str
    words: Words
    html: Html
    notes: tuple[Note, ...]
    note: Block
    is_open: bool

    @property
    def is_long(self) -> bool:
        return len(self.title) > 10


CARD = Card(
    "T & <b>", Words("W", "nn"), Html("<p>H</p>"), (Note(Words("1")), Note(Words("2"))), Note(Words("3")), is_open=True
)


def ready(block: Block) -> bytes:
    """Print a block as its layout and words, in brackets that would be escaped in a text."""
    return f"<{block.layout} {block.words.text}>".encode() if isinstance(block, Note) else b"<other>"


def form_of(template: str, card: Card) -> Form:
    theme = Theme({"card.html": template}, ASSETS)
    context = {"here": Cutter(card).stand_in(card), "phrase": "«{name}»", "same": card.title, "names": [card.title]}
    return Form(plate_of(theme.render("card.html", context)))


def filled(template: str, card: Card = CARD) -> str:
    """Make a form for a card and fill it with the same card."""
    return form_of(template, card).fill(Cutter(card).filling(card, ready).values).decode()


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ("<p>{{ here.title }}</p>", "<p>T &amp; &lt;b&gt;</p>"),
        ('<a title="{{ here.title }}">', '<a title="T &amp; &lt;b&gt;">'),
        ("{{ here.html }}", "<p>H</p>"),
        ("{{ here.note }}", "<note 3>"),
        ("{{ here.notes }}", "<note 1><note 2>"),
        ("{{ here.words.text }} {{ here.words.lang }}", "W nn"),
        ("{{ here.note }}{{ here.title }}{{ here.note }}", "<note 3>T &amp; &lt;b&gt;<note 3>"),
        ("{{ phrase.format(name=here.title) }}", "«T &amp; &lt;b&gt;»"),
        ("{% macro m(x) %}<i>{{ x.text }}</i>{% endmacro %}{{ m(here.words) }}", "<i>W</i>"),
        ("{% if here.title and here.words and here.notes and here.is_open %}1{% endif %}", "1"),
        ("{{ here.is_open }} {{ here.is_long }}", "True False"),
        ("nothing of it", "nothing of it"),
        ("", ""),
    ],
)
def test_a_template_prints_what_is_a_sites_own_wherever_it_likes(template: str, page: str) -> None:
    assert filled(template) == page


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ("{% if here.title %}1{% else %}0{% endif %}{{ here.title }}", "0"),
        ("{% if here.words %}1{% else %}0{% endif %}{{ here.words.text }}", "0"),
        ("{% if here.notes %}1{% else %}0{% endif %}{{ here.notes }}", "0"),
        ("{% if here.html %}1{% else %}0{% endif %}{{ here.html }}", "0"),
        ("{% if here.is_open %}1{% else %}0{% endif %}{% if here.is_long %}1{% else %}0{% endif %}", "00"),
        ("{{ here.note }}", ""),
    ],
)
def test_what_is_empty_stays_empty_and_can_be_asked_for(template: str, page: str) -> None:
    assert filled(template, Card("", Words(), Html(""), (), NOTHING, is_open=False)) == page


@pytest.mark.parametrize(
    "template",
    [
        "{% if here.title == same %}{% endif %}",
        "{% if here.title != 'a' %}{% endif %}",
        "{% if here.title < 'a' %}{% endif %}",
        "{% if here.title in names %}{% endif %}",
        "{% if 'T' in here.title %}{% endif %}",
        "{{ here.title[:1] }}",
        "{{ here.title[0] }}",
        "{{ here.title.upper() }}",
        "{{ here.title + 'a' }}",
        "{{ 'a' + here.title }}",
        "{{ 'a' ~ here.title }}",
        "{{ 'a%s' % here.title }}",
        "{{ '{name:>20}'.format(name=here.title) }}",
        "{{ {same: 'a'}[here.title] }}",
        *(
            f"{{{{ here.title|{each} }}}}"
            for each in ("upper", "trim", "title", "length", "first", "list", "urlencode")
        ),
        *(f"{{{{ here.title|{each} }}}}" for each in ("replace('T', 't')", "truncate(5)", "wordwrap", "string")),
        "{% for each in here.notes %}{% endfor %}",
        "{{ here.notes|length }}",
        "{{ here.notes[0] }}",
        "{% if here.note %}{% endif %}",
        "{% if not here.note %}{% endif %}",
        "{{ here.note or 'a' }}",
        "{% if here.note == here.note %}{% endif %}",
        "{% if here.words == here.words %}{% endif %}",
        "{% if here.words in names %}{% endif %}",
        "{{ {same: 'a'}[here.words] }}",
        "{{ here.words }}",
        "{{ here }}",
        "{{ here.unknown }}",
        "{{ here.words.unknown }}",
    ],
)
def test_anything_that_could_differ_from_site_to_site_is_an_error(template: str) -> None:
    with pytest.raises((AttributeError, TypeError, UndefinedError)):
        form_of(template, CARD)


def test_a_hole_is_in_no_set_and_a_record_neither() -> None:
    whole = Cutter(CARD).stand_in(CARD)
    for part in (whole, *(each for each in vars(whole).values() if not isinstance(each, bool))):
        with pytest.raises(TypeError, match="as a key"):
            hash(part)


def test_records_of_one_shape_fill_one_form() -> None:
    cutter, template = (
        Cutter(CARD),
        "{% if here.title %}{{ here.title }}{% endif %}{{ here.words.text }}{{ here.note }}",
    )
    other = replace(CARD, title="O", words=Words("V", "en"), notes=(Note(Words("4")),), note=NOTHING)
    one, two = cutter.filling(CARD, ready), cutter.filling(other, ready)
    assert one.shape == two.shape
    assert form_of(template, CARD).fill(two.values) == b"OV"


@pytest.mark.parametrize(
    "other",
    [
        replace(CARD, title=""),
        replace(CARD, title="longer than ten"),
        replace(CARD, words=Words("W")),
        replace(CARD, html=Html("")),
        replace(CARD, notes=()),
        replace(CARD, is_open=False),
    ],
)
def test_records_that_a_template_can_tell_apart_have_different_shapes(other: Card) -> None:
    cutter = Cutter(CARD)
    assert cutter.filling(CARD, ready).shape != cutter.filling(other, ready).shape


def test_the_parts_are_the_same_whichever_record_they_were_learnt_from() -> None:
    empty = Card("", Words(), Html(""), (), NOTHING, is_open=False)
    assert Cutter(empty).filling(CARD, ready) == Cutter(CARD).filling(CARD, ready)


def test_two_records_on_one_page_have_holes_of_their_own() -> None:
    cutter = Cutter(CARD)
    filling = cutter.filling(CARD, ready)
    first, second = cutter.stand_in(CARD), cutter.stand_in(CARD, len(filling.values))
    html = Theme({"a.html": "{{ b.title }}|{{ a.title }}"}, ASSETS).render("a.html", {"a": first, "b": second})
    values = filling.values + cutter.filling(replace(CARD, title="B"), ready).values
    assert Form(plate_of(html)).fill(values) == b"B|T &amp; &lt;b&gt;"


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1)


@given(TEXTS, TEXTS)
def test_any_text_comes_out_escaped_and_whole(one: str, other: str) -> None:
    """A text that looks like a hole is no hole: a form is cut before it is filled."""
    card = replace(CARD, title=one, words=Words(other))
    assert filled('<a title="{{ here.title }}">{{ here.words.text }}</a>', card) == (
        f'<a title="{escape(one)}">{escape(other)}</a>'
    )


def test_a_text_that_looks_like_a_hole_is_left_as_it_is() -> None:
    assert (
        filled("{{ here.title }}{{ here.words.text }}", replace(CARD, title="\0001\0", words=Words("W"))) == "\0001\0W"
    )
