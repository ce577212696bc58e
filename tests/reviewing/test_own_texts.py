"""What we ask of the municipalities, we do ourselves."""

from __future__ import annotations

from pathlib import Path

from kommunesite.model.language import Language
from kommunesite.reviewing.registry import TEXT_RULES
from kommunesite.reviewing.text import text_of

ROOT = Path(__file__).parents[2]
NATIONAL = ROOT / "content" / "nasjonalt"
HANDBOOK = ROOT / "docs" / "redaktor"
EXPLANATIONS = "meldinger.md"


def faults_in(path: Path, name: str, *, is_national: bool) -> list[str]:
    _, *language, _ = path.name.split(".")
    source = path.read_text(encoding="utf-8")
    text = text_of(name, source, Language(language[0] if language else "nb"), is_national=is_national)
    return [
        f"{name}: {rule.fault.code} {source[found.start : found.end]}"
        for rule in TEXT_RULES
        for found in rule.find(text)
    ]


def test_no_national_text_breaks_a_rule() -> None:
    texts = sorted(NATIONAL.rglob("*.md"))
    assert texts
    wrong = [fault for path in texts for fault in faults_in(path, path.relative_to(ROOT).as_posix(), is_national=True)]
    assert wrong == []


def test_no_page_of_the_handbook_breaks_a_rule() -> None:
    """The page of messages shows what breaks them."""
    pages = sorted(path for path in HANDBOOK.glob("*.md") if path.name != EXPLANATIONS)
    pages.append(HANDBOOK.parent / "katalog.md")
    wrong = [fault for path in pages for fault in faults_in(path, f"content/vika/sider/{path.name}", is_national=False)]
    assert pages
    assert wrong == []
