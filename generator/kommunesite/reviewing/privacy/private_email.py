"""An e-mail address of the private kind, where the municipality's own should stand."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text


def _find(text: Text) -> Iterator[Finding]:
    if "@" in text.source:
        for each in _addresses().finditer(text.source):
            yield found(*each.span(), address=each[0])


@cache
def _addresses() -> re.Pattern[str]:
    """Read the hosts where people have their own addresses."""
    lines = files("kommunesite.reviewing.privacy").joinpath("private_email.csv").read_text(encoding="utf-8").split()
    hosts = "|".join(re.escape(host) for host in lines[1:])
    return re.compile(rf"[\w.+-]+@(?:{hosts})\b(?![.-]\w)", re.IGNORECASE)


RULE = TextRule(
    fault=Fault.PRIVATE_EMAIL,
    title="Privat e-postadresse",
    why=(
        "En privat adresse følger en person og ikke kommunen. Når hun slutter, blir brev liggende der ingen leser dem, "
        "og kommunen kan ikke journalføre det som kommer inn. For den det gjelder, er adressen en personopplysning."
    ),
    examples=(
        Example(
            "Skriv til [Kari](mailto:⟦kari.eksempel@gmail.com⟧).",
            "Skriv til [skolekontoret](mailto:skole@eksempelvik.example).",
        ),
    ),
    find=_find,
)
