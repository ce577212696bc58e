from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.language import Language
from kommunesite.site.address import (
    GENERATED,
    NATIONAL_PAGES,
    NOT_FOUND,
    PARENTS,
    SECTIONS,
    event_path,
    news_path,
    output_path,
    page_path,
    parent_of,
    section_of,
    service_path,
    topic_path,
)

KEYS = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,3})?", fullmatch=True)
KINDS = st.sampled_from([service_path, topic_path, event_path, news_path])
PREFIXES = st.sampled_from(["", *(f"/{language}" for language in Language)])
ADDRESSES = st.builds(lambda prefix, kind, key: f"{prefix}{kind(key)}", PREFIXES, KINDS, KEYS)


@given(ADDRESSES, ADDRESSES)
def test_each_address_has_a_file_of_its_own_inside_the_folder(one: str, other: str) -> None:
    assert (output_path(one) == output_path(other)) == (one == other)
    path = PurePosixPath(output_path(one))
    assert not path.is_absolute()
    assert ".." not in path.parts
    assert path.name == "index.html"


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/", "index.html"),
        ("/om/", "om/index.html"),
        ("/nn/tjenester/sfo/", "nn/tjenester/sfo/index.html"),
        ("/404.html", "404.html"),
        ("/nn/aktuelt/atom.xml", "nn/aktuelt/atom.xml"),
    ],
)
def test_an_address_is_a_file(address: str, path: str) -> None:
    assert output_path(address) == path


def test_the_fixed_addresses_are_the_contract() -> None:
    assert (
        *(
            "/",
            "/tjenester/",
            "/tema/",
            "/livssituasjoner/",
            "/aktuelt/",
            "/flytte/",
            "/a-aa/",
            "/sok/",
            "/nettstedkart/",
            "/bytt-kommune/",
        ),
        *("/om/", "/politikk/", "/kontakt/", "/personvern/", "/tilgjengelighet/"),
    ) == GENERATED
    assert SECTIONS == ("/tjenester/", "/politikk/", "/aktuelt/", "/om/", "/kontakt/")
    assert set(PARENTS) < set(NATIONAL_PAGES) < set(GENERATED)
    assert NOT_FOUND == "/404.html"
    assert service_path("sfo") == "/tjenester/sfo/"
    assert topic_path("arbeid") == "/tema/arbeid/"
    assert event_path("fa-barn") == "/livssituasjoner/fa-barn/"
    assert news_path("nytt") == "/aktuelt/nytt/"
    assert page_path("om/skole") == "/om/skole/"


@pytest.mark.parametrize(("path", "parent"), [("/om/skole/", "/om/"), ("/om/", "/"), ("/", "/"), ("/om/skole", "/om/")])
def test_the_parent_of_a_page_is_one_level_up(path: str, parent: str) -> None:
    assert parent_of(path) == parent


@pytest.mark.parametrize(
    ("path", "section"), [("/", ""), ("/tjenester/sfo/", "/tjenester/"), ("/omsorg/", ""), ("/a-aa/", "")]
)
def test_a_page_belongs_to_the_section_that_it_lies_in(path: str, section: str) -> None:
    assert section_of(path) == section
