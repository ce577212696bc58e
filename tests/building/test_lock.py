"""The lock: one build at a time in an output folder, or the shards of one build."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Timer

import pytest

from kommunesite.building.books import LOCK, Books
from kommunesite.building.lock import hold, hold_shard
from kommunesite.model.fault import Fault
from kommunesite.model.problem import RefusedError

HOLDER = """
import sys, time
from pathlib import Path
from kommunesite.building.lock import hold
with hold(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An output folder, and builds that lose patience soon."""
    monkeypatch.setattr("kommunesite.building.lock._PATIENCE", 0.1)
    Books(tmp_path).folder.mkdir()
    return tmp_path


def test_two_builds_in_one_folder_are_kept_apart_and_the_other_is_named(root: Path) -> None:
    with hold(root):
        with pytest.raises(RefusedError) as caught, hold(root):
            pass
        assert caught.value.fault is Fault.BUSY
        assert caught.value.details == {
            "path": str(root),
            "holder": f" (prosess {os.getpid()} på {os.uname().nodename})",
        }
    with hold(root):
        pass


def test_a_build_waits_for_one_that_is_just_ending(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kommunesite.building.lock._PATIENCE", 30)
    with subprocess.Popen([sys.executable, "-c", HOLDER, root], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        Timer(0.3, holder.kill).start()
        started = time.monotonic()
        with hold(root):
            assert time.monotonic() - started > 0.2


def test_a_killed_build_leaves_no_lock_behind(root: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, root], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(RefusedError), hold(root):
            pass
        holder.send_signal(signal.SIGKILL)
    with hold(root):
        pass


def test_who_holds_the_lock_clears_away_what_a_killed_build_has_left(root: Path) -> None:
    books = Books(root)
    (books.draft("oslo") / "tjenester").mkdir(parents=True)
    (books.draft("oslo") / "tjenester" / "0").touch()
    (books.folder / "oslo.json.new").touch()
    (books.folder / "oslo.json").touch()
    with hold(root):
        assert {path.name for path in books.folder.iterdir()} == {LOCK, "oslo.json"}


def test_shards_of_one_division_work_side_by_side_and_keep_all_others_out(root: Path) -> None:
    with hold_shard(root, 1, 3), hold_shard(root, 2, 3):
        for other in (hold(root), hold_shard(root, 2, 3), hold_shard(root, 2, 4)):
            with pytest.raises(RefusedError) as caught, other:
                pass
            assert caught.value.fault is Fault.BUSY
        with hold_shard(root, 3, 3):
            pass
    with hold_shard(root, 2, 4), pytest.raises(RefusedError), hold_shard(root, 1, 3):
        pass
    with hold(root), pytest.raises(RefusedError), hold_shard(root, 1, 3):
        pass


def test_a_file_system_without_locks_is_named_and_not_built_on(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_file: int, _kind: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", refuse)
    for each in (hold(root), hold_shard(root, 1, 2)):
        with pytest.raises(RefusedError) as caught, each:
            pass
        assert (caught.value.fault, caught.value.details["reason"]) == (Fault.NO_LOCK, "no locks available")


def test_a_lock_that_cannot_be_opened_is_reported_as_output_that_cannot_be_written(root: Path) -> None:
    (Books(root).folder / LOCK).mkdir()
    with pytest.raises(RefusedError) as caught, hold(root):
        pass
    assert caught.value.fault is Fault.OUTPUT
