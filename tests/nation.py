"""A little national material: one service, one life event, one topic, all texts in both written standards."""

from __future__ import annotations

from pathlib import Path

from kommunesite.reading.document import NATIONAL_PAGES
from kommunesite.reading.source import Sources

CATALOGUE = """\
changed: 2026-11-01
headings:
  about: {nb: Hva er det?, nn: Kva er det?}
  who: {nb: Hvem kan få det?, nn: Kven kan få det?}
  cost: {nb: Hva koster det?, nn: Kva kostar det?}
  time: {nb: Frister, nn: Fristar}
  need: {nb: Dette trenger du, nn: Dette treng du}
  apply: {nb: Slik gjør du, nn: Slik gjer du}
  next: {nb: Hva skjer videre?, nn: Kva skjer vidare?}
  complaint: {nb: Klage, nn: Klage}
  law: {nb: Lover, nn: Lover}
  contact: {nb: Kontakt, nn: Kontakt}
  other: {nb: Uten nett, nn: Utan nett}
tasks: [sfo]
topics:
  skole:
    name: {nb: Skole, nn: Skule}
    description: {nb: Om skolen., nn: Om skulen.}
    los: https://psi.norge.no/los/tema/skole-og-utdanning
events:
  begynne:
    name: {nb: Begynne på skolen, nn: Byrje på skulen}
    description: {nb: Første dag., nn: Fyrste dag.}
    steps:
      - title: {nb: Først, nn: Fyrst}
        text: {nb: Søk., nn: Søk.}
        services: [sfo]
laws:
  opplæringslova: {url: "https://lovdata.no/lov/1", kind: act, certainty: landing}
services:
  sfo:
    name: {nb: SFO, nn: SFO, en: SFO}
    description: {nb: Etter skolen., nn: Etter skulen., en: After school.}
    action: {nb: Søk om plass, nn: Søk om plass, en: Apply}
    topics: [skole]
    los: []
    audience: [citizen]
    responsible: [municipality]
    laws:
      - {act: opplæringslova, section: § 4-5}
    link: local
    login: high
    channels: [web]
    fee: local
    deadline: local
    residence: true
    outcome: {nb: Et svar, nn: Eit svar, en: An answer}
    search: {nb: [fritidsordning], nn: [fritidsordning]}
"""

HEADED = {
    "": ("Hva er det?", "Hvem kan få det?", "Hva koster det?", "Frister", "Dette trenger du", "Slik gjør du"),
    ".nn": ("Kva er det?", "Kven kan få det?", "Kva kostar det?", "Fristar", "Dette treng du", "Slik gjer du"),
}
LAST = {"": ("Hva skjer videre?", "Klage", "Uten nett"), ".nn": ("Kva skjer vidare?", "Klage", "Utan nett")}


def texts() -> dict[str, str]:
    """Give the national texts by their paths."""
    found = {}
    for suffix in ("", ".nn"):
        passages = "".join(f"\n## {words}\n\nTekst.\n" for words in (*HEADED[suffix], *LAST[suffix]))
        found[f"tjenester/sfo{suffix}.md"] = f"---\nchanged: 2026-11-01\n---\n{passages}"
        found[f"temaer/skole{suffix}.md"] = "---\nchanged: 2026-11-01\n---\n\nTekst.\n"
        found[f"livssituasjoner/begynne{suffix}.md"] = "---\nchanged: 2026-11-01\n---\n\nTekst.\n"
        for page in NATIONAL_PAGES:
            found[f"sider/{page}{suffix}.md"] = (
                f"---\ntitle: {page}\ndescription: Side.\nchanged: 2026-11-01\n---\n\nTekst.\n"
            )
    return found


def found_nation(folder: Path, theme: Path) -> Sources:
    """Write the little national material in a folder."""
    sources = Sources(
        catalogue=folder / "services.yaml",
        national=folder / "content" / "nasjonalt",
        theme=theme,
        content=folder / "content",
    )
    sources.national.mkdir(parents=True)
    sources.catalogue.write_text(CATALOGUE, encoding="utf-8")
    for name, text in texts().items():
        path = sources.national / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return sources
