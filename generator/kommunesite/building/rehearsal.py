"""The rehearsal: what the country says is made ready before the workers are forked, so that all of them have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.language import Language
from kommunesite.reading.local import default_language, without_folder
from kommunesite.reading.register import read_register
from kommunesite.site.join import assemble
from kommunesite.views.scene import scene_of
from kommunesite.views.sheet import sheets_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from kommunesite.building.material import Material


def rehearse(material: Material, slugs: Collection[str], today: date) -> tuple[str, ...]:
    """Look through the site of one municipality of each written standard among some, as if it had written nothing.

    Give whose sites these are.
    """
    some = (each for each in read_register() if each.slug in slugs)
    chosen = tuple({default_language(each): each for each in some}.values())
    for municipality in chosen:
        site = assemble(without_folder(municipality, material.national.catalogue), material.national, today)
        press = material.presses.press(site.first, site.languages)
        for sheet in sheets_of(scene_of(site, press.voice)):
            press.name(sheet.view)
    return tuple(each.slug for each in chosen)


def by_standard(slugs: Iterable[str]) -> list[str]:
    """Put sites of one written standard after each other, so that their forms stay in the processor's cache.

    What is of neither is built among those in nynorsk: the portal late, when most of what it reads is known, but not
    last, since it takes long.
    """
    standards: dict[str, Language] = {each.slug: default_language(each) for each in read_register()}
    return sorted(slugs, key=lambda slug: standards.get(slug, Language.NN))
