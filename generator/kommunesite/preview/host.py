"""The host: which file, redirect and headers a path gets, as where sites lie side by side in production."""

from __future__ import annotations

import mimetypes
import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from kommunesite.rendering.header import Rule

_KINDS = {".avif": "image/avif", ".html": "text/html; charset=utf-8", ".webp": "image/webp", ".xml": "application/xml"}


@dataclass(frozen=True, slots=True)
class Redirect:
    """One rule of `_redirects`: what it is for, where it leads, and with which status."""

    pattern: re.Pattern[str]
    target: str
    status: HTTPStatus

    def lead(self, path: str) -> str | None:
        """Give where a path leads, if the rule is for it."""
        found = self.pattern.fullmatch(path)
        if found is None:
            return None
        return re.sub(":([a-z]+)", lambda hole: found[hole[1]] or "", self.target)


def read_redirects(content: bytes) -> tuple[Redirect, ...]:
    """Read a `_redirects` file."""
    rules = (line.split() for line in content.decode().splitlines())
    return tuple(Redirect(_pattern(source), target, HTTPStatus(int(status))) for source, target, status in rules)


def _pattern(source: str) -> re.Pattern[str]:
    """Turn `/a/:name/*` into what it is for; a star is all that follows, also nothing."""
    rooted = source.removesuffix("/*")
    rest = "(?:/(?P<splat>.*))?" if rooted != source else "/?"
    parts = (f"(?P<{part[1:]}>[^/]+)" if part.startswith(":") else re.escape(part) for part in rooted.split("/"))
    return re.compile("/".join(parts).removesuffix("/") + rest)


def redirected(rules: Iterable[Redirect], path: str) -> tuple[str, HTTPStatus] | None:
    """Give where the first rule that is for a path leads, and with which status."""
    return next(((target, rule.status) for rule in rules if (target := rule.lead(path)) is not None), None)


def headers_for(rules: Iterable[Rule], path: str) -> dict[str, str]:
    """Give the headers that a path is sent with."""
    return {
        name: value
        for pattern, headers in rules
        if path.startswith(pattern.removesuffix("*"))
        for name, value in headers
    }


def file_for(files: Collection[str], path: str) -> str:
    """Give the file that a path below a site shows; nothing when there is none."""
    name = f"{path}index.html" if not path or path.endswith("/") else path
    return name if name in files else ""


def kind_of(name: str) -> str:
    """Give the type of a file."""
    suffix = name[name.rfind(".") :]
    return _KINDS.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
