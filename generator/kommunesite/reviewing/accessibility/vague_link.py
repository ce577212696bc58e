"""A link whose words say nothing of where it leads."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.reviewing.rule import Example, TextRule, found
from kommunesite.reviewing.wordlist import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_NOT_WORDS = re.compile(r"[\W_]+")


@cache
def _vague() -> frozenset[str]:
    return frozenset(_plain(row["words"]) for row in read_rows("accessibility/link_texts"))


def _plain(words: str) -> str:
    return _NOT_WORDS.sub(" ", words.lower()).strip()


def _find(text: Text) -> Iterator[Finding]:
    for link in text.links:
        if not link.is_image and (not link.words.strip() or _plain(link.words) in _vague()):
            start = link.words_start if link.words else link.start
            yield found(start, link.words_start + len(link.words), words=link.words)


RULE = TextRule(
    fault=Fault.VAGUE_LINK,
    title="Lenketekst som ikke sier noe",
    why=(
        "Mange går fra lenke til lenke, eller ser bare lenkene når de blar fort. Da må hver lenke si hvor den fører. "
        "Kravet står i WCAG 2.4.4, som gjelder for alle kommuner."
    ),
    examples=(
        Example("Vil du søke om SFO? [⟦Klikk her⟧](/tjenester/sfo/).", "Du kan [søke om SFO](/tjenester/sfo/)."),
        Example("[⟦Les mer …⟧](/tjenester/bibliotek/)", "[Les mer om biblioteket](/tjenester/bibliotek/)"),
        Example("[⟦Read more⟧](/om/)", "[About the municipality](/om/)", Language.EN),
    ),
    find=_find,
)
