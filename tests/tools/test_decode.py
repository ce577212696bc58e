from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language, LocalText, Wording
from kommunesite.model.municipality import (
    Accent,
    Address,
    Contact,
    Corrections,
    Hours,
    Links,
    Settings,
    Status,
    Weekday,
)
from kommunesite.model.offer import Deadline, Fee, FeeUnit, NotOffered, Offer, Offers
from kommunesite.model.problem import Problem
from kommunesite.model.scalar import Clock, DayOfYear, Email, MunicipalityNumber, Phone, PostalCode, Slug, Url
from kommunesite.tools.decode import decode, fields_of


def faults_in(text: str, record: type[object]) -> list[tuple[str, Fault]]:
    """Say where decoding finds which faults."""
    problems: list[Problem] = []
    assert decode(text, record, "f", problems) is None
    return [(str(each.place), each.fault) for each in problems]


def the_problem(text: str, record: type[object]) -> Problem:
    problems: list[Problem] = []
    assert decode(text, record, "f", problems) is None
    assert len(problems) == 1, problems
    return problems[0]


# ---------------------------------------------------------------------------------------------------------------------
# Round trip: what is written comes back.

LETTERS = "abcæøåÅčđŋšŧžáïÄö019 .,:-–#'\"{}[]&*!|>%@`~?\\/«»\n\t"
TEXTS = st.text(LETTERS, min_size=1).map(str.strip).filter(bool)
SLUGS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True).map(Slug)
URLS = SLUGS.map(lambda name: Url(f"https://{name}.example/{name}?a=b#c"))
DAYS = st.dates(date(1000, 1, 1))
LOCAL_TEXTS = st.dictionaries(st.sampled_from(Language), TEXTS, min_size=1).map(
    lambda said: LocalText(tuple(Wording(text, language) for language, text in said.items()))
)
DIGITS = st.from_regex(r"[0-9]{4}", fullmatch=True)
CLOCKS = st.times().map(lambda time: Clock(f"{time:%H.%M}"))
ADDRESSES = st.builds(Address, street=TEXTS, postal_code=DIGITS.map(PostalCode), place=TEXTS)
HOURS = st.builds(
    lambda days, times: Hours(tuple(days), min(times), max(times)),
    st.lists(st.sampled_from(Weekday), min_size=1, unique=True),
    st.lists(CLOCKS, min_size=2, max_size=2, unique=True),
)
CONTACTS = st.builds(
    Contact,
    name=LOCAL_TEXTS,
    phone=st.none() | st.just(Phone("+47 99 99 99 99")),
    email=st.none() | st.just(Email("post@vennesla.example")),
    visit=st.none() | ADDRESSES,
    hours=st.lists(HOURS, max_size=2).map(tuple),
    note=st.none() | LOCAL_TEXTS,
)
ALL_SETTINGS = st.builds(
    Settings,
    changed=DAYS,
    number=st.none() | DIGITS.map(MunicipalityNumber),
    invented=st.booleans(),
    status=st.sampled_from(Status),
    languages=st.lists(st.sampled_from(Language), unique=True).map(tuple),
    accent=st.sampled_from(Accent),
    contact=st.none() | CONTACTS,
    units=st.dictionaries(SLUGS, CONTACTS, max_size=2),
)
DEADLINES = st.one_of(
    st.dates().map(lambda day: Deadline(yearly=DayOfYear(f"{day:%m-%d}"))),
    DAYS.map(lambda day: Deadline(date=day)),
    st.just(Deadline(all_year=True)),
)
FEES = st.builds(
    Fee,
    amount=st.decimals(0, 999_999, places=2),
    unit=st.sampled_from(FeeUnit),
    valid_from=DAYS,
    text=st.none() | LOCAL_TEXTS,
)
NOT_OFFERED = st.builds(NotOffered, reason=LOCAL_TEXTS, service=st.none(), url=URLS, unit=st.none())
OFFERS = st.builds(
    Offer,
    service=SLUGS,
    link=st.none() | URLS,
    unit=st.none() | SLUGS,
    fees=st.lists(FEES, max_size=2).map(tuple),
    deadline=st.none() | DEADLINES,
    handling_weeks=st.none() | st.integers(0, 52),
    not_offered=st.none() | NOT_OFFERED,
)
ALL_OFFERS = st.builds(
    Offers, changed=DAYS, services=st.lists(OFFERS, max_size=3, unique_by=lambda offer: offer.service).map(tuple)
)


def plain(value: object) -> object:
    """Write a value as a tree of texts, the way an editor would."""
    if isinstance(value, LocalText):
        return {wording.language: wording.text for wording in value.wordings}
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        keyed = {each.name for each in fields(value) if each.metadata.get("keyed")}
        given_values = {each.name: getattr(value, each.name) for each in fields(value)}
        return {
            name: by_first_field(each) if name in keyed else plain(each)
            for name, each in given_values.items()
            if each is not None and each is not False and each not in ("", Corrections(), Links())
        }
    return str(value)


def by_first_field(records: tuple[object, ...]) -> dict[str, object]:
    """Write records as a table whose keys are their first fields."""
    trees = [plain(record) for record in records]
    return {next(iter(tree.values())): dict(list(tree.items())[1:]) for tree in trees if isinstance(tree, dict)}


@given(ALL_SETTINGS | ALL_OFFERS)
def test_a_record_that_is_written_is_read_back_equal(record: Settings | Offers) -> None:
    problems: list[Problem] = []
    text = json.dumps(plain(record), ensure_ascii=False, indent=1)
    assert decode(text, type(record), "f", problems) == record, problems
    assert not problems


# ---------------------------------------------------------------------------------------------------------------------
# Total faults: whatever is left out or misspelt is reported by name, in its place, all of it in one run.

Tree = dict[str, "str | Tree"]

WHOLE: Tree = {
    "changed": "2026-11-21",
    "number": "0301",
    "invented": "true",
    "status": "demo",
    "languages": "[nb, nn]",
    "accent": "skog",
    "register": {
        "name": "Eksempelvik",
        "official_name": "Eksempelvik",
        "county": "Agder",
        "standard": "bokmål",
        "form": "kommune",
        "website": "https://eksempelvik.example/",
        "sami_name": "Ovdamearka",
        "sami_language": "se",
        "kven_name": "Esimerkki",
        "organisation_number": "999 999 999",
        "centre": "Vika",
    },
    "contact": {
        "name": "{nb: Sentralbordet}",
        "phone": "00 00 00 00",
        "email": "post@eksempelvik.example",
        "visit": {"street": "Torget 1", "postal_code": "0001", "place": "Vika"},
        "post": {"street": "Postboks 1", "postal_code": "0001", "place": "Vika"},
        "hours": "[{days: [monday], opens: 08:00, closes: 15.30}]",
        "note": "{nb: Ring oss}",
    },
    "links": {
        "accessibility": "https://a.example/",
        "journal": "https://j.example/",
        "meetings": "https://m.example/",
        "hearings": "https://h.example/",
        "plans": "https://p.example/",
        "vacancies": "https://v.example/",
        "my_page": "https://my.example/",
        "privacy_officer": "ombud@eksempelvik.example",
    },
}
REQUIRED = {
    ("changed",),
    ("contact", "name"),
    *(("contact", kind, name) for kind in ("visit", "post") for name in ("street", "postal_code", "place")),
}


def paths_in(tree: Tree, above: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """List the paths of all fields, the inner ones too."""
    found: list[tuple[str, ...]] = []
    for name, value in tree.items():
        found.append((*above, name))
        if isinstance(value, dict):
            found += paths_in(value, (*above, name))
    return found


@dataclass
class Damage:
    """Writes a tree with some fields left out and some misspelt, and notes what should be said about it."""

    removed: frozenset[tuple[str, ...]]
    misspelt: frozenset[tuple[str, ...]]
    lines: list[str] = field(default_factory=list)
    expected: set[tuple[str, Fault, str]] = field(default_factory=set)

    def write(self, tree: Tree, above: tuple[str, ...] = ()) -> None:
        """Write the fields of a table that lies below some others."""
        start, indent = len(self.lines) + 1, 2 * len(above)
        for name, value in tree.items():
            path = (*above, name)
            if path in self.removed:
                continue
            wrong = path in self.misspelt
            if wrong:
                self.expect(len(self.lines) + 1, indent, Fault.UNKNOWN_KEY, f"{name}q")
            self.lines.append(f"{' ' * indent}{name}{'q' if wrong else ''}:")
            if isinstance(value, str):
                self.lines[-1] += f" {value}"
            elif wrong:
                Damage(frozenset(), frozenset(), self.lines).write(value, path)
            else:
                self.write_inner(value, path)
        for name in tree:
            if (*above, name) in REQUIRED & (self.removed | self.misspelt):
                self.expect(start, indent, Fault.MISSING_KEY, name)

    def write_inner(self, tree: Tree, path: tuple[str, ...]) -> None:
        """Write a table under its name, unless all of it is left out."""
        if {(*path, name) for name in tree} <= self.removed:
            self.expect(len(self.lines), 2 * len(path) - 2, Fault.EMPTY_VALUE, path[-1])
        else:
            self.write(tree, path)

    def expect(self, line: int, indent: int, fault: Fault, name: str) -> None:
        """Note what should be said."""
        self.expected.add((f"f:{line}:{indent + 1}", fault, name))


@given(st.sets(st.sampled_from(paths_in(WHOLE))), st.sets(st.sampled_from(paths_in(WHOLE))))
def test_every_field_left_out_or_misspelt_is_reported_by_name_and_place(
    removed: set[tuple[str, ...]], misspelt: set[tuple[str, ...]]
) -> None:
    damage = Damage(frozenset(removed), frozenset(misspelt - removed))
    if {(name,) for name in WHOLE} <= removed:
        return
    damage.write(WHOLE)
    problems: list[Problem] = []
    settings = decode("\n".join(damage.lines), Settings, "f", problems)
    found = {(str(each.place), each.fault, dict(each.details)["key"]) for each in problems}
    assert found == damage.expected
    assert (settings is None) == bool(problems)
    assert all(each.sentence and each.hint for each in problems)


@given(
    st.text("abnr :-#[]{},&*!|>'\"%@`?~=\\\n\t\r0159./é\u2028\x85") | st.text(),
    st.sampled_from([Settings, Offers]),
)
def test_any_text_gives_a_record_or_problems_and_never_a_traceback(text: str, record: type[object]) -> None:
    problems: list[Problem] = []
    decoded = decode(text, record, "f", problems)
    assert (decoded is None) == bool(problems)
    assert all(each.sentence and each.hint for each in problems)


def test_all_faults_of_a_file_are_found_in_one_run() -> None:
    text = "changed: i går\nnumber: 301\nstatus: levende\nlanguages: nb\ncontact: {phone: ring meg}\nunits: []\n"
    assert faults_in(text, Settings) == [
        ("f:1:10", Fault.WRONG_VALUE),
        ("f:2:9", Fault.WRONG_VALUE),
        ("f:3:9", Fault.WRONG_VALUE),
        ("f:4:12", Fault.WRONG_SHAPE),
        ("f:5:18", Fault.WRONG_VALUE),
        ("f:5:10", Fault.MISSING_KEY),
        ("f:6:8", Fault.WRONG_SHAPE),
    ]


def test_lines_are_counted_from_where_the_text_stands_in_its_file() -> None:
    problems: list[Problem] = []
    decode("changed: 2026-11-21\nnumbr: 1\n", Settings, "f", problems, first_line=10)
    assert [str(each.place) for each in problems] == ["f:11:1"]


# ---------------------------------------------------------------------------------------------------------------------
# Scalars: the record's type decides.


class Colour(StrEnum):
    """Something with few values."""

    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Inner:
    """A record in a record."""

    text: str


@dataclass(frozen=True, slots=True)
class Everything:
    """One field of each kind."""

    text: str = ""
    count: int = 0
    truth: bool = False
    amount: Decimal = Decimal(0)
    day: date = date.min
    colour: Colour = Colour.RED
    clock: Clock | None = None
    slug: Slug | None = None
    number: MunicipalityNumber | None = None
    words: tuple[str, ...] = ()
    colours: tuple[Colour, ...] = ()
    inner: Inner | None = None
    said: LocalText | None = None
    table: Mapping[Slug, Inner] = field(default_factory=dict)


GOOD: list[tuple[str, object]] = [
    ("text: no", "no"),
    ("text: 0301", "0301"),
    ("text: 12:30", "12:30"),
    ("text: 2026-11-21", "2026-11-21"),
    ("text: 'null'", "null"),
    ('text: "~"', "~"),
    ("text: 1e3", "1e3"),
    ("text:   luft  ", "luft"),
    ("text: >\n  to\n  linjer\n", "to linjer"),
    ("text: # ikke kommentar\n  hei", "hei"),
    ("text: =", "="),
    ("text: <<", "<<"),
    ("count: 0", 0),
    ("count: 012", 12),
    ("count: '7'", 7),
    ("truth: true", True),
    ("truth: false", False),
    ("amount: 1250", Decimal(1250)),
    ("amount: 42.50", Decimal("42.50")),
    ("day: 2024-02-29", date(2024, 2, 29)),
    ("colour: blue", Colour.BLUE),
    ("clock: 12:30", "12.30"),
    ("clock: 08.05", "08.05"),
    ("slug: 404", "404"),
    ("number: 0301", "0301"),
    ("words: []", ()),
    ("words: [no, 0301]", ("no", "0301")),
    ("words:\n- a\n- b", ("a", "b")),
    ("colours: [red, blue]", (Colour.RED, Colour.BLUE)),
    ("inner: {text: no}", Inner("no")),
    ("said: {nb: Ja}", LocalText((Wording("Ja", Language.NB),))),
    ("table: {a: {text: b}}", {"a": Inner("b")}),
    ("table: {}", {}),
]


@pytest.mark.parametrize(("text", "value"), GOOD, ids=[text for text, _ in GOOD])
def test_a_text_becomes_what_the_field_is(text: str, value: object) -> None:
    problems: list[Problem] = []
    decoded = decode(text, Everything, "f", problems)
    assert not problems
    assert getattr(decoded, text.partition(":")[0]) == value


BAD: list[tuple[str, str, Fault]] = [
    ("text: ''", "1:7", Fault.WRONG_VALUE),
    ("text: '  '", "1:7", Fault.WRONG_VALUE),
    ("text:", "1:1", Fault.EMPTY_VALUE),
    ("text: ~", "1:1", Fault.EMPTY_VALUE),
    ("text: null", "1:1", Fault.EMPTY_VALUE),
    ("text: [a]", "1:7", Fault.WRONG_SHAPE),
    ("text: {a: b}", "1:7", Fault.WRONG_SHAPE),
    ("count: -1", "1:8", Fault.WRONG_VALUE),
    ("count: 1.5", "1:8", Fault.WRONG_VALUE),
    ("count: fire", "1:8", Fault.WRONG_VALUE),
    ("count: 1_000", "1:8", Fault.WRONG_VALUE),
    ("count: ٤", "1:8", Fault.WRONG_VALUE),
    ("count: " + "9" * 5000, "1:8", Fault.WRONG_VALUE),
    ("truth: yes", "1:8", Fault.WRONG_VALUE),
    ("truth: True", "1:8", Fault.WRONG_VALUE),
    ("truth: ja", "1:8", Fault.WRONG_VALUE),
    ("amount: -1", "1:9", Fault.WRONG_VALUE),
    ("amount: 1,50", "1:9", Fault.WRONG_VALUE),
    ("amount: 1 250", "1:9", Fault.WRONG_VALUE),
    ("amount: 1250 kr", "1:9", Fault.WRONG_VALUE),
    ("amount: nan", "1:9", Fault.WRONG_VALUE),
    ("amount: inf", "1:9", Fault.WRONG_VALUE),
    ("amount: 1e999999999", "1:9", Fault.WRONG_VALUE),
    ("amount: 1.555", "1:9", Fault.WRONG_VALUE),
    ("day: 21.11.2026", "1:6", Fault.WRONG_VALUE),
    ("day: 2026-02-30", "1:6", Fault.WRONG_VALUE),
    ("day: 20261121", "1:6", Fault.WRONG_VALUE),
    ("day: 2026-W47-6", "1:6", Fault.WRONG_VALUE),
    ("day: 2026-11-21T00:00:00", "1:6", Fault.WRONG_VALUE),
    ("colour: RED", "1:9", Fault.WRONG_VALUE),
    ("clock: 24:00", "1:8", Fault.WRONG_VALUE),
    ("clock: 8:00", "1:8", Fault.WRONG_VALUE),
    ("clock: 750", "1:8", Fault.WRONG_VALUE),
    ("slug: Æ", "1:7", Fault.WRONG_VALUE),
    ("number: 301", "1:9", Fault.WRONG_VALUE),
    ("words: a", "1:8", Fault.WRONG_SHAPE),
    ("words: {a: b}", "1:8", Fault.WRONG_SHAPE),
    ("words: [a, ~]", "1:12", Fault.WRONG_SHAPE),
    ("words: [a, [b]]", "1:12", Fault.WRONG_SHAPE),
    ("colours: [red, blue, red]", "1:22", Fault.DUPLICATE_KEY),
    ("inner: a", "1:8", Fault.WRONG_SHAPE),
    ("inner: []", "1:8", Fault.WRONG_SHAPE),
    ("inner: {}", "1:8", Fault.MISSING_KEY),
    ("said: Ja", "1:7", Fault.WRONG_SHAPE),
    ("said: {}", "1:7", Fault.WRONG_SHAPE),
    ("said: {no: Ja}", "1:8", Fault.WRONG_VALUE),
    ("said: {nb: ''}", "1:12", Fault.WRONG_VALUE),
    ("said: {nb: }", "1:12", Fault.WRONG_SHAPE),
    ("said: {nb: [a]}", "1:12", Fault.WRONG_SHAPE),
    ("said: {nb: a, nb: b}", "1:15", Fault.DUPLICATE_KEY),
    ("table: []", "1:8", Fault.WRONG_SHAPE),
    ("table: {Å: {text: a}}", "1:9", Fault.WRONG_VALUE),
    ("table: {a: }", "1:12", Fault.WRONG_SHAPE),
    ("table: {a: {text: }}", "1:13", Fault.EMPTY_VALUE),
]


@pytest.mark.parametrize(("text", "place", "fault"), BAD, ids=[text[:30] for text, _, _ in BAD])
def test_a_text_that_does_not_fit_is_reported_where_it_stands(text: str, place: str, fault: Fault) -> None:
    assert faults_in(text, Everything) == [(f"f:{place}", fault)]


def test_a_record_that_refuses_its_fields_is_reported_at_the_record() -> None:
    text = "changed: 2026-11-21\nservices:\n  sfo:\n    deadline:\n      yearly: 03-01\n      all_year: true\n"
    assert faults_in(text, Offers) == [("f:5:7", Fault.ONE_OF)]


def test_a_keyed_record_that_is_no_table_is_reported() -> None:
    assert faults_in("changed: 2026-11-21\nservices: [sfo]", Offers) == [("f:2:11", Fault.WRONG_SHAPE)]
    assert faults_in("changed: 2026-11-21\nservices: {sfo: ja}", Offers) == [("f:2:17", Fault.WRONG_SHAPE)]


def test_the_key_of_a_keyed_record_may_not_be_written_in_it_too() -> None:
    text = "changed: 2026-11-21\nservices: {sfo: {service: sfo}}"
    assert faults_in(text, Offers) == [("f:2:18", Fault.UNKNOWN_KEY)]


def test_a_long_value_is_shown_cut() -> None:
    for text in (f"day: {'a' * 500}", f"slug: {'Å' * 500}", f"words: {'a' * 500}"):
        assert len(the_problem(text, Everything).sentence) < 150


# ---------------------------------------------------------------------------------------------------------------------
# Advice: did you mean …?


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("txet: a", "Mente du «text»?"),
        ("Colour: red", "Mente du «colour»?"),
        ("colour: rød", "Mente du «red»?"),
        ("colour: gul", "Du kan bruke: red, blue."),
        (
            "navn: a",
            "Du kan bruke: text, count, truth, amount, day, colour, clock, slug, number, words ….",
        ),
        ("inner: {tekst: a, text: b}", "Mente du «text»?"),
        ("day: i dag", "Skriv år, måned og dag: «2026-11-21»."),
        ("words: a", "Begynn hvert punkt på en egen linje med «- »."),
        ("said: a", "Skriv språket foran teksten, for eksempel «nb: Teksten»."),
        ("inner: a", "Skriv «navn: verdi» på egne linjer, rykket inn."),
    ],
)
def test_the_hint_says_how_to_mend_it(text: str, advice: str) -> None:
    assert the_problem(text, Everything).hint == advice


def test_fields_are_listed_in_the_order_of_the_record() -> None:
    listed = fields_of(Offers)
    assert [(each.name, each.required, each.keyed) for each in listed] == [
        ("changed", True, False),
        ("services", True, True),
        ("suppliers", False, False),
    ]
