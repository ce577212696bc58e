"""What a screen reader is told about a service page: kept as a file, and the same on every municipality's site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kommunesite.checking.page import Page
from kommunesite.checking.window import Window
from kommunesite.reading.source import folders_in
from kommunesite.site.address import service_path
from tests.browser.conftest import CONTENT

pytestmark = pytest.mark.browser

SERVICE = service_path("legevakt")
"""A service that no demonstration has written anything about."""

CASES = Path(__file__).parents[1] / "cases" / "trees"
SHOWN = frozenset(
    (
        *("banner", "navigation", "main", "contentinfo", "region", "search", "complementary", "form"),
        *("heading", "link", "button", "textbox", "searchbox", "combobox"),
        *("list", "definition", "term", "table", "image"),
    )
)
"""The roles by which one finds one's way; what stands between them is the texts' own affair."""

OWN = """[data-ks=alert], [data-ks=contact] > :not(:first-child), [data-ks=language], [data-ks=demo],
    [data-ks=feedback], footer dl, .km-header__other"""
TAKE_AWAY = """((parts, names) => {
    document.querySelectorAll(parts).forEach(each => each.remove());
    document.querySelectorAll('[data-ks=header] [rel=external]').forEach(each => each.closest('li').remove());
    document.querySelectorAll('footer [rel=external]').forEach(each => each.closest('li').remove());
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const node = walk.currentNode;
        node.data = names.reduce((text, name) => text.replaceAll(name, '…'), node.data);
    }
})(arguments[0], arguments[1])"""
NAMES = "[...document.querySelectorAll('.km-header__brand > span:last-child')].map(each => each.textContent.trim())"


def tree(window: Window) -> list[str]:
    """Write what the browser tells a screen reader: role, level and name of each part, one under the other."""
    nodes = window.tell("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    return list(_lines(nodes[0], by_id, 0))


def _lines(node: dict[str, Any], nodes: dict[str, dict[str, Any]], depth: int) -> Iterator[str]:
    role = "" if node.get("ignored") else str(node["role"]["value"])
    if role in SHOWN:
        level = "".join(f" {each['value']['value']}" for each in node.get("properties", ()) if each["name"] == "level")
        name = str(node.get("name", {}).get("value", ""))
        yield f"{'  ' * depth}{role}{level if role == 'heading' else ''} {name}".rstrip()
        depth += 1
    for child in node.get("childIds", ()):
        if child in nodes:
            yield from _lines(nodes[child], nodes, depth)


def read(window: Window, url: str) -> list[str]:
    """Open a page, take away what is the municipality's own, and give its tree."""
    window.open(url)
    whole = window.texts(NAMES)[0]
    plain = whole.partition(" kommune")[0] + " kommune"
    window.ask(TAKE_AWAY, OWN, [whole, plain, plain.removesuffix(" kommune")])
    return tree(window)


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_a_screen_reader_is_told_the_same_everywhere(
    lang: str, window: Window, origin: str, pages: dict[str, tuple[Page, ...]]
) -> None:
    own = {f"{slug}{page.address}": page for slug in pages for page in pages[slug] if page.bare == SERVICE}
    found = {place: read(window, f"{origin}/{place}") for place, page in own.items() if page.lang == lang}
    assert len(found) > 1
    first = next(iter(found.values()))
    others = {place: sorted({*told} ^ {*first}) for place, told in found.items() if told != first}
    assert not others, others
    hold(CASES / f"service.{lang}.txt", "\n".join(first) + "\n")


def hold(case: Path, told: str) -> None:
    """Compare with what is kept; what is not there is written, to be looked through by a person."""
    if not case.exists():
        case.parent.mkdir(exist_ok=True)
        case.write_text(told, encoding="utf-8")
        pytest.fail(f"{case.name} is written anew: read it as one who hears it, and commit it")
    kept = case.read_text(encoding="utf-8")
    assert told == kept, f"Is the change meant? Then delete {case.name}, run this test again, and read what it writes"


def test_a_lost_heading_a_nameless_link_and_a_lost_landmark_are_noticed(window: Window, origin: str) -> None:
    (slug, *_) = folders_in(CONTENT)
    sound = read(window, f"{origin}/{slug}{SERVICE}")
    window.ask("document.querySelector('h2').setAttribute('aria-level', '3')")
    window.ask("document.querySelector('main a').setAttribute('aria-label', 'planted')")
    window.ask("document.querySelector('[data-ks=menu]').replaceWith(document.querySelector('[data-ks=menu] ul'))")
    changed = [after for before, after in zip(sound, tree(window), strict=False) if before != after]
    assert any(line.strip().startswith("heading 3") for line in changed)
    assert any("link planted" in line for line in tree(window))
    assert not any("navigation Hovedmeny" in line for line in tree(window))
