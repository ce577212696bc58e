"""Measure the live preview: `python -m benchmarks.serve`; wants chromium and chromedriver."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from benchmarks.register import ROOT
from kommunesite.checking.window import Window, open_windows

SITE = "eksempelvik"
TEXT = "aktuelt/maaling.md"
BURST = 20
LIMIT = 0.2
"""How many seconds a save may take to be on the screen, as the median."""
GROWTH = 1.1
"""How much more memory there may be in use after all saves than after the first tenth of them."""
PATIENCE = 60
PAINTED = "performance.getEntriesByName('first-contentful-paint')"
"""When the browser has painted the first words of a page, which the heading is among."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A running preview: its process, its address, the content that it shows, and what it has said."""

    process: subprocess.Popen[str]
    address: str
    content: Path
    said: list[str] = field(default_factory=list)

    def save(self, title: str) -> None:
        """Save the text that is looked at, with another title."""
        text = f"---\ntitle: {title}\ndescription: Bare en måling.\ndate: 2026-01-01\n---\n\nTekst.\n"
        (self.content / SITE / TEXT).write_text(text, encoding="utf-8")

    def listen(self) -> None:
        """Keep what it says, line by line."""
        if self.process.stdout:
            self.said.extend(self.process.stdout)

    def has_said(self, lines: int) -> bool:
        """Tell whether it has said so many lines."""
        return len(self.said) >= lines

    def memory(self) -> int:
        """Tell how many bytes of memory it uses."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        return int(found[1]) * 1024 if found else 0


@contextmanager
def preview(folder: Path) -> Iterator[Preview]:
    """Run a preview of a copy of the content."""
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    command = [sys.executable, "-u", "-m", "kommunesite", "serve", SITE, "--port", "0", "--content", str(content)]
    command += ["--cache", str(folder / "cache")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=dict(os.environ)) as process:
        first = process.stdout.readline() if process.stdout else ""
        running = Preview(process, first.partition("http://")[1] + first.partition("http://")[2].split()[0], content)
        listener = threading.Thread(target=running.listen)
        listener.start()
        try:
            yield running
        finally:
            process.send_signal(signal.SIGINT)
            listener.join()


def wait_for(condition: Callable[[], object]) -> None:
    """Wait until something is so."""
    started = time.monotonic()
    while not condition():
        if time.monotonic() - started > PATIENCE:
            message = "It never came."
            raise TimeoutError(message)
        time.sleep(0.05)


def is_headed(window: Window, title: str) -> bool:
    """Tell whether the page has this heading; it has none while it is being loaded."""
    return window.ask("document.querySelector('h1')?.textContent") == title


def latencies(shown: Preview, window: Window, times: int) -> list[float]:
    """Save, and ask the browser when that was on the screen."""
    shown.save("Før")
    window.open(f"{shown.address}aktuelt/maaling/")
    wait_for(partial(is_headed, window, "Før"))
    taken = []
    for number in range(times):
        time.sleep(0.5)
        saved = time.time()
        shown.save(f"Lagret {number}")
        wait_for(partial(is_headed, window, f"Lagret {number}"))
        wait_for(partial(window.ask, f"{PAINTED}.length > 0"))
        taken.append(window.number(f"performance.timeOrigin + {PAINTED}[0].startTime") / 1000 - saved)
    return taken


def builds_of_burst(shown: Preview, window: Window) -> int:
    """Save many times in a row, and count how often the site was tried again."""
    time.sleep(1)
    before = len(shown.said)
    for number in range(BURST):
        shown.save(f"Støt {number}")
    wait_for(partial(is_headed, window, f"Støt {BURST - 1}"))
    time.sleep(1)
    return len(shown.said) - before


def growth(shown: Preview, times: int) -> tuple[int, int]:
    """Save over and over, and give the memory in use after a tenth of the saves and after all."""
    early = 0
    for number in range(times):
        before = len(shown.said)
        shown.save(f"Runde {number}")
        wait_for(partial(shown.has_said, before + 1))
        if number == times // 10:
            early = shown.memory()
    return early, shown.memory()


def main() -> int:
    """Measure, print, and give 1 when a target is not held."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serve", description=__doc__)
    parser.add_argument("--saves", type=int, default=40, help="how many saves are looked at (%(default)s)")
    parser.add_argument("--rounds", type=int, default=2000, help="how many saves for the memory (%(default)s)")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, preview(Path(name)) as shown:
        with open_windows(1) as (window,):
            taken = latencies(shown, window, wanted.saves)
            builds = builds_of_burst(shown, window)
        median, slow = statistics.median(taken), sorted(taken)[int(len(taken) * 0.9)]
        print(f"from save to screen: median {median * 1000:.0f} ms, nine of ten within {slow * 1000:.0f} ms")
        print(f"a burst of {BURST} saves: tried {builds} time(s)")
        early, late = growth(shown, wanted.rounds)
        print(f"memory after {wanted.rounds} saves: {late / early:.2f} times that after a tenth ({late >> 20} MiB)")
    return int(median > LIMIT or builds != 1 or late > early * GROWTH)


if __name__ == "__main__":
    sys.exit(main())
