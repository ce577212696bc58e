"""A look at a page: what keeps somebody out of it, in every mode."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from kommunesite.checking.finding import Finding, Own
from kommunesite.checking.mode import MODES, NARROW, PLAIN, WIDE, Mode

if TYPE_CHECKING:
    from kommunesite.checking.window import Audit, Window

_WIDTH = "document.documentElement.scrollWidth"
_OVERHANG = """[...document.body.querySelectorAll('*')].filter(each => {
    const inside = each.closest('[tabindex="0"]');
    return each.getBoundingClientRect().right > arguments[0] + 1 && (!inside || inside === each);
}).slice(-1).flatMap(each => [each.tagName.toLowerCase() + [...each.classList].map(name => `.${name}`).join(''),
    each.outerHTML.slice(0, 300)])"""
_DOUBLED = """(root => {
    const text = () => document.querySelector('footer p') ?? document.querySelector('p') ?? document.body;
    const size = () => parseFloat(getComputedStyle(text()).fontSize);
    const before = size();
    root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
    const found = [root.scrollWidth, size() / before];
    root.style.fontSize = '';
    return found;
})(document.documentElement)"""
_SPACED = """(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important} p {margin-bottom: 2em !important}`);
    document.adoptedStyleSheets = [sheet];
    const wide = document.documentElement.scrollWidth;
    const cut = [...document.querySelectorAll('body *')].filter(each =>
        /hidden|clip/.test(getComputedStyle(each).overflow) && !/absolute|fixed/.test(getComputedStyle(each).position)
        && (each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1)
        && each.checkVisibility());
    document.adoptedStyleSheets = [];
    return [wide, ...cut.map(each => each.outerHTML.slice(0, 200))];
})()"""
_SHIFTS = """new Promise(tell => {
    const seen = [];
    const note = list => seen.push(...list.map(each => `${each.value.toFixed(4)} ${
        each.sources.map(source => source.node?.outerHTML?.slice(0, 80) ?? '').join(', ')}`));
    const watch = new PerformanceObserver(list => note(list.getEntries()));
    watch.observe({type: 'layout-shift', buffered: true});
    requestAnimationFrame(() => setTimeout(() => { note(watch.takeRecords()); tell(seen); }));
})"""
_DOUBLE = 1.99


class Seen(NamedTuple):
    """A finding, and the mode in which it was seen."""

    mode: Mode
    finding: Finding


def look(window: Window, modes: Iterable[Mode] = MODES) -> Iterator[Seen]:
    """Hold the page that was just opened in the window against everything that can be seen in it."""
    yield from (Seen(PLAIN, each) for each in (*shifts(window), *traces(window)))
    for mode in modes:
        window.show(mode)
        yield from (Seen(mode, each) for each in judge(window.audit(mode.rules)))
        yield from (Seen(mode, each) for each in fits(window, mode.width))
    for width in (NARROW, WIDE):
        mode = Mode(width=width)
        window.show(mode)
        yield from (Seen(mode, each) for each in stands_large_text(window, width))


def judge(audit: Audit) -> list[Finding]:
    """List what the rules of axe say is wrong; that they say nothing at all is wrong too."""
    silent = not audit.passed or "target-size" not in audit.evaluated
    return [*audit.violations, *([Own.SILENT_RULES.found("")] if silent else [])]


def fits(window: Window, width: int) -> list[Finding]:
    """Say whether the page must be scrolled sideways, and by which element."""
    if (found := window.number(_WIDTH)) <= width:
        return []
    return [Own.REFLOW.found(f"{found:.0f} piksler bred på en skjerm på {width}.", *window.texts(_OVERHANG, width))]


def stands_large_text(window: Window, width: int) -> list[Finding]:
    """Say what happens to the page when its text is twice as large (on a wide screen) or has wide spaces."""
    found = []
    if width == WIDE:
        wide, growth = map(float, window.texts(_DOUBLED))
        if wide > width:
            found += [Own.LARGE_TEXT.found(f"{wide:.0f} piksler bred med dobbel tekst på en skjerm på {width}.")]
        if growth < _DOUBLE:
            found += [Own.FIXED_TEXT.found(f"Teksten vokser {growth:.1f} ganger.")]
    spaced, *cut = window.texts(_SPACED)
    if int(spaced) > width:
        found += [Own.SPACED_TEXT.found(f"{spaced} piksler bred på en skjerm på {width}.")]
    return found + [Own.SPACED_TEXT.found("Teksten blir kuttet.", "", markup) for markup in cut]


def traces(window: Window) -> list[Finding]:
    """Say what the page has asked of others, kept, and done wrong, since the last page in the window."""
    origin = urljoin(window.url, "/")
    asked = [url for url in window.requests() if not url.startswith((origin, "data:"))]
    said = [re.sub(re.escape(origin) + "[a-z-]+/", "/", each) for each in window.complaints()]
    return [
        *(Own.OUTSIDE.found(url) for url in dict.fromkeys(asked)),
        *(Own.STORED.found(name) for name in window.take_kept()),
        *(Own.COMPLAINT.found(each) for each in said),
    ]


def shifts(window: Window) -> list[Finding]:
    """Say what has moved on the page while it was loaded."""
    return [Own.SHIFT.found(each) for each in window.texts(_SHIFTS)]
