from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.language import Language, Words
from kommunesite.model.national import National
from kommunesite.views.home import home_here
from kommunesite.views.news import article_here, languages_of_news, news_here, news_view
from kommunesite.views.part import NO_WORDS
from kommunesite.views.scene import Scene
from tests import village

NEWS = "-- kommune.yaml\nchanged: 2026-11-02\nlanguages: [nb, nn, en]\n" + "".join(
    f"-- aktuelt/{name}.md\n---\ntitle: {title}\ndescription: Om {title}.\ndate: {day}\n{more}---\nSe [om](/om/).\n"
    for name, title, day, more in (
        ("en", "En", "2026-11-01", ""),
        ("to", "To", "2026-11-02", "changed: 2026-11-05\n"),
        ("to.nn", "To nn", "2026-11-02", ""),
        ("to.en", "Two", "2026-11-02", ""),
        ("tre.nn", "Tre nn", "2026-11-03", ""),
        ("fire", "Fire", "2026-11-04", ""),
        ("bare.en", "Only", "2026-11-05", ""),
    )
)


@pytest.fixture
def scene(tmp_path: Path, national: National) -> Scene:
    """Give a site with news in several languages."""
    return village.scene(tmp_path, national, NEWS)


def test_all_news_are_listed_newest_first_each_once(scene: Scene) -> None:
    entries = [block.entry for block in news_here(scene).entries]
    assert [(each.link.href, each.link.words, each.day.text) for each in entries] == [
        ("/aktuelt/fire/", Words("Fire"), "4. november 2026"),
        ("/aktuelt/tre/", Words("Tre nn", "nn"), "3. november 2026"),
        ("/aktuelt/to/", Words("To"), "2. november 2026"),
        ("/aktuelt/en/", Words("En"), "1. november 2026"),
    ]
    assert entries[0].link.description.text == "Om Fire."


def test_the_other_standard_prefers_its_own_texts(scene: Scene) -> None:
    nynorsk = village.in_language(scene, Language.NN)
    entries = [block.entry for block in news_here(nynorsk).entries]
    assert [each.link.words for each in entries] == [
        *(Words("Fire", "nb"), Words("Tre nn"), Words("To nn"), Words("En", "nb")),
    ]
    assert entries[0].link.href == "/nn/aktuelt/fire/"
    assert news_view(nynorsk.voice).setting.prefix == "/nn"


def test_a_news_text_tells_its_days_and_languages(scene: Scene) -> None:
    here = article_here(scene, next(each for each in scene.news if each.key == "to"))
    assert (here.published.iso, here.changed.iso) == ("2026-11-02", "2026-11-05")
    assert (here.subject.path, here.subject.heading, here.subject.lead) == (
        *("/aktuelt/to/", Words("To"), Words("Om To.")),
    )
    assert here.part.missing_in == NO_WORDS
    assert languages_of_news(scene, "to") == (Language.NB, Language.NN, Language.EN)
    assert languages_of_news(scene, "fire") == (Language.NB, Language.NN, Language.EN)
    assert languages_of_news(scene, "bare") == (Language.EN,)


def test_what_is_written_in_english_alone_is_shown_there_alone(scene: Scene) -> None:
    english = village.in_language(scene, Language.EN)
    assert [entry.link.words for entry in english.entries] == [
        *(Words("Only"), Words("Fire", "nb"), Words("Tre nn", "nn"), Words("Two"), Words("En", "nb")),
    ]


def test_a_news_text_that_was_never_changed_changed_when_it_was_published(scene: Scene) -> None:
    here = article_here(scene, next(each for each in scene.news if each.key == "tre"))
    assert here.changed.iso == "2026-11-03"
    assert (here.part.lang, bool(here.part.missing_in)) == ("nn", True)


def test_the_front_page_shows_the_three_newest(scene: Scene) -> None:
    shown = [block.entry.link.words.text for block in home_here(scene).news]
    assert shown == ["Fire", "Tre nn", "To"]
