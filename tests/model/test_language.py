from __future__ import annotations

import pytest

from kommunesite.model.language import Language, LocalText, Wording, same_text


def said(*languages: Language) -> LocalText:
    return LocalText(tuple(Wording(language.upper(), language) for language in languages))


@pytest.mark.parametrize(
    ("written", "wanted", "given"),
    [
        ([Language.NB, Language.NN], Language.NN, Language.NN),
        ([Language.NN], Language.NB, Language.NN),
        ([Language.NN, Language.NB], Language.SE, Language.NB),
        ([Language.EN, Language.NN], Language.SE, Language.NN),
        ([Language.EN, Language.SE], Language.NB, Language.EN),
    ],
)
def test_a_text_is_said_in_the_language_or_the_nearest_one(
    written: list[Language], wanted: Language, given: Language
) -> None:
    assert said(*written).said_in(wanted) == Wording(given.upper(), given)


def test_a_text_in_one_language_is_said_in_that() -> None:
    assert same_text("Hei", Language.NB).said_in(Language.EN) == Wording("Hei", Language.NB)


def test_every_language_has_a_name_in_itself_and_none_is_called_no() -> None:
    names = [language.autonym for language in Language]
    assert all(names)
    assert len(set(names)) == len(names)
    assert "no" not in list(Language)
