"""The catalogue: `services.yaml` as records, with everything in it checked."""

from __future__ import annotations

from kommunesite.model.catalogue import Catalogue
from kommunesite.model.problem import Problem
from kommunesite.reading.file import to_text
from kommunesite.tools.decode import decode


def to_catalogue(content: bytes, file: str, problems: list[Problem]) -> Catalogue | None:
    """Read and check the national catalogue from the bytes of its file."""
    from kommunesite.reading.inspection import inspect  # who knows the catalogue from before does not need the checks

    text = to_text(content, file, problems)
    if text is None:
        return None
    catalogue = decode(text, Catalogue, file, problems)
    if catalogue is not None:
        problems.extend(inspect(catalogue, text, file))
    return catalogue
