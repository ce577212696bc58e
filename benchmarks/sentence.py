"""Norwegian sentences for the sample municipalities: put together from lists, so that no two texts are alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True, slots=True)
class Words:
    """What sentences in one written standard are made of."""

    matters: tuple[str, ...]
    places: tuple[str, ...]
    months: tuple[str, ...]
    sentences: tuple[str, ...]
    headings: tuple[str, ...]
    points: tuple[str, ...]
    title: str
    description: str
    link: str


BOKMAL = Words(
    matters=(
        "gangveien",
        "svømmehallen",
        "skolen",
        "biblioteket",
        "barnehagen",
        "brannstasjonen",
        "vannverket",
        "lysløypa",
        "kulturhuset",
        "sykehjemmet",
        "småbåthavna",
        "gjenvinningsstasjonen",
        "idrettshallen",
        "torget",
        "helsestasjonen",
        "ungdomsklubben",
    ),
    places=("Nordvika", "Solbakken", "Fjellgrenda", "Strandgata", "Øvre bydel", "Elvemoen", "Kirkebakken", "Myrvoll"),
    months=("januar", "februar", "mars", "april", "mai", "juni", "august", "september", "oktober", "november"),
    sentences=(
        "Arbeidet med {matter} ved {place} begynner {day}. {month} og er ferdig etter {number} uker.",
        "Du kan gå forbi hele tiden, men bilene må kjøre om {place}.",
        "{name} har satt av {number} 000 kroner til {matter} i år, og resten kommer i budsjettet for neste år.",
        "Har du spørsmål om {matter}, ringer du oss mellom klokka ni og tre.",
        "Kommunestyret vedtok planen med {number} stemmer etter en lang debatt om {matter}.",
        "Vi holder åpent hus {day}. {month}, og alle som bor ved {place}, er velkomne.",
        "Ta gjerne med deg naboen, særlig hvis hun ikke bruker nettet.",
        "I fjor kom {number} innspill om {matter}, og de fleste handlet om lys, støy og trygg vei.",
        "Barna ved {place} har vært med på å bestemme fargene, benkene og hvor trærne skal stå.",
        "Hvis det blir mye snø eller regn, flytter vi møtet til {day}. {month}.",
        "Arbeidet kan bråke litt fra sju om morgenen, men aldri i helgene.",
        "Vi sender melding til alle som eier en bolig ved {place}, minst {number} dager før vi stenger vannet.",
        "Se kart og tegninger på biblioteket, der {name} har hengt dem opp ved inngangen.",
        "Neste gang vi skriver om {matter}, er når prøvene er klare i {month}.",
    ),
    headings=("Dette skjer", "Slik sier du hva du mener", "Når og hvor", "Hvem kan hjelpe", "Veien videre"),
    points=(
        "møt opp ved {place} klokka {clock}",
        "skriv til oss før {day}. {month}",
        "ring hvis du trenger skyss til {place}",
        "ta med det du vil kaste fra {matter}",
    ),
    title="Nytt om {matter} ved {place} ({serial})",
    description="{name} går videre med {matter}. Fristen for å si hva du mener, er {day}. {month}.",
    link="Les om [tjenesten](/tjenester/{service}/), eller ring [servicetorget](/kontakt/) på sak {serial}.",
)

NYNORSK = Words(
    matters=(
        "gangvegen",
        "symjehallen",
        "skulen",
        "biblioteket",
        "barnehagen",
        "brannstasjonen",
        "vassverket",
        "lysløypa",
        "kulturhuset",
        "sjukeheimen",
        "småbåthamna",
        "gjenvinningsstasjonen",
        "idrettshallen",
        "torget",
        "helsestasjonen",
        "ungdomsklubben",
    ),
    places=("Nordvika", "Solbakken", "Fjellgrenda", "Strandgata", "Øvre bydel", "Elvemoen", "Kyrkjebakken", "Myrvoll"),
    months=BOKMAL.months,
    sentences=(
        "Arbeidet med {matter} ved {place} startar {day}. {month} og er ferdig etter {number} veker.",
        "Du kan gå forbi heile tida, men bilane må køyre om {place}.",
        "{name} har sett av {number} 000 kroner til {matter} i år, og resten kjem i budsjettet for neste år.",
        "Har du spørsmål om {matter}, ringjer du oss mellom klokka ni og tre.",
        "Kommunestyret vedtok planen med {number} røyster etter ein lang debatt om {matter}.",
        "Vi held ope hus {day}. {month}, og alle som bur ved {place}, er velkomne.",
        "Ta gjerne med deg naboen, særleg dersom ho ikkje bruker nettet.",
        "I fjor kom det {number} innspel om {matter}, og dei fleste handla om lys, støy og trygg veg.",
        "Barna ved {place} har vore med på å bestemme fargane, benkane og kvar trea skal stå.",
        "Dersom det blir mykje snø eller regn, flyttar vi møtet til {day}. {month}.",
        "Arbeidet kan bråke litt frå sju om morgonen, men aldri i helgane.",
        "Vi sender melding til alle som eig ein bustad ved {place}, minst {number} dagar før vi stengjer vatnet.",
        "Sjå kart og teikningar på biblioteket, der {name} har hengt dei opp ved inngangen.",
        "Neste gong vi skriv om {matter}, er når prøvene er klare i {month}.",
    ),
    headings=("Dette skjer", "Slik seier du kva du meiner", "Når og kvar", "Kven kan hjelpe", "Vegen vidare"),
    points=(
        "møt opp ved {place} klokka {clock}",
        "skriv til oss før {day}. {month}",
        "ring dersom du treng skyss til {place}",
        "ta med det du vil kaste frå {matter}",
    ),
    title="Nytt om {matter} ved {place} ({serial})",
    description="{name} går vidare med {matter}. Fristen for å seie kva du meiner, er {day}. {month}.",
    link="Les om [tenesta](/tjenester/{service}/), eller ring [servicetorget](/kontakt/) på sak {serial}.",
)

WORDS = {"nb": BOKMAL, "nn": NYNORSK}


@dataclass(frozen=True, slots=True)
class Text:
    """A sample text: title, description and Markdown."""

    title: str
    description: str
    body: str


@dataclass(frozen=True, slots=True)
class Writer:
    """One municipality's writer, who knows its name, its language and the services that exist."""

    name: str
    words: Words
    services: tuple[str, ...]
    random: Random

    def text(self, serial: int) -> Text:
        """Write about 170 words; the serial number makes the text the only one of its kind."""
        first, second, third = self.random.sample(self.words.headings, 3)
        chosen = self.random.sample(self.words.sentences, 9)
        points = self.random.sample(self.words.points, 3)
        body = [
            *chosen[:2],
            f"## {first}",
            " ".join(chosen[2:5]),
            f"## {second}",
            "\n".join(f"- {point}" for point in points),
            " ".join(chosen[5:7]),
            f"## {third}",
            " ".join(chosen[7:]),
            self.words.link,
        ]
        return Text(
            self._fill(self.words.title, serial),
            self._fill(self.words.description, serial),
            "\n\n".join(self._fill(part, serial) for part in body) + "\n",
        )

    def _fill(self, sentence: str, serial: int) -> str:
        words, random = self.words, self.random
        return sentence.format(
            name=self.name,
            matter=random.choice(words.matters),
            place=random.choice(words.places),
            month=random.choice(words.months),
            day=random.randint(1, 28),
            number=random.randint(2, 990),
            clock=random.randint(8, 20),
            service=random.choice(self.services),
            serial=serial,
        )
