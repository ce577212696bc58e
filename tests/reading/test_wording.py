from __future__ import annotations

from kommunesite.model.catalogue import WordLists
from kommunesite.model.language import Language, LocalText, Wording
from kommunesite.reading.catalogue import to_catalogue
from kommunesite.reading.wording import strings_of, texts_in
from tests.nation import CATALOGUE


def test_every_text_is_found_by_its_path() -> None:
    catalogue = to_catalogue(CATALOGUE.encode(), "services.yaml", [])
    assert catalogue is not None
    found = dict(texts_in(catalogue))
    assert isinstance(found["services", "sfo", "name"], LocalText)
    assert isinstance(found["services", "sfo", "search"], WordLists)
    assert isinstance(found["events", "begynne", "steps", 0, "title"], LocalText)
    assert found["services", "sfo", "laws", 0, "section"] == "§ 4-5"
    assert ("headings", "about") in found
    assert ("topics", "skole", "description") in found
    assert not any("los" in path or "responsible" in path for path in found)
    assert sum(isinstance(text, LocalText) for text in found.values()) == CATALOGUE.count("{nb: ") - 1


def test_a_text_gives_its_strings_with_their_languages() -> None:
    path = ("services", "sfo", "x")
    local = LocalText((Wording("a", Language.NN), Wording("b", Language.EN)))
    assert list(strings_of([(path, local)])) == [((*path, "nn"), Language.NN, "a"), ((*path, "en"), Language.EN, "b")]
    assert list(strings_of([(path, WordLists(("a", "b"), ("c",)))])) == [
        ((*path, "nb", 0), Language.NB, "a"),
        ((*path, "nb", 1), Language.NB, "b"),
        ((*path, "nn", 0), Language.NN, "c"),
    ]
    assert list(strings_of([(path, "a")])) == [(path, None, "a")]
