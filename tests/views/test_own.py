from __future__ import annotations

import pytest

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.own import own_view
from tests import village

BOTH = (Language.NB, Language.NN)


@pytest.mark.parametrize(
    ("path", "above"),
    [
        ("/om/skole/", ["/nn/om/"]),
        ("/kontakt/tolk/", ["/nn/kontakt/"]),
        ("/aktuelt/nytt/", ["/nn/aktuelt/"]),
        ("/frivillig/", []),
        ("/personvern/mer/", []),
    ],
)
def test_the_way_up_leads_over_pages_with_national_names_in_the_language(
    national: National, path: str, above: list[str]
) -> None:
    view = own_view(village.voice(national, Language.NN), path, BOTH, Language.NN)
    assert [crumb.href for crumb in view.setting.crumbs] == above
    assert all(crumb.words.text for crumb in view.setting.crumbs)


def test_a_text_stands_in_the_section_above_it_in_the_languages_it_has(national: National) -> None:
    view = own_view(village.voice(national), "/om/skole/", (*BOTH, Language.SE), Language.NB)
    assert view.subject is None
    assert (view.setting.prefix, view.setting.section) == ("", "/om/")
    assert village.addresses(view.setting, "/om/skole/") == ["/om/skole/", "/nn/om/skole/", "/se/om/skole/"]
    assert [link.is_current for link in view.setting.languages] == [True, False, False]


def test_a_text_in_a_partial_language_has_its_address_there_and_is_current_there(national: National) -> None:
    voice = village.voice(national)
    view = own_view(voice, "/om/skole/", (*BOTH, Language.SE), Language.SE)
    assert view.setting.prefix == "/se"
    assert [(link.code, link.is_current) for link in view.setting.languages] == [
        *(("nb", False), ("nn", False), ("se", True)),
    ]
    assert [crumb.href for crumb in view.setting.crumbs] == ["/om/"]
    assert own_view(voice, "/samisk/", (Language.SE,), Language.SE).setting.languages == ()


def test_texts_at_one_place_share_what_the_country_says_there(national: National) -> None:
    voice = village.voice(national)
    one = own_view(voice, "/om/skole/", BOTH, Language.NB)
    assert own_view(voice, "/om/kultur/", BOTH, Language.NB) is one
    assert own_view(voice, "/kontakt/tolk/", BOTH, Language.NB) is not one
    assert own_view(voice, "/om/kultur/", (*BOTH, Language.EN), Language.NB) is not one
