"""The page: tables as plain text, as wide as the terminal, or as a hundred columns elsewhere."""

from __future__ import annotations

import io
import shutil
import sys
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDTH = 100
"""How many columns are used where there is no terminal to ask."""


def page_width() -> int:
    """Tell how many columns there are to write in."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDTH


def new_table(columns: Iterable[str], gap: int = 1) -> Table:
    """Make a table with columns that are read from the left, with some spaces between them."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, gap - 1, 0, 0), show_edge=False)
    for words in columns:
        table.add_column(words, overflow="fold")
    return table


def add_row(table: Table, cells: Sequence[str]) -> None:
    """Add a row whose words are shown as they are."""
    table.add_row(*map(Text, cells))


def to_lines(table: Table, width: int) -> list[str]:
    """Lay a table out in plain text, without colours or spaces at the ends of lines."""
    sheet = io.StringIO()
    Console(file=sheet, width=width, height=WIDTH, color_system=None).print(table)
    return [line.rstrip() for line in sheet.getvalue().splitlines()]
