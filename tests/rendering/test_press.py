from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from kommunesite.model.language import Language, Words
from kommunesite.model.national import National
from kommunesite.model.problem import sort_out
from kommunesite.model.site import Site
from kommunesite.reading.local import without_folder
from kommunesite.reading.register import read_register
from kommunesite.rendering import press as press_module
from kommunesite.rendering.asset import assets_in
from kommunesite.rendering.press import Press, Presses
from kommunesite.rendering.theme import Theme
from kommunesite.site.join import assemble
from kommunesite.views.frame import Rim, home_rim, rim_of
from kommunesite.views.part import Item, Link
from kommunesite.views.scene import Scene, scene_of
from kommunesite.views.sheet import sheets_of
from tests import village
from tests.phrasing import every
from tests.rendering.plain import FRONT, differences, new_presses
from tests.theme.markup import VOID

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
NB, NN = Language.NB, Language.NN
CONTENT, FOLDER = ROOT / "content", ROOT / "themes" / "nasjonal"
DEMONSTRATIONS = ["eksempelvik", "karasjok", "modalen", "oslo", "sogndal", "vennesla"]
FROM_THE_REGISTER = ["haram", "porsanger", "nordreisa", "utsira", "alta"]
AWKWARD = """\
-- kommune.yaml
changed: 2026-11-02
languages: [nb, nn, se, en, sma]
contact:
  name: {nb: 'Torg & <b>"torg"</b>', nn: '{{ torg }}'}
  phone: 00 00 00 01
  email: a&b@vennesla.example
  visit: {street: "A's «gate» <1>", postal_code: 0101, place: "{% raw %}"}
  hours: [{days: [monday], opens: 09:00, closes: 10:00}]
  note: {nn: "Note & <i>"}
units:
  skole: {name: {nb: "Skole & <b>"}}
links:
  my_page: https://a.example/?a=1&b=2
  journal: https://a.example/?a=1&b=3
  meetings: https://a.example/?a=1&b=4
  accessibility: https://a.example/?a=1&b=5
  privacy_officer: ombud&b@vennesla.example
moved:
  /aktuelt/gammelt/: /aktuelt/nytt/
  /gammel/: /tjenester/sfo/
-- services.yaml
changed: 2026-11-03
services:
  sfo:
    unit: skole
    link: https://www.skjema.example/?a=1&b=2
    note: {nb: "Note & <b>"}
    fees:
      - {amount: 100, unit: month, valid_from: 2026-01-01, text: {nb: "A & <b>"}}
      - {amount: 42.5, unit: piece, valid_from: 2026-02-01}
  eiendomsskatt:
    not_offered: {reason: {nb: "Nei & <b>"}, url: https://a.example/?a=1&b=2}
  bibliotek:
    notice: {kind: closed, reason: {nb: "Gulv & <b>"}, valid_from: 2026-11-16}
-- tjenester/sfo.md
---
changed: 2026-11-01
---
## Klage

A & B < C «"'» \\{\\{ x \\}\\}
-- varsler/fare.md
---
title: Fare & <b>
level: danger
valid_from: 2026-11-01
valid_to: 2026-11-30
link: https://a.example/?a=1&b=2
---
A & B
-- varsler/info.md
---
title: "{{ info }}"
level: information
valid_from: 2026-11-01
valid_to: 2026-11-30
---
A < B
-- aktuelt/nytt.md
---
title: Nytt & <b>"nytt"</b>
description: "{% if %} & <b>"
date: 2026-11-01
---
A & B
-- sider/om.md
---
title: Om & <b>
description: D & <b>
changed: 2026-11-01
---
A & B
-- sider/om/skole.md
---
title: Skole & <b>
description: "'D' & \\"d\\""
changed: 2026-11-01
---
A & B
-- sider/samisk.sma.md
---
title: Sámegiella & <b>
description: D & <b>
changed: 2026-11-01
---
Teaksta & Š
"""
"""A municipality that writes what means something to HTML and to templates wherever it may write at all."""


@pytest.fixture(scope="module")
def presses(national: National, theme: Theme) -> Presses:
    """Give presses that all sites share, so that one is printed with forms that were made for another."""
    return new_presses(national, theme)


def site_of(slug: str, national: National) -> Site:
    """Put together the site of a demonstration, or of a municipality that has written nothing."""
    local, problems = village.read(CONTENT / slug, national) if slug in DEMONSTRATIONS else (None, [])
    assert not sort_out(problems)[0]
    municipality = next((each for each in read_register() if each.slug == slug), None)
    if local is None and municipality is not None:
        local = without_folder(municipality, national.catalogue)
    assert local is not None
    return assemble(local, national, village.TODAY)


def scenes(site: Site, presses: Presses) -> Iterator[tuple[Scene, Press]]:
    """Look at a site in all its whole languages."""
    for language in site.languages:
        press = presses.press(language, site.languages)
        yield scene_of(site, press.voice), press


def found(site: Site, presses: Presses) -> list[str]:
    return [name for scene, press in scenes(site, presses) for name in differences(scene, presses.theme, press)]


@pytest.mark.parametrize("slug", [*DEMONSTRATIONS, *FROM_THE_REGISTER])
def test_a_page_from_the_press_is_the_page_that_the_plain_template_gives(
    slug: str, national: National, presses: Presses
) -> None:
    assert found(site_of(slug, national), presses) == []


def test_whatever_a_municipality_writes_comes_out_as_the_plain_template_gives_it(
    tmp_path: Path, national: National, presses: Presses
) -> None:
    site = village.site(tmp_path, national, AWKWARD)
    assert found(site, presses) == []
    pages = "".join(page.decode() for page in printed(site, presses).values())
    for harm in ("& ", "<b>", "<i>", "<1>"):
        assert harm not in pages


def printed(site: Site, presses: Presses, layouts: Container[str] | None = None) -> dict[str, bytes]:
    """Print all pages of a site by their addresses, or those of some layouts alone."""
    pages = {}
    for scene, press in scenes(site, presses):
        rim = rim_of(scene)
        for sheet in (each for each in sheets_of(scene) if layouts is None or each.layout in layouts):
            around = home_rim(rim) if sheet.layout in FRONT else rim
            pages[sheet.url] = press.page(sheet, around, press.around(around))
    return pages


def test_the_order_in_which_sites_come_makes_no_difference(national: National, theme: Theme, presses: Presses) -> None:
    sites = [site_of(slug, national) for slug in ("sogndal", "porsanger", "eksempelvik", "utsira")]
    one = [printed(site, presses) for site in sites]
    back = new_presses(national, theme)
    other = [printed(site, back) for site in reversed(sites)]
    assert one == other[::-1]


def test_sites_of_the_same_shape_share_their_forms(national: National, theme: Theme) -> None:
    presses = new_presses(national, theme)
    printed(site_of("utsira", national), presses)
    (press,) = presses.presses.values()
    made = len(press._forms)
    printed(site_of("frosta", national), presses)
    assert len(press._forms) == made
    printed(site_of("modalen", national), presses)
    assert len(press._forms) == made


def test_blocks_that_are_kept_for_other_pages_are_few_and_always_the_right_ones(
    national: National, theme: Theme, presses: Presses, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_of("eksempelvik", national)
    whole = printed(site, presses)
    monkeypatch.setattr(press_module, "_REMEMBERED", 3)
    forgetful = new_presses(national, theme)
    assert printed(site, forgetful) == whole
    assert all(len(press._kept) <= 4 for press in forgetful.presses.values())


def test_a_block_that_only_one_page_has_is_not_kept(national: National, presses: Presses) -> None:
    printed(site_of("eksempelvik", national), presses)
    kept = [block for press in presses.presses.values() for block, _ in press._kept.values()]
    assert kept
    assert all(block.is_kept for block in kept)


def test_a_block_that_is_no_more_does_not_stand_in_place_of_a_new_one(national: National, theme: Theme) -> None:
    press = Press(theme, village.voice(national), {})
    for number in range(100):
        around = press.around(rim_with(national, f"https://min.example/{number}/"))
        assert f"https://min.example/{number}/".encode() in b"".join(around.values)


def rim_with(national: National, my_page: str) -> Rim:
    """Make what surrounds the pages of a municipality with a page to log in to, anew each time."""
    rim = rim_of(village.seen(site_of("utsira", national), national))
    return replace(rim, my_page=Item(Link(my_page, Words("Min side"))))


# ------------------------------------------------------------------------------------------------------------
# What pages promise


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory, national: National, presses: Presses) -> dict[str, str]:
    """Give the pages of the awkward municipality."""
    site = village.site(tmp_path_factory.mktemp("content"), national, AWKWARD)
    return {url: page.decode() for url, page in printed(site, presses).items()}


def test_a_page_says_its_language_and_address_and_where_it_is_in_others(awkward: dict[str, str]) -> None:
    page, partial = awkward["/nn/om/skole/"], awkward["/sma/samisk/"]
    origin = "https://www.vennesla.kommune.no"
    assert '<html lang="nn"' in page
    assert f'<link rel="canonical" href="{origin}/nn/om/skole/">' in page
    assert f'<link rel="alternate" hreflang="nb" href="{origin}/om/skole/">' in page
    assert f'<link rel="alternate" hreflang="nn" href="{origin}/nn/om/skole/">' in page
    assert '<a href="/om/skole/" lang="nb" hreflang="nb">Bokmål</a>' in page
    assert '<html lang="nb"' in partial
    assert f'<link rel="canonical" href="{origin}/sma/samisk/">' in partial
    assert "hreflang" not in partial


def test_a_page_leads_to_its_feed_and_to_the_same_page_elsewhere(awkward: dict[str, str]) -> None:
    page = awkward["/nn/om/skole/"]
    assert 'type="application/atom+xml" title="Aktuelt" href="/nn/aktuelt/atom.xml"' in page
    assert 'href="/nn/bytt-kommune/?side=/om/"' in page
    assert "er åleine om denne sida" in page
    assert 'href="/nn/bytt-kommune/?side=/tjenester/sfo/"' in awkward["/nn/tjenester/sfo/"]
    assert "er åleine om denne sida" not in awkward["/nn/tjenester/sfo/"]


def test_robots_are_kept_away_until_the_site_is_the_real_one(
    tmp_path: Path, national: National, presses: Presses, awkward: dict[str, str]
) -> None:
    live = printed(village.site(tmp_path, national, f"{village.SETTINGS}status: live\n"), presses)
    assert '<meta name="robots" content="noindex">' in awkward["/"]
    assert b"noindex" not in live["/"]


def test_only_danger_stands_open_and_information_not_even_on_the_front_page(awkward: dict[str, str]) -> None:
    assert (awkward["/"].count("<details open>"), awkward["/"].count("<details>")) == (1, 1)
    assert (awkward["/om/"].count("<details open>"), awkward["/om/"].count("<details>")) == (1, 1)
    assert awkward["/se/"].count("<details open>") == 1


def test_a_site_map_has_a_heading_for_news_when_there_are_any(
    tmp_path: Path, national: National, presses: Presses, awkward: dict[str, str]
) -> None:
    bare = printed(village.site(tmp_path, national), presses)
    assert 'id="aktuelt"' in awkward["/nettstedkart/"]
    assert b'id="aktuelt"' not in bare["/nettstedkart/"]


def test_the_button_and_the_helpline_and_the_national_page_stand_once(national: National, presses: Presses) -> None:
    site = site_of("utsira", national)
    pages = {url: page.decode() for url, page in printed(site, presses).items()}
    for local in site.services:
        page = pages[f"/tjenester/{local.service.id}/"]
        button = page.partition('data-ks="start"')[0].rpartition('href="')[2].partition('"')[0]
        assert page.count('class="km-button"') == 2
        assert ('class="km-start__urgent"' in page) == (
            local.service.helpline is not None and not button.startswith("tel:")
        )
        assert ('class="km-national"' in page) == (
            local.service.national is not None and local.way.target != local.service.national.url
        )


# ------------------------------------------------------------------------------------------------------------
# Planted misuse: a template that does more than it may with what is a site's own is found, on the site on which nothing
# is found as the templates are.

PLANTED = [
    ("layouts/base.html", "{{ site.whole_name }}{% endblock %}", "{{ site.whole_name[:5] }}{% endblock %}"),
    ("layouts/base.html", "{{ site.whole_name }}{% endblock %}", "{{ site.whole_name|upper }}{% endblock %}"),
    ("layouts/base.html", "{{ site.alerts }}", "{% if site.alerts %}{{ site.alerts }}{% endif %}"),
    ("layouts/base.html", "{{ site.footer }}", "{% if site.name is string %}{{ site.footer }}{% endif %}"),
    ("layouts/service.html", "{{ here.note }}", "{% if here.note %}{{ here.note }}{% endif %}"),
    ("layouts/service.html", "not here.is_national", "here.start.link != view.national"),
    ("layouts/news.html", "{{ entry_list(here.entries) }}", "{% for each in here.entries %}{{ each }}{% endfor %}"),
    ("layouts/home.html", "{% if here.news %}", "{% if here.news|length > 2 %}"),
    ("blocks/alert.html", "here.is_open", "here.alert.level == 'danger'"),
    ("blocks/office.html", "here.level)", "here.level|int)"),
    ("components/start-box/start-box.html", "{% if start.reason %}", '{% if start.kind == "not_offered" %}'),
    ("components/prose/prose.html", "{{ part.html }}", "{{ part.html|striptags }}"),
    ("components/words/words.html", "{% if said.lang %}", "{% if said.lang == 'nn' %}"),
]


@pytest.mark.parametrize(("path", "right", "wrong"), PLANTED)
def test_a_template_that_misuses_what_is_a_sites_own_is_found(
    national: National, path: str, right: str, wrong: str
) -> None:
    sources = {each.relative_to(FOLDER).as_posix(): each.read_text(encoding="utf-8") for each in FOLDER.rglob("*.html")}
    assert right in sources[path]
    planted = Theme({**sources, path: sources[path].replace(right, wrong)}, assets_in(FOLDER))
    assert is_found(site_of("eksempelvik", national), new_presses(national, planted))


def is_found(site: Site, presses: Presses) -> bool:
    """Tell whether a page cannot be printed, or comes out otherwise than from the plain template."""
    try:
        return any(any(differences(scene, presses.theme, press)) for scene, press in scenes(site, presses))
    except (TypeError, UndefinedError):
        return True


def test_sites_that_speak_with_one_voice_share_a_press(national: National, theme: Theme) -> None:
    presses = new_presses(national, theme)
    press = presses.press(NB, (NB, NN))
    assert presses.press(NB, (NB, NN)) is press
    assert (press.voice.language, press.voice.languages) == (NB, (NB, NN))
    others = [
        presses.press(NN, (NB, NN)),
        presses.press(NB, (NN, NB)),
        presses.press(NB, (NB,)),
    ]
    assert len({id(each) for each in (press, *others)}) == 4


class Spoken(HTMLParser):
    """Reads a page aloud: each piece of text, with the language that it is marked with."""

    def __init__(self) -> None:
        super().__init__()
        self.languages: list[str] = [""]
        self.said: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.languages.append(dict(attrs).get("lang") or self.languages[-1])

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.languages.pop()

    def handle_data(self, data: str) -> None:
        self.said.append((data.strip(), self.languages[-1]))


def said_on(page: bytes) -> list[tuple[str, str]]:
    reader = Spoken()
    reader.feed(page.decode())
    return reader.said


def test_what_a_sami_page_borrows_is_marked_as_bokmal_wherever_it_stands(national: National, presses: Presses) -> None:
    """Titles and labels of attributes cannot be marked; everything that stands in the page is."""
    said = every(national.phrases[Language.SE])
    borrowed = {words.text for words in said if words.lang and "{" not in words.text}
    pages = printed(site_of("karasjok", national), presses)
    heard = set()
    for address in (each for each in pages if each.startswith("/se/")):
        for text, language in said_on(pages[address]):
            assert text not in borrowed or language == "nb", f"{address}: {text}"
            heard |= {text} & borrowed
    assert len(heard) > 40


def test_an_english_page_says_nothing_of_the_theme_in_norwegian(national: National, presses: Presses) -> None:
    norwegian = {getattr(national.phrases[Language.NB], name).text for name in ("skip", "changed", "menu_services")}
    pages = printed(site_of("eksempelvik", national), presses)
    page = pages["/en/tjenester/barnehageplass/"]
    assert not norwegian & {text for text, _ in said_on(page)}
    assert ("Apply for a kindergarten place", "en") in said_on(page)
    assert ("This text is only available in Norwegian Bokmål.", "en") in said_on(page)
    assert [text for text, _ in said_on(page)].count("This text is only available in Norwegian Bokmål.") == 1
    assert ("When it is urgent", "en") in said_on(pages["/en/kontakt/"])


def test_a_title_has_the_names_of_a_municipality_in_all_its_languages(national: National, presses: Presses) -> None:
    languages = (NB, Language.SE, Language.EN)
    pages = printed(replace(site_of("karasjok", national), languages=languages), presses, FRONT)
    assert "<title>Kárášjohka – Karasjok kommune</title>" in pages["/"].decode()
    assert "<title>Kárášjohka – Karasjok</title>" in pages["/se/"].decode()
    assert "<title>Kárášjohka – Karasjok Municipality</title>" in pages["/en/"].decode()
