"""What the files of one municipality's folder say, before register and catalogue have had their say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from kommunesite.model.document import AlertMatter, Document, NewsMatter, PageMatter, ServiceText
from kommunesite.model.municipality import Settings
from kommunesite.model.national import Imprint
from kommunesite.model.offer import Offers
from kommunesite.reading.kept import Pile

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Written:
    """Everything that could be read, by kind and file; of media it is the imprints.

    `unread` names the texts with faults by their files, as `aktuelt/ny-skole`.
    """

    settings: Pile[Settings] = field(default_factory=dict)
    offers: Pile[Offers] = field(default_factory=dict)
    service_texts: Pile[ServiceText] = field(default_factory=dict)
    news: Pile[Document[NewsMatter]] = field(default_factory=dict)
    pages: Pile[Document[PageMatter]] = field(default_factory=dict)
    alerts: Pile[Document[AlertMatter]] = field(default_factory=dict)
    media: Pile[Imprint] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)


def mended(now: Written, last: Written, is_faulty: Callable[[str], bool]) -> Written:
    """Put the last version in the place of every file that is faulty now, and leave it out when there is none."""

    def pile(now: Pile[Record], last: Pile[Record]) -> Pile[Record]:
        kept = {file: each for file, each in now.items() if not is_faulty(file)}
        kept.update((file, each) for file, each in last.items() if is_faulty(file))
        return dict(sorted(kept.items(), key=lambda entry: entry[0].split("/")))

    piles = Written(
        settings=pile(now.settings, last.settings),
        offers=pile(now.offers, last.offers),
        service_texts=pile(now.service_texts, last.service_texts),
        news=pile(now.news, last.news),
        pages=pile(now.pages, last.pages),
        alerts=pile(now.alerts, last.alerts),
        media=pile(now.media, last.media),
    )
    found = {*piles.service_texts, *piles.news, *piles.pages, *piles.alerts}
    return replace(piles, unread={file: key for file, key in now.unread.items() if file not in found})
