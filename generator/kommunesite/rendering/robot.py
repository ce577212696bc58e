"""What robots read: the sitemap (sitemaps.org) and robots.txt (RFC 9309)."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


Entry = tuple[str, str]
"""The address of a page on its site, and the day of its last change as `2026-11-21`."""


def sitemap(pages: Iterable[Entry], origin: str) -> bytes:
    """List every page with its absolute address and the day of its last change."""
    begin = escape(origin)
    entries = "\n".join(f"<url>\n<loc>{begin}{url}</loc>\n<lastmod>{day}</lastmod>\n</url>" for url, day in pages)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="{_SITEMAP}">\n{entries}\n</urlset>\n'.encode()


def robots(origin: str, *, is_live: bool) -> bytes:
    """Let robots in only where the site is the real one; one without an address has no sitemap."""
    rule = "Allow: /" if is_live else "Disallow: /"
    where = f"Sitemap: {origin}/sitemap.xml\n" if origin else ""
    return f"User-agent: *\n{rule}\n{where}".encode()
