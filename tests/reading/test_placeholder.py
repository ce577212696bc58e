from __future__ import annotations

import pytest

from kommunesite.model.language import Language, LocalText, Wording
from kommunesite.reading.placeholder import placeholders, placeholders_in
from kommunesite.reading.wording import strings_of


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Det koster XX kroner.", ["XX"]),
        ("Ring XXXX XXXX.", ["XXXX", "XXXX"]),
        ("TODO: skriv mer", ["TODO"]),
        ("Lorem ipsum", ["Lorem"]),
        ("lorem", ["lorem"]),
        ("Ring [fyll inn] eller […].", ["[fyll inn]", "[…]"]),
        ("[]", ["[]"]),
        ("Se [kontakt](/kontakt/) og [oss][oss].\n\n[oss]: /om/", []),
        ("![Bilde](media/a.jpg)", []),
        ("\\[slik\\]", []),
        ("Og så videre …", []),
        ("MAXX er et navn, XXL er en størrelse.", []),
        ("Todo er ikke et ord.", []),
    ],
)
def test_what_is_to_be_written_later_is_found_and_links_are_not(text: str, marks: list[str]) -> None:
    assert [dict(each.details)["mark"] for each in placeholders_in(text, "a.md")] == marks


def test_it_is_found_where_it_stands() -> None:
    (problem,) = placeholders_in("---\n---\n\nRing oss.\nNummer: XX", "a.md")
    assert str(problem.place) == "a.md:5:9"


def test_every_language_of_the_catalogue_is_looked_through() -> None:
    text = LocalText((Wording("Ring", Language.NB), Wording("Ring [x]", Language.NN)))
    (found,) = placeholders(list(strings_of([(("services", "sfo", "name"), text), (("laws", "a", "id"), "a")])))
    assert found.path == ("services", "sfo", "name", "nn")
