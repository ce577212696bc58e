"""The search: what every rule finds in some material; what is known of a text is not sought again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.extent import remark_of
from kommunesite.reviewing.kept import KeptText
from kommunesite.reviewing.registry import HOUSEHOLD_RULES, NOTE_RULES, TEXT_RULES
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
    texts = {_name(text): _kept(text, known.get(_name(text)), edition) for text in material.texts}
    by_file = {text.file: text for text in material.texts}
    remarks = [remark_of(each, by_file) for each in material.problems]
    templates = {each.place.file for each in material.problems if each.fault is Fault.UNTOUCHED_TEMPLATE}
    remarks += [each for kept in texts.values() for each in kept.remarks if not _is_known(each, templates)]
    if material.household:
        remarks += _in_household(material.household)
    return tuple(sorted(dict.fromkeys(remarks), key=_order)), texts


def _is_known(remark: Remark, templates: set[str]) -> bool:
    """Tell whether a remark says no more than that its text is a template that nobody has rewritten."""
    return remark.problem.fault is Fault.UNFINISHED and remark.problem.place.file in templates


def _name(text: Text) -> str:
    """Name a text among those of a folder; a YAML file has one for each language."""
    return text.file if text.part else f"{text.file} {text.language}"


def _kept(text: Text, before: KeptText | None, edition: str) -> KeptText:
    mark = fingerprint(edition, text.file, text.language, text.source)
    if before and before.mark == mark:
        return before
    return KeptText(mark, tuple(remarks_on(text)))


def remarks_on(text: Text) -> Iterator[Remark]:
    """Ask every rule about one text."""
    for rule in TEXT_RULES if text.part else NOTE_RULES:
        for finding in rule.find(text):
            yield remark_on(rule, text, finding)


def _in_household(household: Household) -> Iterator[Remark]:
    for rule in HOUSEHOLD_RULES:
        yield from rule.find(household)


def _order(remark: Remark) -> tuple[object, str]:
    return remark.problem.place, remark.problem.fault.code
