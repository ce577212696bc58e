"""The handbook's page of messages: every fault with its sentence, why it is one, and examples, as Markdown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault, Severity
from kommunesite.reviewing.explanation import HOLE, explain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.explanation import Sample

_GROUPS = {
    "KS1": "Selve filen",
    "KS2": "YAML: innstillinger og felter",
    "KS3": "Tekster",
    "KS4": "Det som hører sammen",
    "KS5": "Kommandoen og maskinen",
    "KS6": "Universell utforming",
    "KS7": "Språk",
    "KS8": "Det som har vært riktig",
    "KS9": "Personvern og sikkerhet",
}
_KINDS = {Severity.ERROR: "Feil", Severity.WARNING: "Advarsel", Severity.ADVICE: "Råd"}


def page_text() -> str:
    """Write the page."""
    return "".join(_parts())


def _parts() -> Iterator[str]:
    yield Path(__file__).with_name("opening.md").read_text(encoding="utf-8")
    group = ""
    for fault in Fault:
        if fault.code[:3] != group:
            group = fault.code[:3]
            yield f"\n## {_GROUPS[group]}\n"
        yield f"\n### {fault.code}\n\n{_explained(fault)}"


def _explained(fault: Fault) -> str:
    explanation = explain(fault)
    sentence = HOLE.sub("…", fault.sentence)
    text = f"> {sentence}\n\n**{_KINDS[fault.severity]}.** {explanation.why}\n"
    for heading, samples in (("Galt", explanation.bad), ("Rett", explanation.good)):
        if samples:
            text += f"\n{heading}:\n{''.join(map(_shown, samples))}"
    return text


def _shown(sample: Sample) -> str:
    fence = "````" if any("```" in text for _, text in sample.files) else "```"
    return "".join(
        f"\n{fence}text{f' {name}' if name else ''}\n{text.rstrip()}\n{fence}\n" for name, text in sample.files
    )
