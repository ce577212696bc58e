"""The edition of the reading: a name for the code that makes records of texts, so that a new one reads them anew."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

from kommunesite.tools.fingerprint import digest, fingerprint
from kommunesite.tools.library import versions

_FLOORS = ("model", "reading", "tools")
_LIBRARIES = {
    "babel": "Babel",
    "imagesize": "imagesize",
    "markdown_it": "markdown-it-py",
    "msgspec": "msgspec",
    "yaml": "pyyaml",
}


@cache
def reading_edition() -> str:
    """Name the code that reads, its lists, and the libraries that decide what is read; theme and views have no part."""
    package = Path(__file__).resolve().parents[1]
    sources = sorted(
        path for floor in _FLOORS for kind in ("*.csv", "*.py", "*.toml") for path in (package / floor).rglob(kind)
    )
    code = tuple((path.relative_to(package).as_posix(), digest(path.read_bytes())) for path in sources)
    return fingerprint(code, versions(_LIBRARIES), unicodedata.unidata_version)
