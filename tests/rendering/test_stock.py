from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kommunesite.reading.cache import Cache
from kommunesite.reading.source import Sources
from kommunesite.rendering.form import Plate
from kommunesite.rendering.press import Press, Presses
from kommunesite.rendering.stock import Stock
from kommunesite.rendering.theme import Theme
from kommunesite.views.frame import frame_of, rim_of
from kommunesite.views.sheet import sheets_of
from tests import fellowship, village
from tests.rendering.plain import new_presses
from tests.rendering.test_press import printed

PLATE = Plate((b"a", b"\xc3\xa5", b""), (0, 3, 1, 2))


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def stored(cache: Cache, key: str, count: int) -> Stock:
    stock = Stock(cache, key)
    stock.plates |= {str(number): PLATE for number in range(count)}
    stock.keep()
    return stock


def test_plates_are_there_for_the_next_run_from_the_same_material(cache: Cache) -> None:
    stored(cache, "a", 2)
    assert Stock(cache, "a").plates == {"0": PLATE, "1": PLATE}


def test_plates_from_other_material_are_not_taken_up(cache: Cache) -> None:
    stored(cache, "a", 2)
    assert Stock(cache, "b").plates == {}


def test_material_without_a_name_keeps_nothing(cache: Cache) -> None:
    stored(cache, "", 2)
    assert not cache.folder.exists()
    assert Stock(cache, "").plates == {}


def test_a_few_new_plates_are_not_worth_storing_all_again_before_the_end(cache: Cache) -> None:
    """At the end they are, else each build of the site that needs them would load the template engine."""
    stored(cache, "a", 100)
    stock = stored(cache, "a", 101)
    assert len(Stock(cache, "a").plates) == 100
    stock.finish()
    assert len(Stock(cache, "a").plates) == 101
    stock.plates |= {str(number): PLATE for number in range(130)}
    stock.keep()
    assert len(Stock(cache, "a").plates) == 130


def test_stock_without_a_new_plate_is_not_stored_again(cache: Cache) -> None:
    stock = stored(cache, "a", 2)
    (path,) = cache.folder.iterdir()
    path.unlink()
    stock.finish()
    assert not path.exists()


def test_damaged_stock_is_as_good_as_none(cache: Cache) -> None:
    stored(cache, "a", 2)
    (path,) = cache.folder.iterdir()
    path.write_bytes(path.read_bytes()[:-1])
    assert Stock(cache, "a").plates == {}


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    stored(Cache(tmp_path / "file"), "a", 2)


def test_a_file_is_made_once_for_each_name_and_is_there_for_the_next_run(cache: Cache) -> None:
    made: list[str] = []

    def make() -> bytes:
        made.append("once")
        return "æ".encode()

    stock = Stock(cache, "a")
    assert stock.file("one", make) == stock.file("one", make) == "æ".encode()
    assert stock.file("other", lambda: b"o") == b"o"
    stock.keep()
    assert Stock(cache, "a").file("one", make) == "æ".encode()
    assert made == ["once"]


def test_forms_with_another_frame_are_not_taken_up(tmp_path: Path, sources: Sources, theme: Theme) -> None:
    """As those of the portal, whose menu and footer are its own."""
    scene = fellowship.scene(tmp_path, sources)
    rim, sheet = rim_of(scene), next(sheets_of(scene))
    frame = frame_of(scene.voice)
    plates: dict[str, Plate] = {}
    for given, home in ((None, frame.home), (replace(frame, home="/annet/"), "/annet/")):
        press = Press(theme, scene.voice, plates, given)
        assert f'href="{home}"'.encode() in press.page(sheet, rim, press.around(rim)).partition(b"<main")[0]


class NoEngine(Theme):
    """A theme of which nothing can be rendered."""

    def __init__(self, theme: Theme) -> None:
        super().__init__({}, theme.assets)


def test_a_site_is_printed_from_stock_without_the_template_engine(
    tmp_path: Path, cache: Cache, sources: Sources, theme: Theme
) -> None:
    national = fellowship.nation(tmp_path, sources)
    site = village.site(fellowship.content(tmp_path), national, village.OFFICES)
    first = Presses(national, theme, Stock(cache, "a"))
    whole = printed(site, first)
    first.stock.keep()
    assert printed(site, Presses(national, NoEngine(theme), Stock(cache, "a"))) == whole
    assert printed(site, new_presses(national, theme)) == whole
