"""A web address that is written out with http, so that nobody protects what is sent there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_PLAIN = re.compile(r"\bhttp://[^\s<>()\[\]»\"]*[^\s<>()\[\]»\".,:;!?]", re.IGNORECASE)


def _find(text: Text) -> Iterator[Finding]:
    if "://" in text.plain:
        for each in _PLAIN.finditer(text.plain):
            yield found(*each.span(), address=each[0])


RULE = TextRule(
    fault=Fault.PLAIN_HTTP,
    title="Adresse med http",
    why=(
        "Uten https kan andre lese og endre det som sendes mellom leseren og nettstedet. "
        "En lenke med http er en feil; her står adressen i selve teksten, og da skriver leseren den av."
    ),
    examples=(
        Example(
            "Kartet ligger på ⟦http://kart.eksempelvik.example/tur⟧.",
            "Se [kartet over turstiene](https://kart.eksempelvik.example/tur).",
        ),
    ),
    find=_find,
)
