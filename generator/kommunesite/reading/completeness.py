"""Completeness: every text of the catalogue exists in all the languages that it must, and says as much in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.catalogue import WordLists
from kommunesite.model.fault import Fault
from kommunesite.model.language import STANDARDS, Language, LocalText
from kommunesite.reading.finding import Finding, Path, finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kommunesite.reading.wording import Text

ALSO_IN_ENGLISH = tuple(("services", name) for name in ("name", "description", "action", "outcome"))
"""The part of the catalogue, and the field, whose texts exist in English too."""
IN_STEP = "documents"
"""The field whose lists say the same in both written standards; words to search by are each standard's own."""


def gaps(texts: Iterable[tuple[Path, Text]]) -> Iterator[Finding]:
    """Report each language in which a text is missing, and each list that has more in one written standard."""
    for path, text in texts:
        if isinstance(text, LocalText):
            yield from _missing(path, {wording.language for wording in text.wordings})
        elif isinstance(text, WordLists) and (text.nb or text.nn):
            written = {language for language in STANDARDS if getattr(text, language)}
            yield from _missing(path, written)
            if path[-1] == IN_STEP and len(written) == len(STANDARDS) and len(text.nb) != len(text.nn):
                details = {"field": path[-1], "nb": len(text.nb), "nn": len(text.nn)}
                yield finding(Fault.UNEVEN_LISTS, path, **details)


def _missing(path: Path, written: set[Language]) -> Iterator[Finding]:
    in_english = (path[0], path[-1]) in ALSO_IN_ENGLISH and len(path) == len(("services", "id", "name"))
    for language in (*STANDARDS, Language.EN) if in_english else STANDARDS:
        if language not in written:
            details = {"field": path[-1], "language": NAMES[language], "code": language.value}
            yield finding(Fault.MISSING_LANGUAGE, path, **details)


NAMES = {Language.NB: "bokmål", Language.NN: "nynorsk", Language.EN: "engelsk"}
"""What the languages of the national material are called inside a Norwegian sentence."""
