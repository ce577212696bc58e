"""What a change does to a site is counted, and nothing else is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.effect.comparison import DEAD, NewFact, Turnover

if TYPE_CHECKING:
    from tests.effect.conftest import History

NEWS = "---\ntitle: Ny tunnel\ndescription: Om tunnelen.\ndate: 2026-11-20\n---\nSe [veien](/vei/).\n"


def test_where_nothing_is_different_there_is_nothing_to_tell(history: History) -> None:
    assert history.effects() == []


def test_everything_that_is_different_is_named_once(history: History) -> None:
    history.edit("services.yaml", "weeks: 4", "weeks: 5")
    history.edit("kommune.yaml", "00 00 00 01", "00 00 00 02")
    history.edit("kommune.yaml", "skole@", "skolen@")
    history.edit("sider/vei.md", "Tekst", "Ny tekst")
    (history.content / "vennesla" / "aktuelt" / "tunnel.md").write_text(NEWS, encoding="utf-8")
    (history.content / "vennesla" / "aktuelt" / "bru.md").unlink()
    (effect,) = history.effects()
    assert effect.title == "Vennesla kommune"
    assert [each for each in effect.turnovers if each] == [
        Turnover("services", changed=("SFO",)),
        Turnover("own_news", new=("Ny tunnel",), gone=("Brua",)),
        Turnover("own_pages", changed=("Veien",)),
        Turnover("settings", changed=("Vennesla kommune",)),
    ]
    assert effect.pages.new == ("/aktuelt/tunnel/",)
    assert effect.lost == ("/aktuelt/bru/",)
    assert "/tjenester/sfo/" in effect.pages.changed
    phone, email = effect.facts
    # The switchboard stands at the foot of every page, the office of the school where it answers.
    assert phone == NewFact("phone", "Vennesla kommune", len(effect.pages.changed) + 1)
    assert (email.field, email.office) == ("email", "Skolekontoret")
    assert 0 < email.pages < phone.pages
    assert effect.problems == ()


def test_an_address_that_leads_on_is_not_lost(history: History) -> None:
    (history.content / "vennesla" / "aktuelt" / "bru.md").rename(history.content / "vennesla" / "aktuelt" / "ny.md")
    (lost,) = history.effects()
    assert lost.lost == ("/aktuelt/bru/",)
    history.edit("kommune.yaml", "units:", "moved:\n  /aktuelt/bru/: /aktuelt/ny/\nunits:")
    (moved,) = history.effects()
    assert moved.lost == ()
    assert Turnover("moved", new=("/aktuelt/bru/ → /aktuelt/ny/",)) in moved.turnovers
    assert "settings" not in [each.kind for each in moved.turnovers]
    assert "/aktuelt/bru/" in moved.pages.changed


def test_dead_links_are_counted_and_the_rest_of_the_site_is_compared(history: History) -> None:
    history.edit("sider/vei.md", "Tekst", "[borte](/borte/) og [vekk](/vekk/)")
    (effect,) = history.effects()
    assert effect.is_built
    assert effect.count(DEAD) == 2
    history.commit()
    history.edit("sider/vei.md", "[borte]", "Her er\n\n[borte]")
    (effect,) = history.effects()
    assert effect.count(DEAD) == 2
    assert effect.new_problems == ()


def test_a_site_that_cannot_be_built_is_told_of(history: History) -> None:
    history.edit("kommune.yaml", "number: 4223", "number: 301")
    (effect,) = history.effects()
    assert not effect.is_built
    assert [each.fault.code for each in effect.problems] == ["KS212"]
    assert effect.is_any
