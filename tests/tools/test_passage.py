from __future__ import annotations

from kommunesite.tools.markdown import Manuscript
from kommunesite.tools.passage import to_sections

TEXT = """
Foran.

## Hva er det?

Først.{spaces}
  Så.

### Mindre

```
## Ingen overskrift
```

# Hva koster det?

Gratis.
## Klage
Frister
-------
Snart.
"""


def test_the_markdown_under_each_top_heading_is_given_without_spaces_at_line_ends() -> None:
    assert to_sections(Manuscript(TEXT.format(spaces="  "), "a.md")) == {
        "Hva er det?": "Først.\n  Så.\n\n### Mindre\n\n```\n## Ingen overskrift\n```",
        "Hva koster det?": "Gratis.",
        "Klage": "",
        "Frister": "Snart.",
    }


def test_a_text_without_headings_has_no_sections() -> None:
    assert to_sections(Manuscript("Bare tekst.", "a.md")) == {}
