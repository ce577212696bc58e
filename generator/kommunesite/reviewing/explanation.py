"""Explanations: what there is to say of every fault, by its rule or by a file: title, reason, bad and good examples."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kommunesite.model.fault import Fault
from kommunesite.reviewing.registry import RULES
from kommunesite.reviewing.rule import TextRule

MARK = re.compile("[⟦⟧]")
"""What stands around the bad stretch of an example."""
HOLE = re.compile(r"\{[a-z_]+\}")
"""What is filled by the details of a problem."""
_FILE = re.compile(r"^-- (\S.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Sample:
    """Some files, by their names, or a text without a name."""

    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What there is to say of one fault, in bokmål; a fault of reading may have no examples, one of rules has."""

    fault: Fault
    title: str
    why: str
    bad: tuple[Sample, ...]
    good: tuple[Sample, ...]


def explain(fault: Fault) -> Explanation:
    """Explain one fault."""
    return _explanations()[fault]


@cache
def _explanations() -> dict[Fault, Explanation]:
    texts = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    found = {fault: _of_reading(fault, texts[fault.code]) for fault in Fault if fault.code in texts}
    for rule in RULES:
        if isinstance(rule, TextRule):
            bad = tuple(Sample((("", MARK.sub("", each.bad)),)) for each in rule.examples)
            good = tuple(Sample((("", each.good),)) for each in rule.examples)
        else:
            bad, good = (_sample(MARK.sub("", rule.bad)),), (_sample(rule.good),)
        found[rule.fault] = Explanation(rule.fault, rule.title, rule.why, bad, good)
    return found


def _of_reading(fault: Fault, texts: dict[str, str]) -> Explanation:
    title = HOLE.sub("…", fault.sentence).rstrip(".")
    bad, good = (((_sample(texts[name]),) if name in texts else ()) for name in ("bad", "good"))
    return Explanation(fault, title, texts["why"], bad, good)


def _sample(archive: str) -> Sample:
    _, *parts = _FILE.split(archive)
    texts = (text.removeprefix("\n") for text in parts[1::2])
    return Sample(tuple(zip(parts[::2], texts, strict=True)))
