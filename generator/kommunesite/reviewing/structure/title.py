"""Two texts with the same title in the same language, so that nobody can tell them apart in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, problem
from kommunesite.reviewing.remark import Remark
from kommunesite.reviewing.rule import HouseholdRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.language import Language
    from kommunesite.model.national import LocalMaterial
    from kommunesite.reviewing.household import Household


def _find(household: Household) -> Iterator[Remark]:
    seen: dict[tuple[Language, str], str] = {}
    texts = {text.file: text for text in household.texts}
    for file, language, title in _titles(household.local):
        key = language, title.casefold()
        if key in seen:
            place, length, text = Place(file), 0, texts.get(file)
            if text and (found := text.source.find(title, 0, text.body)) >= 0:
                place, length = Place(file, *text.place_of(found)), len(title)
            yield Remark(problem(Fault.SAME_TITLE, place, title=title, other=seen[key]), length)
        seen.setdefault(key, file)


def _titles(local: LocalMaterial) -> Iterator[tuple[str, Language, str]]:
    yield from ((each.file, each.language, each.matter.title) for each in local.pages)
    yield from ((each.file, each.language, each.matter.title) for each in local.news)


RULE = HouseholdRule(
    fault=Fault.SAME_TITLE,
    title="To tekster med samme tittel",
    why=(
        "I lister og i søk ser leseren bare titlene. Er to like, må hun åpne begge for å finne den rette. "
        "Ofte er det også to utgaver av samme sak, og da er den ene gal."
    ),
    bad=(
        "-- sider/frivillig.md\n---\ntitle: Bli frivillig\ndescription: Bli med.\nchanged: 2026-11-01\n---\nBli med.\n"
        "-- sider/om/frivillig.md\n---\ntitle: ⟦Bli frivillig⟧\ndescription: Bli med.\nchanged: 2026-11-01\n---\n"
        "Bli med.\n"
    ),
    good=(
        "-- kommune.yaml\nchanged: 2026-11-01\nnumber: 4223\nlanguages: [nb, nn]\n"
        "-- sider/frivillig.md\n---\ntitle: Bli frivillig\ndescription: Bli med.\nchanged: 2026-11-01\n---\nBli med.\n"
        "-- sider/om/frivillig.md\n---\ntitle: Frivillige lag og foreninger\ndescription: Hvem de er.\n"
        "changed: 2026-11-01\n---\nHer er de.\n"
        "-- sider/frivillig.nn.md\n---\ntitle: Bli frivillig\ndescription: Ver med.\nchanged: 2026-11-01\n---\n"
        "Ver med.\n"
    ),
    find=_find,
)
