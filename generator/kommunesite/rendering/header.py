"""The files `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.language import STANDARDS
from kommunesite.reading.source import PORTAL_FOLDER
from kommunesite.site.address import MOVING, service_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kommunesite.model.language import Language
    from kommunesite.model.scalar import SitePath

POLICY = (
    "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""The Content-Security-Policy of every page: nothing inline, nothing from others."""

SECURITY = (
    ("Content-Security-Policy", POLICY),
    ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
"""The headers that every answer carries."""

_FOR_EVER = ("Cache-Control", "public, max-age=31536000, immutable")

Rule = tuple[str, tuple[tuple[str, str], ...]]


def header_rules(bases: tuple[str, ...] = ("",)) -> tuple[Rule, ...]:
    """List the headers for each pattern of addresses; `bases` are the places of sites that lie side by side."""
    return (("/*", SECURITY), *((f"{base}/assets/*", (_FOR_EVER,)) for base in bases))


def headers_file(rules: tuple[Rule, ...]) -> bytes:
    """Write the rules as a `_headers` file."""
    lines = [line for pattern, headers in rules for line in (pattern, *(f"  {n}: {v}" for n, v in headers))]
    return ("\n".join(lines) + "\n").encode()


def comparison_redirects(base: str) -> tuple[str, ...]:
    """Let the address of two municipalities, as in `/flytte/vennesla/tromso/`, show the page that compares any two."""
    prefixes = (base, *(f"{base}/{language}" for language in STANDARDS[1:]))
    return tuple(f"{prefix}{MOVING}:from/:to/ {prefix}{MOVING} 200" for prefix in prefixes)


def redirects_file(
    spoken: tuple[tuple[Language, ...], tuple[Language, ...]],
    successors: Mapping[str, str],
    moved: Mapping[SitePath, SitePath],
    more: tuple[str, ...] = (),
) -> bytes:
    """Write the redirects of a site that has a host of its own, which speaks some languages wholly and some partly.

    `successors` are the services in retired ones' places, `moved` the new addresses of the municipality's own texts,
    and `more` lines that come before the others.
    The first language has no prefix but answers to it, so that `/nb/tjenester/sfo/` works on every site, and common
    spellings in the other written standard lead to the common addresses.
    """
    languages, partial = spoken
    lines = [*more, f"/{languages[0]}/* /:splat 301"]
    lines += [f"/{code}/* /:splat 302" for code in ("nb", "nn") if code not in languages]
    prefixes = ("", *(f"/{language}" for language in languages[1:]))
    lines += [line for prefix in prefixes for line in _moves(prefix, successors)]
    everywhere = (*prefixes, *(f"/{language}" for language in partial))
    lines += [f"{prefix}{old} {prefix}{new} 301" for prefix in everywhere for old, new in moved.items()]
    return ("\n".join((*lines, *_spellings(""))) + "\n").encode()


def combined_redirects(slugs: tuple[str, ...], successors: Mapping[str, str]) -> bytes:
    """Write the redirects of a deployment in which sites lie side by side.

    Its root leads to the national portal, or where that is not among them to the list of the sites.
    """
    has_portal = PORTAL_FOLDER in slugs
    home = f"/{PORTAL_FOLDER}/" if has_portal else f"/{slugs[0]}/bytt-kommune/"
    lines = [f"/ {home} 302", *(comparison_redirects(f"/{PORTAL_FOLDER}") if has_portal else ())]
    lines += [*_moves("/:slug", successors), *_moves("/:slug/:language", successors)]
    for slug in slugs:
        lines += [*_spellings(f"/{slug}"), f"/{slug}/* /{slug}/404.html 404"]
    return ("\n".join(lines) + "\n").encode()


def _moves(base: str, successors: Mapping[str, str]) -> tuple[str, ...]:
    """Lead from each retired service to its successor, for the hosts that read this before they look for a page."""
    return tuple(f"{base}{service_path(old)} {base}{service_path(new)} 301" for old, new in successors.items())


def _spellings(base: str) -> tuple[str, ...]:
    return (
        f"{base}/tenester/* {base}/tjenester/:splat 301",
        f"{base}/livssituasjonar/* {base}/livssituasjoner/:splat 301",
        f"{base}/tilgjenge/* {base}/tilgjengelighet/:splat 301",
        f"{base}/byt-kommune/* {base}/bytt-kommune/:splat 301",
    )
