"""A little country for the tests of the build: two services, one life event, the real theme, three municipalities."""

from __future__ import annotations

import datetime
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kommunesite.building.books import BOOKS, LOCK, Books
from kommunesite.building.lock import hold
from kommunesite.building.many import build_many
from kommunesite.building.removal import others_in, remove_site
from kommunesite.building.request import Request
from kommunesite.reading.source import NATIONAL_FOLDER, Sources, folders_in
from kommunesite.rendering.stock import STOCK

if TYPE_CHECKING:
    from kommunesite.model.artifact import Report

ROOT = Path(__file__).resolve().parents[2]
TODAY = datetime.date(2026, 11, 21)

HEADINGS = {
    "about": ("Hva er det?", "Kva er det?"),
    "who": ("Hvem kan få det?", "Kven kan få det?"),
    "cost": ("Hva koster det?", "Kva kostar det?"),
    "time": ("Frister og ventetid", "Fristar og ventetid"),
    "need": ("Dette trenger du", "Dette treng du"),
    "apply": ("Slik gjør du", "Slik gjer du"),
    "next": ("Hva skjer videre?", "Kva skjer vidare?"),
    "complaint": ("Klage", "Klage"),
    "law": ("Lover og regler", "Lover og reglar"),
    "contact": ("Kontakt", "Kontakt"),
    "other": ("Hvis du ikke kan bruke nettet", "Dersom du ikkje kan bruke nettet"),
}

_SERVICE = """
  {id}:
    name: {{nb: {name}, nn: {name}, en: {name}}}
    description: {{nb: Alt om {id}., nn: Alt om {id} på nynorsk., en: All about {id}.}}
    action: {{nb: Søk om {id}, nn: Søk om {id}, en: Apply for {id}}}
    topics: [{topic}]
    los: [https://psi.norge.no/los/ord/bibliotektjenester]
    audience: [citizen]
    responsible: [municipality]
    laws: [{{act: prøveloven, section: § 1}}]
    link: local
    login: none
    channels: [web, phone]
    fee: local
    deadline: local
    residence: true
    moving: {{arrive: apply}}
    outcome: {{nb: Et svar, nn: Eit svar, en: An answer}}
    search: {{nb: [hverdagsord {id}], nn: [kvardagsord {id}]}}
"""

_CATALOGUE = """changed: 2026-11-01
headings:
{headings}
tasks: [sfo]
topics:
  skole:
    name: {{nb: Skole, nn: Skule}}
    description: {{nb: Om skolen., nn: Om skulen.}}
    los: https://psi.norge.no/los/tema/skole-og-utdanning
  kultur:
    name: {{nb: Kultur, nn: Kultur}}
    description: {{nb: Om kultur., nn: Om kultur på nynorsk.}}
    los: https://psi.norge.no/los/tema/kultur-idrett-og-fritid
events:
  flytte:
    name: {{nb: Flytte, nn: Flytte}}
    description: {{nb: Når du flytter., nn: Når du flyttar.}}
    steps:
      - title: {{nb: Først, nn: Først}}
        text: {{nb: Gjør dette., nn: Gjer dette.}}
        services: [sfo, bibliotek]
laws:
  prøveloven: {{url: "https://lovdata.no/dokument/NL/lov/2000-01-01-1", kind: act, certainty: unchecked}}
services:
{services}"""


@dataclass(frozen=True, slots=True)
class Country:
    """A little country in a folder of its own, which the tests edit and build."""

    root: Path

    @property
    def sources(self) -> Sources:
        return Sources(
            catalogue=self.root / "services.yaml",
            national=self.root / "content" / "nasjonalt",
            theme=self.root / "theme",
            content=self.root / "content",
        )

    def path(self, name: str) -> Path:
        return self.root / name

    def write(self, name: str, text: str) -> None:
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        text = self.path(name).read_text(encoding="utf-8")
        assert old in text, f"{name} does not hold {old!r}"
        self.write(name, text.replace(old, new))

    def request(self, output: Path, today: datetime.date = TODAY) -> Request:
        return Request(self.sources, output, today, cache_of(output))

    def build(self, output: Path | None = None, *, today: datetime.date = TODAY, jobs: int = 1) -> dict[str, Report]:
        request = self.request(output or self.root / "site", today)
        reports = build_many(request, folders_in(self.sources.content), jobs)
        return {report.slug: report for report in reports}


def cache_of(output: Path) -> Path:
    """Give each output a cache of its own, so that a first build is a clean one."""
    return output.with_name(f"{output.name}-cache")


def make_country(root: Path, known: Path | None = None) -> Country:
    """Write the little country into an empty folder; `known` is the cache from which its own site begins."""
    country = Country(root)
    shutil.copytree(ROOT / "themes" / "nasjonal", root / "theme")
    if known:
        shutil.copytree(known, cache_of(root / "site"))
    headings = "\n".join(f'  {name}: {{nb: "{nb}", nn: "{nn}"}}' for name, (nb, nn) in HEADINGS.items())
    services = "".join(
        _SERVICE.format(id=service, name=name, topic=topic)
        for service, name, topic in (("sfo", "SFO", "skole"), ("bibliotek", "Bibliotek", "kultur"))
    )
    country.write("services.yaml", _CATALOGUE.format(headings=headings, services=services))
    for service in ("sfo", "bibliotek"):
        for at, suffix in enumerate(("", ".nn")):
            passages = "\n\n".join(
                f"## {words[at]}\n\nOm {name} for {service}{suffix}."
                for name, words in HEADINGS.items()
                if name not in ("law", "contact")
            )
            country.write(f"content/nasjonalt/tjenester/{service}{suffix}.md", _matter(f"\n\n{passages}\n"))
    for suffix in ("", ".nn"):
        country.write(f"content/nasjonalt/livssituasjoner/flytte{suffix}.md", _matter(f"\n\nFlytt{suffix}.\n"))
        for topic in ("skole", "kultur"):
            country.write(f"content/nasjonalt/temaer/{topic}{suffix}.md", _matter(f"\n\nOm {topic}{suffix}.\n"))
        for page in ("om", "politikk", "kontakt", "personvern", "tilgjengelighet"):
            text = _matter(f"\n\nTekst om {page}.\n", title=f"{page.title()}{suffix}", description=f"Alt om {page}.")
            country.write(f"content/nasjonalt/sider/{page}{suffix}.md", text)
    country.write("content/vennesla/kommune.yaml", "changed: 2026-11-01\nnumber: 4223\n")
    country.write("content/sogndal/kommune.yaml", "changed: 2026-11-01\nlanguages: [nn, nb]\n")
    country.write("content/oslo/kommune.yaml", "changed: 2026-11-01\n")
    return country


def keep_national(country: Country) -> Path:
    """Build a country, and give the cache without what was read of the municipalities: the national texts and forms."""
    assert not any(report.problems for report in country.build().values())
    cache = cache_of(country.root / "site")
    for file in cache.iterdir():
        if file.stem not in (NATIONAL_FOLDER, STOCK):
            file.unlink()
    return cache


def _matter(body: str, **fields: str) -> str:
    lines = "".join(f'{name}: "{value}"\n' for name, value in fields.items())
    return f"---\n{lines}changed: 2026-11-01\n---{body}"


def news(title: str, day: str = "2026-11-20", body: str = "Dette har skjedd.") -> str:
    return f'---\ntitle: "{title}"\ndescription: "Kort om {title}."\ndate: {day}\n---\n\n{body}\n'


def published(output: Path) -> dict[str, bytes]:
    """List every published file with its bytes; the build's own books are left out."""
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file() and BOOKS not in path.parts
    }


def everything(output: Path) -> dict[str, bytes]:
    """List every file with its bytes, and every folder; of what the build has seen only that there is something.

    What was seen holds times and identities of files, and so differs between any two builds; the lock its holder.
    """
    found = {path.relative_to(output).as_posix(): path for path in output.rglob("*") if not path.name.startswith(LOCK)}
    return {
        name: path.read_bytes() if path.is_file() and path.suffix != ".seen" else b"" for name, path in found.items()
    }


def build_whole(country: Country, output: Path, today: datetime.date = TODAY) -> list[Report]:
    """Build everything that has a folder and remove the rest, as the command does when no municipality is named."""
    slugs = folders_in(country.sources.content)
    Books(output).folder.mkdir(parents=True, exist_ok=True)
    with hold(output):
        reports = list(build_many(country.request(output, today), slugs))
        return reports + [remove_site(output, slug) for slug in others_in(output, slugs)]


def install(country: Country) -> None:
    """Put the generator into the country's folder, so that the real command reads the country's own material."""
    shutil.copytree(ROOT / "generator", country.root / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    (country.root / "themes").mkdir()
    (country.root / "themes" / "nasjonal").symlink_to("../theme")


def command(*arguments: str) -> list[str]:
    """Give the command that builds the country in whose folder it is run, as it was on the day of the tests."""
    return [sys.executable, "-m", "kommunesite", "build", "--as-of", TODAY.isoformat(), *arguments]


def surroundings(country: Country, **settings: str) -> dict[str, str]:
    """Give the environment in which the command finds the country's own generator."""
    return {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(country.root / "generator"), **settings}
