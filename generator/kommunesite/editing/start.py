"""The start of a municipality: every file of its new folder, ready to be read and built as it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kommunesite.editing.lexicon import read_lexicon
from kommunesite.editing.offers import EXAMPLE, offers_text
from kommunesite.editing.settings import Choice, settings_text
from kommunesite.editing.template import fill, read_templates
from kommunesite.model.language import Language
from kommunesite.reading.local import default_language
from kommunesite.reading.local_text import OFFERS_FILE, SETTINGS_FILE

if TYPE_CHECKING:
    import datetime

    from kommunesite.model.municipality import Municipality

Files = Mapping[str, bytes]
"""What is to be in files, by their ways down from a folder."""

_EXAMPLES = {
    "nyhet": ("eksempel", {Language.NB: "Eksempel på en nyhet", Language.NN: "Døme på ei nyhende"}),
    "side": ("eksempel", {Language.NB: "Eksempel på en side", Language.NN: "Døme på ei side"}),
    "varsel": ("eksempel", {Language.NB: "Eksempel på et varsel", Language.NN: "Døme på eit varsel"}),
    "tjeneste": (EXAMPLE, {Language.NB: "", Language.NN: ""}),
}
"""Of each kind of file one text: its name, and its title in each written standard."""

_README = Path(__file__).parent / "standalone" / "folder.md"


def folder_files(municipality: Municipality, choice: Choice, today: datetime.date) -> Files:
    """Make the files of a municipality's new folder; the same facts and day give the same bytes."""
    files = {
        SETTINGS_FILE: settings_text(municipality, choice, today),
        OFFERS_FILE: offers_text(municipality, today),
        "README.md": _readme(municipality),
    }
    language = default_language(municipality)
    for kind, (name, titles) in _EXAMPLES.items():
        template = read_templates()[kind]
        files[f"{template.folder}/{name}.md"] = template.text(titles[language], language, today)
    return {name: text.encode() for name, text in files.items()}


def _readme(municipality: Municipality) -> str:
    told = {name: read_lexicon().files[name].text for name in ("kommune", "tilbud")}
    return fill(_README.read_text(encoding="utf-8"), title=municipality.title, slug=municipality.slug, **told)
