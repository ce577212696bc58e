"""A text is moved with its translations, its links and its old address, or nothing is done."""

from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.editing.change import Change, carry_out
from kommunesite.editing.move import Move, move_of
from kommunesite.model.fault import Fault
from kommunesite.model.national import National
from kommunesite.model.problem import Problem
from kommunesite.reading.file import Folder
from tests import village

VILLAGE = """\
-- kommune.yaml
# Innstillingene
changed: 2026-11-01   # i dag
number: 4223
languages: [nb, nn]
moved:
  /aktuelt/eldst/: /aktuelt/bru/   # fra i fjor
-- aktuelt/bru.md
---
title: Brua
description: Om brua.
date: 2026-11-01
---
Mer om [oss](/om/vei/) og [meg selv](/aktuelt/bru/#mer).

## Mer
-- aktuelt/bru.nn.md
---
title: Brua
description: Om brua.
date: 2026-11-01
---
Tekst.
-- aktuelt/annet.md
---
title: Annet
description: Noe annet.
date: 2026-11-01
---
[brua](/aktuelt/bru/), [brua igjen](/aktuelt/bru/) og [en annen](/aktuelt/annet/).
-- sider/om/vei.md
---
title: Veien
description: Om veien.
changed: 2026-11-01
---
[brua](/aktuelt/bru/)
-- varsler/kok.md
---
title: Kok
level: danger
valid_from: 2026-11-01
valid_to: 2026-12-01
---
Les om [brua][b].

[b]: /aktuelt/bru/
-- tjenester/sfo.md
---
changed: 2026-11-01
---
## Hva er det?

[brua](/aktuelt/bru/)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    village.write(tmp_path / "vennesla", VILLAGE)
    return Folder(tmp_path / "vennesla", "content/vennesla")


def moved(folder: Folder, old: str, new: str) -> Move:
    problems: list[Problem] = []
    found = move_of(folder, old, new, problems)
    assert found is not None, problems
    assert carry_out(found.changes) == ()
    return found


def refused(folder: Folder, old: str, new: str) -> list[Fault]:
    problems: list[Problem] = []
    assert move_of(folder, old, new, problems) is None
    return [each.fault for each in problems]


def contents(folder: Folder) -> dict[str, bytes]:
    files = (each for each in folder.path.rglob("*") if each.is_file())
    return {each.relative_to(folder.path).as_posix(): each.read_bytes() for each in files}


def text(folder: Folder, name: str) -> str:
    return (folder.path / name).read_bytes().decode()


def test_names_links_and_old_addresses_are_mended_together(folder: Folder, national: National) -> None:
    found = moved(folder, "aktuelt/bru.md", "aktuelt/den-nye-brua.md")
    assert found.renamed == (
        ("aktuelt/bru.md", "aktuelt/den-nye-brua.md"),
        ("aktuelt/bru.nn.md", "aktuelt/den-nye-brua.nn.md"),
    )
    assert found.relinked == {
        "aktuelt/annet.md": 2,
        "aktuelt/bru.md": 1,
        "sider/om/vei.md": 1,
        "tjenester/sfo.md": 1,
        "varsler/kok.md": 1,
    }
    assert not [name for name in contents(folder) if "/bru." in name]
    assert not [name for name, content in contents(folder).items() if b"(/aktuelt/bru/" in content]
    assert text(folder, "kommune.yaml").endswith(
        "moved:\n  /aktuelt/eldst/: /aktuelt/den-nye-brua/\n  /aktuelt/bru/: /aktuelt/den-nye-brua/\n"
    )
    assert "changed: 2026-11-01   # i dag" in text(folder, "kommune.yaml")
    assert village.read(folder.path, national)[1] == []


def test_there_and_back_again_leaves_the_texts_as_they_were(folder: Folder, national: National) -> None:
    before = contents(folder)
    moved(folder, "aktuelt/bru", "ny-bru")
    moved(folder, "aktuelt/ny-bru", "bru")
    after = contents(folder)
    assert before.pop("kommune.yaml") != after.pop("kommune.yaml")
    assert before == after
    assert "/aktuelt/ny-bru/: /aktuelt/bru/" in text(folder, "kommune.yaml")
    assert village.read(folder.path, national)[1] == []


def test_line_ends_and_byte_order_marks_of_windows_stay(folder: Folder) -> None:
    for name, content in contents(folder).items():
        (folder.path / name).write_bytes(b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))
    moved(folder, "aktuelt/bru", "aktuelt/ny")
    for name, content in contents(folder).items():
        assert content.startswith(b"\xef\xbb\xbf"), name
        assert content.count(b"\n") == content.count(b"\r\n"), name
    assert "(/aktuelt/ny/#mer)" in text(folder, "aktuelt/ny.md")


def test_an_alert_has_no_address_and_leaves_none(folder: Folder) -> None:
    before = text(folder, "kommune.yaml")
    found = moved(folder, "varsler/kok", "varsler/kok-vannet")
    assert (found.addresses, text(folder, "kommune.yaml")) == (None, before)


def test_a_template_was_never_published_and_leaves_no_address(folder: Folder) -> None:
    path = folder.path / "aktuelt" / "mal.md"
    path.write_text("---\n---\n\nDette er en mal. Skriv om teksten, og slett denne linjen.\n", encoding="utf-8")
    assert moved(folder, "aktuelt/mal", "aktuelt/ny").addresses is None


def test_a_file_with_an_impossible_name_gets_a_possible_one(folder: Folder) -> None:
    (folder.path / "aktuelt" / "bru.md").rename(folder.path / "aktuelt" / "Bru på Å.md")
    assert moved(folder, "aktuelt/Bru på Å.md", "aktuelt/bru-pa-a").addresses is None
    assert (folder.path / "aktuelt" / "bru-pa-a.md").is_file()


@pytest.mark.parametrize(
    ("old", "new", "faults"),
    [
        ("aktuelt/bro", "aktuelt/ny", [Fault.NO_TEXT]),
        ("tjenester/sfo", "tjenester/aks", [Fault.STAYS]),
        ("aktuelt/bru", "aktuelt/bru", [Fault.STAYS]),
        ("aktuelt/bru", "sider/bru", [Fault.STAYS]),
        ("aktuelt/bru", "../bru", [Fault.STAYS]),
        ("aktuelt/bru", "aktuelt/../../bru", [Fault.WRONG_FILE_NAME]),
        ("aktuelt/bru", "aktuelt/Ny Bru", [Fault.WRONG_FILE_NAME]),
        ("aktuelt/bru", "aktuelt/annet", [Fault.ALREADY_THERE]),
        ("sider/om/vei", "sider/tema", [Fault.SAME_ADDRESS]),
        ("sider/om/vei", "sider/barn/vei", [Fault.UNKNOWN_FILE]),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_changed(
    folder: Folder, old: str, new: str, faults: list[Fault]
) -> None:
    before = contents(folder)
    assert refused(folder, old, new) == faults
    assert contents(folder) == before


def test_a_page_of_the_country_stays(folder: Folder) -> None:
    (folder.path / "sider" / "om.md").write_text("---\n---\n", encoding="utf-8")
    assert refused(folder, "sider/om", "sider/kommunen") == [Fault.STAYS]


def test_settings_and_texts_that_cannot_be_read_stop_the_move(folder: Folder) -> None:
    (folder.path / "aktuelt" / "annet.md").write_bytes(b"bl\xe5b\xe6r")
    assert Fault.NOT_UTF8 in refused(folder, "aktuelt/bru", "aktuelt/ny")
    (folder.path / "aktuelt" / "annet.md").unlink()
    (folder.path / "kommune.yaml").write_text("changed: i dag\n", encoding="utf-8")
    assert refused(folder, "aktuelt/bru", "aktuelt/ny") == [Fault.WRONG_VALUE]


def test_when_a_change_cannot_be_made_those_before_it_are_taken_back(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").write_bytes(b"2")
    changes = (
        Change(tmp_path / "ny", None, b"3"),
        Change(tmp_path / "a", b"1", b"4"),
        Change(tmp_path / "b", b"2", None),
        Change(tmp_path / "a" / "under", None, b"5"),
    )
    (problem,) = carry_out(changes)
    assert problem.fault is Fault.UNWRITTEN
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"a": b"1", "b": b"2"}
