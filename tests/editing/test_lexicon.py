from __future__ import annotations

import re
from enum import StrEnum

import pytest

from kommunesite.editing.folder import RECORDS
from kommunesite.editing.lexicon import read_lexicon, to_lexicon
from kommunesite.editing.schema import kinds_below
from kommunesite.model.language import LocalText, Words
from kommunesite.tools.decode import fields_of

KINDS = set().union(*(kinds_below(record) for record in RECORDS.values()))
ENUMERATIONS = {kind.__name__: kind for kind in KINDS if issubclass(kind, StrEnum)}
WRITTEN = {
    kind.__name__: kind for kind in KINDS if hasattr(kind, "__dataclass_fields__") and kind not in (LocalText, Words)
}


def test_every_file_record_and_enumeration_is_explained_and_no_other() -> None:
    lexicon = read_lexicon()
    assert set(lexicon.files) == set(RECORDS)
    assert set(lexicon.records) == set(WRITTEN)
    assert set(lexicon.values) == set(ENUMERATIONS)


@pytest.mark.parametrize("name", WRITTEN)
def test_every_field_is_explained_and_no_other(name: str) -> None:
    fields = fields_of(WRITTEN[name])
    assert list(read_lexicon().records[name].fields) == [each.name for each in fields]


@pytest.mark.parametrize("name", ENUMERATIONS)
def test_every_fixed_value_is_explained_and_no_other(name: str) -> None:
    assert list(read_lexicon().values[name]) == list(ENUMERATIONS[name])


def test_every_help_text_is_short_and_has_words_of_its_own() -> None:
    """A box beside what one types has room for a sentence or two."""
    texts = [
        (f"{name}.{field}", text)
        for name, record in read_lexicon().records.items()
        for field, text in record.fields.items()
    ]
    assert not [name for name, text in texts if not 10 < len(text) <= 120]
    assert not [name for name, text in texts if not re.search(r"[.?!»]$", text)]


def test_a_lexicon_that_is_none_stops_with_the_place() -> None:
    with pytest.raises(ValueError, match=r"help\.yaml:1:1: Feltet «values» mangler\."):
        to_lexicon("files: {}\nrecords: {}\n")
