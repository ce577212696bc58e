"""Drafts: what a municipality has written and does not publish yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from kommunesite.model.document import AlertMatter, Document, NewsMatter, PageMatter

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kommunesite.model.national import LocalMaterial

DRAFT = "Utkast"
COMING = "Framtidig"
"""The words that a preview writes before a title; the same in both written standards."""

Titled = TypeVar("Titled", PageMatter, NewsMatter, AlertMatter)


@dataclass(frozen=True, slots=True)
class Marks:
    """What a preview marks: texts that are not out on the day on which it is looked at, and drafts when asked for."""

    day: date
    drafts: bool


def published(local: LocalMaterial) -> LocalMaterial:
    """Leave the drafts out."""
    return replace(local, news=_ready(local.news), pages=_ready(local.pages), alerts=_ready(local.alerts))


def marked(local: LocalMaterial, marks: Marks) -> LocalMaterial:
    """Write before the titles of drafts, and of what is not out yet, that they are; leave out drafts unasked for."""
    shown = local if marks.drafts else published(local)
    news = (_marked(each, is_coming=each.matter.date > marks.day) for each in shown.news)
    pages = (_marked(each, is_coming=False) for each in shown.pages)
    alerts = (_marked(each, is_coming=each.matter.valid_from > marks.day) for each in shown.alerts)
    return replace(shown, news=tuple(news), pages=tuple(pages), alerts=tuple(alerts))


def _ready(documents: Iterable[Document[Titled]]) -> tuple[Document[Titled], ...]:
    return tuple(each for each in documents if not each.matter.draft)


def _marked(document: Document[Titled], *, is_coming: bool) -> Document[Titled]:
    mark = DRAFT if document.matter.draft else COMING
    if not document.matter.draft and not is_coming:
        return document
    return replace(document, matter=replace(document.matter, title=f"{mark}: {document.matter.title}"))
