"""Shapes: how a YAML node is called when it is not what a record wants, and how to write what is wanted."""

from __future__ import annotations

from kommunesite.tools.yaml import Node, Series, Table

_LONGEST_SHOWN = 60

SHAPE_ADVICE = {
    "felter": "Skriv «navn: verdi» på egne linjer, rykket inn.",
    "en liste": "Begynn hvert punkt på en egen linje med «- ».",
    "en tekst for hvert språk": "Skriv språket foran teksten, for eksempel «nb: Teksten».",
}
"""How to write each shape."""


def shape_of(node: Node) -> str:
    """Call a node by its shape, a text by itself."""
    if isinstance(node, Table):
        return "felter"
    if isinstance(node, Series):
        return "en liste"
    return "ingenting" if node.is_null else f"«{node.text[:_LONGEST_SHOWN]}»"


def shortened(text: str) -> str:
    """Give as much of a text as fits in a sentence."""
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
