"""Syntax: what the YAML library says about a text that it cannot read, in Norwegian and with advice."""

from __future__ import annotations

_SAID = {
    "mapping values are not allowed": (
        "et kolon står på et uventet sted",
        "Sett anførselstegn rundt tekster som har kolon i seg.",
    ),
    "could not find expected ':'": ("et kolon mangler", "Skriv «navn: verdi», med mellomrom etter kolon."),
    "did not find expected key": (
        "innrykket eller anførselstegnene stemmer ikke",
        "Sjekk at linjene som hører sammen, er rykket like mye inn, og at anførselstegn er avsluttet.",
    ),
    "did not find expected '-' indicator": ("en liste er brutt", "Begynn hvert punkt i listen med «- »."),
    "found unexpected end of stream": (
        "en tekst i anførselstegn er ikke avsluttet",
        "Sett inn det siste anførselstegnet.",
    ),
    "did not find expected ',' or": (
        "et komma eller en klamme mangler",
        "Sjekk klammene og kommaene på linjen.",
    ),
    "block sequence entries are not allowed": (
        "en strek står på et uventet sted",
        "Begynn listen på en ny linje.",
    ),
    "found character that cannot start any token": (
        "et tegn kan ikke stå først i en tekst",
        "Sett anførselstegn rundt tekster som begynner med %, @ eller `.",
    ),
    "found unknown escape character": (
        "en omvendt skråstrek står på et uventet sted",
        "Bruk enkle anførselstegn (') rundt tekster som har \\ i seg.",
    ),
}
_UNKNOWN = (
    "noe står på et uventet sted",
    "Sjekk kolon, innrykk og anførselstegn på denne linjen og linjen over.",
)


def said_in_norwegian(said: str) -> tuple[str, str]:
    """Give the reason and the advice for what the library says in English."""
    return next((answer for start, answer in _SAID.items() if said.startswith(start)), _UNKNOWN)
