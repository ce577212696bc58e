"""The Atom feed of the news (RFC 4287)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from kommunesite.views.frame import Frame
    from kommunesite.views.news import NewsPage

_ATOM = "http://www.w3.org/2005/Atom"


def feed(frame: Frame, page: NewsPage, origin: str) -> bytes:
    """Write the news as Atom; a day stands as midnight UTC, so that the bytes are always the same."""
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": frame.lang})
    address = page.head.canonical
    _add(root, "title", f"{page.head.title} – {frame.name}")
    _add(root, "id", address)
    newest = page.entries[0].day.iso if page.entries else page.head.changed.iso
    _add(root, "updated", f"{newest}T00:00:00Z")
    ElementTree.SubElement(root, "link", {"rel": "alternate", "href": address})
    ElementTree.SubElement(root, "link", {"rel": "self", "href": f"{origin}{page.head.feed}"})
    _add(ElementTree.SubElement(root, "author"), "name", frame.name)
    for entry in page.entries:
        element = ElementTree.SubElement(root, "entry")
        link = f"{origin}{entry.link.href}"
        _add(element, "title", entry.link.words.text)
        _add(element, "id", link)
        _add(element, "updated", f"{entry.day.iso}T00:00:00Z")
        ElementTree.SubElement(element, "link", {"rel": "alternate", "href": link})
        _add(element, "summary", entry.link.description.text if entry.link.description else "")
    ElementTree.indent(root, "")
    text: str = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text
