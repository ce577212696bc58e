"""A file in `media/` that no text uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, problem
from kommunesite.reviewing.remark import Remark
from kommunesite.reviewing.rule import HouseholdRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.household import Household


def _find(household: Household) -> Iterator[Remark]:
    local = household.local
    if not local.media or local.unread:
        # A text that cannot be read may be the one that uses it.
        return
    proses = [document.prose for document in (*local.news, *local.pages, *local.alerts)]
    proses += [passage.prose for text in local.service_texts for passage in text.passages]
    used = {image.target for prose in proses for image in prose.images} | {f"/{local.settings.arms}"}
    for medium in local.media:
        if f"/media/{medium.name}" not in used:
            file = f"{household.folder.name}/media/{medium.name}"
            yield Remark(problem(Fault.UNUSED_MEDIUM, Place(file), name=medium.name))


RULE = HouseholdRule(
    fault=Fault.UNUSED_MEDIUM,
    title="Bilde eller vedlegg som ingen tekst bruker",
    why=(
        "Filen blir publisert med nettstedet, så alle som kjenner adressen, kan lese den. Gamle vedlegg kan ha "
        "opplysninger som ikke gjelder lenger."
    ),
    bad="-- media/gammel-plan.pdf\n%PDF-1.4\n",
    good=(
        "-- media/plan.pdf\n%PDF-1.4\n"
        "-- sider/om/planer.md\n---\ntitle: Planer\ndescription: Planene våre.\nchanged: 2026-11-01\n---\n"
        "Les [planen (PDF, 1 side)](media/plan.pdf).\n"
    ),
    find=_find,
)
