"""Addresses: where each kind of page lies, the same on every municipality's site."""

from __future__ import annotations

HOME = "/"
SERVICES = "/tjenester/"
TOPICS = "/tema/"
EVENTS = "/livssituasjoner/"
NEWS = "/aktuelt/"
CONTACT = "/kontakt/"
ABOUT = "/om/"
POLITICS = "/politikk/"
PRIVACY = "/personvern/"
ACCESSIBILITY = "/tilgjengelighet/"
MOVING = "/flytte/"
INDEX = "/a-aa/"
LANGUAGES = "/sprak/"
SEARCH = "/sok/"
SITE_MAP = "/nettstedkart/"
SWITCH = "/bytt-kommune/"
NOT_FOUND = "/404.html"
MUNICIPALITIES = "/kommuner.json"
POSTAL_CODES = "/postnummer.json"
OFFERS = "/tjenester.json"

SECTIONS = (SERVICES, POLITICS, NEWS, ABOUT, CONTACT)
"""The first-level menu, in its order."""

NATIONAL_PAGES = (ABOUT, POLITICS, CONTACT, PRIVACY, ACCESSIBILITY)
"""The ordinary pages with a national text; a municipality's text of the same name is added under it."""

PARENTS = (ABOUT, POLITICS, CONTACT)
"""The pages that a municipality may lay pages of its own under."""

GENERATED = (HOME, SERVICES, TOPICS, EVENTS, NEWS, MOVING, INDEX, SEARCH, SITE_MAP, SWITCH, *NATIONAL_PAGES)
"""The pages that every site has, whatever the municipality writes."""


def service_path(service: str) -> str:
    """Give the address of a service."""
    return f"{SERVICES}{service}/"


def topic_path(topic: str) -> str:
    """Give the address of a topic."""
    return f"{TOPICS}{topic}/"


def event_path(event: str) -> str:
    """Give the address of a life event."""
    return f"{EVENTS}{event}/"


def news_path(key: str) -> str:
    """Give the address of a news text."""
    return f"{NEWS}{key}/"


def page_path(key: str) -> str:
    """Give the address of an ordinary page; its folder is part of it."""
    return f"/{key}/"


def parent_of(path: str) -> str:
    """Give the address one level up; that of the front page is its own."""
    return path.rstrip("/").rpartition("/")[0] + "/"


def section_of(path: str) -> str:
    """Give the entry of the first-level menu under which a page lies, or nothing."""
    return next((each for each in SECTIONS if path.startswith(each)), "")


def output_path(url: str) -> str:
    """Give the file of an address, relative to the site's folder: `/om/` is `om/index.html`."""
    return f"{url}index.html".removeprefix("/") if url.endswith("/") else url.removeprefix("/")
