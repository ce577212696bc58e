"""Relocation: a site that lies under a folder of its host instead of at its root."""

from __future__ import annotations

import re

_ROOTED = re.compile(rb'((?:href|src|action|data-source)="|content="0; url=)/')


def relocate(html: bytes, base: str) -> bytes:
    """Put `base` before every address that begins at the root.

    Addresses stand in quoted attributes only, and in text a quote is always escaped, so that text cannot look like one.
    """
    return _ROOTED.sub(rb"\1%b/" % base.encode(), html) if base else html
