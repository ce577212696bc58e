"""A link to a file that does not say how large the file is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.accessibility.attachment import attachments_in
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_SIZE = re.compile(r"\d\s?(?:[kmg]b|kilobyte|megabyte|sider?|pages?)\b", re.IGNORECASE)


def _find(text: Text) -> Iterator[Finding]:
    for each in attachments_in(text):
        if each.says_kind and not _SIZE.search(each.said):
            link = each.link
            yield found(link.words_start, link.words_start + len(link.words), words=link.words, kind=each.kind)


RULE = TextRule(
    fault=Fault.FILE_SIZE,
    title="Lenke til en fil som ikke sier hvor stor den er",
    why="En stor fil tar tid og koster penger for den som er på et dårlig nett. Sier du størrelsen, kan de velge.",
    examples=(
        Example(
            "Les [⟦planen (PDF)⟧](media/plan.pdf).",
            "Les [planen (PDF, 2 MB)](media/plan.pdf) og [vedlegget (PDF)](media/b.pdf) (12 sider).",
        ),
    ),
    find=_find,
)
