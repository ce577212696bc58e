"""Codes by which other publishing tools embed what belongs to others; here they would stand in the text as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_CODE = re.compile(
    r"\{\{[<%][^\n]{0,200}?[%>]\}\}|\{%[^\n]{0,200}?%\}"
    r"|\[(?:youtube|vimeo|embed|caption|gallery|video|audio|playlist|contact-form-7|iframe)\b[^\]\n]{0,200}\](?!\()"
)


def _find(text: Text) -> Iterator[Finding]:
    for each in _CODE.finditer(text.plain):
        yield found(*each.span(), code=each[0])


RULE = TextRule(
    fault=Fault.EMBED,
    title="Innbygging fra andre",
    why=(
        "Film, kart og skjemaer som bygges inn fra andre, lar dem se hvem som leser kommunens sider. Derfor finnes det "
        "ikke her, og koden ville ha stått i teksten slik den er. Lenk til det i stedet, og si hva som er der."
    ),
    examples=(
        Example(
            "Slik sorterer du:\n\n⟦{{< youtube a1b2c3 >}}⟧",
            "Se [filmen om sortering på YouTube, 2 minutter](https://www.youtube.com/watch?v=a1b2c3).",
        ),
        Example("⟦[youtube id=a1b2c3]⟧", "[Filmen](https://www.youtube.com/watch?v=a1b2c3) varer i to minutter."),
    ),
    find=_find,
)
