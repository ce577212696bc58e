"""The documentation says all that an editor can write and all that a command can do, and what it says is true."""

from __future__ import annotations

import dataclasses
import datetime
import json
import re
import tomllib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click
import pytest

from kommunesite.cli import main
from kommunesite.model.catalogue import (
    Catalogue,
    Headings,
    Helpline,
    NationalLink,
    Retired,
    Service,
    Supplier,
    Topic,
    WordLists,
)
from kommunesite.model.document import AlertMatter, NewsMatter, PageMatter, TextMatter
from kommunesite.model.event import LifeEvent, Step
from kommunesite.model.fault import Fault
from kommunesite.model.language import Language, LocalText
from kommunesite.model.law import Law, LegalBasis, Limit
from kommunesite.model.moving import Moving
from kommunesite.model.municipality import Address, Contact, Corrections, Hours, Links, Settings
from kommunesite.model.offer import Deadline, Fee, NotOffered, Offer, OfferNotice, Offers
from kommunesite.model.partner import Partner
from kommunesite.reading.catalogue import to_catalogue
from kommunesite.reading.frontmatter import take_apart
from kommunesite.reading.outline import heading_names
from kommunesite.reviewing.telling.handbook import page_text
from kommunesite.tools.decode import decode, fields_of
from kommunesite.tools.markdown import to_prose
from kommunesite.tools.passage import to_passages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kommunesite.model.problem import Problem

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
EDITORS = DOCS / "redaktor"
PAGES = (*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md")))

FENCE = re.compile(r"^```(?P<language>[a-z]*) ?(?P<file>\S*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#{1,6}) (.+)$", re.MULTILINE)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"`[^`\n]+`")

# Where each record that somebody writes in YAML is described: the page, and the heading above its table of fields.
PLACES: dict[type[Any], tuple[str, str]] = {
    Settings: ("redaktor/kommune-yaml.md", "Feltene øverst"),
    Contact: ("redaktor/kommune-yaml.md", "Kontakt og kontorer"),
    Address: ("redaktor/kommune-yaml.md", "Adresser"),
    Hours: ("redaktor/kommune-yaml.md", "Åpningstider"),
    Links: ("redaktor/kommune-yaml.md", "Faste lenker"),
    Corrections: ("redaktor/kommune-yaml.md", "Rettelser av registeret"),
    Offers: ("redaktor/tjenester.md", "Tilbud i services.yaml"),
    Offer: ("redaktor/tjenester.md", "Feltene i et tilbud"),
    Fee: ("redaktor/tjenester.md", "Priser"),
    Deadline: ("redaktor/tjenester.md", "Frister"),
    OfferNotice: ("redaktor/tjenester.md", "Endret eller stengt"),
    Partner: ("redaktor/samarbeid.md", "Feltene i filen"),
    NotOffered: ("redaktor/tjenester.md", "Tjenester dere ikke har"),
    TextMatter: ("redaktor/tjenester.md", "Egne tekster om en tjeneste"),
    NewsMatter: ("redaktor/nyheter-og-sider.md", "Nyheter"),
    PageMatter: ("redaktor/nyheter-og-sider.md", "Sider"),
    AlertMatter: ("redaktor/varsler.md", "Varsler"),
    Catalogue: ("katalog.md", "Feltene øverst"),
    Headings: ("katalog.md", "Overskrifter"),
    Service: ("katalog.md", "Tjenester"),
    WordLists: ("katalog.md", "Søkeord"),
    LegalBasis: ("katalog.md", "Lov og paragraf"),
    Limit: ("katalog.md", "Lovens frist"),
    NationalLink: ("katalog.md", "Nasjonal lenke"),
    Helpline: ("katalog.md", "Hjelpenummer"),
    Moving: ("katalog.md", "Når en flytter"),
    Topic: ("katalog.md", "Temaer"),
    LifeEvent: ("katalog.md", "Livssituasjoner"),
    Step: ("katalog.md", "Steg"),
    Law: ("katalog.md", "Lover"),
    Retired: ("katalog.md", "Nedlagte tjenester"),
    Supplier: ("katalog.md", "Leverandører"),
}
SCHEMA_LINE = "# yaml-language-server: $schema=../../schemas/kommune.schema.json"
WRITTEN = (Settings, Offers, Partner, Catalogue, PageMatter, NewsMatter, TextMatter, AlertMatter)
MATTERS: dict[str, type[Any]] = {"aktuelt": NewsMatter, "sider": PageMatter, "varsler": AlertMatter}


@dataclass(frozen=True, slots=True)
class Extract:
    """A part of the catalogue, as an example shows it."""

    topics: tuple[Topic, ...] = field(default=(), metadata={"keyed": True})
    events: tuple[LifeEvent, ...] = field(default=(), metadata={"keyed": True})
    laws: tuple[Law, ...] = field(default=(), metadata={"keyed": True})
    services: tuple[Service, ...] = field(default=(), metadata={"keyed": True})
    retired: tuple[Retired, ...] = field(default=(), metadata={"keyed": True})
    suppliers: tuple[Supplier, ...] = field(default=(), metadata={"keyed": True})


@cache
def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def without_code(text: str) -> str:
    return CODE.sub("", FENCE.sub("", text))


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def anchors_of(page: Path) -> set[str]:
    """Give the anchors of a page's headings as code hosts make them: small letters, hyphens for spaces, no signs."""
    headings = (match[2] for match in HEADING.finditer(FENCE.sub("", text_of(page))))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def section(page: Path, heading: str) -> str:
    """Give what stands between a heading and the next one, without the examples."""
    parts = HEADING.split(FENCE.sub("", text_of(page)))
    sections = dict(zip(parts[2::3], parts[3::3], strict=True))
    assert heading in sections, f"{name_of(page)} has no heading «{heading}»"
    return sections[heading]


def first_cells(text: str) -> list[str]:
    """List the code in the first cell of each row of a table."""
    return re.findall(r"^\| `([^`]+)`", text, re.MULTILINE)


def types_in(hint: object) -> Iterator[Any]:
    arms = get_args(hint)
    if not arms:
        yield hint
    for arm in arms:
        yield from types_in(arm)


def accepted(record: type[Any]) -> tuple[Any, ...]:
    """Ask the reader itself which fields it accepts."""
    kind: Any = record
    return fields_of(kind)


def records_below(record: type[Any]) -> set[type[Any]]:
    """Find the records that a record is made of, and itself."""
    found = {record}
    for each in accepted(record):
        for kind in types_in(each.hint):
            if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind is not LocalText:
                found |= records_below(kind)
    return found


def commands_of(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    """List the commands by their whole names; a group stands for those that are in it."""
    context = click.Context(group)
    for name in sorted(group.list_commands(context)):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands_of(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


COMMANDS = dict(commands_of(main))


@cache
def catalogue() -> Catalogue:
    problems: list[Problem] = []
    real = to_catalogue((ROOT / "services.yaml").read_bytes(), "services.yaml", problems)
    assert real is not None, show(problems)
    return real


def show(problems: list[Problem]) -> str:
    return "\n".join(f"{each.place}: {each.sentence} {each.hint}" for each in problems)


# ------------------------------------------------------------------------------------------------------------
# What editors may write, and what the program tells them


def test_every_record_that_is_written_in_yaml_has_its_place_in_the_docs() -> None:
    assert set().union(*(records_below(record) for record in WRITTEN)) == set(PLACES)


@pytest.mark.parametrize("record", PLACES, ids=lambda record: record.__name__)
def test_the_fields_of_a_record_are_described_each_once_and_no_others(record: type[Any]) -> None:
    page, heading = PLACES[record]
    described = first_cells(section(DOCS / page, heading))
    assert sorted(described) == sorted(each.name for each in accepted(record)), f"{page}, «{heading}»"


@pytest.mark.parametrize("record", PLACES, ids=lambda record: record.__name__)
def test_the_fixed_values_of_a_field_are_described_beside_it(record: type[Any]) -> None:
    page, heading = PLACES[record]
    rows = dict(re.findall(r"^\| `([^`]+)` (\|.*)$", section(DOCS / page, heading), re.MULTILINE))
    missing = [
        f"{page}, {each.name}: {value}"
        for each in accepted(record)
        for kind in types_in(each.hint)
        if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not Language
        for value in kind
        if f"`{value}`" not in rows[each.name]
    ]
    assert not missing, missing


def test_a_field_that_must_be_there_is_described_as_such() -> None:
    wrong = []
    for record, (page, heading) in PLACES.items():
        rows = dict(re.findall(r"^\| `([^`]+)` \| ([^|]+?) \|", section(DOCS / page, heading), re.MULTILINE))
        for each in accepted(record):
            said = rows[each.name]
            if (said == "ja") != each.required and said != "–" and record is not Headings:
                wrong.append(f"{page}, «{heading}», {each.name}: «{said}»")
    assert not wrong, wrong


def test_every_language_is_described() -> None:
    assert first_cells(section(EDITORS / "sprak.md", "Velg språk")) == list(Language)


def test_the_page_of_messages_is_what_the_program_would_write() -> None:
    assert text_of(EDITORS / "meldinger.md") == page_text(), "kommunesite rule --page > docs/redaktor/meldinger.md"


def test_every_fault_is_described_and_no_other() -> None:
    page = FENCE.sub("", text_of(EDITORS / "meldinger.md"))
    assert re.findall(r"^### (.+)$", page, re.MULTILINE) == [fault.code for fault in Fault]


def test_the_fixed_headings_are_quoted_as_the_catalogue_has_them() -> None:
    both = (heading_names(catalogue().headings, language) for language in (Language.NB, Language.NN))
    rows = [f"| `## {nb}` | `## {nn}` |" for nb, nn in zip(*both, strict=True)]
    assert "\n".join(rows) in section(EDITORS / "tjenester.md", "De faste overskriftene")


def test_the_catalogue_is_as_large_as_the_docs_say() -> None:
    services, events = len(catalogue().services), len(catalogue().events)
    topics, laws = len(catalogue().topics), len(catalogue().laws)
    said = f"{services} tjenester, {events} livssituasjoner, {topics} temaer og {laws} lover"
    assert said in text_of(DOCS / "katalog.md")
    said = f"{services} of 146 listed services, {events} life events, {topics} topics"
    assert said in section(ROOT / "README.md", "Status")


# ------------------------------------------------------------------------------------------------------------
# What those who run and change it may say


@pytest.mark.parametrize("name", COMMANDS)
def test_the_options_of_a_command_are_described_and_no_others(name: str) -> None:
    described = first_cells(section(ROOT / "README.md", f"kommunesite {name}"))
    options = [each for each in COMMANDS[name].params if isinstance(each, click.Option)]
    assert described == [name for each in options for name in each.opts]


SAID = re.compile(r"kommunesite ((?:[a-z]+ )*[a-z]+)([^`\n]*)")
"""A command as the handbook writes it: its names, which words of its arguments may follow, and the rest."""


def test_the_handbook_names_only_commands_and_options_that_exist() -> None:
    wrong, named = [], set()
    for page in (*EDITORS.glob("*.md"), DOCS / "katalog.md"):
        for code in (*CODE.findall(text_of(page)), *(found["text"] for found in FENCE.finditer(text_of(page)))):
            for said, rest in SAID.findall(code):
                words = said.split()
                name = next((" ".join(words[:count]) for count in (2, 1) if " ".join(words[:count]) in COMMANDS), "")
                options = {each for option in COMMANDS[name].params for each in option.opts} if name else set()
                unknown = set(re.findall(r"--[a-z-]+", rest)) - options - {"--help"}
                wrong += [f"{page.name}: {said}{rest}"] if unknown or not name else []
                named.add(name)
    assert not wrong, wrong
    assert named >= set(COMMANDS) - {"audit", "gallery", "handbook"}


def test_every_command_is_described_and_no_other() -> None:
    described = re.findall(r"^### kommunesite (.+)$", text_of(ROOT / "README.md"), re.MULTILINE)
    assert sorted(described) == sorted(COMMANDS)


def test_every_target_of_make_is_described_and_no_other() -> None:
    targets = re.findall(r"^([a-z]+):.*## ", text_of(ROOT / "Makefile"), re.MULTILINE)
    described = first_cells(section(ROOT / "CONTRIBUTING.md", "Set-up"))
    assert sorted(described) == sorted(f"make {target}" for target in targets)


def test_every_dependency_has_its_reason_and_no_other() -> None:
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]
    wanted = [re.split(r"[^\w-]", each)[0] for each in project["dependencies"]]
    for name in ("requirements-build.in", "requirements-dev.in", "benchmarks/requirements.in"):
        wanted += re.findall(r"^([A-Za-z][\w-]*)", text_of(ROOT / name), re.MULTILINE)
    for folder in (
        ROOT / "tests" / "browser",
        ROOT / "benchmarks",
        ROOT / "benchmarks" / "lighthouse",
        ROOT / "tokens",
    ):
        wanted += json.loads(text_of(folder / "package.json"))["devDependencies"]
    assert sorted(first_cells(section(ROOT / "CONTRIBUTING.md", "Dependencies"))) == sorted(wanted)


def test_every_marker_of_the_theme_is_part_of_the_contract_and_no_other() -> None:
    templates = "".join(text_of(page) for page in sorted((ROOT / "themes").rglob("*.html")))
    used = set(re.findall(r'data-ks="([a-z-]+)"', templates))
    used |= set(re.findall(r'button\([^)]*"([a-z-]+)"\)', templates))
    rows = re.findall(r"^\| (`[^|]+) \|", section(DOCS / "architecture.md", "Markers"), re.MULTILINE)
    assert {marker for row in rows for marker in re.findall(r"`([^`]+)`", row)} == used


def test_the_modules_that_the_architecture_names_exist() -> None:
    package = ROOT / "generator" / "kommunesite"
    named = re.findall(r"`([a-z_]+/(?:[a-z_]+\.(?:py|csv))?)`", text_of(DOCS / "architecture.md"))
    ours = [name for name in named if (package / name.partition("/")[0]).is_dir()]
    assert len(ours) > 20
    assert not [name for name in ours if not (package / name).exists()]


def test_every_floor_is_described_in_its_order() -> None:
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    floors = [package.strip() for layer in layers for package in layer.split("|")]
    rows = re.findall(r"^\| [a-z]+ \| `([a-z]+)/`", section(DOCS / "architecture.md", "Floors"), re.MULTILINE)
    assert rows == floors


# ------------------------------------------------------------------------------------------------------------
# Links and examples


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_between_the_docs_lead_to_files_and_headings_that_exist(page: Path) -> None:
    dead = []
    for target in LINK.findall(without_code(text_of(page))):
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        if re.match(r"[a-z]+:", target):
            continue
        if not file.exists() or (anchor and anchor not in anchors_of(file)):
            dead.append(target)
    assert not dead, dead


def test_the_handbook_lists_all_its_pages() -> None:
    linked = LINK.findall(text_of(EDITORS / "README.md"))
    assert {page.name for page in EDITORS.glob("*.md")} - {"README.md"} <= set(linked)


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of code in the docs: where it stands, the file that it shows, and its text."""

    place: str
    file: str
    text: str


def examples(pages: Iterable[Path], language: str) -> list[Example]:
    """List the examples in one language."""
    return [
        Example(f"{name_of(page)}:{line_of(match) + 1}", match["file"], match["text"])
        for page in pages
        for match in FENCE.finditer(text_of(page))
        if match["language"] == language
    ]


def line_of(match: re.Match[str]) -> int:
    return match.string.count("\n", 0, match.start()) + 1


def place_of(example: Example) -> str:
    return example.place


HANDBOOK = sorted(EDITORS.glob("*.md"))
TEXTS = [example for example in examples(HANDBOOK, "markdown") if example.file]


@pytest.mark.parametrize("example", examples(HANDBOOK, "yaml"), ids=place_of)
def test_an_example_in_yaml_can_be_read_without_problems(example: Example) -> None:
    records: dict[str, type[Any]] = {"# kommune.yaml": Settings, "# services.yaml": Offers, SCHEMA_LINE: Settings}
    records["# samarbeid"] = Partner
    problems: list[Problem] = []
    decode(example.text, records[example.text.partition("\n")[0]], example.place, problems)
    assert not problems, show(problems)


def test_the_examples_of_the_catalogue_can_be_read_without_problems() -> None:
    problems: list[Problem] = []
    shown = [
        decode(example.text, Extract, example.place, problems) for example in examples([DOCS / "katalog.md"], "yaml")
    ]
    assert len(shown) == len(accepted(Extract))
    assert not problems, show(problems)


def test_every_line_that_names_a_schema_names_one_that_there_is() -> None:
    lines = re.findall(r"\$schema=([\w./-]+)", text_of(EDITORS / "skrivehjelp.md"))
    named = {line.rpartition("/")[2] for line in lines}
    assert named == {f"{name}.schema.json" for name in ("kommune", "tilbud", "samarbeid", "katalog")}
    assert named <= {file.name for file in (ROOT / "schemas").iterdir()}


@pytest.mark.parametrize("example", TEXTS, ids=place_of)
def test_an_example_of_a_text_can_be_read_without_problems(example: Example) -> None:
    content = example.text.encode()
    folder = example.file.partition("/")[0]
    problems: list[Problem] = []
    if folder == "tjenester":
        service = take_apart(content, example.place, TextMatter, problems)
        assert service is not None, show(problems)
        headings = heading_names(catalogue().headings, Language.NB)
        assert to_passages(service.manuscript, headings, problems)
    else:
        other = take_apart(content, example.place, MATTERS[folder], problems)
        assert other is not None, show(problems)
        assert to_prose(other.manuscript, problems).html
    assert not problems, show(problems)


def test_the_municipality_of_the_readme_is_a_whole_one() -> None:
    (example,) = examples([ROOT / "README.md"], "yaml")
    problems: list[Problem] = []
    settings = decode(example.text, Settings, example.place, problems)
    assert settings == Settings(changed=datetime.date(2026, 11, 21)), show(problems)


def test_the_version_is_the_newest_of_the_changelog() -> None:
    version = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]["version"]
    versions = re.findall(r"^## (\d+\.\d+\.\d+)", text_of(ROOT / "CHANGELOG.md"), re.MULTILINE)
    assert versions[0] == version
