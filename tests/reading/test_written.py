from __future__ import annotations

from kommunesite.model.national import Imprint
from kommunesite.reading.kept import Kept
from kommunesite.reading.written import Written, mended

KEPT = Kept("", Imprint("a", None))


def pile(**records: str) -> dict[str, Kept[Imprint]]:
    return {f"x/media/{name}": Kept("", Imprint(record, None)) for name, record in records.items()}


def test_only_what_is_faulty_now_is_as_it_was_in_the_order_of_the_files() -> None:
    last = Written(media=pile(a="gammel a", b="gammel b", d="gammel d"))
    now = Written(media=pile(b="ny b", c="ny c", e="ny e"))
    faulty = {"x/media/a", "x/media/c", "x/media/e"}
    mixed = mended(now, last, faulty.__contains__)
    assert list(mixed.media.items()) == list(pile(a="gammel a", b="ny b").items())


def test_files_in_folders_stand_where_a_walk_would_find_them() -> None:
    now = Written(media={"x/a.md": KEPT, "x/a-b/c.md": KEPT})
    last = Written(media={"x/a/b.md": KEPT})
    assert list(mended(now, last, "x/a/b.md".__eq__).media) == ["x/a/b.md", "x/a-b/c.md", "x/a.md"]
