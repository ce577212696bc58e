"""What robots read: the sitemap (sitemaps.org) and robots.txt (RFC 9309)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kommunesite.views.sheet import Sheet

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(sheets: Iterable[Sheet], origin: str) -> bytes:
    """List every page with its absolute address and the day of its last change."""
    begin = escape(origin)
    entries = "\n".join(
        f"<url>\n<loc>{begin}{sheet.url}</loc>\n<lastmod>{sheet.here.changed.iso}</lastmod>\n</url>" for sheet in sheets
    )
    return f'<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="{_SITEMAP}">\n{entries}\n</urlset>\n'.encode()


def robots(origin: str, *, is_live: bool) -> bytes:
    """Let robots in only where the site is the municipality's real one."""
    rule = "Allow: /" if is_live else "Disallow: /"
    return f"User-agent: *\n{rule}\nSitemap: {origin}/sitemap.xml\n".encode()
