from __future__ import annotations

from datetime import date

import pytest

from kommunesite.model.document import Html
from kommunesite.model.language import Language, LocalText, Wording, Words
from kommunesite.model.national import National
from kommunesite.views.part import NO_WORDS, Day, LanguageLink, Link
from kommunesite.views.service import service_view
from kommunesite.views.voice import Voice, once

BOTH = LocalText((Wording("Ja", Language.NB), Wording("Jau", Language.NN)))
ENGLISH = LocalText((Wording("Yes", Language.EN),))
LANGUAGES = (Language.NN, Language.NB)


@pytest.fixture
def voice(national: National) -> Voice:
    """Give the voice in which sites whose first language is nynorsk speak bokmål."""
    return Voice(national, Language.NB, LANGUAGES)


@pytest.fixture
def nynorsk(national: National) -> Voice:
    """Give the voice in which the same sites speak their own language."""
    return Voice(national, Language.NN, LANGUAGES)


def test_a_foreign_text_is_marked_with_its_language(voice: Voice, nynorsk: Voice) -> None:
    assert voice.words(BOTH) == Words("Ja")
    assert voice.words(ENGLISH) == Words("Yes", "en")
    assert nynorsk.words(BOTH) == Words("Jau")
    assert nynorsk.said("Ja", Language.NB) == Words("Ja", "nb")


def test_addresses_begin_with_the_language_unless_it_is_the_first(voice: Voice, nynorsk: Voice) -> None:
    assert voice.href("/om/") == "/nb/om/"
    assert nynorsk.href("/om/") == "/om/"
    assert voice.link("/om/", Words("Om")) == Link("/nb/om/", Words("Om"))
    assert (voice.prefix_of(Language.NN), voice.prefix_of(Language.SE)) == ("", "/se")


def test_a_day_is_written_as_people_and_machines_read_it(voice: Voice) -> None:
    assert voice.day(date(2026, 5, 1)) == Day("1. mai 2026", "2026-05-01")


def test_links_in_texts_stay_in_the_language_but_not_files_and_foreign_ones(voice: Voice, nynorsk: Voice) -> None:
    html = Html('<a href="/om/"> <a href="/"> <a href="/media/a.png"> <a href="https://a.no/"> <a href="#x">')
    part = voice.ready(html, Language.NB)
    assert part.html == (
        '<a href="/nb/om/"> <a href="/nb/"> <a href="/media/a.png"> <a href="https://a.no/"> <a href="#x">'
    )
    assert isinstance(part.html, Html)
    assert nynorsk.ready(html, Language.NN).html == html


def test_a_text_in_another_language_says_so_on_the_page(voice: Voice) -> None:
    own, foreign = voice.ready(Html("<p>"), Language.NB), voice.ready(Html("<p>"), Language.NN)
    assert (own.lang, own.missing_in) == ("", NO_WORDS)
    assert (foreign.lang, foreign.missing_in) == ("nn", Words("Denne teksten finnes bare på norsk nynorsk."))


def test_a_page_stands_in_its_section_under_others_in_all_languages_of_the_site(voice: Voice) -> None:
    setting = voice.setting("/om/skole/", (voice.link("/om/", Words("Om")),))
    assert (setting.prefix, setting.section) == ("/nb", "/om/")
    assert [crumb.href for crumb in setting.crumbs] == ["/nb/om/"]
    assert setting.languages == (
        LanguageLink("nn", "Nynorsk", "", is_current=False),
        LanguageLink("nb", "Bokmål", "/nb", is_current=True),
    )
    assert [link.code for link in voice.setting("/", spoken=(*LANGUAGES, Language.EN)).languages] == ["nn", "nb", "en"]


def test_a_page_in_one_language_offers_no_other(national: National, voice: Voice) -> None:
    assert Voice(national, Language.NB, (Language.NB,)).setting("/").languages == ()
    assert voice.setting("/", spoken=(Language.NB,)).languages == ()


def test_what_the_country_says_is_made_once_for_each_voice(voice: Voice, nynorsk: Voice) -> None:
    assert service_view(voice, "sfo") is service_view(voice, "sfo")
    assert service_view(voice, "sfo") is not service_view(voice, "bibliotek")
    assert service_view(voice, "sfo") is not service_view(nynorsk, "sfo")
    assert service_view(nynorsk, "sfo").setting.prefix == ""


def test_two_things_that_are_made_once_do_not_take_each_others_place(voice: Voice) -> None:
    @once
    def loud(voice: Voice, name: str) -> str:
        return f"{voice.language} {name.upper()}"

    @once
    def quiet(voice: Voice, name: str) -> str:
        return f"{voice.language} {name}"

    assert (loud(voice, "a"), quiet(voice, "a"), loud(voice, "a")) == ("nb A", "nb a", "nb A")
