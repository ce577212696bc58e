"""The national material: catalogue, national texts and phrases, read together and checked as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from kommunesite.model.catalogue import Catalogue
from kommunesite.model.custom import Customs
from kommunesite.model.document import Document, PageMatter, ServiceText, TextMatter
from kommunesite.model.fault import Fault
from kommunesite.model.language import STANDARDS, WHOLE, Language
from kommunesite.model.national import National, Neighbour
from kommunesite.model.phrase import Phrases
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.catalogue import to_catalogue
from kommunesite.reading.document import NATIONAL_PAGES, Label, Shelf, label_of, to_document, to_service_text
from kommunesite.reading.file import File, Folder, files_in
from kommunesite.reading.kept import Kept, Pile, keep
from kommunesite.reading.outline import Outline, outline_of
from kommunesite.reading.partner import Fellowship, read_partners
from kommunesite.reading.phrase import language_of, read_phrases
from kommunesite.reading.register import read_register
from kommunesite.reading.source import PORTAL_FOLDER, folders_in
from kommunesite.reading.status import read_statuses
from kommunesite.tools.cldr import customs_of
from kommunesite.tools.rubbish import no_search
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from kommunesite.model.partner import Partner
    from kommunesite.reading.source import Sources

Keyed = TypeVar("Keyed", ServiceText, Document[TextMatter], Document[PageMatter])
Matter = TypeVar("Matter")

GENERATED_HEADINGS = ("law", "contact")
"""Headings whose text is made from facts, so that a national text leaves them out."""

_SHELF = Shelf(Language.NB, WHOLE)


@dataclass(frozen=True, slots=True)
class Printed:
    """Everything national that could be read, by kind and file; `statuses` tell who is live, by the slug.

    `customs` is what CLDR said, by the language.
    """

    catalogue: Pile[Catalogue] = field(default_factory=dict)
    phrases: Pile[Phrases] = field(default_factory=dict)
    service_texts: Pile[ServiceText] = field(default_factory=dict)
    topic_texts: Pile[Document[TextMatter]] = field(default_factory=dict)
    event_texts: Pile[Document[TextMatter]] = field(default_factory=dict)
    pages: Pile[Document[PageMatter]] = field(default_factory=dict)
    statuses: Pile[bool] = field(default_factory=dict)
    customs: Mapping[Language, Customs] = field(default_factory=dict)


def read_national(sources: Sources, beside: frozenset[str], problems: list[Problem]) -> National | None:
    """Read everything national, as far as the catalogue allows; whatever has a fault is left out.

    `beside` names the municipalities whose sites lie side by side in one deployment.
    """
    printed = read_printed(sources, Printed(), problems)
    return to_national(printed, beside, read_fellowship(sources, printed, {}))


def read_fellowship(sources: Sources, printed: Printed, known: Pile[Partner]) -> Fellowship:
    """Read the partners by the catalogue that could be read; without one there are none."""
    catalogue = next((kept.record for kept in printed.catalogue.values()), None)
    if catalogue is None:
        return Fellowship({}, {})
    municipalities = dict.fromkeys((*(each.slug for each in read_register()), *folders_in(sources.content)))
    return read_partners(sources.content, outline_of(catalogue), municipalities, known)


@no_search()
def read_printed(sources: Sources, known: Printed, problems: list[Problem]) -> Printed:
    """Read what the national files say and check it; what is known of them from before is not read again."""
    catalogue = _keep_catalogue(sources.catalogue, known.catalogue, problems)
    phrases = read_phrases(Folder(sources.theme / "phrases", "phrases"), WHOLE, known.phrases, problems)
    if catalogue is None:
        return Printed(phrases=phrases)
    statuses = read_statuses(sources.content, (each.slug for each in read_register()), known.statuses)
    customs = {language: known.customs.get(language) or customs_of(language) for language in WHOLE}
    printed = Printed({sources.catalogue.name: catalogue}, phrases, statuses=statuses, customs=customs)
    reader = _Reader(catalogue.record, outline_of(catalogue.record), known, printed, problems)
    reader.read(Folder(sources.national, "content/nasjonalt"))
    problems.extend(_gaps(catalogue.record, printed))
    problems.extend(_out_of_step(printed, known))
    return printed


def _keep_catalogue(path: Path, known: Pile[Catalogue], problems: list[Problem]) -> Kept[Catalogue] | None:
    file = File(path, path.name, path.name)
    return keep(file, known, lambda content: to_catalogue(content, file.name, problems), problems)


def read_catalogue(path: Path, known: Pile[Catalogue], problems: list[Problem]) -> Catalogue | None:
    """Read the catalogue alone, unless it is known."""
    kept = _keep_catalogue(path, known, problems)
    return kept.record if kept else None


def to_national(printed: Printed, beside: frozenset[str], fellowship: Fellowship) -> National | None:
    """Put together what could be read; give nothing without a catalogue."""
    catalogue = next((kept.record for kept in printed.catalogue.values()), None)
    if catalogue is None:
        return None
    live = {slug for slug, kept in printed.statuses.items() if kept.record}
    return National(
        catalogue=catalogue,
        service_texts=_by_key(printed.service_texts),
        topic_texts=_by_key(printed.topic_texts),
        event_texts=_by_key(printed.event_texts),
        pages=_by_key(printed.pages),
        neighbours=tuple(Neighbour(each, each.slug in live, each.slug in beside) for each in read_register()),
        phrases={language_of(name): kept.record for name, kept in printed.phrases.items()},
        customs=printed.customs,
        partners={name: kept.record for name, kept in fellowship.partners.items()},
        partner_problems=fellowship.problems,
        has_portal=PORTAL_FOLDER in beside,
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the national texts by a catalogue."""

    catalogue: Catalogue
    outline: Outline
    known: Printed
    printed: Printed
    problems: list[Problem]

    def read(self, folder: Folder) -> None:
        names: Mapping[str, Mapping[str, None]] = {
            "tjenester": self.outline.services,
            "temaer": {topic.id: None for topic in self.catalogue.topics},
            "livssituasjoner": {event.id: None for event in self.catalogue.events},
            "sider": dict.fromkeys(NATIONAL_PAGES),
        }
        for file in files_in(folder, self.problems):
            part = file.relative.partition("/")[0]
            if part not in names or file.path.suffix != ".md":
                advice = f"Tekster ligger i {', '.join(names)} og slutter på «.md»."
                self.refuse(file, advice)
                continue
            label = label_of(file, _SHELF, self.problems)
            if label is not None and label.key in names[part]:
                self.put(part, label)
            elif label is not None:
                self.refuse(file, did_you_mean(label.key, sorted(names[part])))

    def refuse(self, file: File, advice: str) -> None:
        self.problems.append(problem(Fault.UNKNOWN_FILE, Place(file.name), name=file.path.name, advice=advice))

    def put(self, part: str, label: Label) -> None:
        if part == "tjenester":
            self.put_service_text(label)
        elif part == "temaer":
            self.put_document(label, TextMatter, self.known.topic_texts, self.printed.topic_texts)
        elif part == "livssituasjoner":
            self.put_document(label, TextMatter, self.known.event_texts, self.printed.event_texts)
        else:
            self.put_document(label, PageMatter, self.known.pages, self.printed.pages)

    def put_service_text(self, label: Label) -> None:
        names = self.outline.headings[label.language]

        def read(content: bytes) -> ServiceText | None:
            text = to_service_text(content, label, names, self.problems)
            self.problems.extend(_proof_read(content, label) if text else ())
            return text

        but = f"{label.language}{self.outline.mark}"
        kept = keep(label.file, self.known.service_texts, read, self.problems, but)
        if kept is not None:
            self.printed.service_texts[label.file.name] = kept
            self.problems.extend(_missing_headings(kept.record, names))

    def put_document(
        self, label: Label, matter: type[Matter], known: Pile[Document[Matter]], printed: Pile[Document[Matter]]
    ) -> None:
        def read(content: bytes) -> Document[Matter] | None:
            text = to_document(content, label, matter, self.problems)
            self.problems.extend(_proof_read(content, label) if text else ())
            return text

        kept = keep(label.file, known, read, self.problems, label.language)
        if kept is not None:
            printed[label.file.name] = kept


def _proof_read(content: bytes, label: Label) -> Iterator[Problem]:
    """Check a text that is new; who has nothing new does not need the checks."""
    from kommunesite.reading.proof import proof_read

    return proof_read(content, label)


def _out_of_step(printed: Printed, known: Printed) -> Iterator[Problem]:
    """Compare the two written standards of every text of which one is new."""
    texts = (printed.service_texts, printed.topic_texts, printed.event_texts, printed.pages)
    before = (known.service_texts, known.topic_texts, known.event_texts, known.pages)
    if texts != before:
        from kommunesite.reading.parallel import out_of_step

        yield from out_of_step(printed.service_texts, known.service_texts)
        yield from out_of_step(printed.topic_texts, known.topic_texts)
        yield from out_of_step(printed.event_texts, known.event_texts)
        yield from out_of_step(printed.pages, known.pages)


def _missing_headings(text: ServiceText, names: Mapping[str, str]) -> Iterator[Problem]:
    """Report each fixed heading that a national text lacks."""
    written = {passage.heading for passage in text.passages}
    for words, name in names.items():
        if name not in written and name not in GENERATED_HEADINGS:
            yield problem(Fault.MISSING_HEADING, Place(text.file), heading=words)


def _gaps(catalogue: Catalogue, printed: Printed) -> Iterator[Problem]:
    """Report national texts that do not exist in both written standards."""
    wanted: list[tuple[str, Iterable[str], Collection[tuple[str, Language]]]] = [
        ("tjenester", (service.id for service in catalogue.services), _by_key(printed.service_texts)),
        ("temaer", (topic.id for topic in catalogue.topics), _by_key(printed.topic_texts)),
        ("livssituasjoner", (event.id for event in catalogue.events), _by_key(printed.event_texts)),
        ("sider", NATIONAL_PAGES, _by_key(printed.pages)),
    ]
    for part, keys, found in wanted:
        for key, language in ((key, language) for key in keys for language in STANDARDS):
            if (key, language) not in found:
                suffix = "" if language is Language.NB else f".{language}"
                place = Place(f"content/nasjonalt/{part}/{key}{suffix}.md")
                yield problem(Fault.MISSING_TEXT, place, name=f"{key}{suffix}.md")


def _by_key(pile: Pile[Keyed]) -> dict[tuple[str, Language], Keyed]:
    return {(kept.record.key, kept.record.language): kept.record for kept in pile.values()}
