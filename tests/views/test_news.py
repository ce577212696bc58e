from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.home import home_page
from kommunesite.views.news import article_page, news_page
from kommunesite.views.part import Words
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
    assert [(each.link.href, each.link.words, each.day.text) for each in news_page(scene).entries] == [
        ("/aktuelt/fire/", Words("Fire"), "4. november 2026"),
        ("/aktuelt/tre/", Words("Tre nn", "nn"), "3. november 2026"),
        ("/aktuelt/to/", Words("To"), "2. november 2026"),
        ("/aktuelt/en/", Words("En"), "1. november 2026"),
    ]


def test_the_other_standard_prefers_its_own_texts(scene: Scene) -> None:
    entries = news_page(village.in_language(scene, Language.NN)).entries
    assert [each.link.words for each in entries] == [
        *(Words("Fire", "nb"), Words("Tre nn"), Words("To nn"), Words("En", "nb")),
    ]
    assert entries[0].link.href == "/nn/aktuelt/fire/"


def test_a_news_text_tells_its_days_and_languages(scene: Scene) -> None:
    news = next(each for each in scene.chosen(scene.site.news) if each.key == "to")
    page = article_page(scene, news)
    assert (page.published.iso, page.head.changed.iso) == ("2026-11-02", "2026-11-05")
    assert [link.href for link in page.head.languages] == ["/aktuelt/to/", "/nn/aktuelt/to/", "/en/aktuelt/to/"]
    assert [crumb.href for crumb in page.head.crumbs] == ["/aktuelt/"]
    assert page.part.missing_in == ""


def test_a_news_text_that_was_never_changed_changed_when_it_was_published(scene: Scene) -> None:
    news = next(each for each in scene.chosen(scene.site.news) if each.key == "tre")
    page = article_page(scene, news)
    assert page.head.changed.iso == "2026-11-03"
    assert (page.part.lang, bool(page.part.missing_in)) == ("nn", True)


def test_the_front_page_shows_the_three_newest(scene: Scene) -> None:
    assert [each.link.words.text for each in home_page(scene).news] == ["Fire", "Tre nn", "To"]
