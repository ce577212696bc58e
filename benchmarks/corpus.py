"""The one corpus that every generator builds: sample municipalities as editors would write them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from benchmarks.catalogue import write_nation
from benchmarks.register import municipalities
from benchmarks.sentence import WORDS, Writer

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.register import Municipality
    from benchmarks.sentence import Text

SEED = 20261121
TODAY = datetime.date(2026, 11, 21)
NEWS = 36
UNITS = {
    "servicetorg": ("Servicetorget", "Servicetorget"),
    "oppvekst": ("Skole og barnehage", "Skule og barnehage"),
    "helse": ("Helse og omsorg", "Helse og omsorg"),
    "teknisk": ("Vei, vann og bygg", "Veg, vatn og bygg"),
}
PAGES = (
    "frivillig",
    "natur-og-tur",
    "bli-ny-innbygger",
    "om/kommunen-i-tall",
    "om/historie",
    "om/kommunevapen",
    "politikk/slik-blir-budsjettet-til",
    "politikk/radene",
    "politikk/politikerne",
    "kontakt/tolk-og-tilrettelegging",
    "kontakt/for-pressen",
)
FEE_UNITS = ("once", "month", "year", "hour")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Where the benchmark's sources lie: the nation beside the program's copy, and a folder a municipality."""

    nation: Path
    content: Path
    municipalities: tuple[Municipality, ...]


def write_corpus(folder: Path, size: int) -> Corpus:
    """Write the first so many municipalities, the same bytes every time."""
    nation, content = folder / "nation", folder / "content"
    services = write_nation(nation)
    chosen = municipalities(size)
    for each in chosen:
        _write_municipality(content / each.slug, each, services)
    return Corpus(nation, content, chosen)


def _write_municipality(folder: Path, municipality: Municipality, services: tuple[str, ...]) -> None:
    random = Random(f"{SEED} {municipality.slug}")
    writer = Writer(f"{municipality.name} kommune", WORDS[municipality.language], services, random)
    _write(folder / "kommune.yaml", _settings(municipality, random))
    _write(folder / "services.yaml", _offers(municipality, services, random))
    for number in range(NEWS):
        text = writer.text(number + 1)
        day = TODAY - datetime.timedelta(days=5 * number + random.randint(0, 4))
        _write(folder / "aktuelt" / f"sak-{number + 1:02}.md", _markdown(text, f"date: {day}"))
    for number, page in enumerate(PAGES):
        _write(folder / "sider" / f"{page}.md", _markdown(writer.text(NEWS + number + 1), f"changed: {TODAY}"))
    if random.random() < 1 / 2:
        period = f"level: information\nvalid_from: {TODAY - datetime.timedelta(days=3)}\nvalid_to: 2027-02-28"
        body = writer.words.sentences[1].format(place=writer.words.places[0])
        _write(folder / "varsler" / "melding.md", f"---\ntitle: {writer.words.places[0]}\n{period}\n---\n\n{body}\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _markdown(text: Text, day: str) -> str:
    return f"---\ntitle: {text.title}\ndescription: {text.description}\n{day}\n---\n\n{text.body}"


def _settings(municipality: Municipality, random: Random) -> str:
    name, language = f"{municipality.name} kommune", municipality.language
    units = "".join(
        f"  {unit}:\n{_contact(names[language == 'nn'], unit, municipality, random)}" for unit, names in UNITS.items()
    )
    return (
        f'changed: {TODAY}\nnumber: "{municipality.number}"\nlanguages: [{language}]\n'
        f"contact:\n{_contact(name, 'post', municipality, random).replace('    ', '  ')}units:\n{units}"
    )


def _contact(name: str, box: str, municipality: Municipality, random: Random) -> str:
    street = f"{random.choice(WORDS[municipality.language].places)} {random.randint(1, 90)}"
    days = "[monday, tuesday, wednesday, thursday, friday]"
    return (
        f'    name: {{{municipality.language}: "{name}"}}\n'
        f'    phone: "{random.randint(20, 79)} {random.randint(10, 99)} {random.randint(10, 99)} 00"\n'
        f"    email: {box}@{municipality.slug}.example\n"
        f'    visit: {{street: "{street}", postal_code: "{municipality.number}", place: "{municipality.name}"}}\n'
        f'    hours: [{{days: {days}, opens: "{random.choice(("08", "09"))}:00", closes: "15:30"}}]\n'
    )


def _offers(municipality: Municipality, services: tuple[str, ...], random: Random) -> str:
    offers = [f"  {service}:\n{_offer(service, municipality, random)}" for service in services]
    return f"changed: {TODAY}\nservices:\n" + "".join(offers)


def _offer(service: str, municipality: Municipality, random: Random) -> str:
    lines = [
        f"    link: https://skjema.{municipality.slug}.example/{municipality.number}/{service}",
        f"    unit: {random.choice(tuple(UNITS))}",
    ]
    if random.random() < 1 / 3:
        fee = f'amount: "{random.randint(5, 400)}0", unit: {random.choice(FEE_UNITS)}, valid_from: "2026-01-01"'
        lines.append(f"    fees: [{{{fee}}}]")
    if random.random() < 1 / 4:
        lines.append(f'    deadline: {{yearly: "{random.randint(1, 12):02}-{random.randint(1, 28):02}"}}')
    if random.random() < 1 / 2:
        lines.append(f"    handling_weeks: {random.randint(1, 12)}")
    return "\n".join(lines) + "\n"
