"""Words: what the states, ages and changes of the survey are called in Norwegian."""

from __future__ import annotations

from kommunesite.survey.age import Old
from kommunesite.survey.review import Change

_STATES = {
    "not_offered": "tilbys ikke",
    "own": "egen lenke",
    "partner": "samarbeid",
    "template": "leverandør",
    "national": "nasjonal",
    "helpline": "telefon",
    "contact": "kontor",
    "missing": "mangler",
}
_OLD = {Old.FEE: "pris", Old.DEADLINE: "frist", Old.NOTICE: "beskjed", Old.TEXT: "tekst"}
_CHANGES = {
    Change.CHANGED: "Den nasjonale teksten er endret siden den ble godkjent.",
    Change.SECTION_GONE: "Den nasjonale teksten har ikke lenger noe under denne overskriften.",
    Change.HEADING_GONE: "Overskriften «{heading}» er ikke lenger en av de faste.",
    Change.SERVICE_GONE: "Tjenesten «{service}» er tatt ut av katalogen.",
}


def state_word(state: str) -> str:
    """Name a way in to a service; one without a word of its own is called what it is called in files."""
    return _STATES.get(state, state)


def old_word(old: Old) -> str:
    """Name what is old."""
    return _OLD[old]


def change_sentence(change: Change, heading: str, service: str) -> str:
    """Say what has become of a national section."""
    return _CHANGES[change].format(heading=heading, service=service)
