from __future__ import annotations

import pytest

from kommunesite.model.catalogue import Catalogue
from kommunesite.model.problem import Problem
from kommunesite.reading.catalogue import to_catalogue
from kommunesite.reading.source import Sources
from tests.nation import CATALOGUE


def read(text: str) -> tuple[Catalogue | None, list[str]]:
    problems: list[Problem] = []
    catalogue = to_catalogue(text.encode(), "services.yaml", problems)
    return catalogue, [f"{each.place}: {each.fault.code} {each.sentence} {each.hint}" for each in problems]


def test_the_real_catalogue_has_no_loose_ends(sources: Sources) -> None:
    problems: list[Problem] = []
    catalogue = to_catalogue(sources.catalogue.read_bytes(), "services.yaml", problems)
    assert not problems
    assert catalogue is not None
    assert len(catalogue.services) > 50
    assert len(catalogue.topics) > 10
    assert all(event.steps for event in catalogue.events)


def test_a_catalogue_is_read_with_the_names_as_ids() -> None:
    catalogue, said = read(CATALOGUE)
    assert not said
    assert catalogue is not None
    (service,) = catalogue.services
    assert (service.id, service.laws[0].section) == ("sfo", "§ 4-5")


@pytest.mark.parametrize(
    ("whole", "broken", "said"),
    [
        ("tasks: [sfo]", "tasks: [sfoo]", "14:9: KS403 Tjenesten «sfoo» finnes ikke. Mente du «sfo»?"),
        ("topics: [skole]", "topics: [skule]", "35:14: KS403 Temaet «skule» finnes ikke. Mente du «skole»?"),
        ("topics: [skole]", "topics: []", "31:3: KS410 Tjenesten «sfo» står ikke under noe tema."),
        ("act: opplæringslova,", "act: lova,", "40:10: KS403 Loven «lova» finnes ikke. Du kan bruke: opplæringslova."),
        ("services: [sfo]", "services: [sfo, x]", "27:25: KS403 Tjenesten «x» finnes ikke. Du kan bruke: sfo."),
    ],
)
def test_a_name_that_nothing_answers_to_is_reported_where_it_stands(whole: str, broken: str, said: str) -> None:
    assert CATALOGUE.count(whole) == 1
    _, problems = read(CATALOGUE.replace(whole, broken))
    (problem,) = problems
    assert problem.startswith(f"services.yaml:{said}")


def test_a_catalogue_that_cannot_be_read_is_reported() -> None:
    problems: list[Problem] = []
    assert to_catalogue(b"\xff", "services.yaml", problems) is None
    assert [str(each.place) for each in problems] == ["services.yaml:1:1"]
