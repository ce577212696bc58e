"""A new folder is whole for every municipality, and says what each field is for."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kommunesite.editing.lexicon import read_lexicon
from kommunesite.editing.settings import Choice, languages_of
from kommunesite.editing.start import folder_files
from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.municipality import Accent, Municipality, Settings, WrittenStandard
from kommunesite.model.offer import Offers
from kommunesite.reading.file import Folder
from kommunesite.reading.local import read_local
from kommunesite.reading.register import municipality_of, read_register
from kommunesite.reading.untouched import TEMPLATE_LINES
from kommunesite.tools.decode import decode

if TYPE_CHECKING:
    from kommunesite.model.national import LocalMaterial, National
    from kommunesite.model.problem import Problem

TODAY = datetime.date(2026, 11, 22)
NOT_IN_USE = re.compile(r"^#(?=  |[a-z])", re.MULTILINE)
EMPTY = re.compile(r"^(services:) \{\}$", re.MULTILINE)


def known(slug: str) -> Municipality:
    found = municipality_of(slug)
    assert found is not None
    return found


def text_of(slug: str, name: str, choice: Choice | None = None) -> str:
    return folder_files(known(slug), choice or Choice(), TODAY)[name].decode()


def read(municipality: Municipality, folder: Path, national: National) -> tuple[LocalMaterial | None, list[Problem]]:
    """Write a new folder and read it, as a build does."""
    for name, content in folder_files(municipality, Choice(), TODAY).items():
        path = folder / municipality.slug / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    problems: list[Problem] = []
    home = Folder(folder / municipality.slug, f"content/{municipality.slug}")
    return read_local(home, municipality, national.catalogue, problems), problems


def test_every_municipality_of_the_register_gets_a_folder_without_faults(tmp_path: Path, national: National) -> None:
    register = read_register()
    assert len(register) == 357
    for municipality in register:
        local, problems = read(municipality, tmp_path, national)
        assert local is not None, (municipality.slug, problems)
        assert {each.fault for each in problems} == {Fault.UNTOUCHED_TEMPLATE}, municipality.slug
        assert len(problems) == 4
        assert local.settings.languages == languages_of(municipality)
        assert not (*local.news, *local.pages, *local.alerts, *local.service_texts, *local.unread)


def test_the_first_language_is_the_written_standard_and_sami_follows_where_it_is_official() -> None:
    standards = {known(slug).standard: languages_of(known(slug)) for slug in ("eigersund", "klepp", "oslo")}
    assert standards == {
        WrittenStandard.BOKMAL: (Language.NB,),
        WrittenStandard.NYNORSK: (Language.NN,),
        WrittenStandard.NEUTRAL: (Language.NB,),
    }
    assert languages_of(known("karasjok")) == (Language.NB, Language.SE)
    assert languages_of(known("snasa")) == (Language.NB, Language.SMA)
    assert sum(len(languages_of(each)) > 1 for each in read_register()) == sum(
        each.sami_area for each in read_register()
    )


@pytest.mark.parametrize(("name", "record"), [("kommune.yaml", Settings), ("services.yaml", Offers)])
@pytest.mark.parametrize("slug", ["karasjok", "klepp", "alesund"])
def test_every_field_that_is_taken_in_use_is_right_as_it_stands(name: str, record: type[Any], slug: str) -> None:
    text = EMPTY.sub(r"\1", NOT_IN_USE.sub("", text_of(slug, name)))
    problems: list[Problem] = []
    assert decode(text, record, name, problems) is not None, problems
    assert not problems


def test_every_field_has_its_comment() -> None:
    records = read_lexicon().records
    shown = {
        "kommune.yaml": ("Settings", "Contact", "Address", "Hours", "Links", "Corrections"),
        "services.yaml": ("Offers", "Offer", "Fee", "Deadline", "Hours", "OfferNotice", "NotOffered"),
    }
    # A real municipality is not invented, and in services.yaml the name of a service stands before its fields.
    left_out = {"Settings.invented", "Offer.service"}
    for name, kinds in shown.items():
        said = " ".join(re.sub(r"^ *# ?", "", line) for line in text_of("karasjok", name).splitlines())
        said += text_of("porsanger", name).replace("\n", " ")
        for kind in kinds:
            for field, help_text in records[kind].fields.items():
                assert f"{kind}.{field}" in left_out or help_text in said, f"{kind}.{field}"


def test_what_is_answered_is_in_use_and_the_rest_of_the_contact_is_not() -> None:
    choice = Choice("78 46 80 00", "post@karasjok.example", Accent.NORDLYS)
    problems: list[Problem] = []
    settings = decode(text_of("karasjok", "kommune.yaml", choice), Settings, "kommune.yaml", problems)
    assert settings is not None, problems
    assert settings.accent is Accent.NORDLYS
    assert settings.contact is not None
    assert (settings.contact.phone, settings.contact.email) == (choice.phone, choice.email)
    assert settings.contact.visit is None
    assert settings.contact.name.said_in(Language.NB).text == "Karasjok kommune"


def test_the_texts_of_a_nynorsk_municipality_are_in_nynorsk() -> None:
    files = folder_files(known("klepp"), Choice(), TODAY)
    texts = [content.decode() for name, content in files.items() if "/" in name]
    assert len(texts) == 4
    assert all(TEMPLATE_LINES[Language.NN] in text for text in texts)
    assert "## Kva er det?" in files["tjenester/barnehageplass.md"].decode()


def test_the_files_are_utf8_with_the_line_ends_of_unix_and_the_same_each_time() -> None:
    files = folder_files(known("karasjok"), Choice(), TODAY)
    assert files == folder_files(known("karasjok"), Choice(), TODAY)
    for name, content in files.items():
        assert b"\r" not in content, name
        assert content.decode("utf-8").endswith("\n")
        assert not content.startswith(b"\xef\xbb\xbf")
