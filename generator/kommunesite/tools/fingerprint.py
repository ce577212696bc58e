"""Fingerprints: a short name for the whole of a record or of some bytes."""

from __future__ import annotations

from xxhash import xxh3_128_hexdigest


def fingerprint(*records: object) -> str:
    """Name records by their whole content.

    The text that is hashed is `repr`, which for frozen dataclasses, strings, numbers, dates, enums, tuples and
    dictionaries names every type and field. Sets and objects without a `repr` of their own must not be given.
    """
    return digest(repr(records).encode())


def digest(content: bytes) -> str:
    """Name some bytes: 128 bits of XXH3 in hexadecimal, enough against chance but not against malice."""
    return xxh3_128_hexdigest(content)
