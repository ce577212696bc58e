from __future__ import annotations

import datetime
import gc
from pathlib import Path

import pytest

from kommunesite.preview.answer import answer
from kommunesite.preview.exhibition import Exhibition
from tests.building.country import Country, make_country
from tests.preview.stage import NEWS, exhibition_of, news

SOURCE = "ws://127.0.0.1:1"
PAGE = "/vennesla/aktuelt/prove/"


@pytest.fixture
def country(tmp_path: Path, known_country: Path) -> Country:
    """Make a little country with a news text."""
    made = make_country(tmp_path, known_country)
    made.write(NEWS, news("Første"))
    return made


def page(exhibition: Exhibition, path: str = PAGE) -> str:
    return answer(exhibition, path, SOURCE).content.decode()


def save(exhibition: Exhibition, country: Country, text: str, name: str = NEWS) -> list[str]:
    country.write(name, text)
    return [trial.slug for trial in exhibition.refresh([country.path(name)])]


def test_a_save_is_shown_and_only_its_own_site_is_tried_again(country: Country) -> None:
    exhibition = exhibition_of(country)
    assert "<h1>Første</h1>" in page(exhibition)
    assert "Oslo" in page(exhibition, "/oslo/")
    assert save(exhibition, country, news("Andre")) == ["vennesla"]
    assert "<h1>Andre</h1>" in page(exhibition)


def test_a_site_that_nobody_looks_at_is_not_tried(country: Country) -> None:
    exhibition = exhibition_of(country)
    assert save(exhibition, country, news("Andre")) == []
    assert "<h1>Andre</h1>" in page(exhibition)


def test_the_national_portal_is_shown_and_tried_again_when_an_offer_changes(country: Country) -> None:
    exhibition = exhibition_of(country, beside=("vennesla", "oslo", "norge"))
    offers = "changed: 2026-11-01\nservices:\n  sfo: {link: https://skjema.example/sfo}\n"
    country.write("content/vennesla/services.yaml", offers)
    assert page(exhibition, "/norge/tjenester/sfo/").count("eget skjema") == 2
    assert 'data-ks="comparison"' in page(exhibition, "/norge/nn/flytte/vennesla/oslo/")
    assert save(
        exhibition,
        country,
        offers.replace("link: https://skjema.example/sfo", "handling_weeks: 2"),
        "content/vennesla/services.yaml",
    ) == ["norge"]
    assert "eget skjema" not in page(exhibition, "/norge/tjenester/sfo/")
    assert save(exhibition, country, news("Andre")) == []


@pytest.mark.parametrize(
    ("name", "change", "path", "shown"),
    [
        ("services.yaml", ("nb: SFO", "nb: Fritidsordning"), "/vennesla/tjenester/sfo/", "<h1>Fritidsordning</h1>"),
        ("content/nasjonalt/sider/om.md", ("Tekst om om.", "Nytt om oss."), "/vennesla/om/", "Nytt om oss."),
        ("theme/layouts/base.html", ("<body>", '<body data-new="1">'), "/vennesla/", '<body data-new="1">'),
        ("theme/phrases/nb.yaml", ("home: Forsiden", "home: Hjem"), "/vennesla/om/", ">Hjem<"),
    ],
)
def test_catalogue_texts_theme_and_phrases_are_followed_too(
    country: Country, name: str, change: tuple[str, str], path: str, shown: str
) -> None:
    exhibition = exhibition_of(country)
    assert shown not in page(exhibition, path)
    country.change(name, *change)
    assert [trial.slug for trial in exhibition.refresh([country.path(name)])] == ["vennesla"]
    assert shown in page(exhibition, path)


def test_what_changes_nothing_national_tries_nothing(country: Country) -> None:
    exhibition = exhibition_of(country)
    page(exhibition)
    assert exhibition.refresh([country.path("services.yaml")]) == ()


def test_a_fault_lies_over_the_last_good_page_and_goes_away_when_mended(country: Country) -> None:
    exhibition = exhibition_of(country)
    assert "data-preview" not in page(exhibition)
    save(exhibition, country, news("Første", text='Se [her](/finnes-ikke/) & "der".'))
    shown = page(exhibition)
    assert "<h1>Første</h1>" in shown
    assert "<p>Tekst.</p>" in shown
    assert "KS309" in shown
    assert "<code>content/vennesla/aktuelt/prove.md:7:10</code>" in shown
    assert "<pre><code>Se [her](/finnes-ikke/) &amp; &quot;der&quot;.</code></pre>" in shown
    assert "Siden bak er slik den var før feilen." in shown
    save(exhibition, country, news("Mendet"))
    assert "data-preview" not in page(exhibition)
    assert "<h1>Mendet</h1>" in page(exhibition)


def test_the_panel_is_in_the_language_of_the_municipality(country: Country) -> None:
    exhibition = exhibition_of(country, beside=("sogndal",))
    page(exhibition, "/sogndal/")
    save(exhibition, country, "---\n", "content/sogndal/aktuelt/ny.md")
    assert 'lang="nn" aria-label="1 feil"' in page(exhibition, "/sogndal/")


def test_faulty_settings_leave_the_last_good_site(country: Country) -> None:
    exhibition = exhibition_of(country)
    page(exhibition)
    save(exhibition, country, "changed: i går\n", "content/vennesla/kommune.yaml")
    assert "KS2" in page(exhibition)
    assert "<h1>Første</h1>" in page(exhibition)


def test_where_there_never_was_a_good_site_there_is_only_the_fault(country: Country) -> None:
    country.write("content/vennesla/kommune.yaml", "changed: i går\n")
    given = answer(exhibition_of(country), "/vennesla/", SOURCE)
    assert given.status == 500
    assert "Det er ingenting å vise før feilen er rettet." in given.content.decode()


def test_a_template_that_cannot_be_rendered_is_a_fault_like_others(country: Country) -> None:
    exhibition = exhibition_of(country)
    before = page(exhibition)
    country.change("theme/layouts/article.html", "{% extends", "{{ finnes_ikke }}{% extends")
    country.change("theme/layouts/base.html", "<body>", "<body>{{ finnes_ikke }}")
    exhibition.refresh([country.path("theme/layouts/base.html")])
    shown = page(exhibition)
    assert "KS506" in shown
    assert "<h1>Første</h1>" in shown
    country.change("theme/layouts/article.html", "{{ finnes_ikke }}", "")
    country.change("theme/layouts/base.html", "{{ finnes_ikke }}", "")
    exhibition.refresh([country.path("theme/layouts/base.html")])
    assert page(exhibition) == before


def test_drafts_and_texts_to_come_are_shown_when_asked_with_a_mark(country: Country) -> None:
    country.write("content/vennesla/aktuelt/hemmelig.md", news("Hemmelig", more="draft: true\n"))
    assert "Hemmelig" not in page(exhibition_of(country), "/vennesla/aktuelt/")
    shown = page(exhibition_of(country, drafts=True), "/vennesla/aktuelt/")
    assert "Utkast: Hemmelig" in shown
    assert "Utkast er med, merket «Utkast»." in shown
    country.write(NEWS, news("Senere").replace("2026-11-01", "2027-01-01"))
    assert "Senere" not in page(exhibition_of(country), "/vennesla/aktuelt/")
    later = page(exhibition_of(country, today=datetime.date(2027, 1, 2)), "/vennesla/aktuelt/")
    assert "Framtidig: Senere" in later
    assert "Du ser nettstedet slik det blir 02.01.2027." in later


def test_sites_that_are_looked_at_no_more_are_forgotten_and_tried_again_when_asked_for(country: Country) -> None:
    slugs = ("vennesla", *(f"nummer-{number}" for number in range(30)))
    for slug in slugs[1:]:
        country.write(f"content/{slug}/kommune.yaml", "changed: 2026-11-01\n")
    exhibition = exhibition_of(country, beside=slugs)
    page(exhibition)
    for slug in slugs[1:]:
        exhibition.exhibit(slug)
    assert save(exhibition, country, news("Andre")) == []
    assert "<h1>Andre</h1>" in page(exhibition)


def test_a_hundred_saves_leave_nothing_behind(country: Country) -> None:
    exhibition = exhibition_of(country)
    counts = []
    for number in range(101):
        save(exhibition, country, news(f"Nummer {number}"))
        assert f"<h1>Nummer {number}</h1>" in page(exhibition)
        if number in {20, 100}:
            gc.collect()
            counts.append(len(gc.get_objects()))
    assert counts[1] < counts[0] * 1.02


def test_a_page_that_was_sent_before_the_last_save_is_outrun(country: Country) -> None:
    exhibition = exhibition_of(country)
    page(exhibition)
    assert not exhibition.is_outrun(PAGE)
    save(exhibition, country, news("Andre"))
    assert exhibition.is_outrun(PAGE)
    assert not exhibition.is_outrun("/oslo/")
    page(exhibition)
    assert not exhibition.is_outrun(PAGE)
