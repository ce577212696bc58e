from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kommunesite.editing.choice import Choices
from kommunesite.editing.folder import RECORDS
from kommunesite.editing.lexicon import read_lexicon
from kommunesite.editing.schema import schema_of
from kommunesite.model.document import AlertMatter
from kommunesite.model.fault import Fault
from kommunesite.model.municipality import Address, Hours
from kommunesite.model.offer import Deadline, Fee, NotOffered, OfferNotice
from kommunesite.reading.local_text import BASIS_FILE
from kommunesite.tools.decode import decode, fields_of
from tests.editing.core import matter_of, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kommunesite.model.problem import Problem

ROOT = Path(__file__).parents[2]
NATIONAL = ROOT / "content" / "nasjonalt"
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")
EVERY = pytest.mark.parametrize("name", RECORDS)


def parts_of(schema: Any) -> Iterator[dict[str, Any]]:
    """List every table in a schema, from the outside in."""
    if isinstance(schema, dict):
        yield schema
        schema = list(schema.values())
    if isinstance(schema, list):
        for each in schema:
            yield from parts_of(each)


# ------------------------------------------------------------------------------------------------------------
# What every schema is


@EVERY
def test_a_schema_is_a_valid_one(name: str, validators: Mapping[str, Draft202012Validator]) -> None:
    Draft202012Validator.check_schema(validators[name].schema)


@EVERY
def test_a_schema_accepts_only_fields_that_it_explains(
    name: str, validators: Mapping[str, Draft202012Validator]
) -> None:
    tables = [part for part in parts_of(validators[name].schema) if part.get("type") == "object"]
    assert tables
    for table in tables:
        assert "additionalProperties" in table, table
        for field, described in table.get("properties", {}).items():
            assert described["description"], field


@EVERY
def test_a_fixed_value_is_explained_beside_it(name: str, validators: Mapping[str, Draft202012Validator]) -> None:
    for part in parts_of(validators[name].schema):
        if isinstance(part.get("enum"), list):
            assert len(part["enum"]) == len(part["enumDescriptions"])
            assert all(part["enumDescriptions"])


@EVERY
def test_a_pattern_means_the_same_in_other_languages(name: str, validators: Mapping[str, Draft202012Validator]) -> None:
    """JavaScript refuses escapes that it does not know, and Python's digits are more than 0 to 9."""
    patterns = [part["pattern"] for part in parts_of(validators[name].schema) if "pattern" in part]
    assert patterns
    for pattern in patterns:
        assert set(re.findall(r"\\(.)", pattern)) <= set("\\.sSx+{}"), pattern
        assert not re.search(r"\(\?[^:=!]", pattern), pattern


@EVERY
def test_a_schema_keeps_to_words_that_older_programs_know(
    name: str, validators: Mapping[str, Draft202012Validator]
) -> None:
    newer = {"prefixItems", "unevaluatedProperties", "dependentRequired", "dependentSchemas", "$dynamicRef", "$anchor"}
    assert not [newer & set(part) for part in parts_of(validators[name].schema) if newer & set(part)]


def test_a_refusal_is_said_in_the_words_of_the_reader(validators: Mapping[str, Draft202012Validator]) -> None:
    said_of = {
        name: part["errorMessage"]
        for name, part in validators["tilbud"].schema["$defs"].items()
        if "errorMessage" in part
    }
    assert said_of["Url"] == "Her skulle det stå en trygg nettadresse. Skriv hele adressen, fra og med «https://»."
    assert said_of["date"] == "Her skulle det stå en dato. Skriv år, måned og dag: «2026-11-21»."
    assert said_of["service"] == "Tjenesten finnes ikke i katalogen. Velg en fra listen."


# ------------------------------------------------------------------------------------------------------------
# What is written today


def yaml_files() -> list[Path]:
    patterns = ("content/*/*.yaml", "content/samarbeid/*.yaml", "services.yaml", "themes/*/phrases/*.yaml")
    written_by_hand = {file for pattern in patterns for file in ROOT.glob(pattern) if file.name != BASIS_FILE}
    return sorted(written_by_hand)


@pytest.mark.parametrize("file", yaml_files(), ids=lambda file: file.relative_to(ROOT).as_posix())
def test_a_file_names_its_schema_first_and_fits_it(file: Path, validators: Mapping[str, Draft202012Validator]) -> None:
    text = file.read_text(encoding="utf-8")
    found = MODELINE.match(text)
    assert found, f"{file} does not name its schema"
    schema = (file.parent / found[1]).resolve()
    assert schema.parent == ROOT / "schemas"
    assert not said(validators[schema.name.partition(".")[0]], text)


TEXTS = {
    "aktuelt": "content/*/aktuelt/*.md",
    "side": "content/*/sider/**/*.md",
    "varsel": "content/*/varsler/*.md",
    "tjeneste": "content/*/tjenester/*.md",
    "tekst": "content/nasjonalt/livssituasjoner/*.md",
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_front_matter_of_every_text_fits_its_schema(
    name: str, validators: Mapping[str, Draft202012Validator]
) -> None:
    files = sorted(ROOT.glob(TEXTS[name]))
    assert files
    wrong = {file: said(validators[name], matter_of(file, RECORDS[name])) for file in files}
    assert not {file: errors for file, errors in wrong.items() if errors}


def test_numbers_that_nobody_quotes_fit(validators: Mapping[str, Draft202012Validator]) -> None:
    text = """
changed: 2026-11-21
number: 0301
register: {organisation_number: 999999999}
contact:
  name: {nb: 110}
  phone: 110
  visit: {street: 4, postal_code: 0180, place: Oslo}
  hours: [{days: [friday], opens: 08.00, closes: 15.30}]
units: {404: {name: {nb: Kontor 404}}}
"""
    assert not said(validators["kommune"], text)


# ------------------------------------------------------------------------------------------------------------
# What the reader refuses, the schema refuses too

OFFER = "changed: 2026-11-21\nservices: {sfo: %s}\n"
PARTNER = "changed: 2026-11-21\nkind: company\nmembers: [oslo]\ncontact: {name: {nb: X}}\nservices: {%s}\n"
REFUSED: list[tuple[str, str, str]] = [
    ("kommune", "number: 0301\n", "'changed' is a required property"),
    ("kommune", "changed: i dag\n", "$.changed"),
    ("kommune", "changed: 2026-13-01\n", "$.changed"),
    ("kommune", "changed: 2026-11-21\nfarge: skog\n", "'farge' was unexpected"),
    ("kommune", "changed: 2026-11-21\naccent: lilla\n", "$.accent"),
    ("kommune", "changed: 2026-11-21\ninvented: ja\n", "$.invented"),
    ("kommune", "changed: 2026-11-21\nlanguages: nb\n", "$.languages"),
    ("kommune", "changed: 2026-11-21\nlanguages: [no]\n", "$.languages[0]"),
    ("kommune", "changed: 2026-11-21\nlanguages: [nb, nb]\n", "non-unique"),
    ("kommune", "changed: 2026-11-21\ncontact: 38 13 72 00\n", "$.contact"),
    ("kommune", "changed: 2026-11-21\ncontact: {name: Kommunen}\n", "$.contact.name"),
    ("kommune", "changed: 2026-11-21\ncontact: {name: {}}\n", "$.contact.name"),
    ("kommune", "changed: 2026-11-21\ncontact: {name: {no: X}}\n", "'no' was unexpected"),
    ("kommune", "changed: 2026-11-21\ncontact: {name: {nb: ' '}}\n", "$.contact.name.nb"),
    ("kommune", "changed: 2026-11-21\ncontact: {name: {nb: X}, phone: ring oss}\n", "$.contact.phone"),
    ("kommune", "changed: 2026-11-21\ncontact: {name: {nb: X}, email: post}\n", "$.contact.email"),
    ("kommune", "changed: 2026-11-21\nunits: {Skole: {name: {nb: X}}}\n", "'Skole' does not match"),
    ("kommune", "changed: 2026-11-21\nlinks: {journal: http://a.no/}\n", "$.links.journal"),
    ("kommune", "changed: 2026-11-21\nlinks:\n", "$.links"),
    ("kommune", "changed: 2026-11-21\nnumber: 20301\n", "$.number"),
    ("tilbud", "changed: 2026-11-21\n", "'services' is a required property"),
    ("tilbud", "changed: 2026-11-21\nservices: [sfo]\n", "$.services"),
    ("tilbud", "changed: 2026-11-21\nservices: {hage: {}}\n", "'hage' was unexpected"),
    ("tilbud", "changed: 2026-11-21\nservices: {sfo: }\n", "$.services.sfo"),
    ("tilbud", OFFER % "{service: sfo}", "'service' was unexpected"),
    ("tilbud", OFFER % "{link: http://a.no/}", "$.services.sfo.link"),
    ("tilbud", OFFER % "{deadline: {}}", "$.services.sfo.deadline"),
    ("tilbud", OFFER % "{deadline: {yearly: 03-01, date: 2026-12-01}}", "$.services.sfo.deadline"),
    ("tilbud", OFFER % "{deadline: {all_year: false}}", "$.services.sfo.deadline"),
    ("tilbud", OFFER % "{deadline: {yearly: 13-01}}", "$.services.sfo.deadline.yearly"),
    ("tilbud", OFFER % "{not_offered: {reason: {nb: X}}}", "$.services.sfo.not_offered"),
    ("tilbud", OFFER % "{not_offered: {reason: {nb: X}, unit: a, service: sfo}}", "$.services.sfo.not_offered"),
    ("tilbud", OFFER % "{not_offered: {reason: {nb: X}, service: hage}}", "$.services.sfo.not_offered.service"),
    ("tilbud", OFFER % "{not_offered: {unit: a}}", "'reason' is a required property"),
    ("tilbud", OFFER % "{fees: [{amount: 1, valid_from: 2026-01-01}]}", "'unit' is a required property"),
    ("tilbud", OFFER % "{fees: [{amount: -1, unit: day, valid_from: 2026-01-01}]}", "$.services.sfo.fees[0].amount"),
    ("tilbud", OFFER % "{fees: [{amount: fri, unit: day, valid_from: 2026-01-01}]}", "$.services.sfo.fees[0].amount"),
    ("tilbud", OFFER % "{handling_weeks: 12345}", "$.services.sfo.handling_weeks"),
    ("tilbud", OFFER % "{hours: [{days: [friday], opens: 09:00, closes: 25:00}]}", "$.services.sfo.hours[0].closes"),
    ("tilbud", OFFER % "{notice: {kind: stengt, reason: {nb: X}}}", "$.services.sfo.notice.kind"),
    ("tilbud", "changed: 2026-11-21\nservices: {}\nsuppliers: {ukjent: [sfo]}\n", "'ukjent' was unexpected"),
    ("samarbeid", PARTNER % "hage: {}", "'hage' was unexpected"),
    ("samarbeid", PARTNER.replace("company", "selskap") % "sfo: {}", "$.kind"),
    ("aktuelt", "title: X\ndate: 2026-11-21\n", "'description' is a required property"),
    ("side", "title: X\ndescription: Y\nchanged: 21.11.2026\n", "$.changed"),
    ("varsel", "title: X\nlevel: fare\nvalid_from: 2026-11-21\nvalid_to: 2026-11-22\n", "$.level"),
    ("tjeneste", "changed: 2026-11-21\ntitle: X\n", "'title' was unexpected"),
    ("tekst", "{}\n", "'changed' is a required property"),
]
BY_READING = {"hage", "ukjent"}
"""Names that are of the right form; that they do not exist is found when all has been read."""


@pytest.mark.parametrize(("name", "text", "wanted"), REFUSED)
def test_what_the_reader_refuses_the_schema_refuses_at_the_same_place(
    name: str, text: str, wanted: str, validators: Mapping[str, Draft202012Validator]
) -> None:
    errors = said(validators[name], text)
    assert any(wanted in error for error in errors), errors
    problems: list[Problem] = []
    assert decode(text, RECORDS[name], "x.yaml", problems) is None or any(each in text for each in BY_READING)


# ------------------------------------------------------------------------------------------------------------
# What the schema accepts, the reader accepts too

SAMPLES: tuple[Any, ...] = (
    *("2026-11-21", "2026-13-01", "03-01", "13-01", "09:00", "15.30", "25:00", "0180", "301", "sfo", "SFO", "nav-1"),
    *("https://a.no/b", "http://a.no", "https://a b.no", "once", "month", "closed", "warning", "monday", "", " ", "é"),
    *(True, False, None),
    *([], ["monday"], ["monday", "monday"], ["monday", "lørdag"], {}, {"nb": "Ja"}, {"no": "Ja"}, {"nb": ""}),
)
AMOUNTS = (0, 1, 42.5, -1, 999_999_999, 1_000_000_000, "42", "mye")
SMALL: tuple[Any, ...] = (Address, AlertMatter, Deadline, Fee, Hours, NotOffered, OfferNotice)
SCHEMAS = {record: schema_of(record, "side", read_lexicon(), Choices()) for record in SMALL}
BEYOND_A_SCHEMA = {Fault.WRONG_ORDER}
"""That one value must come before another, no schema can say."""


def samples_for(record: Any, name: str) -> list[Any]:
    """List the samples that the schema of a record accepts in a field."""
    schema = SCHEMAS[record]
    validator = Draft202012Validator({**schema["properties"][name], "$defs": schema["$defs"]})
    return [each for each in (AMOUNTS if name == "amount" else SAMPLES) if validator.is_valid(each)]


FITTING = {record: {each.name: samples_for(record, each.name) for each in fields_of(record)} for record in SMALL}


@st.composite
def instances(draw: st.DrawFn) -> tuple[Any, dict[str, Any]]:
    """Draw a record and something like it, which mostly fits but now and then does not."""
    record = draw(st.sampled_from(SMALL))
    fields = draw(st.sets(st.sampled_from([*FITTING[record], "ukjent"])))
    required = {each.name for each in fields_of(record) if each.required and draw(st.integers(0, 9))}
    return record, {
        name: draw(st.sampled_from(FITTING[record].get(name, SAMPLES) if draw(st.integers(0, 9)) else SAMPLES))
        for name in sorted(fields | required)
    }


@given(instances())
def test_what_the_schema_accepts_the_reader_accepts(drawn: tuple[Any, dict[str, Any]]) -> None:
    record, instance = drawn
    text = json.dumps(instance, ensure_ascii=False)
    problems: list[Problem] = []
    if Draft202012Validator(SCHEMAS[record]).is_valid(instance):
        decode(text, record, "x.yaml", problems)
    assert {each.fault for each in problems} <= BEYOND_A_SCHEMA, (record, text, problems)


@pytest.mark.parametrize("record", SMALL, ids=lambda record: record.__name__)
def test_a_record_of_fitting_samples_is_accepted(record: Any) -> None:
    """So that the test above does not hold only because nothing is accepted."""
    needed = [each.name for each in fields_of(record) if each.required] + list(getattr(record, "ONE_OF", ()))[:1]
    instance = {name: FITTING[record][name][0] for name in needed}
    assert Draft202012Validator(SCHEMAS[record]).is_valid(instance), instance
