"""What a run says, as Markdown: the rows of each size, the growth as a curve, the targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.contest import FLOOR
from benchmarks.targets import HUGO

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from benchmarks.contest import Row
    from benchmarks.targets import Target

HEAD = (
    "| Work | Pages | Files written | Bytes a page | CPU s | Wall s | CPU ms a page "
    "| CPU / floor | CPU / Hugo | Peak MiB |\n"
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
)
WIDTH = 40
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"


def line(row: Row, rows: Sequence[Row]) -> str:
    """Give one row of the table, with its ratios to the same run's floor and Hugo as far as they are measured."""
    beside = {other.name: other.cost.cpu for other in rows if other.size == row.size}
    ratios = (f"{row.cost.cpu / beside[name]:.2f}" if name in beside else "–" for name in (FLOOR, HUGO))
    cells = (
        row.name,
        f"{row.pages:,}",
        f"{row.written:,}",
        f"{row.page_bytes:,}",
        f"{row.cost.cpu:.2f}",
        f"{row.cost.wall:.2f}",
        f"{1000 * row.cost.cpu / row.pages:.3f}",
        *ratios,
        f"{row.cost.peak:.0f}" if row.cost.peak else "–",
    )
    return f"| {' | '.join(cells)} |"


def report(rows: Sequence[Row], promises: Sequence[Target], tables: Mapping[str, str] | None = None) -> str:
    """Put the whole report together; `tables` are those of what is measured by itself, by their headings."""
    parts = []
    for size in sorted({row.size for row in rows}):
        some = [row for row in rows if row.size == size]
        noun = "municipality" if size == 1 else "municipalities"
        parts += [f"### {size} {noun}", "\n".join((HEAD, *(line(row, rows) for row in some)))]
    parts += [
        "### Growth",
        "CPU milliseconds a page, by the number of municipalities:",
        f"```text\n{_curve(rows)}\n```",
    ]
    for heading, table in (tables or {}).items():
        parts += [f"### {heading}", table]
    parts += ["### Targets", _promises(promises)] if promises else []
    return "\n\n".join(parts)


def _curve(rows: Sequence[Row]) -> str:
    full = [row for row in rows if row.written >= row.pages]
    most = max((_each(row) for row in full), default=1)
    return "\n\n".join("\n".join(_bars(name, full, most)) for name in dict.fromkeys(row.name for row in full))


def _bars(name: str, rows: Sequence[Row], most: float) -> Iterator[str]:
    own = [row for row in rows if row.name == name]
    yield name
    for row in own:
        bar = "█" * max(1, round(WIDTH * _each(row) / most))
        yield f"{row.size:5}  {_each(row):7.3f}  {bar}"


def _each(row: Row) -> float:
    return 1000 * row.cost.cpu / row.pages


def _promises(promises: Sequence[Target]) -> str:
    lines = ["| Target | Measured | At most | |", "|---|---:|---:|---|"]
    lines += [
        f"| {each.promise} | {each.figure:.2f} | {each.most:g} | {'held' if each.held else '**not held**'} |"
        for each in promises
    ]
    return "\n".join(lines)


def write_between(path: Path, text: str) -> None:
    """Put a text between the marks in a page."""
    before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    path.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")
