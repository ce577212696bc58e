"""The real catalogue keeps what it promises to every municipality and to those who fetch it as open data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kommunesite.model.catalogue import Catalogue, Service
from kommunesite.model.fault import Fault
from kommunesite.model.national import National
from kommunesite.model.problem import Problem
from kommunesite.reading.catalogue import to_catalogue
from kommunesite.reading.source import Sources
from kommunesite.tools.markdown import Manuscript, to_prose
from tests.nation import CATALOGUE
from tests.test_faults import read_nation

IDS = Path(__file__).parent / "cases" / "service-ids.txt"
"""Every id that a service has ever had, one a line; a line is never taken away."""


@pytest.fixture(scope="module")
def catalogue(national: National) -> Catalogue:
    return national.catalogue


# ---------------------------------------------------------------------------------------------------------------------
# Ids


def unknown_ids(ids: list[str], catalogue: Catalogue) -> set[str]:
    """Give the ids that are neither a service nor retired."""
    return set(ids) - {each.id for each in catalogue.services} - {each.id for each in catalogue.retired}


def test_an_id_that_was_once_used_is_a_service_or_has_a_successor(catalogue: Catalogue) -> None:
    gone = unknown_ids(IDS.read_text(encoding="utf-8").split(), catalogue)
    assert not gone, (
        f"{sorted(gone)} had an address on every site, and that must stay alive. Put each under «retired» in "
        "services.yaml with the service that answers for it: `<id>: {successor: <id>}`. Leave service-ids.txt alone."
    )


def test_every_id_is_on_the_list_of_ids(catalogue: Catalogue) -> None:
    listed = IDS.read_text(encoding="utf-8").split()
    used = {each.id for each in catalogue.services} | {each.id for each in catalogue.retired}
    new = used - set(listed)
    assert not new, f"Add {sorted(new)} to {IDS.name}, in its order: from now on these are addresses that never change."
    assert listed == sorted(set(listed)), f"Keep {IDS.name} sorted, each id once."


def test_a_service_that_is_removed_is_missed_until_it_has_a_successor() -> None:
    problems: list[Problem] = []
    with_two = CATALOGUE + "retired:\n  fritidsordning: {successor: sfo}\n"
    catalogue = to_catalogue(with_two.encode(), "services.yaml", problems)
    assert catalogue is not None
    assert not problems
    assert unknown_ids(["sfo", "fritidsordning", "dagmamma"], catalogue) == {"dagmamma"}


# ---------------------------------------------------------------------------------------------------------------------
# Facts


def has_text(*names: str) -> Callable[[Service], bool]:
    return lambda service: all(bool(getattr(service, name)) for name in names)


# What CPSV-AP-NO makes mandatory of a public service, and where each comes from.
MANDATORY: dict[str, Callable[[Service], bool]] = {
    "dct:identifier": has_text("id"),
    "dct:title": has_text("name"),
    "dct:description": has_text("description"),
    # The municipality of the site, unless the first that is named here is another.
    "cv:hasCompetentAuthority": has_text("responsible"),
    # The municipality's own office; the channels say how it can be reached.
    "cv:contactPoint": has_text("channels"),
    "cpsvno:hasPossibleOutput": has_text("outcome"),
}


@pytest.mark.parametrize("fact", sorted(MANDATORY))
def test_every_service_has_the_facts_that_the_standard_makes_mandatory(fact: str, catalogue: Catalogue) -> None:
    lacking = [service.id for service in catalogue.services if not MANDATORY[fact](service)]
    assert not lacking, f"{fact}: {lacking}"


# ---------------------------------------------------------------------------------------------------------------------
# Addresses


@pytest.mark.parametrize(
    "address", ["http://sfo.example/", "sfo.example", "https:/sfo.example", "https://", "https://a b/", "ftp://a/"]
)
@pytest.mark.parametrize("whole", ["https://lovdata.no/lov/1", "https://psi.norge.no/los/tema/skole-og-utdanning"])
def test_an_address_of_the_catalogue_is_whole_and_safe(whole: str, address: str) -> None:
    problems: list[Problem] = []
    assert CATALOGUE.count(whole) == 1
    text = CATALOGUE.replace(f'"{whole}"' if f'"{whole}"' in CATALOGUE else whole, f'"{address}"')
    assert to_catalogue(text.encode(), "services.yaml", problems) is None
    assert [each.fault for each in problems] == [Fault.WRONG_VALUE]


@pytest.mark.parametrize("address", ["http://sfo.example/", "sfo.example", "//sfo.example/", "ftp://a/"])
def test_an_address_in_a_national_text_is_whole_and_safe(address: str, tmp_path: Path, sources: Sources) -> None:
    def link(nation: Sources) -> None:
        for suffix in ("", ".nn"):
            path = nation.national / "tjenester" / f"sfo{suffix}.md"
            path.write_text(path.read_text(encoding="utf-8").replace("Tekst.", f"[Her]({address})."), encoding="utf-8")

    assert {each.fault for each in read_nation(link, tmp_path, sources.theme)} == {Fault.UNSAFE_LINK}


def test_every_outward_address_of_the_real_texts_is_safe(national: National) -> None:
    proses = [passage.prose for text in national.service_texts.values() for passage in text.passages]
    proses += [
        text.prose
        for text in (*national.topic_texts.values(), *national.event_texts.values(), *national.pages.values())
    ]
    targets = [each.target for prose in proses for each in prose.outward]
    assert all(target.startswith(("https://", "mailto:", "tel:")) for target in targets)
    (link,) = to_prose(Manuscript("[Her](https://a.example/).", "a.md"), []).outward
    assert link.target == "https://a.example/"
