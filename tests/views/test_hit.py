from __future__ import annotations

from dataclasses import replace

from kommunesite.model.language import Words
from kommunesite.model.national import National
from kommunesite.site.address import GENERATED, event_path, topic_path
from kommunesite.views.hit import Hit, HitKind, _read_words, words_for
from kommunesite.views.part import Link

HIT = Hit(
    HitKind.SERVICE,
    "/tjenester/sfo/",
    Words("SFO"),
    Words("Etter skolen."),
    ("SFO", "fritidsordning", "Fritidsordninga"),
)


def test_an_entry_has_each_phrase_once_and_not_the_title() -> None:
    assert HIT.entry == (0, "/tjenester/sfo/", "SFO", "Etter skolen.", "fritidsordning")


def test_an_entry_has_its_button_and_the_language_of_a_foreign_title() -> None:
    start = Link("https://a.example/", Words("Søk"))
    assert replace(HIT, words=(), start=start).entry[4:] == ("", ("https://a.example/", "Søk"))
    foreign = replace(HIT, title=Words("SFO", "nb"), words=())
    assert foreign.entry[4:] == ("", 0, "nb", "")


def test_an_entry_tells_the_languages_of_what_is_not_in_the_page_s_own() -> None:
    start = Link("https://a.example/", Words("Søk", "nb"))
    lent = replace(HIT, sentence=Words("Etter skolen.", "nb"), start=start)
    assert lent.entry[5:] == (("https://a.example/", "Søk", "nb"), "", "nb")


def test_pages_without_words_in_the_catalogue_have_them_here(national: National) -> None:
    events = {event_path(event.id) for event in national.catalogue.events}
    topics = {topic_path(topic.id) for topic in national.catalogue.topics}
    assert all(words_for(event) for event in events)
    assert "sentralbord" in words_for("/kontakt/")
    assert not words_for("/tjenester/sfo/")
    assert set(_read_words()) <= {*GENERATED, *events, *topics}
