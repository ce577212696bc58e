"""The Atom feed of the news (RFC 4287)."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from kommunesite.site.address import NEWS

if TYPE_CHECKING:
    from kommunesite.views.frame import Rim
    from kommunesite.views.part import Entry
    from kommunesite.views.scene import Scene

_ATOM = "http://www.w3.org/2005/Atom"


def feed(scene: Scene, rim: Rim) -> bytes:
    """Write the news as Atom; a day stands as midnight UTC, so that the bytes are always the same."""
    voice, entries = scene.voice, scene.entries
    address = f"{rim.origin}{voice.href(NEWS)}"
    newest = entries[0].day.iso if entries else scene.changed.isoformat()
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="{_ATOM}" xml:lang="{voice.language}">',
        f"<title>{escape(voice.phrases.menu_news.text)} – {escape(rim.name)}</title>",
        f"<id>{escape(address)}</id>",
        f"<updated>{newest}T00:00:00Z</updated>",
        f'<link rel="alternate" href="{escape(address)}" />',
        f'<link rel="self" href="{escape(address)}atom.xml" />',
        f"<author>\n<name>{escape(rim.name)}</name>\n</author>",
        *(_entry(each, rim.origin) for each in entries),
        "</feed>\n",
    )
    return "\n".join(lines).encode()


def _entry(entry: Entry, origin: str) -> str:
    link = f"{origin}{entry.link.href}"
    words, summary = entry.link.words, entry.link.description.text
    language = f' xml:lang="{words.lang}"' if words.lang else ""
    return (
        f"<entry{language}>\n<title>{escape(words.text)}</title>\n<id>{escape(link)}</id>\n"
        f'<updated>{entry.day.iso}T00:00:00Z</updated>\n<link rel="alternate" href="{escape(link)}" />\n'
        f"<summary>{escape(summary)}</summary>\n</entry>"
    )
