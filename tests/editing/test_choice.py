from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.editing.choice import SERVICE, SUPPLIER, Choices, choices_of, read_choices
from kommunesite.model.fault import Fault

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.model.national import National
    from kommunesite.model.problem import Problem
    from kommunesite.reading.source import Sources


def test_every_service_can_be_chosen_by_its_id_and_is_explained_by_its_name(national: National) -> None:
    services = choices_of(national.catalogue).known[SERVICE]
    assert list(services) == [each.id for each in national.catalogue.services]
    assert services["sfo"].startswith("Skolefritidsordning (SFO). ")


def test_the_choices_are_read_from_the_catalogue(sources: Sources, national: National) -> None:
    problems: list[Problem] = []
    assert read_choices(sources.catalogue, problems) == choices_of(national.catalogue)
    assert not problems


def test_a_catalogue_with_faults_gives_no_choices_but_its_faults(sources: Sources, tmp_path: Path) -> None:
    broken = sources.catalogue.read_text(encoding="utf-8").replace("\n  - barnehageplass\n", "\n  - barnehage\n", 1)
    file = tmp_path / "services.yaml"
    file.write_text(broken, encoding="utf-8")
    problems: list[Problem] = []
    assert read_choices(file, problems) is None
    assert [each.fault for each in problems] == [Fault.UNKNOWN_NAME]


def test_a_catalogue_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert read_choices(tmp_path / "services.yaml", problems) is None
    assert [each.fault for each in problems] == [Fault.UNREADABLE]


def test_without_known_names_any_name_may_stand_there() -> None:
    assert Choices().of_keys("Offers", "suppliers") == ""
    known = Choices({SERVICE: {"sfo": "SFO"}, SUPPLIER: {}})
    assert (known.of_keys("Offers", "suppliers"), known.of_values("Offers", "suppliers")) == (SUPPLIER, SERVICE)
    assert known.of_values("Offer", "unit") == ""
