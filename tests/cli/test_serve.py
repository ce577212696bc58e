"""The command `kommunesite serve`: the sites while one writes, on this machine only."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from kommunesite.cli import main

NEWS = "---\ntitle: {title}\ndescription: En prøve.\ndate: 2026-11-01\n---\n\nTekst.\n"
IGNORING = ["sh", "-c", 'trap "" INT; exec "$@"', "sh"]


@contextmanager
def serving(folder: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run the command in a shell that ignores interrupts, as one in the background does; give its address."""
    command = [*IGNORING, sys.executable, "-u", "-m", "kommunesite", "serve", *arguments, "--port", "0"]
    command += ["--content", str(folder / "content"), "--cache", str(folder / "cache")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            found = re.search(r"http://127\.0\.0\.1:\d+/\S*", line)
            assert found, line
            yield process, found[0]
        finally:
            process.kill()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a municipality with one news text."""
    news = tmp_path / "content" / "vennesla" / "aktuelt" / "prove.md"
    news.parent.mkdir(parents=True)
    news.write_text(NEWS.format(title="Første"), encoding="utf-8")
    (tmp_path / "content" / "vennesla" / "kommune.yaml").write_text("changed: 2026-11-01\n", encoding="utf-8")
    return tmp_path


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=60) as answer:
        return str(answer.read().decode())


def test_a_burst_of_saves_is_tried_once_and_faults_are_told_until_it_is_stopped(folder: Path) -> None:
    news = folder / "content" / "vennesla" / "aktuelt" / "prove.md"
    with serving(folder, "4223") as (process, address):
        assert address.endswith("/vennesla/")
        assert process.stdout is not None
        assert "Første" in get(f"{address}aktuelt/prove/")
        # All saves come at once, however busy the machine is.
        process.send_signal(signal.SIGSTOP)
        for number in range(20):
            news.write_text(NEWS.format(title=f"Nummer {number}"), encoding="utf-8")
        process.send_signal(signal.SIGCONT)
        assert process.stdout.readline() == "vennesla: vist på nytt, 0 feil\n"
        assert "Nummer 19" in get(f"{address}aktuelt/prove/")
        news.write_text("---\n", encoding="utf-8")
        assert process.stdout.readline() == "vennesla: vist på nytt, 1 feil\n"
        assert process.stdout.readline().startswith("content/vennesla/aktuelt/prove.md:1:1: KS302")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 0
        assert process.stdout.read().splitlines()[-1] == "Avsluttet."


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_at_once_also_while_it_reads(folder: Path, stop: signal.Signals) -> None:
    with serving(folder) as (process, address):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
        process.send_signal(stop)
        assert process.wait(timeout=10) == 0


def test_a_port_in_use_is_said_plainly(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = CliRunner().invoke(main, ["serve", "--content", str(folder / "content"), "--port", str(port)])
    assert result.exit_code == 1
    assert f"Porten {port} kan ikke brukes" in result.output


def test_a_municipality_that_does_not_exist_is_said_plainly(folder: Path) -> None:
    result = CliRunner().invoke(main, ["serve", "finnes-ikke", "--content", str(folder / "content")])
    assert result.exit_code == 1
    assert "KS501" in result.output
