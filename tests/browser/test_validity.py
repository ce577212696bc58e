"""Every page is valid HTML, say the checker of the Nu project and html-validate."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote

import pytest

from kommunesite.checking.page import Page
from kommunesite.model.language import STANDARDS
from kommunesite.reading.source import PORTAL_FOLDER
from kommunesite.site.address import output_path
from tests.browser.conftest import FULL

pytestmark = pytest.mark.long

NODE_MODULES = Path(__file__).parent / "node_modules"
CHECKER = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
FLAGS = ("-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
PLANTED = "<!doctype html><html lang=nb><title>Feil</title><p id=a><p id=a><img src=a.png>"

RULES: dict[str, object] = {
    "root": True,
    "extends": [f"html-validate:{name}" for name in ("recommended", "standard", "a11y", "document")],
    "rules": {
        # A list of opening hours has a name that tells whose they are.
        "aria-label-misuse": ["error", {"allowAnyNamable": True}],
        "doctype-style": ["error", {"style": "lowercase"}],
        # A municipality with a long name has long titles.
        "long-title": "off",
        # The list of a combobox by the ARIA practices; a select cannot forgive misspellings.
        "prefer-native-element": ["error", {"exclude": ["listbox"]}],
        # Files come from the site itself, under names that say what they hold.
        "require-sri": ["error", {"target": "crossorigin"}],
        # Numbers stand in links that are not broken over lines.
        "tel-non-breaking": "off",
        # Markdown closes its pictures in the way of XML, which means nothing.
        "void-style": "off",
    },
}

IN_EACH_STANDARD = (FULL, "modalen")
"""A site with bokmål as its first language, and one with nynorsk; with them, each national text is read in both."""

PORTAL_PAGES = (
    "",
    "flytte",
    "sprak",
    "om",
    "a-aa",
    "bytt-kommune",
    "tjenester/barnehageplass",
    "nn/flytte",
    "nn/tjenester/sfo",
)
"""Those that only the portal has, or has in its own way; in the second language those with words of their own."""


@pytest.fixture(scope="module")
def chosen(demos: Path, telling: tuple[Page, ...], neighbours_root: Path, chapters: Path, gallery: Path) -> list[Path]:
    """Take of the demonstrations what shows everything, some pages of the national portal, handbook and gallery."""
    portal = neighbours_root / PORTAL_FOLDER
    pages = [*(portal / path / "index.html" for path in PORTAL_PAGES), portal / "404.html"]
    # An example in other colours differs by its style sheet alone.
    examples = [file for file in gallery.glob("*.html") if not file.stem.endswith(("-dark", "-forced"))]
    return [*(file_of(demos, page) for page in telling), *pages, *chapters.rglob("*.html"), *examples]


def file_of(demos: Path, page: Page) -> Path:
    """Say where a page of a demonstration lies."""
    return demos / page.slug / output_path(page.address)


def test_every_page_is_valid(
    demos: Path, chosen: list[Path], pages: dict[str, tuple[Page, ...]], tmp_path: Path
) -> None:
    """One run checks every text in both standards, all that any site shows, gallery, handbook, and planted faults."""
    read = [page for slug in IN_EACH_STANDARD for page in pages[slug] if not page.prefix]
    assert {page.lang for page in read} == set(STANDARDS)
    files = dict.fromkeys([*(file_of(demos, page) for page in read), *chosen])
    planted = tmp_path / "planted.html"
    planted.write_text(PLANTED, encoding="utf-8")
    java = shutil.which("java") or "java"
    options = ("--errors-only", "--no-langdetect", "--skip-non-html", "--format", "json", "--stdout")
    run = subprocess.run(
        [java, *FLAGS, "-jar", str(CHECKER), *options, *map(str, files), str(planted)],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(run.stdout)["messages"]
    found = [message for message in messages if unquote(message["url"]).endswith("/planted.html")]
    others = [message for message in messages if message not in found]
    assert {message["message"].partition(" ")[0] for message in found} >= {"Duplicate", "An"}, found
    assert not others, "\n".join(f"{each['url']}:{each['lastLine']}: {each['message']}" for each in others[:40])


def test_every_kind_of_page_keeps_the_rules_of_good_markup(chosen: list[Path], tmp_path: Path) -> None:
    planted = tmp_path / "planted.html"
    planted.write_text(PLANTED, encoding="utf-8")
    found = validate([planted, *chosen], tmp_path)
    ours = [each for each in found if str(planted) in each]
    assert {rule for rule in ("no-dup-id", "wcag/h37") if any(rule in each for each in ours)} == {
        "no-dup-id",
        "wcag/h37",
    }
    others = [each for each in found if each not in ours]
    assert not others, f"{len(others)} faults\n" + "\n".join(others[:40])


def validate(files: Sequence[Path], folder: Path) -> list[str]:
    """Hold files against the rules of html-validate, and give what it says about each place."""
    rules = folder / "rules.json"
    rules.write_text(json.dumps(RULES), encoding="utf-8")
    command = [shutil.which("node") or "node", str(NODE_MODULES / "html-validate" / "bin" / "html-validate.mjs")]
    # It ends before all that it says has gone through a pipe.
    told = folder / "told.json"
    options = ("--config", str(rules), "--formatter", f"json={told}")
    run = subprocess.run([*command, *options, *map(str, files)], capture_output=True, text=True, check=False)
    said = json.loads(told.read_text(encoding="utf-8"))
    assert len(said) >= 1, run.stderr
    return [
        f"{file['filePath']}:{each['line']}: {each['ruleId']} {each['message']}"
        for file in said
        for each in file["messages"]
    ]
