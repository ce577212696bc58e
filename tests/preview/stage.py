"""A live preview of a little country, in a thread of the test."""

from __future__ import annotations

import asyncio
import datetime
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Thread

from kommunesite.building.trial import Trial
from kommunesite.preview.exhibition import Exhibition
from kommunesite.preview.live import open_port, present
from kommunesite.site.draft import Marks
from tests.building.country import TODAY, Country

BESIDE = ("vennesla", "oslo")
PATIENCE = 60
NEWS = "content/vennesla/aktuelt/prove.md"


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the preview is, and what it has told."""

    origin: str
    told: list[Trial] = field(default_factory=list)


def news(title: str, *, more: str = "", text: str = "Tekst.") -> str:
    return f"---\ntitle: {title}\ndescription: En prøve.\ndate: 2026-11-01\n{more}---\n\n{text}\n"


def exhibition_of(
    country: Country, *, drafts: bool = False, today: datetime.date = TODAY, beside: tuple[str, ...] = BESIDE
) -> Exhibition:
    request = country.request(country.root / "site", today)
    return Exhibition(replace(request, beside=beside, marks=Marks(TODAY, drafts)))


@contextmanager
def presented(exhibition: Exhibition) -> Iterator[Stage]:
    """Show a country until the test is done with it."""
    opened = open_port(0)
    stage = Stage(f"http://127.0.0.1:{opened.getsockname()[1]}")
    loop, stop = asyncio.new_event_loop(), asyncio.Event()
    shown = present(exhibition, opened, stop, stage.told.extend)
    thread = Thread(target=loop.run_until_complete, args=(shown,))
    thread.start()
    try:
        yield stage
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()


def wait_for(condition: Callable[[], object], what: str) -> None:
    """Wait until something is so."""
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until, f"never: {what}"
        time.sleep(0.01)


def save_by_rename(path: Path, text: str) -> None:
    """Save as editors do that write beside the file and then move."""
    draft = path.with_name(f"{path.name}~")
    draft.write_bytes(text.replace("\n", "\r\n").encode())
    draft.replace(path)
