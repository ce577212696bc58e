"""The command `kommunesite rule`."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import click

from kommunesite.cli.console import colour_of
from kommunesite.cli.ending import WRONG_USE
from kommunesite.cli.finding import wrapped
from kommunesite.cli.tongue import with_language
from kommunesite.model.message import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.fault import Fault
    from kommunesite.model.language import Language
    from kommunesite.reviewing.explanation import Sample

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@click.command(short_help="Forklar en melding.")
@click.argument("code", metavar="[KODE]", default="")
@click.option("--page", is_flag=True, help="Skriv håndbokens side om alle meldingene, som Markdown.")
@with_language
def rule(code: str, *, page: bool, language: Language) -> None:
    """Forklar hva en melding betyr, hvorfor det er galt, og hvordan det skal være. Uten kode blir alle listet.

    KODE står i meldingen, for eksempel KS204. Meldingen er på språket du velger, forklaringen på bokmål.
    Avslutter med 0 når alt er vel og 2 når koden ikke finnes.
    """
    from kommunesite.model.fault import Fault

    if page:
        from kommunesite.reviewing.telling.handbook import page_text

        click.echo(page_text(), nl=False)
        return
    found = {fault.code: fault for fault in Fault}
    if not code:
        click.echo("".join(f"{line}\n" for fault in Fault for line in _listed(fault, language)), nl=False)
        return
    fault = found.get(code.upper())
    if fault is None:
        click.echo(f"«{code}» er ikke koden til noen melding. «kommunesite rule» viser alle.", err=True)
        raise click.exceptions.Exit(WRONG_USE)
    click.echo("\n".join(_explained(fault, language)), color=colour_of(os.environ))


def _listed(fault: Fault, language: Language) -> Iterator[str]:
    from kommunesite.reviewing.explanation import HOLE

    yield from wrapped(HOLE.sub("…", fault.sentence_in(language)), f"{fault.code}  ")


def _explained(fault: Fault, language: Language) -> Iterator[str]:
    from kommunesite.reviewing.explanation import HOLE, explain

    explanation = explain(fault)
    yield click.style(f"{fault.code} ({phrase(fault.severity, language)}): {explanation.title}", bold=True)
    yield ""
    for said in (fault.sentence_in(language), fault.hint_in(language)):
        if shown := HOLE.sub("…", said).strip("…"):
            yield from wrapped(shown, "    ")
    yield ""
    for paragraph in explanation.why.split("\n\n"):
        yield from wrapped(_LINK.sub(r"\1", paragraph))
    for heading, samples in (("Galt:", explanation.bad), ("Rett:", explanation.good)):
        if samples:
            yield from ("", click.style(heading, bold=True))
            for sample in samples:
                yield from _shown(sample)


def _shown(sample: Sample) -> Iterator[str]:
    for name, text in sample.files:
        if name:
            yield f"  {name}"
        yield from (f"    {line}".rstrip() for line in text.rstrip().split("\n"))
        yield ""
