from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kommunesite.model.document import Passage, Prose
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Problem
from kommunesite.tools.markdown import Manuscript, Token, Typesetter, to_prose
from kommunesite.tools.markdown_parser import parser
from kommunesite.tools.markdown_plain import NORMAL_LINK, READY, plain_tokens, plain_words
from kommunesite.tools.passage import to_passages

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "markdown"


@dataclass(frozen=True, slots=True)
class Case:
    """A text, the page that it becomes, and what is said about it; all of it stands in a file of cases."""

    name: str
    text: str
    html: str
    said: str


def read_cases() -> list[Case]:
    """Read the cases; in a file, a line with a single dot stands before and after each part."""
    found = []
    for path in sorted(CASES.glob("*.md")):
        parts = re.split(r"^\.\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        for at in range(0, len(parts) - 3, 4):
            title, text, html, said = parts[at : at + 4]
            found.append(Case(f"{path.stem}: {title.strip()}", text.removesuffix("\n"), html, said))
    return found


def said_about(prose: Prose, problems: list[Problem]) -> str:
    """Write down problems, anchors and addresses as the cases do."""
    lines = [f"{each.place.line}:{each.place.column or 1} {each.fault.code} {each.sentence}" for each in problems]
    named = (
        ("anchors", " ".join(prose.anchors)),
        ("links", " | ".join(each.target for each in prose.links)),
        ("images", " | ".join(each.target for each in prose.images)),
    )
    return "".join(f"{line}\n" for line in (*lines, *(f"{name}: {value}" for name, value in named if value)))


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.name)
def test_a_text_becomes_this_page_and_these_problems(case: Case) -> None:
    problems: list[Problem] = []
    prose = to_prose(Manuscript(case.text, "f"), problems)
    assert prose.html == case.html
    assert said_about(prose, problems) == case.said


def test_the_cases_are_there() -> None:
    assert len(read_cases()) > 60


# ---------------------------------------------------------------------------------------------------------------------
# For any text at all.

VOID = {"br", "hr", "img"}
ALLOWED = {
    *("a", "blockquote", "br", "code", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre"),
    *("strong", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}
ATTRIBUTES = {
    *("alt", "aria-label", "class", "data-align", "href", "id", "loading", "rel", "role", "scope", "src", "start"),
    *("tabindex", "title"),
}
SAFE_ADDRESS = re.compile(r"https://|mailto:|tel:|#|/(?![/\\])|$")


class Reader(HTMLParser):
    """Reads a page as a browser does, and stops at anything that should not be there."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Check an element and remember that it is open."""
        assert tag in ALLOWED, tag
        names = [name for name, _ in attrs]
        assert set(names) <= ATTRIBUTES, names
        assert len(names) == len(set(names))
        for name, value in attrs:
            if name in ("href", "src"):
                assert SAFE_ADDRESS.match(value or ""), value
                assert ".." not in (value or "").partition("#")[0].split("/") or (value or "").startswith("https:")
            if name == "id":
                self.ids.append(value or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Check that what is closed was opened last."""
        assert tag in VOID or self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        """Let no comment through."""
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        """Let no declaration through."""
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        """Let no instruction through."""
        raise AssertionError(data)


def assert_sound(html: str) -> None:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    assert len(reader.ids) == len(set(reader.ids))
    assert "<script" not in html.lower()


MARKS = [
    "# ",
    "## ",
    "#### ",
    "- ",
    "1. ",
    "> ",
    "    ",
    "```",
    "`",
    "*",
    "**",
    "_",
    "|",
    "|---|",
    "---",
    "===",
    "\n",
    "\n\n",
]
LINKS = [
    "[",
    "]",
    "(",
    ")",
    "](",
    "![",
    "[a]: ",
    "javascript:",
    "JaVa\tScRiPt:",
    "data:text/html,",
    "vbscript:",
    "//a.no",
]
ADDRESSES = ["https://a.no", "/om/", "media/a.png", "..", "%2e", "%2F", "&#58;", "&Tab;", "&colon;", "\\", "&", ";"]
HTML = [
    "<",
    ">",
    '"',
    "'",
    "<script>",
    "</script>",
    "<b onclick=x>",
    "<!--",
    "-->",
    "<?",
    "<![CDATA[",
    " onload=x ",
    "style=x",
]
LETTERS = ["æ", "Á", "ŋ", "🙂", "\u2028", "\u200b", "\x85", "\x00", "\t", " ", "a", "b"]
PIECES = st.sampled_from([*MARKS, *LINKS, *ADDRESSES, *HTML, *LETTERS])
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text()


@given(TEXTS)
def test_no_text_makes_a_traceback_or_an_unsafe_page(text: str) -> None:
    problems: list[Problem] = []
    prose = to_prose(Manuscript(text, "f"), problems)
    assert_sound(prose.html)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= each.place.line <= lines for each in problems)
    assert all(each.sentence and each.hint for each in problems)


HEADINGS = {"Hva er det?": "about", "Hva koster det?": "cost", "Klage": "complaint"}
HEADED = st.lists(
    PIECES | st.sampled_from([f"\n\n## {words}\n\n" for words in HEADINGS]) | st.just("\n> ## Klage\n"), max_size=20
).map("".join)


@given(HEADED)
def test_no_text_about_a_service_makes_a_traceback_or_an_unsafe_page(text: str) -> None:
    problems: list[Problem] = []
    passages = to_passages(Manuscript(text, "f"), HEADINGS, problems)
    for passage in passages:
        assert_sound(passage.prose.html)
    if not problems:
        assert passages
        names = [passage.heading for passage in passages]
        assert names == sorted(set(names), key=list(HEADINGS.values()).index)


@given(st.lists(st.integers(1, 6), max_size=12))
def test_heading_levels_begin_at_the_top_and_never_skip(levels: list[int]) -> None:
    html = to_prose(Manuscript("\n\n".join(f"{'#' * level} A" for level in levels), "f"), []).html
    shown = [int(level) for level in re.findall(r"<h(\d)", html)]
    assert len(shown) == len(levels)
    assert all(2 <= level <= 6 for level in shown)
    assert all(after <= before + 1 for before, after in zip([1, *shown], shown, strict=False))


# ---------------------------------------------------------------------------------------------------------------------
# Texts about services, cut at the fixed headings.


def cut(text: str, anchor: str = "") -> tuple[tuple[Passage, ...], list[tuple[str, Fault]]]:
    problems: list[Problem] = []
    passages = to_passages(Manuscript(text, "f", 10), HEADINGS, problems, anchor)
    assert all(each.sentence and each.hint for each in problems)
    return passages, [(str(each.place), each.fault) for each in problems]


def test_a_text_is_cut_at_the_fixed_headings() -> None:
    passages, faults = cut("## Hva er det?\n\nTo\n\n### Mer\n\nTre\n\n## Klage\n\nFire\n")
    assert not faults
    assert [(each.heading, each.prose.html) for each in passages] == [
        ("about", '<p>To</p>\n<h3 id="about-mer">Mer</h3>\n<p>Tre</p>\n'),
        ("complaint", "<p>Fire</p>\n"),
    ]


def test_anchors_of_two_texts_on_one_page_differ() -> None:
    (passage,), _ = cut("## Klage\n\n### Frist\n\nTo", "lokalt-")
    assert passage.prose.anchors == ("lokalt-complaint-frist",)


def test_a_fixed_heading_inside_a_quotation_or_a_list_cuts_nothing() -> None:
    passages, faults = cut("## Hva er det?\n\n> ## Klage\n> To\n\n- ## Klage\n")
    assert not faults
    assert [each.heading for each in passages] == ["about"]
    assert_sound(passages[0].prose.html)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("f:10:1", Fault.EMPTY_TEXT)]),
        ("\n\n", [("f:10:1", Fault.EMPTY_TEXT)]),
        ("Bare tekst", [("f:10:1", Fault.TEXT_BEFORE_HEADING)]),
        ("\nTekst\n\n## Klage\n\nTo", [("f:11:1", Fault.TEXT_BEFORE_HEADING)]),
        ("### Klage\n\nTo", [("f:10:1", Fault.TEXT_BEFORE_HEADING)]),
        ("## Klager\n\nTo", [("f:10:1", Fault.UNKNOWN_HEADING)]),
        ("## klage\n\nTo", [("f:10:1", Fault.UNKNOWN_HEADING)]),
        ("## Klage\n\n## Hva er det?\n\nTo", [("f:10:1", Fault.EMPTY_TEXT), ("f:12:1", Fault.HEADING_ORDER)]),
        ("## Klage\n\nEn\n\n## Klage\n\nTo", [("f:14:1", Fault.REPEATED_HEADING)]),
        ("## Klage", [("f:10:1", Fault.EMPTY_TEXT)]),
        ("## Klager\n\n<b>", [("f:12:1", Fault.RAW_HTML), ("f:10:1", Fault.UNKNOWN_HEADING)]),
    ],
)
def test_what_is_wrong_with_the_headings_is_reported_where_it_stands(
    text: str, expected: list[tuple[str, Fault]]
) -> None:
    assert cut(text)[1] == expected


def test_a_heading_in_the_wrong_place_is_told_where_to_stand() -> None:
    problems: list[Problem] = []
    to_passages(Manuscript("## Klage\n\nA\n\n## Hva koster det?\n\nB\n\n## Hva er det?\n\nC", "f"), HEADINGS, problems)
    assert [each.hint for each in problems] == ["Den skal stå før «Klage».", "Den skal stå før «Hva koster det?»."]


# ---------------------------------------------------------------------------------------------------------------------
# The short cuts of the parser change nothing.


@cache
def without_short_cuts() -> MarkdownIt:
    """Make the parser as the library makes it."""
    return MarkdownIt("commonmark", {"html": True}).enable("table")


SIGNS = st.text("ab c#*_-+>|`[]()!\\:<&;\n12.~=$%@^{}/æ\u00a0\t", max_size=60)
PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "# ",
                "- ",
                "> ",
                "1. ",
                "\n",
                "\n\n",
                "a",
                " ",
                "**",
                "_",
                "`",
                "|a|b|\n|-|-|\n",
                "[a](/b)",
                "[a]: /u\n",
            ),
            *("![x](", "<b>", "<https://A.no/>", "&amp;", "\\", "    ", "---\n", "===\n", ":", "~~", "  \n", "!"),
            *("$", "%", "@", "{", "^"),
        ]
    ),
    max_size=16,
).map("".join)


PLAIN = st.lists(
    st.sampled_from(
        [
            *(
                "## Når\n",
                "### Når?\n\n",
                "Du kan søke.\n\n",
                "Du kan\nsøke.\n",
                '«Vi» & "de" < 5.\n\n',
                "\n",
                "1 av 3\n",
            ),
            *("- en\n", "- **to**\n", "- les [mer](/b/) om den\n", "* en\n", "1. en\n", "02. to\n", "3) tre\n"),
            *("Se [her](https://a.no/b) og [der](#c).\n\n", "[Ring](tel:12345678) oss.\n", "[A](/b)[C](/d)\n"),
            *(" et\n", "slutt", "---\n", "Tekst\n===\n", "## a ##\n", "[a]: /u\n", "> b\n", "**a** b  \n"),
        ]
    ),
    max_size=10,
).map("".join)


@given(SIGNS | PIECES | PLAIN)
@example("    a\n")
@example("a\n===\n")
@example("a|b\n-|-\n")
@example("2. a\n3. b\n\n\n1. c\n")
@example("a\n7. b\n")
@example('Si "ja" > nei.\n\n- "a"\n')
@example("- en /d\n- [c](/d)\n")
@example("a\r\nb\0\n")
def test_a_text_becomes_what_the_library_makes_of_it(text: str) -> None:
    manuscript, said, heard = Manuscript(text, "a.md", 5), list[Problem](), list[Problem]()
    prose = to_prose(manuscript, said, "x-")
    tokens = without_short_cuts().parse(text)
    assert prose == Typesetter(manuscript, heard, 2, "x-").prose(tokens)
    assert [each for each in said if each.fault is not Fault.EMPTY_TEXT] == heard


@given(SIGNS | PIECES | PLAIN)
def test_headings_and_all_that_is_not_plain_stay_what_the_library_calls_them(text: str) -> None:
    ours, theirs = parser().parse(text), without_short_cuts().parse(text)
    assert heading_tokens(ours) == heading_tokens(theirs)
    if READY not in {token.type for token in ours}:
        assert [token.as_dict() for token in ours] == [token.as_dict() for token in theirs]


def heading_tokens(tokens: list[Token]) -> list[list[dict[str, object]]]:
    """List the three tokens of each heading that stands in no list or quotation."""
    opened = [at for at, token in enumerate(tokens) if token.type == "heading_open" and token.level == 0]
    return [[dict(token.as_dict()) for token in tokens[at : at + 3]] for at in opened]


def test_the_usual_texts_take_the_short_cut() -> None:
    """If they did not, only the length of a build would tell."""
    text = "Vi åpner.\n\n## Når og hvor\n\n- mandag\n- [tirsdag](/a/)\n\nGjør slik:\n\n1. Ring.\n2. Kom.\n\nLes [mer](https://a.no/b)\nher.\n"
    assert plain_tokens(text) is not None
    assert plain_words("Les [mer](/a/), eller [ring](/b/#c).") is not None
    national = [each.split("---\n", 2)[2] for each in map(read_text, (ROOT / "content/nasjonalt").rglob("*.md"))]
    assert sum(plain_tokens(each) is not None for each in national) > 0.9 * len(national)


def read_text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@given(st.from_regex(NORMAL_LINK, fullmatch=True))
def test_an_address_that_is_called_normal_is_one_that_the_library_would_not_change(url: str) -> None:
    assert without_short_cuts().normalizeLink(url) == url
