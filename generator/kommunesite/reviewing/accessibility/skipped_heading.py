"""A heading that stands more than one level below the one before it.

The theme never shows a gap: it moves such headings up (`tools/markdown.py`), and this rule counts as it does. What
remains is a text that says one thing and a page that shows another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.remark import Edit
from kommunesite.reviewing.rule import Example, Finding, TextRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.text import Text


def _find(text: Text) -> Iterator[Finding]:
    last = min((heading.level for heading in text.headings), default=0) - 1
    for heading in text.headings:
        allowed = last + 1
        last = min(heading.level, allowed)
        if heading.level > allowed:
            start = text.source.rfind("#" * heading.level, 0, heading.start)
            edit = Edit(start, start + heading.level, "#" * allowed)
            yield Finding(start, heading.end, (("right", "#" * allowed),), (edit,))


RULE = TextRule(
    fault=Fault.SKIPPED_HEADING,
    title="Overskrift som hopper over et nivå",
    why=(
        "Overskriftene er innholdsfortegnelsen til den som ikke ser siden. Et nivå som mangler, ser ut som noe som er "
        "borte. Nettstedet flytter overskriften opp selv, men da står det noe annet på siden enn i teksten."
    ),
    examples=(
        Example(
            "## Slik søker du\n\n⟦#### Frister⟧\n\nSøk før påske.\n",
            "## Slik søker du\n\n### Frister\n\nSøk før påske.\n",
        ),
    ),
    find=_find,
)
