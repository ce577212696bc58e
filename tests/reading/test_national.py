from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.language import STANDARDS, WHOLE
from kommunesite.model.national import National
from kommunesite.model.problem import Problem
from kommunesite.reading.document import NATIONAL_PAGES
from kommunesite.reading.national import GENERATED_HEADINGS, read_national
from kommunesite.reading.source import Sources
from kommunesite.site.link import national_problems
from tests.nation import found_nation


@pytest.fixture
def nation(tmp_path: Path, sources: Sources) -> Sources:
    """Write the little national material, which has no faults."""
    return found_nation(tmp_path, sources.theme)


def told(nation: Sources) -> list[str]:
    """Read the material, and say what is wrong with it."""
    problems: list[Problem] = []
    read_national(nation, frozenset(), problems)
    return [f"{each.place}: {each.fault.code} {each.sentence}" for each in problems]


def change(path: Path, whole: str, broken: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert whole in text
    path.write_text(text.replace(whole, broken, 1), encoding="utf-8")


def test_the_real_material_is_whole_in_both_written_standards(national: National) -> None:
    for language in STANDARDS:
        for service in national.catalogue.services:
            text = national.service_texts[service.id, language]
            assert not {passage.heading for passage in text.passages} & set(GENERATED_HEADINGS)
        assert all((event.id, language) in national.event_texts for event in national.catalogue.events)
        assert all((page, language) in national.pages for page in NATIONAL_PAGES)
    assert len(national.neighbours) == 357


def test_the_real_material_has_no_dead_links(national: National) -> None:
    assert list(national_problems(national)) == []


def test_the_little_material_has_no_faults(nation: Sources) -> None:
    assert told(nation) == []


def test_a_missing_text_is_reported_by_its_file(nation: Sources) -> None:
    (nation.national / "tjenester" / "sfo.nn.md").unlink()
    (nation.national / "livssituasjoner" / "begynne.md").unlink()
    (nation.national / "sider" / "om.nn.md").unlink()
    assert told(nation) == [
        "content/nasjonalt/tjenester/sfo.nn.md: KS411 Teksten «sfo.nn.md» mangler.",
        "content/nasjonalt/livssituasjoner/begynne.md: KS411 Teksten «begynne.md» mangler.",
        "content/nasjonalt/sider/om.nn.md: KS411 Teksten «om.nn.md» mangler.",
    ]


def test_a_missing_heading_is_reported(nation: Sources) -> None:
    change(nation.national / "tjenester" / "sfo.nn.md", "## Kva kostar det?\n\nTekst.\n", "")
    assert told(nation) == ["content/nasjonalt/tjenester/sfo.nn.md: KS312 Overskriften «Kva kostar det?» mangler."]


def test_a_heading_in_the_wrong_place_is_reported_on_its_line(nation: Sources) -> None:
    path = nation.national / "tjenester" / "sfo.md"
    change(path, "## Klage\n\nTekst.\n", "")
    change(path, "## Hva er det?", "## Klage\n\nTekst.\n\n## Hva er det?")
    said = told(nation)
    place = "content/nasjonalt/tjenester/sfo.md:9:1"
    assert said[0] == f"{place}: KS313 Overskriften «Hva er det?» står på feil plass."


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("tjenester/sfoo.md", "KS105 Filen «sfoo.md» hører ikke hjemme her."),
        ("tjenester/sfo.txt", "KS105 Filen «sfo.txt» hører ikke hjemme her."),
        ("tjenester/sfo.sma.md", "KS405 Språket «sma» er ikke et av språkene til kommunen."),
        ("tjenester/sfo.no.md", "KS403 Språket «no» finnes ikke."),
        ("tjenester/Sfo.md", "KS406 Filnavnet «Sfo.md» kan ikke brukes."),
        ("nyheter/a.md", "KS105 Filen «a.md» hører ikke hjemme her."),
        ("a.md", "KS105 Filen «a.md» hører ikke hjemme her."),
        ("sider/media.md", "KS105 Filen «media.md» hører ikke hjemme her."),
    ],
)
def test_a_file_that_belongs_nowhere_is_reported(nation: Sources, name: str, said: str) -> None:
    path = nation.national / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("", encoding="utf-8")
    assert told(nation) == [f"content/nasjonalt/{name}: {said}"]


@pytest.mark.parametrize("part", ["tjenester/sfo", "livssituasjoner/begynne", "sider/om"])
def test_a_faulty_text_is_reported_and_missing(nation: Sources, part: str) -> None:
    path = nation.national / f"{part}.md"
    path.write_text("Tekst", encoding="utf-8")
    assert [line.partition(": ")[2][:5] for line in told(nation)] == ["KS301", "KS411"]


def test_a_faulty_catalogue_stops_the_reading_of_texts(nation: Sources) -> None:
    nation.catalogue.write_text("", encoding="utf-8")
    assert told(nation) == ["services.yaml: KS214 Filen er tom."]


def test_dead_links_and_anchors_in_national_texts_are_found(nation: Sources) -> None:
    change(nation.national / "tjenester" / "sfo.md", "Tekst.", "[x](/finnes-ikke/)")
    change(nation.national / "sider" / "om.md", "Tekst.", "[x](#finnes-ikke) [y](/kontakt/) ![z](media/z.png)")
    problems: list[Problem] = []
    national = read_national(nation, frozenset(), problems)
    assert national is not None
    assert [f"{each.place}: {each.fault.code}" for each in national_problems(national)] == [
        "content/nasjonalt/tjenester/sfo.md:7:5: KS309",
        "content/nasjonalt/sider/om.md:7:39: KS308",
        "content/nasjonalt/sider/om.md:7:5: KS310",
    ]


def test_neighbours_say_whether_they_are_live_and_beside(nation: Sources) -> None:
    for slug, status in (("vennesla", "live"), ("oslo", "demo"), ("alta", "levende")):
        folder = nation.content / slug
        folder.mkdir()
        (folder / "kommune.yaml").write_text(f"changed: 2026-11-01\nstatus: {status}\n", encoding="utf-8")
    (nation.content / "bergen").mkdir()
    (nation.content / "bergen" / "kommune.yaml").write_bytes(b"\xff")
    national = read_national(nation, frozenset({"oslo"}), [])
    assert national is not None
    states = {str(each.municipality.slug): (each.is_live, each.is_beside) for each in national.neighbours}
    assert states["vennesla"] == (True, False)
    assert states["oslo"] == (False, True)
    assert states["alta"] == states["bergen"] == states["tana"] == (False, False)


def test_the_theme_speaks_every_language_of_whole_sites(national: National) -> None:
    assert tuple(national.phrases) == tuple(national.customs) == WHOLE
