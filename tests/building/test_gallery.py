from __future__ import annotations

import shutil
from pathlib import Path

from kommunesite.building.gallery import NAME, build_gallery
from kommunesite.model.fault import Fault

THEME = Path(__file__).parents[2] / "themes" / "nasjonal"


def test_the_folder_holds_just_the_gallery(tmp_path: Path) -> None:
    first = build_gallery(THEME, tmp_path / "galleri")
    old = tmp_path / "galleri" / NAME / "old.html"
    old.write_text("old", encoding="utf-8")
    second = build_gallery(THEME, tmp_path / "galleri")
    assert (len(first.written) > 100, second.written, second.removed) == (True, (), ("old.html",))
    assert not old.exists()


def test_a_fault_in_a_description_stops_the_gallery(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(THEME, theme)
    with (theme / "components/tag/tag.yaml").open("a", encoding="utf-8") as file:
        file.write("macro: tag\n")
    found = build_gallery(theme, tmp_path / "galleri").problems
    assert [(each.place.file, each.fault) for each in found] == [("tag.yaml", Fault.DUPLICATE_KEY)]
    assert not (tmp_path / "galleri" / NAME).exists()
