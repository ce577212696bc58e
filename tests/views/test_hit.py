from __future__ import annotations

from kommunesite.model.national import National
from kommunesite.site.address import GENERATED, event_path, topic_path
from kommunesite.views.hit import Hit, HitKind, _read_words, words_for
from kommunesite.views.part import Link, Words

HIT = Hit(
    HitKind.SERVICE, "/tjenester/sfo/", Words("SFO"), "Etter skolen.", ("SFO", "fritidsordning", "Fritidsordninga")
)


def test_an_entry_has_each_phrase_once_and_not_the_title() -> None:
    assert HIT.entry == (0, "/tjenester/sfo/", "SFO", "Etter skolen.", "fritidsordning")


def test_an_entry_has_its_button_and_the_language_of_a_foreign_title() -> None:
    start = Link("https://a.example/", Words("Søk"))
    assert Hit(HIT.kind, HIT.address, HIT.title, "", (), start).entry[4:] == ("", ["https://a.example/", "Søk"])
    foreign = Hit(HIT.kind, HIT.address, Words("SFO", "nb"), "", ())
    assert foreign.entry[4:] == ("", 0, "nb")


def test_pages_without_words_in_the_catalogue_have_them_here(national: National) -> None:
    events = {event_path(event.id) for event in national.catalogue.events}
    topics = {topic_path(topic.id) for topic in national.catalogue.topics}
    assert all(words_for(event) for event in events)
    assert "sentralbord" in words_for("/kontakt/")
    assert not words_for("/tjenester/sfo/")
    assert set(_read_words()) <= {*GENERATED, *events, *topics}
