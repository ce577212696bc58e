from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kommunesite.reading.source import find_sources
from kommunesite.reviewing.country import Country
from kommunesite.reviewing.kept import load_review
from kommunesite.reviewing.review import review, review_national
from tests import village
from tests.reviewing.land import Land, told

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "---\ntitle: Frivillig\ndescription: Bli med.\nchanged: 2026-11-01\n---\n"
DEAD = f"-- sider/frivillig.md\n{PAGE}Se [SFO](/tjenester/sffo/) og skriv til kari@gmail.com.\n"
FOUND = [
    "content/vennesla/sider/frivillig.md:6:10 KS309",
    "content/vennesla/sider/frivillig.md:6:41 KS902",
]


def test_everything_wrong_is_found_in_the_order_of_the_places(land: Land) -> None:
    land.write(DEAD)
    assert told(land.remarks()) == FOUND


def test_a_municipality_without_a_folder_has_nothing_wrong(land: Land) -> None:
    assert land.remarks("oslo") == ()


def test_the_national_texts_have_nothing_wrong(land: Land) -> None:
    found = review_national(land.country()).remarks
    assert [each for each in found if each.problem.fault.severity != "advice"] == []


def test_what_is_known_is_not_read_again(land: Land) -> None:
    """Put something else into the memory: it comes out as it is, so nothing was read."""
    land.write(DEAD)
    first = land.remarks()
    country = land.country()
    kept = load_review(country.kept, "vennesla")
    assert kept is not None
    country.kept.store("vennesla", replace(kept, remarks=first[1:]))
    assert land.remarks() == first[1:]


def test_a_text_that_stands_is_not_searched_again(land: Land) -> None:
    land.write(DEAD)
    land.remarks()
    country = land.country()
    kept = load_review(country.kept, "vennesla")
    assert kept is not None
    texts = {file: replace(each, remarks=()) for file, each in kept.texts.items()}
    country.kept.store("vennesla", replace(kept, texts=texts))
    land.write(f"-- sider/hjelp.md\n{PAGE.replace('Frivillig', 'Hjelp')}Skriv til ola@gmail.com.\n")
    assert told(land.remarks()) == [FOUND[0], "content/vennesla/sider/hjelp.md:6:11 KS902"]


def test_a_text_that_is_changed_is_searched_again(land: Land) -> None:
    land.write(DEAD)
    land.remarks()
    land.write(f"-- sider/frivillig.md\n{PAGE}Alt er vel.\n")
    assert land.remarks() == ()


def test_what_is_found_is_the_same_with_a_memory_and_without(land: Land) -> None:
    for text in ("Se [SFO](/tjenester/sffo/).", "Skriv til kari@gmail.com.", "Alt er vel.", "[TODO](/x/)"):
        land.write(f"-- sider/frivillig.md\n{PAGE}{text}\n")
        with_memory = land.remarks()
        (land.cache / "vennesla.msgpack").unlink(missing_ok=True)
        (land.cache / "check" / "vennesla.msgpack").unlink()
        assert land.remarks() == with_memory


def test_another_day_is_looked_at_anew(land: Land) -> None:
    land.write(f"-- sider/frivillig.md\n{PAGE}Søk innen 1. desember 2026.\n")
    assert land.remarks() == ()
    country = land.country()
    country.today = country.today.replace(year=2027)
    later = review(country, "vennesla").remarks
    assert told(later) == ["content/vennesla/sider/frivillig.md:6:11 KS802"]


def test_texts_are_searched_when_the_settings_cannot_be_read(land: Land) -> None:
    land.write(DEAD)
    land.write("-- kommune.yaml\nchanged: i går\n")
    assert told(land.remarks()) == [
        "content/vennesla/kommune.yaml:1:10 KS212",
        "content/vennesla/sider/frivillig.md:6:41 KS902",
    ]


def test_the_words_of_settings_and_offers_are_searched_where_they_stand(land: Land) -> None:
    land.write(
        f"""{village.SETTINGS}contact:
  name: {{nb: "Servicetorget 😀 på huset", nn: Servicetorget, en: Office}}
  note:
    nb: >-
      Ring oss
      i forbindelse med flytting.
-- services.yaml
changed: 2026-11-01
services:
  sfo:
    note: {{nb: STENGT NÅ se http://sfo.example, nn: Du kan ikke søke}}
    notice: {{kind: closed, reason: {{nb: Stengt i dag og 1. mars, nn: Stengt}}, valid_to: 2026-12-01}}
    fees: [{{amount: 1, unit: month, valid_from: 2026-01-01, text: {{nb: Heil plass}}}}]
  renovasjon:
    note: {{nb: "Søk innen 1. mars 2026, ring [nummer]"}}
"""
    )
    assert told(land.remarks()) == [
        "content/vennesla/kommune.yaml:8:7 KS703",
        "content/vennesla/services.yaml:4:16 KS609",
        "content/vennesla/services.yaml:4:29 KS903",
        "content/vennesla/services.yaml:4:60 KS704",
        "content/vennesla/services.yaml:5:48 KS708",
        "content/vennesla/services.yaml:5:57 KS707",
        "content/vennesla/services.yaml:8:27 KS802",
        "content/vennesla/services.yaml:8:46 KS712",
    ]


def test_a_note_that_is_wholly_in_the_other_standard_is_told_word_by_word(land: Land) -> None:
    """There is no text to say it of once."""
    words = "Du kan ikke søke fra nå, dere får ikke svar fra oss, og jeg vet ikke hva dere ikke har"
    land.write(f"{village.SETTINGS}contact: {{name: {{nn: Kontoret}}, note: {{nn: '{words}'}}}}\n")
    found = told(land.remarks())
    assert len(found) > 8
    assert {each.partition(" ")[2] for each in found} == {"KS704"}


def test_a_template_that_nobody_has_rewritten_is_told_once(land: Land) -> None:
    template = PAGE.replace("Bli med.", '"[Si det her]"')
    land.write(
        f"-- sider/frivillig.md\n{template}Dette er en mal. Skriv om teksten, og slett denne linjen.\n\n[Og her.]\n"
    )
    assert told(land.remarks()) == ["content/vennesla/sider/frivillig.md:6:1 KS440"]


def test_the_words_of_one_language_stay_known_when_those_of_another_change(land: Land) -> None:
    offers = "-- services.yaml\nchanged: 2026-11-01\nservices:\n  sfo:\n    note: {nb: Ikke nå, nn: Du kan ikke}\n"
    land.write(f"{village.SETTINGS}{offers}")
    first = land.remarks()
    kept = load_review(land.country().kept, "vennesla")
    assert kept is not None
    assert {name for name in kept.texts if "services" in name} == {
        "content/vennesla/services.yaml nb",
        "content/vennesla/services.yaml nn",
    }
    assert told(first) == ["content/vennesla/services.yaml:4:36 KS704"]


def test_a_draft_is_absent_for_other_texts_and_its_own_faults_are_told(land: Land) -> None:
    draft = PAGE.replace("title: Frivillig", "title: Hjelp").replace("changed", "draft: true\nchanged")
    land.write(
        f"-- sider/frivillig.md\n{PAGE}Se [hjelp](/hjelp/).\n"
        f"-- sider/hjelp.md\n{draft}Se [frivillig](/frivillig/) og [borte](/borte/).\n"
    )
    assert told(land.remarks()) == [
        "content/vennesla/sider/frivillig.md:6:12 KS309",
        "content/vennesla/sider/hjelp.md:7:40 KS309",
    ]


def test_the_settings_are_searched_for_what_may_stand_nowhere(land: Land) -> None:
    land.write(f"{village.SETTINGS}contact: {{name: {{nb: Kontoret}}, email: kari@gmail.com}}\n")
    assert told(land.remarks()) == ["content/vennesla/kommune.yaml:3:40 KS902"]


def test_the_partners_are_searched_for_what_may_stand_nowhere(land: Land) -> None:
    partner = land.content / "samarbeid" / "hjelpen.yaml"
    partner.parent.mkdir()
    partner.write_text("changed: 2026-11-01\n# Spør kari@gmail.com\n", encoding="utf-8")
    found = told(review_national(land.country()).remarks)
    assert "content/samarbeid/hjelpen.yaml:2:8 KS902" in found


def test_texts_are_searched_when_the_national_material_cannot_be_read(land: Land, tmp_path: Path) -> None:
    land.write(DEAD)
    broken = tmp_path / "services.yaml"
    broken.write_text("services: [\n", encoding="utf-8")
    sources = replace(find_sources(land.content), catalogue=broken)
    country = Country(sources, tmp_path / "cache", village.TODAY)
    assert told(review(country, "vennesla").remarks) == FOUND[1:]
    assert [
        each.problem.fault.code for each in review_national(country).remarks if each.problem.fault.severity == "error"
    ] == ["KS201"]


def test_where_nothing_can_be_kept_the_same_is_found(land: Land, tmp_path: Path) -> None:
    land.write(DEAD)
    occupied = tmp_path / "occupied"
    occupied.touch()
    assert told(replace(land, cache=occupied).remarks()) == FOUND


def test_a_damaged_memory_is_as_good_as_none(land: Land) -> None:
    land.write(DEAD)
    land.remarks()
    (land.cache / "check" / "vennesla.msgpack").write_bytes(b"x")
    assert load_review(land.country().kept, "vennesla") is None
    assert told(land.remarks()) == FOUND
