from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.reading.kept import Kept
from kommunesite.reading.status import read_statuses


@pytest.mark.parametrize(
    ("content", "is_live"),
    [
        (b"changed: 2026-11-01\nstatus: live\n", True),
        (b"changed: 2026-11-01\n", False),
        (b"changed: 2026-11-01\nstatus: live\nfeil: x\n", False),
        (b'changed: 2026-11-01\nstatus: "\\x6cive"\n', True),
        (b"changed: 2026-11-01\nstatus: demo # live\n", False),
        (b"\xff", False),
        (b"live \xff", False),
        (None, False),
    ],
)
def test_only_sound_settings_make_a_site_live(tmp_path: Path, content: bytes | None, *, is_live: bool) -> None:
    if content is not None:
        (tmp_path / "vennesla").mkdir()
        (tmp_path / "vennesla" / "kommune.yaml").write_bytes(content)
    statuses = read_statuses(tmp_path, ["vennesla"], {})
    assert any(kept.record for kept in statuses.values()) is is_live


def test_settings_that_are_known_are_not_read_again(tmp_path: Path) -> None:
    (tmp_path / "vennesla").mkdir()
    (tmp_path / "vennesla" / "kommune.yaml").write_bytes(b"changed: 2026-11-01\nstatus: live\n")
    known = read_statuses(tmp_path, ["vennesla"], {})
    told = {slug: Kept(kept.mark, not kept.record) for slug, kept in known.items()}
    assert read_statuses(tmp_path, ["vennesla", "oslo"], told) == told
    (tmp_path / "vennesla" / "kommune.yaml").write_bytes(b"changed: 2026-11-02\nstatus: live\n")
    assert read_statuses(tmp_path, ["vennesla"], told)["vennesla"].record
