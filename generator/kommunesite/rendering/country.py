"""The country as data: the files from which a script finds municipalities by name and by postal code."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING

from kommunesite.reading.finder import key_of
from kommunesite.reading.register import former_numbers, places_in, read_postal_codes
from kommunesite.tools.open_data import compact, listing
from kommunesite.tools.text import sort_key

if TYPE_CHECKING:
    from collections.abc import Collection

    from kommunesite.model.language import Words
    from kommunesite.model.national import National, Neighbour
    from kommunesite.model.wording import FinderWords

_FORMAT = 1


def municipalities_file(national: National) -> bytes:
    """List all municipalities with names, former numbers and places of their postal codes, and where their sites lie.

    The state is `beside` for a site on the same host, `live` for one that its municipality stands behind, and `absent`
    where the address is that of the website of today. The words are those of the script, in each language that has
    them all: what it says is put together from several.
    """
    neighbours = sorted(national.neighbours, key=lambda each: sort_key(each.municipality.name))
    said = {str(language): _said(phrases.finder) for language, phrases in national.phrases.items()}
    words = {language: texts for language, texts in said.items() if texts}
    return listing({"format": _FORMAT, "words": words}, "municipalities", map(compact, map(_entry, neighbours)))


def postal_codes_file() -> bytes:
    """List each place with its municipality's number and its postal codes; some areas cross a border."""
    places: dict[tuple[str, str], list[str]] = {}
    for code, found in read_postal_codes().items():
        places.setdefault(found, []).append(code)
    entries = ((place, number, " ".join(codes)) for (place, number), codes in places.items())
    return listing({"format": _FORMAT}, "places", map(compact, entries))


def with_beside(content: bytes, slugs: Collection[str]) -> bytes:
    """Make the file of municipalities lead to the sites that lie beside it, wherever it was built to lead."""
    country = json.loads(content)
    for entry in country["municipalities"]:
        if entry["slug"] in slugs:
            entry |= {"site": f"/{entry['slug']}/", "state": "beside"}
    return json.dumps(country, ensure_ascii=False).encode()


def _said(phrases: FinderWords) -> dict[str, str]:
    """Give the texts of a language's own; nothing when some of them are another's."""
    words: dict[str, Words] = {each.name: getattr(phrases, each.name) for each in fields(phrases)}
    return {} if any(each.lang for each in words.values()) else {name: each.text for name, each in words.items()}


def _entry(neighbour: Neighbour) -> dict[str, object]:
    one = neighbour.municipality
    spoken = dict.fromkeys((one.name, one.plain_name, *one.official_name.split(" – "), one.sami_name, one.kven_name))
    names = [name for name in spoken if name]
    entry = {
        "number": one.number,
        "slug": one.slug,
        "name": one.official_name if one.name == one.plain_name else one.name,
        "county": one.county,
        "site": f"/{one.slug}/" if neighbour.is_beside else one.website,
        "state": "beside" if neighbour.is_beside else "live" if neighbour.is_live else "absent",
        "names": names,
        "former": list(former_numbers(one)),
        "places": [place for place in places_in(one) if key_of(place) not in map(key_of, names)],
    }
    return {key: value for key, value in entry.items() if value}
