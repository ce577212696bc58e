from __future__ import annotations

from tests.reviewing.land import Land, told

PAGE = "---\ntitle: Planer\ndescription: Planene.\nchanged: 2026-11-01\n---\n"
UNUSED = "content/vennesla/media/plan.pdf KS453"


def test_a_file_that_no_text_uses_is_told(land: Land) -> None:
    land.write("-- media/plan.pdf\n%PDF\n")
    assert told(land.remarks()) == [UNUSED]


def test_nothing_is_told_while_a_text_cannot_be_read(land: Land) -> None:
    """It may be the one that uses the file."""
    land.write(f"-- media/plan.pdf\n%PDF\n-- sider/planer.md\n{PAGE[:-4]}[Planen (PDF, 2 MB)](media/plan.pdf)\n")
    assert told(land.remarks()) == ["content/vennesla/sider/planer.md:1:1 KS302"]
