"""The exhibition: all sites as they are at the moment, each tried when somebody first asks for it."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.building.combined import root_headers, root_redirects
from kommunesite.building.failure import failure
from kommunesite.building.national import national_inputs
from kommunesite.building.trial import Trial, try_site
from kommunesite.preview.hand import Attempt
from kommunesite.preview.host import read_redirects
from kommunesite.reading.local_text import OFFERS_FILE, SETTINGS_FILE
from kommunesite.reading.source import NATIONAL_FOLDER, PARTNER_FOLDER, PORTAL_FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kommunesite.building.request import Request
    from kommunesite.building.trial import Files
    from kommunesite.model.problem import Problem
    from kommunesite.preview.host import Redirect
    from kommunesite.rendering.header import Rule

_SHOWN = 24
"""How many sites are kept ready; one that is asked for again later is tried anew."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One site: how it is now, and the files that it had when it last could be made."""

    trial: Trial
    before: Files

    @property
    def files(self) -> Files:
        """Give what can be shown."""
        return self.trial.files or self.before

    def make(self, name: str) -> tuple[bytes, tuple[Problem, ...]]:
        """Make a file, as it was before when it cannot be made now, and say all that is wrong."""
        problems = self.trial.problems
        for files in (self.trial.files, self.before):
            if name in files:
                with Attempt() as attempt:
                    return files[name](), problems
                problems = (*problems, *((failure(self.trial.slug, attempt.error),) if attempt.error else ()))
        return b"", problems


class Exhibition:
    """Holds what is shown; it is to be asked by one thread at a time."""

    def __init__(self, request: Request) -> None:
        """Begin without having read anything."""
        self.request = request
        self.redirects: tuple[Redirect, ...] = ()
        self.headers: tuple[Rule, ...] = root_headers(request)
        self._national_key = self._redirected_by = ""
        self._refreshed = 0
        self._sent: dict[str, int] = {}
        self._exhibits: OrderedDict[str, Exhibit] = OrderedDict()

    def exhibit(self, slug: str) -> Exhibit:
        """Give a site, tried now unless it is ready."""
        if slug not in self._exhibits:
            self._try(slug)
        self._exhibits.move_to_end(slug)
        while len(self._exhibits) > _SHOWN:
            self._exhibits.popitem(last=False)
        return self._exhibits[slug]

    def refresh(self, changed: Iterable[Path]) -> tuple[Trial, ...]:
        """Try those sites again that are ready, and that what has changed is part of."""
        touched: set[str] = set()
        is_national = False
        for path in changed:
            slug, name = self._place_of(path)
            touched |= {slug, PORTAL_FOLDER} if name == OFFERS_FILE else {slug}
            is_national |= not slug or name == SETTINGS_FILE
        before, self._national_key = self._national_key, "" if is_national else self._national_key
        with Attempt():
            self._know_national()
        if self._national_key != before:
            touched = set(self._exhibits)
        tried = tuple(self._try(slug) for slug in tuple(self._exhibits) if slug in touched)
        self._refreshed += bool(tried)
        return tried

    def note(self, path: str) -> None:
        """Note that a path is about to be sent."""
        self._sent[path] = self._refreshed

    def is_outrun(self, path: str) -> bool:
        """Tell whether something has been tried again since a path was sent, as when a page is still being loaded."""
        return self._sent.get(path, self._refreshed) < self._refreshed

    def _place_of(self, path: Path) -> tuple[str, str]:
        """Tell in which municipality's folder a file lies, if in any, and which of its files it is."""
        content = self.request.sources.content
        slug, *parts = path.relative_to(content).parts if path.is_relative_to(content) else ("",)
        return ("", "") if slug in {NATIONAL_FOLDER, PARTNER_FOLDER} else (slug, "/".join(parts))

    def _try(self, slug: str) -> Trial:
        before = self._exhibits[slug].files if slug in self._exhibits else {}
        with Attempt() as attempt:
            self._know_national()
            trial = try_site(self.request, slug, self._national_key)
        if attempt.error is not None:
            trial = Trial(slug, (failure(slug, attempt.error),))
        self._exhibits[slug] = Exhibit(trial, before)
        return trial

    def _know_national(self) -> None:
        """Find out what all sites are made of, and where retired services lead, when that is not known."""
        if not self._national_key:
            self._national_key = national_inputs(self.request.sources)
        if self._national_key != self._redirected_by:
            self.redirects = read_redirects(root_redirects(self.request))
            self._redirected_by = self._national_key
