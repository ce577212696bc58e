"""What robots read: the sitemap (sitemaps.org) and robots.txt (RFC 9309)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kommunesite.views.part import Head

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(heads: Iterable[Head]) -> bytes:
    """List every page with its absolute address and the day of its last change."""
    root = ElementTree.Element("urlset", {"xmlns": _SITEMAP})
    for head in heads:
        url = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(url, "loc").text = head.canonical
        ElementTree.SubElement(url, "lastmod").text = head.changed.iso
    ElementTree.indent(root, "")
    text: str = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def robots(origin: str, *, is_live: bool) -> bytes:
    """Let robots in only where the site is the municipality's real one."""
    rule = "Allow: /" if is_live else "Disallow: /"
    return f"User-agent: *\n{rule}\nSitemap: {origin}/sitemap.xml\n".encode()
