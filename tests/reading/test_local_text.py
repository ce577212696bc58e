from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.national import National
from tests import village


def said_about(folder: Path, national: National, name: str) -> list[str]:
    village.write(folder / "vennesla", f"{village.SETTINGS}-- {name}\nTekst.\n")
    _, problems = village.read(folder / "vennesla", national)
    return [f"{each.fault.code} {each.hint}" for each in problems]


@pytest.mark.parametrize(
    "name", ["README.md", "LESMEG.md", "CODEOWNERS", "grunnlag.yaml", "media/a/b.JPG", ".git/config"]
)
def test_a_file_that_belongs_here_is_left_in_peace(tmp_path: Path, national: National, name: str) -> None:
    assert said_about(tmp_path, national, name) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("kommune.yml", "KS105 Mente du «kommune.yaml»?"),
        ("aktuel/a.md", "KS105 Mente du «aktuelt/»?"),
        ("grunnlag.yml", "KS105 En kommune kan ha: kommune.yaml, services.yaml,"),
        ("README.md/a.md", "KS105 Mente du «README.md»?"),
        ("sider/a.txt", "KS105 Tekster slutter på «.md». Bilder og vedlegg skal ligge i media/."),
        ("sider/a.MD", "KS105 Tekster slutter på «.md». Bilder og vedlegg skal ligge i media/."),
        ("media/a.html", "KS105 I media/ kan du legge filer som slutter på .avif, .gif,"),
        ("media/a", "KS105 I media/ kan du legge filer som slutter på"),
        ("tjenester/sfo/a.md", "KS401 "),
    ],
)
def test_a_file_that_belongs_elsewhere_is_reported_with_advice(
    tmp_path: Path, national: National, name: str, said: str
) -> None:
    (found,) = said_about(tmp_path, national, name)
    assert found.startswith(said)
