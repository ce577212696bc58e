"""A text that is hard to read as a whole, measured as LIX."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.language import STANDARDS
from kommunesite.reading.readability import lix_of_words, longest_sentence
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

HARDEST = 45
"""The highest LIX of a municipality's own text: that of a demanding newspaper. National ones must stay below 35."""


def _find(text: Text) -> Iterator[Finding]:
    lix = 0 if text.is_national or text.language not in STANDARDS else round(lix_of_words(text.plain[text.body :]))
    if lix > HARDEST:
        longest = longest_sentence(text.plain, text.body)
        yield found(longest.start, longest.end, lix=lix, limit=HARDEST, count=longest.words)


RULE = TextRule(
    fault=Fault.HEAVY_TEXT,
    title="Tekst som er tung å lese",
    why=(
        "LIX er antall ord i en setning, pluss hvor mange av hundre ord som er lengre enn seks bokstaver. "
        "Under 30 er lett, 40 er en vanlig avis, og over 50 er fagspråk. Mange har lesevansker eller er nye i norsk. "
        "Språkloven § 9 sier at kommunen skal skrive klart og tilpasset dem den skriver til."
    ),
    examples=(
        Example(
            "⟦Kommunestyret vedtar kommunedirektørens handlingsprogram med økonomiplan for kommende fireårsperiode "
            "etter formannskapets innstilling⟧. Administrasjonen vurderer rammebetingelser, befolkningsutvikling og "
            "investeringsbehov. Konsekvensene for tjenestetilbudet innarbeides fortløpende i budsjettdokumentet. "
            "Høringsuttalelser oversendes politisk sekretariat, som videreformidler disse til gruppelederne. "
            "Investeringer finansieres hovedsakelig gjennom låneopptak og øremerkede tilskudd. "
            "Økonomireglementet forutsetter rapportering til kontrollutvalget etter hvert tertial.\n",
            "Kommunestyret bestemmer budsjettet for de neste fire årene. Først lager kommunedirektøren et forslag. Så "
            "ser formannskapet på det og sier hva de mener. Alle kan lese forslaget og si hva de synes. Da får "
            "politikerne vite hva som er viktig for deg før de bestemmer seg. Møtet er åpent for alle.\n",
        ),
    ),
    find=_find,
)
