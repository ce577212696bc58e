"""A link to a film that does not say whether it has captions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_FILM = re.compile(
    r"\.(?:mp4|m4v|mov|webm|avi|wmv)(?:[?#]|$)"
    r"|//(?:www\.|m\.)?(?:youtube\.com/(?:watch|embed|shorts|live)|youtu\.be/|youtube-nocookie\.com/|vimeo\.com/\d)"
    r"|//(?:player\.vimeo\.com|vimeo\.com/showcase|(?:www\.)?facebook\.com/watch|fb\.watch)",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\btekste[ts]\b|\bteksta(?:st)?\b|teksting|undertekst|caption|subtitle|transkri|transcript|avskrift|"
    r"uten lyd|utan lyd|no sound",
    re.IGNORECASE,
)

_NEAR = 200
"""How many characters from the link readers look for it, within the paragraph."""


def _find(text: Text) -> Iterator[Finding]:
    for link in text.links:
        if not link.is_image and _FILM.search(link.target):
            before = text.plain[max(text.body, link.start - _NEAR) : link.start].rpartition("\n\n")[2]
            after = text.plain[link.start : link.end + _NEAR].partition("\n\n")[0]
            if not _SAID.search(before + after):
                yield found(link.words_start, link.words_start + len(link.words), words=link.words)


RULE = TextRule(
    fault=Fault.NO_CAPTIONS,
    title="Film uten opplysning om teksting",
    why=(
        "Den som ikke hører, må vite på forhånd om filmen er tekstet. Innspilt film på kommunens nettsted "
        "skal være tekstet. Kravet står i WCAG 1.2.2."
    ),
    examples=(
        Example(
            "Se [⟦filmen om valget⟧](https://www.youtube.com/watch?v=abc).",
            "Se [filmen om valget (2 minutter, tekstet)](https://www.youtube.com/watch?v=abc).\n\n"
            "Følg [kommunen på YouTube](https://www.youtube.com/@kommunen).",
        ),
    ),
    find=_find,
)
