"""What `kommunesite diff` says: what a change does to each site, in ordinary Norwegian, as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.cli.number import count
from kommunesite.effect.comparison import DEAD, OLD

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from kommunesite.effect.comparison import Effect, NewFact, Turnover
    from kommunesite.model.problem import Problem

_MOST = 5
_MOST_PROBLEMS = 20
_MARKUP = re.compile(r"([\\`*_\[\]#|~])")
_KINDS = {
    "services": ("tjeneste", "tjenester"),
    "own_news": ("nyhet", "nyheter"),
    "own_pages": ("side", "sider"),
    "own_alerts": ("varsel", "varsler"),
}
_FACTS = {"phone": "Telefonnummeret", "email": "E-postadressen"}


def effect_text(effects: Iterable[Effect]) -> str:
    """Write a section for each site that is different, or one sentence when none is."""
    sections = ["\n".join((*_section(each), "")) for each in effects if each.is_any]
    return "\n".join(sections) or "Endringen gjør ingen forskjell på nettstedene.\n"


def _section(effect: Effect) -> Iterator[str]:
    yield f"### {_plain(effect.title)}"
    yield ""
    if not effect.is_built:
        yield "- **Nettstedet kan ikke bygges før feilene under er rettet.** Det forrige står så lenge."
    else:
        for each in effect.turnovers:
            yield from (f"- {sentence}" for sentence in _turnover(each))
        yield from (f"- {_fact(each)}" for each in effect.facts)
        yield f"- {_pages(effect.pages)}"
        yield from _lost(effect.lost)
        yield f"- {_links(effect.count(DEAD))}"
        yield from _old(effect.count(OLD))
    yield from _problems(effect)


def _turnover(turnover: Turnover) -> Iterator[str]:
    """Say what is new, different and gone among things of one kind."""
    if turnover.kind == "settings":
        yield "Opplysningene i kommune.yaml er endret."
        return
    if turnover.kind == "moved":
        yield from (f"Ny adresse: {_plain(each)}. Den gamle fører til den nye." for each in turnover.new)
        return
    one, many = _KINDS[turnover.kind]
    for names, done in ((turnover.new, "kommet til"), (turnover.changed, "endret"), (turnover.gone, "tatt bort")):
        if names:
            yield f"{count(len(names), one, many)} {done}: {_listed(names)}."


def _listed(names: Sequence[str]) -> str:
    shown = [f"«{_plain(each)}»" for each in names[:_MOST]]
    if len(names) > _MOST:
        return f"{', '.join(shown)} og {len(names) - _MOST} til"
    return " og ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _fact(fact: NewFact) -> str:
    pages = count(fact.pages, "side", "sider") if fact.pages else "ingen sider"
    return f"{_FACTS[fact.field]} til «{_plain(fact.office)}» er endret. Det nye brukes på {pages}."


def _pages(pages: Turnover) -> str:
    if not pages:
        return "Ingen sider er endret."
    told = [f"{count(len(pages.changed), 'side', 'sider')} endret"]
    told += [count(len(pages.new), "ny", "nye")] if pages.new else []
    told += [f"{len(pages.gone)} borte"] if pages.gone else []
    return f"På nettstedet: {', '.join(told)}."


def _lost(lost: Sequence[str]) -> Iterator[str]:
    if lost:
        shown = ", ".join(f"`{each}`" for each in lost[:_MOST])
        more = f" og {len(lost) - _MOST} til" if len(lost) > _MOST else ""
        advice = "Har teksten fått nytt navn, bruk `kommunesite move`."
        yield f"- Disse adressene svarer ikke lenger: {shown}{more}. {advice}"


def _links(dead: int) -> str:
    return f"{count(dead, 'død lenke', 'døde lenker')}." if dead else "Ingen døde lenker."


def _old(old: int) -> Iterator[str]:
    if old:
        yield f"- {count(old, 'pris eller frist', 'priser og frister')} har gått ut på dato."


def _problems(effect: Effect) -> Iterator[str]:
    """List what has become wrong, folded away, and count what was wrong before."""
    problems = sorted(dict.fromkeys(effect.new_problems), key=lambda each: (each.fault.is_warning, each.place))
    if effect.known:
        yield f"- Fra før: {_counted(effect.known)}."
    if not problems:
        return
    yield from ("", "<details>", f"<summary>Nytt: {_counted(problems)}</summary>", "")
    for each in problems[:_MOST_PROBLEMS]:
        kind = "advarsel" if each.fault.is_warning else "feil"
        yield f"- {_plain(str(each.place))}: {kind} {each.fault.code}. {_plain(each.sentence)} {_plain(each.hint)}"
    if len(problems) > _MOST_PROBLEMS:
        yield f"- … og {len(problems) - _MOST_PROBLEMS} til"
    yield from ("", "</details>")


def _counted(problems: Collection[Problem]) -> str:
    """Count faults and warnings, leaving out what there is none of."""
    faults = sum(not each.fault.is_warning for each in problems)
    warnings = count(len(problems) - faults, "advarsel", "advarsler")
    return f"{faults} feil" if faults == len(problems) else f"{faults} feil og {warnings}" if faults else warnings


def _plain(text: str) -> str:
    """Write a text so that it means nothing in Markdown or HTML, and calls on nobody."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("@", "&#64;")
    return _MARKUP.sub(r"\\\1", " ".join(escaped.split())).replace("&\\#64;", "&#64;")
