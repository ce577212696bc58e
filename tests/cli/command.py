"""The command `kommunesite build`, run as a user would."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from click.testing import CliRunner

from kommunesite.cli import main

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from click.testing import Result

OPTIONS = ("--jobs", "1", "--as-of", "2026-11-21")


def run(*arguments: str) -> Result:
    """Run it in this process, on a fixed day."""
    return CliRunner().invoke(main, ["build", *OPTIONS, *arguments])


def run_limited(folder: Path, blocks: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run it where no file may grow beyond some blocks of 512 bytes, which fails as on a full disk."""
    limited = ["sh", "-c", f'ulimit -f {blocks}; exec "$@"', "sh"]
    command = [*limited, sys.executable, "-m", "kommunesite", "build", *OPTIONS, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=60)


def run_on_terminal(folder: Path, arguments: Sequence[str] = (), environment: Sequence[str] = ()) -> str:
    """Run it in a process of its own whose output is a terminal, and give what comes there."""
    reader, writer = os.openpty()
    command = [
        "env",
        "-u",
        "NO_COLOR",
        *environment,
        sys.executable,
        "-m",
        "kommunesite",
        "build",
        *OPTIONS,
        *arguments,
    ]
    with os.fdopen(reader, "rb") as screen:
        process = subprocess.Popen(command, cwd=folder, stdout=writer, stderr=writer)
        os.close(writer)
        shown = b""
        try:
            while part := screen.read1():
                shown += part
        except OSError:
            # This is how a terminal says that nobody writes to it any more.
            pass
        assert process.wait(60) == 0, shown
    return shown.decode()
