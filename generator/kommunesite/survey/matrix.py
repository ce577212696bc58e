"""The matrix: how every municipality delivers every service, for machines."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from kommunesite import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from kommunesite.survey.delivery import Overview

_FORMAT = 1
_COLUMNS = ("municipality", "number", "service", "name", "state", "target", "changed", "old")


def csv_text(overviews: Iterable[Overview]) -> str:
    """Write a line for each municipality and service, after a line with the names of the columns."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for record in _records(overviews):
        writer.writerow([" ".join(each) if isinstance(each, list) else each for each in record])
    return sheet.getvalue()


def json_text(overviews: Iterable[Overview], today: date) -> str:
    """Write a record for each municipality and service, each on a line of its own."""
    opening = f'{{"format": {_FORMAT}, "version": "{__version__}", "day": "{today}", "records": ['
    records = (json.dumps(dict(zip(_COLUMNS, each, strict=True)), ensure_ascii=False) for each in _records(overviews))
    return opening + ",\n".join(records).join(("\n", "\n")) + "]}\n"


def _records(overviews: Iterable[Overview]) -> Iterator[tuple[str | list[str] | None, ...]]:
    for overview in overviews:
        for each in overview.deliveries:
            changed = each.changed.isoformat() if each.changed else None
            old = [str(part) for part in each.old]
            yield overview.slug, overview.number, each.service, each.name, each.state, each.target, changed, old
