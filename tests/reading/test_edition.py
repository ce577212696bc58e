from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import kommunesite

PACKAGE = Path(kommunesite.__file__).parent
ASK = "from kommunesite.reading.edition import reading_edition; print(reading_edition())"


def edition_of(folder: Path) -> str:
    code = f"import sys; sys.path[:] = [{str(folder)!r}, *{sys.path!r}]\n{ASK}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.parametrize(
    ("name", "is_another"),
    [
        ("tools/markdown.py", True),
        ("model/document.py", True),
        ("reading/local.py", True),
        ("views/home.py", False),
        ("rendering/theme.py", False),
        ("reading/kommuner.csv", True),
        ("reading/nynorsk.csv", True),
        ("model/fault.toml", True),
        ("views/search.toml", False),
    ],
)
def test_only_what_reads_makes_another_edition(tmp_path: Path, name: str, *, is_another: bool) -> None:
    shutil.copytree(PACKAGE, tmp_path / "kommunesite")
    before = edition_of(tmp_path)
    with (tmp_path / "kommunesite" / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert (edition_of(tmp_path) != before) is is_another
