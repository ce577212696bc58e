from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kommunesite.editing.folder import RECORDS, Written, schemas_of, write_schemas

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kommunesite.editing.choice import Choices

ROOT = Path(__file__).parents[2]


def contents_of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_the_schemas_that_are_checked_in_are_those_of_today(schemas: Mapping[str, bytes]) -> None:
    assert contents_of(ROOT / "schemas") == schemas, "Kjør «kommunesite schema»: skjemaene i schemas/ er gamle."


def test_there_is_one_schema_for_each_kind_of_file(schemas: Mapping[str, bytes]) -> None:
    assert sorted(schemas) == sorted(f"{name}.schema.json" for name in RECORDS)


def test_the_same_choices_give_the_same_bytes_in_order_and_whole_lines(
    choices: Choices, schemas: Mapping[str, bytes]
) -> None:
    assert schemas_of(choices) == schemas
    for content in schemas.values():
        text = content.decode()
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def test_only_files_that_choose_among_known_names_change_with_the_catalogue(
    choices: Choices, schemas: Mapping[str, bytes]
) -> None:
    more = type(choices)({**choices.known, "service": {**choices.known["service"], "ny": "Ny. En ny tjeneste."}})
    changed = [name for name, content in schemas_of(more).items() if content != schemas[name]]
    assert changed == ["samarbeid.schema.json", "tilbud.schema.json"]


def test_a_schema_that_is_the_same_is_not_touched(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "schemas"
    assert write_schemas({"a.json": b"1\n", "b.json": b"2\n"}, folder) == Written(2, 0)
    before = (folder / "a.json").stat()
    assert write_schemas({"a.json": b"1\n", "b.json": b"3\n"}, folder) == Written(1, 1)
    after = (folder / "a.json").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert contents_of(folder) == {"a.json": b"1\n", "b.json": b"3\n"}


def test_a_file_that_is_written_anew_is_another_file_so_that_readers_see_a_whole_one(tmp_path: Path) -> None:
    write_schemas({"a.json": b"1\n"}, tmp_path)
    with (tmp_path / "a.json").open("rb") as reader:
        write_schemas({"a.json": b"2\n"}, tmp_path)
        assert reader.read() == b"1\n"


def test_a_write_that_fails_leaves_what_was_there_and_no_draft(tmp_path: Path) -> None:
    write_schemas({"a.json": b"1\n"}, tmp_path)
    (tmp_path / "b.json").mkdir()
    with pytest.raises(OSError, match=os.strerror(21)):
        write_schemas({"b.json": b"2\n"}, tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.json", "b.json"]
