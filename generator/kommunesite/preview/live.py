"""The live preview: pages that load themselves again when something they are made of has been saved."""

from __future__ import annotations

import asyncio
import json
from functools import partial
from pathlib import Path
from socket import create_server
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.httpserver import HTTPServer
from tornado.routing import URLSpec
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketHandler
from watchfiles import awatch

from kommunesite.preview.answer import answer
from kommunesite.preview.hand import Attempt, Hand
from kommunesite.preview.panel import SCRIPT
from kommunesite.preview.server import HOST
from kommunesite.rendering.header import SECURITY

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from socket import socket

    from watchfiles import Change
    from watchfiles.main import FileChange

    from kommunesite.building.trial import Trial
    from kommunesite.preview.exhibition import Exhibition
    from kommunesite.reading.source import Sources

    Tell = Callable[[tuple[Trial, ...]], None]

_QUIET = 20
_LONGEST = 400
"""How many milliseconds nothing must have been saved for, and how long a burst of saves can put that off."""

_NAMES = r"(127\.0\.0\.1|localhost)"
"""Who else answers to this machine's address under a name of its own is not answered."""


RELOAD = {"command": "reload", "path": "*", "liveCSS": False, "liveImg": False}
"""What a page is told that is to load itself again, in the words of livereload."""


class Visit(RequestHandler):
    """Answers one request."""

    def initialize(self, exhibition: Exhibition, hand: Hand) -> None:
        """Take what is shown, and who makes it."""
        self._exhibition, self._hand = exhibition, hand

    async def get(self) -> None:
        """Send what there is for the path."""
        asked = partial(answer, self._exhibition, unquote(self.request.path), f"ws://{self.request.host}")
        given = await asyncio.wrap_future(self._hand.ask(asked))
        self.set_status(given.status)
        for name, value in given.headers.items():
            self.set_header(name, value)
        if "Content-Type" not in given.headers:
            self.clear_header("Content-Type")
        self.write(given.content)

    async def head(self) -> None:
        """Send the same without its content."""
        await self.get()

    def compute_etag(self) -> None:
        """Let no answer be kept."""


class Script(LiveReloadJSHandler):
    """Sends the script of livereload from an address of the preview's own, so that no page needs a script in itself."""

    def set_default_headers(self) -> None:
        """Send it as safely as all else, and once only."""
        for name, value in (*SECURITY, ("Cache-Control", "max-age=86400")):
            self.set_header(name, value)


class Listener(LiveReloadHandler):
    """A page that waits to be told to load itself again."""

    watcher = Watcher()

    def initialize(self, exhibition: Exhibition) -> None:
        """Take what is shown."""
        self._exhibition = exhibition

    def check_origin(self, origin: str) -> bool:
        """Let only pages of this preview listen."""
        return WebSocketHandler.check_origin(self, origin)

    def on_message(self, message: str | bytes) -> None:
        """Welcome a page, and tell it at once when it was sent before the last save; what is no greeting is nothing."""
        with Attempt():
            super().on_message(message)
            greeting = json.loads(message)
            path = unquote(urlsplit(greeting["url"]).path) if greeting["command"] == "info" else ""
            if self._exhibition.is_outrun(path):
                self.send_message(RELOAD)


def open_port(port: int) -> socket:
    """Take a port on this machine only, 0 for a free one; raise OSError when that cannot be done."""
    opened = create_server((HOST, port))
    opened.settimeout(0)
    return opened


async def present(exhibition: Exhibition, opened: socket, stop: asyncio.Event, tell: Tell) -> None:
    """Show the sites, and tell of those that are tried again, until it is to stop."""
    hand = Hand()
    server = HTTPServer(_application(exhibition, hand))
    server.add_socket(opened)
    sources = exhibition.request.sources
    async with asyncio.TaskGroup() as group:
        follow = partial(_follow, exhibition, hand, tell)
        deep = follow(_watch(_roots(sources), partial(_is_source, _roots(sources)), stop, is_deep=True))
        # The catalogue lies in a folder with much else; and a file of its own is lost sight of when it is replaced.
        flat = follow(_watch((sources.catalogue.parent,), partial(_is_file, sources.catalogue), stop, is_deep=False))
        tasks = [group.create_task(each) for each in (deep, flat)]
        # Nothing is read before both watch, or what is saved in between would never be seen.
        await asyncio.sleep(0)
        hand.ask(partial(exhibition.exhibit, exhibition.request.beside[0]))
        await stop.wait()
        for task in tasks:
            task.cancel()
    server.stop()


def _application(exhibition: Exhibition, hand: Hand) -> Application:
    application = Application(log_function=lambda _request: None)
    shown = {"exhibition": exhibition}
    visit = URLSpec(".*", Visit, shown | {"hand": hand})
    application.add_handlers(_NAMES, [URLSpec("/livereload", Listener, shown), URLSpec(SCRIPT, Script), visit])
    return application


async def _follow(exhibition: Exhibition, hand: Hand, tell: Tell, changes: AsyncIterator[set[FileChange]]) -> None:
    async for found in changes:
        paths = sorted({Path(name) for _, name in found})
        tried = await asyncio.wrap_future(hand.ask(partial(exhibition.refresh, paths)))
        if tried:
            tell(tried)
            Listener.reload_waiters("*")


def _watch(
    folders: tuple[Path, ...], wanted: Callable[[Change, str], bool], stop: asyncio.Event, *, is_deep: bool
) -> AsyncIterator[set[FileChange]]:
    return awatch(*folders, watch_filter=wanted, debounce=_LONGEST, step=_QUIET, stop_event=stop, recursive=is_deep)


def _roots(sources: Sources) -> tuple[Path, ...]:
    """List the folders that sites are made of, none inside another."""
    folders = (sources.content, sources.national, sources.theme)
    return tuple(each for each in folders if not any(each.is_relative_to(other) for other in folders if other != each))


def _is_source(roots: tuple[Path, ...], _change: Change, path: str) -> bool:
    """Tell whether a file is one that a build reads: not hidden, and no copy that an editor keeps beside it."""
    file = Path(path)
    parts = next((file.relative_to(root).parts for root in roots if file.is_relative_to(root)), ())
    return bool(parts) and not any(part.startswith(".") or part.endswith("~") for part in parts)


def _is_file(wanted: Path, _change: Change, path: str) -> bool:
    return Path(path) == wanted
