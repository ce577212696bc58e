"""An alternative text that says nothing: a word for pictures, or the name of a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found
from kommunesite.reviewing.wordlist import read_column

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_NUMBER = re.compile(r"[\s\d.:()_-]+$")
_FILE_NAME = re.compile(
    r"""\S.*\.(?:jpe?g|png|gif|svg|webp|avif|heic|tiff?|bmp|pdf|docx?)  # an ending
      | [^\W_]+(?:_[^\W_]+)+                                             # words_with_lines_between
      | (?:img|dsc|dscn|pict?|pxl|mvi|image|photo|bilde|bilete|skjermbilde|screenshot)[\s_-]*\d[\d\s_()-]*""",
    re.VERBOSE | re.IGNORECASE,
)


def _find(text: Text) -> Iterator[Finding]:
    for link in text.links:
        words = link.words.strip()
        if link.is_image and words and _says_nothing(words):
            yield found(link.words_start, link.words_start + len(link.words), words=words)


def _says_nothing(words: str) -> bool:
    return (
        _NUMBER.sub("", words.lower()) in read_column("accessibility/alternative_texts", "words")
        or _FILE_NAME.fullmatch(words) is not None
    )


RULE = TextRule(
    fault=Fault.USELESS_ALT,
    title="Alternativ tekst som ikke sier noe",
    why=(
        "Den som ikke ser bildet, hører den alternative teksten i stedet. «Bilde» eller et filnavn sier ikke noe. "
        "Kravet står i WCAG 1.1.1, som gjelder for alle kommuner."
    ),
    examples=(
        Example("![⟦bilde⟧](media/badeplassen.jpg)", "![En brygge og et rødt badehus](media/badeplassen.jpg)"),
        Example("![⟦IMG_2041.jpg⟧](media/rampe.jpg)", "![Rampen går helt ned i vannet](media/rampe.jpg)"),
        Example("![⟦Kart 2⟧](media/kart.png)", "![Kart over gangveien fra Vika til Solbakken](media/kart.png)"),
    ),
    find=_find,
)
