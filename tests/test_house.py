"""The house rules hold in every file, and each rule can fail."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house import code, text
from tests.house.source import Source, read_source

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator" / "kommunesite"
TESTS = ROOT / "tests"
THEMES = ROOT / "themes"


def sources(folder: Path, pattern: str) -> list[Source]:
    """Read every file of a kind, in one order on every machine."""
    files = sorted(file for file in folder.rglob(pattern) if "node_modules" not in file.parts)
    return [read_source(file, folder) for file in files]


def path_of(source: Source) -> str:
    return source.path


MODULES = sources(PACKAGE, "*.py")
TEMPLATES = sources(THEMES, "*.html")
BENCHMARKS = ROOT / "benchmarks"
LOCKS = [read_source(file, ROOT) for file in sorted(ROOT.glob("requirements*.txt"))]
LOCKS += [read_source(BENCHMARKS / "requirements.txt", ROOT)]
LOCKS += [
    read_source(folder / "package-lock.json", ROOT)
    for folder in (BENCHMARKS, BENCHMARKS / "lighthouse", TESTS / "browser", ROOT / "tokens")
]

each_module = pytest.mark.parametrize("module", MODULES, ids=path_of)


def assert_none(faults: list[str]) -> None:
    assert not faults, "\n" + "\n".join(faults)


def test_the_rules_have_something_to_look_at() -> None:
    assert MODULES
    assert TEMPLATES
    assert len(LOCKS) == 8


@each_module
def test_a_module_fits_on_a_few_screens(module: Source) -> None:
    assert_none(code.faults_of_length(module))


@each_module
def test_a_function_fits_on_one_screen(module: Source) -> None:
    assert_none(code.faults_of_functions(module))


@each_module
def test_a_function_takes_few_arguments(module: Source) -> None:
    assert_none(code.faults_of_arguments(module))


@each_module
def test_no_checker_is_silenced(module: Source) -> None:
    assert_none(code.faults_of_silence(module))


@each_module
def test_a_module_opens_with_one_sentence(module: Source) -> None:
    assert_none(code.faults_of_opening(module))


@each_module
def test_a_name_says_what_a_thing_is(module: Source) -> None:
    assert_none(code.faults_of_names(module))


@each_module
def test_a_library_has_one_door(module: Source) -> None:
    assert_none(code.faults_of_doors(module))


@pytest.mark.parametrize("module", sources(TESTS, "*.py"), ids=path_of)
def test_only_the_browser_tests_open_a_browser(module: Source) -> None:
    assert_none(code.faults_of_test_doors(module))


@pytest.mark.parametrize("template", TEMPLATES, ids=path_of)
def test_a_template_escapes_everything_and_holds_neither_style_nor_script(template: Source) -> None:
    assert_none(text.faults_of_template(template))


@pytest.mark.parametrize("style", sources(THEMES, "*.css"), ids=path_of)
def test_a_style_sheet_loads_nothing_from_others(style: Source) -> None:
    assert_none(text.faults_of_style(style))


@pytest.mark.parametrize("lock", LOCKS, ids=path_of)
def test_a_lock_file_names_no_host_and_no_machine(lock: Source) -> None:
    assert_none(text.faults_of_lock(lock))


# ------------------------------------------------------------------------------------------------------------
# Planted faults: each rule finds what it is there to find, and lets the good neighbour be.

TYPE_IGNORE = "x = 1  # type" + ": ignore[assignment]\n"
LONG_FUNCTION = "def f():\n" + "    x = 1\n" * 41
LONG_DOCSTRING = 'def f():\n    """One.\n' + "\n    more\n" * 41 + '    """\n' + "    x = 1\n" * 40

PLANTED: list[tuple[Callable[[Source], list[str]], str, str, str]] = [
    (code.faults_of_length, "site/a.py", "x = 1\n" * 251, "251 lines"),
    (code.faults_of_functions, "site/a.py", LONG_FUNCTION, "f has 41 lines"),
    (code.faults_of_functions, "site/a.py", LONG_FUNCTION.replace("def", "async def"), "f has 41 lines"),
    (code.faults_of_arguments, "site/a.py", "def f(a, b, /, c, *, d, e, g): ...", "takes 6"),
    (code.faults_of_arguments, "site/a.py", "def f(a, b, c, d, *e, **g): ...", "takes 6"),
    (code.faults_of_arguments, "site/a.py", "class A:\n def f(self, a, b, c, d, e, g): ...", "takes 6"),
    (code.faults_of_silence, "site/a.py", TYPE_IGNORE, "type: ignore"),
    (code.faults_of_silence, "site/a.py", "import os  # no" + "qa: F401\n", "noqa"),
    (code.faults_of_silence, "site/a.py", "# ruff" + ": no" + "qa\n", "noqa"),
    (code.faults_of_silence, "site/a.py", "if x:  # pragma" + ": no cover\n    pass\n", "pragma"),
    (code.faults_of_opening, "site/a.py", "x = 1\n", "open with a docstring"),
    (code.faults_of_opening, "site/a.py", "", "open with a docstring"),
    (code.faults_of_opening, "site/a.py", '"""\nPlaces pages\nand more.\n"""\n', "one whole sentence"),
    (code.faults_of_names, "site/a.py", "class PageManager: ...", "PageManager"),
    (code.faults_of_names, "site/a.py", "class BasePage: ...", "BasePage"),
    (code.faults_of_names, "site/a.py", "class Answer:\n    class PageHandler(Thing): ...", "PageHandler"),
    (code.faults_of_names, "site/utils.py", "", "name that says"),
    (code.faults_of_names, "helpers/page.py", "", "name that says"),
    (code.faults_of_doors, "views/page.py", "import jinja2", "imports jinja2"),
    (
        code.faults_of_doors,
        "views/page.py",
        "def f():\n    from markdown_it.token import Token",
        "markdown_it",
    ),
    (code.faults_of_doors, "reading/content.py", "import os, yaml.nodes", "imports yaml"),
    (code.faults_of_doors, "building/plan.py", "from click import echo", "imports click"),
    (code.faults_of_doors, "tools/decode.py", "import pydantic", "no module"),
    (code.faults_of_test_doors, "test_page.py", "from selenium import webdriver", "selenium"),
    (code.faults_of_test_doors, "test_page.py", "import selenium", "selenium"),
    (text.faults_of_template, "page.html", "<p>{{ view.text|safe }}", "page.html:1"),
    (text.faults_of_template, "page.html", "{% autoescape false %}", "escaping"),
    (text.faults_of_template, "page.html", "<p style='color: red'>", "style in the markup"),
    (
        text.faults_of_template,
        "page.html",
        "<p {% if x %}style='color: red'{% endif %}>",
        "style in the markup",
    ),
    (text.faults_of_template, "page.html", "<STYLE>p {}</STYLE>", "style in the markup"),
    (text.faults_of_template, "page.html", "<script>alert(1)</script>", "script in the markup"),
    (text.faults_of_template, "page.html", "<a href='javascript:go()'>", "script in the markup"),
    (text.faults_of_template, "page.html", "{#\n#}<button\nonclick='go()'>", "page.html:3"),
    (text.faults_of_template, "page.html", '<a href="x"onfocus="go()">', "event handler"),
    (text.faults_of_template, "page.html", "<img src='https://example.org/a.png'>", "outside the site"),
    (text.faults_of_template, "page.html", "<script src=//example.org/a.js></script>", "outside the site"),
    (text.faults_of_style, "a.css", "@import 'https://example.org/a.css';", "loads from outside"),
    (text.faults_of_style, "a.css", "p { background: url(//example.org/a.png) }", "loads from outside"),
    (text.faults_of_lock, "requirements.txt", "--index-url https://example.org/simple\n", "names a host"),
    (text.faults_of_lock, "requirements.txt", "--find-links wheels\n", "where to download"),
    (text.faults_of_lock, "requirements.txt", "a==1\n-f wheels\n", "where to download"),
    (
        text.faults_of_lock,
        "requirements.txt",
        "a==1\n    # via -r /home/me/requirements.in\n",
        "one machine",
    ),
    (text.faults_of_lock, "package-lock.json", '"resolved": "a.tgz"', "names a host"),
    (text.faults_of_lock, "package-lock.json", '"funding": {}, "a": "https://example.org/a.tgz"', "names a host"),
]

SOUND: list[tuple[Callable[[Source], list[str]], str, str]] = [
    (code.faults_of_length, "site/a.py", "x = 1\n" * 250),
    (code.faults_of_functions, "site/a.py", LONG_DOCSTRING),
    (code.faults_of_arguments, "site/a.py", "class A:\n def f(self, a, b, c, d, e): ..."),
    (code.faults_of_silence, "site/a.py", 'x = "# no' + 'qa"  # a quoted one silences nothing\n'),
    (code.faults_of_opening, "site/a.py", '"""Give every page its place.\n\nMore of it.\n"""\n'),
    (code.faults_of_names, "preview/a.py", "class PageHandler(http.server.SimpleHTTPRequestHandler): ..."),
    (code.faults_of_names, "site/baseline.py", "class Baseline: ..."),
    (code.faults_of_doors, "rendering/theme.py", "import jinja2"),
    (code.faults_of_doors, "cli/build.py", "import click, sys\nfrom kommunesite.model import page"),
    (code.faults_of_test_doors, "browser/test_page.py", "from selenium import webdriver\nimport pytest"),
    (text.faults_of_template, "page.html", '{% set one = 1 %}<script src="/a.js" defer></script>'),
    (text.faults_of_template, "page.html", "<p data-style='a' data-on-x='b'>{{ view.style }}</p>"),
    (text.faults_of_style, "a.css", '@import "a.css"; p { background: url("data:image/svg+xml,a") }'),
    (
        text.faults_of_lock,
        "requirements.txt",
        "# make lock\na==1 \\\n    --hash=sha256:0\n    # via -r requirements.in\n",
    ),
    (text.faults_of_lock, "package-lock.json", '"funding": {"url": "https://example.org/give"}, "version": "1"'),
]


@pytest.mark.parametrize(("rule", "path", "content", "said"), PLANTED)
def test_a_planted_fault_is_found(rule: Callable[[Source], list[str]], path: str, content: str, said: str) -> None:
    faults = rule(Source(path, content))
    assert any(said in fault and fault.startswith(path) for fault in faults), faults


@pytest.mark.parametrize(("rule", "path", "content"), SOUND)
def test_a_sound_neighbour_is_left_alone(rule: Callable[[Source], list[str]], path: str, content: str) -> None:
    assert_none(rule(Source(path, content)))


def test_a_planted_file_is_read_and_found(tmp_path: Path) -> None:
    planted = tmp_path / "site" / "bad.py"
    planted.parent.mkdir()
    planted.write_text("import jinja2\n", encoding="utf-8")
    (source,) = sources(tmp_path, "*.py")
    assert source.path == "site/bad.py"
    assert code.faults_of_doors(source) == [
        "site/bad.py:1: imports jinja2; allowed in " + " and ".join(code.DOORS["jinja2"])
    ]
    assert code.faults_of_opening(source)
