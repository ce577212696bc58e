"""A place to run the command in."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.cli.command import run

CACHE = ".kommunesite"
"""Where the command keeps what it has read, if nobody says otherwise."""


def _found(folder: Path) -> None:
    """Write an editor's own repository: nothing but a folder for one municipality."""
    settings = folder / "content" / "vennesla" / "kommune.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("changed: 2026-11-01\nnumber: 4223\n", encoding="utf-8")


@pytest.fixture(scope="session")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read the national material once for all tests, and keep nothing of the municipality's own."""
    folder = tmp_path_factory.mktemp("known")
    _found(folder)
    before = Path.cwd()
    os.chdir(folder)
    try:
        assert run().exit_code == 0
    finally:
        os.chdir(before)
    for file in (folder / CACHE).glob("vennesla*"):
        file.unlink()
    return folder / CACHE


@pytest.fixture
def place(tmp_path: Path, known: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a repository of its own, and all that others have read."""
    _found(tmp_path)
    shutil.copytree(known, tmp_path / CACHE)
    monkeypatch.chdir(tmp_path)
    return tmp_path
