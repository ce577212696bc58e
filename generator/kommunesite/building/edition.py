"""The edition: a name for the code that makes the pages, so that a new version makes them anew."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from pathlib import Path

from kommunesite import __version__
from kommunesite.tools.fingerprint import digest, fingerprint

_LIBRARIES = ("jinja2", "markdown-it-py", "MarkupSafe")


@cache
def edition() -> str:
    """Name the running code: the generator's version and source, and the libraries that decide bytes."""
    package = Path(__file__).resolve().parents[1]
    sources = sorted((*package.rglob("*.py"), *package.rglob("*.csv")))
    code = tuple((path.relative_to(package).as_posix(), digest(path.read_bytes())) for path in sources)
    return fingerprint(__version__, code, tuple((name, version(name)) for name in _LIBRARIES))
