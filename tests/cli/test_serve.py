"""The command `kommunesite serve`: built sites on this machine only."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import urllib.request
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from kommunesite.cli import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_the_command_serves_until_it_is_stopped(tmp_path: Path, stop: signal.Signals) -> None:
    """Also where interrupts are ignored, as in a job in the background of a shell."""
    (tmp_path / "vennesla").mkdir()
    (tmp_path / "vennesla" / "index.html").write_text('<a href="/kontakt/">Kontakt</a>', encoding="utf-8")
    command = [
        "sh",
        "-c",
        'trap "" INT; exec "$@"',
        "sh",
        sys.executable,
        "-u",
        "-m",
        "kommunesite",
        "serve",
        "--output",
        str(tmp_path),
        "--port",
        "0",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            found = re.search(r"http://127\.0\.0\.1:\d+/", line)
            assert found, line
            with urllib.request.urlopen(f"{found[0]}vennesla/", timeout=10) as answer:
                assert answer.read() == b'<a href="/vennesla/kontakt/">Kontakt</a>'
            process.send_signal(stop)
            assert process.wait(timeout=10) == 0
        finally:
            process.kill()


def test_a_port_in_use_is_said_plainly(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = CliRunner().invoke(main, ["serve", "--output", str(tmp_path), "--port", str(port)])
    assert result.exit_code == 1
    assert f"Porten {port} kan ikke brukes" in result.output
