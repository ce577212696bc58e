"""The search: what every rule finds in some material; what is known of a text is not sought again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.reviewing.extent import remark_of
from kommunesite.reviewing.kept import KeptText
from kommunesite.reviewing.registry import HOUSEHOLD_RULES, TEXT_RULES
from kommunesite.reviewing.rule import remark_on
from kommunesite.tools.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.household import Household
    from kommunesite.reviewing.reader import Material
    from kommunesite.reviewing.remark import Remark
    from kommunesite.reviewing.text import Text


def search(
    material: Material, known: dict[str, KeptText], edition: str
) -> tuple[tuple[Remark, ...], dict[str, KeptText]]:
    """Give all remarks in the order of their places, and what is to be kept of each text."""
    texts = {text.file: _kept(text, known.get(text.file), edition) for text in material.texts}
    by_file = {text.file: text for text in material.texts}
    remarks = [remark_of(each, by_file) for each in material.problems]
    remarks += [remark for kept in texts.values() for remark in kept.remarks]
    if material.household:
        remarks += _in_household(material.household)
    return tuple(sorted(dict.fromkeys(remarks), key=_order)), texts


def _kept(text: Text, before: KeptText | None, edition: str) -> KeptText:
    mark = fingerprint(edition, text.file, text.language, text.source)
    if before and before.mark == mark:
        return before
    return KeptText(mark, tuple(remarks_on(text)))


def remarks_on(text: Text) -> Iterator[Remark]:
    """Ask every rule about one text."""
    for rule in TEXT_RULES:
        for finding in rule.find(text):
            yield remark_on(rule, text, finding)


def _in_household(household: Household) -> Iterator[Remark]:
    for rule in HOUSEHOLD_RULES:
        yield from rule.find(household)


def _order(remark: Remark) -> tuple[object, str]:
    return remark.problem.place, remark.problem.fault.code
