"""A place to run the command in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an editor's own repository: nothing but a folder for one municipality."""
    folder = tmp_path / "content" / "vennesla"
    folder.mkdir(parents=True)
    (folder / "kommune.yaml").write_text("changed: 2026-11-01\nnumber: 4223\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
