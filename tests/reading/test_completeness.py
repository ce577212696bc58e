from __future__ import annotations

import pytest

from kommunesite.model.catalogue import WordLists
from kommunesite.model.fault import Fault
from kommunesite.model.language import Language, LocalText, Wording
from kommunesite.reading.completeness import gaps
from kommunesite.reading.finding import Path
from kommunesite.reading.wording import Text

NB, NN, EN = Language.NB, Language.NN, Language.EN
NAME: Path = ("services", "sfo", "name")
DOCUMENTS: Path = ("services", "sfo", "documents")


def said_in(*languages: Language) -> LocalText:
    return LocalText(tuple(Wording("Tekst", language) for language in languages))


@pytest.mark.parametrize(
    ("path", "text", "missing"),
    [
        (NAME, said_in(NB, NN, EN), []),
        (NAME, said_in(NB, NN), ["engelsk"]),
        (("services", "sfo", "description"), said_in(EN), ["bokmål", "nynorsk"]),
        (("services", "sfo", "action"), said_in(NB, NN), ["engelsk"]),
        (("services", "sfo", "outcome"), said_in(NB, EN), ["nynorsk"]),
        (("services", "sfo", "outcome"), said_in(NB, NN), ["engelsk"]),
        (("services", "sfo", "national", "name"), said_in(NB, NN), []),
        (("topics", "skole", "name"), said_in(NB, NN), []),
        (("events", "flytte", "steps", 0, "text"), said_in(NN), ["bokmål"]),
        (("services", "sfo", "search"), WordLists(("a",), ()), ["nynorsk"]),
        (("services", "sfo", "search"), WordLists(("a",), ("a", "b")), []),
        (DOCUMENTS, WordLists((), ()), []),
        (DOCUMENTS, WordLists((), ("a",)), ["bokmål"]),
        (("laws", "lov", "id"), "lov", []),
    ],
)
def test_each_language_that_must_be_there_and_is_not_is_reported(path: Path, text: Text, missing: list[str]) -> None:
    assert [dict(each.details)["language"] for each in gaps([(path, text)])] == missing


def test_documents_are_as_many_in_both_written_standards() -> None:
    assert not list(gaps([(DOCUMENTS, WordLists(("a", "b"), ("c", "d")))]))
    (found,) = gaps([(DOCUMENTS, WordLists(("a", "b"), ("c",)))])
    assert (found.fault, found.path) == (Fault.UNEVEN_LISTS, DOCUMENTS)
    assert dict(found.details) == {"field": "documents", "nb": 2, "nn": 1}
