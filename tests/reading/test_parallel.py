from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.document import PageMatter
from kommunesite.model.language import Language
from kommunesite.reading.document import Label, to_document
from kommunesite.reading.file import File
from kommunesite.reading.kept import Kept, Pile
from kommunesite.reading.parallel import out_of_step


def pile(nb: str, nn: str) -> Pile[object]:
    found: Pile[object] = {}
    for language, body in ((Language.NB, nb), (Language.NN, nn)):
        name = f"sider/om.{language}.md"
        content = f"---\ntitle: Om\ndescription: Om.\nchanged: 2026-11-01\n---\n\n{body}\n".encode()
        text = to_document(content, Label("om", language, File(Path(name), name, name)), PageMatter, [])
        found[name] = Kept(body, text)
    return found


@pytest.mark.parametrize(
    ("nb", "nn", "said"),
    [
        ("[a](/kontakt/)", "[b](/kontakt/)", []),
        ("[a](/kontakt/#apent)", "[b](/kontakt/#ope)", []),
        ("[a](#apent)", "b", []),
        ("[a](/kontakt/) [a](/kontakt/)", "[b](/kontakt/)", []),
        ("[a](/kontakt/)", "b", ["sider/om.nb.md:7:5 /kontakt/ nynorsk"]),
        ("a", "Ny\n[b](https://nav.no/)", ["sider/om.nn.md:8:5 https://nav.no/ bokmål"]),
        ("[a](tel:110)", "[b](tel:112)", ["sider/om.nb.md:7:5 tel:110 nynorsk", "sider/om.nn.md:7:5 tel:112 bokmål"]),
    ],
)
def test_a_link_that_only_one_written_standard_has_is_reported_where_it_stands(
    nb: str, nn: str, said: list[str]
) -> None:
    found = [
        f"{each.place} {dict(each.details)['target']} {dict(each.details)['language']}"
        for each in out_of_step(pile(nb, nn), {})
    ]
    assert found == said


def test_a_pair_that_is_known_is_not_compared_again_until_one_of_it_is_new() -> None:
    texts = pile("[a](/kontakt/)", "b")
    assert not list(out_of_step(texts, texts))
    assert list(out_of_step(texts, {name: kept for name, kept in texts.items() if ".nn." in name}))


def test_a_text_in_one_written_standard_only_is_compared_with_nothing() -> None:
    texts = pile("[a](/kontakt/)", "b")
    del texts["sider/om.nn.md"]
    assert not list(out_of_step(texts, {}))
