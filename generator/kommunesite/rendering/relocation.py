"""Relocation: a site that lies under a folder of its host instead of at its root."""

from __future__ import annotations

import re

_ROOTED = re.compile(r'(href|src)="/')


def relocate(html: str, base: str) -> str:
    """Put `base` before every address that begins at the root.

    Addresses stand in quoted attributes only, and in text a quote is always escaped, so that text cannot look like one.
    """
    return _ROOTED.sub(rf'\1="{base}/', html) if base else html
