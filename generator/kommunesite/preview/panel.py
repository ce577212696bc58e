"""The panel: what the preview lays over a page, in the bytes that it sends and nowhere else."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from kommunesite.model.problem import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kommunesite.building.request import Request
    from kommunesite.model.language import Language
    from kommunesite.model.problem import Problem
    from kommunesite.preview.words import Words

    Excerpt = Callable[[Place], str]

SCRIPT = "/livereload.js"
STYLE = "/forhandsvisning.css"

_MOST = 20
"""How many faults are shown; who has more of them mends these first."""

_SCRIPT = f'<script src="{SCRIPT}" defer></script>\n</head>'
_STYLED = f'<link rel="stylesheet" href="{STYLE}">\n{_SCRIPT}'


def laid_over(html: bytes, panel: str) -> bytes:
    """Add the script that loads the page again, and a panel when there is one."""
    if not panel:
        return html.replace(b"</head>", _SCRIPT.encode(), 1)
    return html.replace(b"</head>", _STYLED.encode(), 1).replace(b"<body>", f"<body>\n{panel}".encode(), 1)


def bare_page(words: Words, heading: str) -> bytes:
    """Make a page for where there is none."""
    title = escape(heading)
    return (
        f'<!doctype html>\n<html lang="{words.lang}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n</head>\n'
        f"<body>\n<main><h1>{title}</h1></main>\n</body>\n</html>\n"
    ).encode()


def bar(request: Request, words: Words) -> str:
    """Say that the page shows what the public does not see, when that is asked for."""
    if request.marks is None:
        return ""
    said = [words.drafts] if request.marks.drafts else []
    if request.today != request.marks.day:
        said.insert(0, words.day.format(day=f"{request.today:%d.%m.%Y}"))
    if not said:
        return ""
    return f'<p class="ks-preview-bar" lang="{words.lang}" data-preview="mark">{escape(" ".join(said))}</p>\n'


def fault_panel(problems: Iterable[Problem], words: Words, excerpt: Excerpt, *, is_shown: bool) -> str:
    """List what is wrong, where, and how to mend it; `is_shown` tells that there is a page beneath."""
    found = sorted(dict.fromkeys(problems), key=lambda each: (each.fault.is_warning, each.place, each.fault.code))
    faults = sum(not each.fault.is_warning for each in found)
    if not faults:
        return ""
    entries = "".join(_entry(each, excerpt(each.place), words.lang) for each in found[:_MOST])
    return (
        f'<aside class="ks-preview-panel" lang="{words.lang}" aria-label="{escape(words.heading(faults))}" '
        f'data-preview="fault">\n<details open>\n<summary>{escape(words.heading(faults))}</summary>\n'
        f"<p>{escape(words.stands if is_shown else words.nothing)}</p>\n<ol>{entries}</ol>\n</details>\n</aside>\n"
    )


def _entry(problem: Problem, line: str, language: Language) -> str:
    sentence, hint = problem.sentence_in(language), problem.hint_in(language)
    shown = f"<pre><code>{escape(line)}</code></pre>" if line else ""
    return (
        f"<li><p><strong>{escape(sentence)}</strong></p>{shown}<p>{escape(hint)}</p>"
        f'<p class="ks-preview-place"><code>{escape(str(problem.place))}</code> {problem.fault.code}</p></li>\n'
    )
