from __future__ import annotations

from kommunesite.tools.syntax import said_in_norwegian


def test_what_is_known_is_told_apart_and_the_rest_gets_general_advice() -> None:
    assert said_in_norwegian("could not find expected ':' while") == (
        "et kolon mangler",
        "Skriv «navn: verdi», med mellomrom etter kolon.",
    )
    assert said_in_norwegian("")[0] == said_in_norwegian("something new")[0] == "noe står på et uventet sted"
