"""Templates and what they give: words, classes, phrases, nesting."""

from __future__ import annotations

import re
from html.parser import HTMLParser

JINJA = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
LETTER = re.compile(r"[^\W\d_]")
SAID = re.compile(r"\s(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"")
CLASSES = re.compile(r"class=\\?\"([^\"\\]*)")
PHRASE = re.compile(r"\b(?:p|phrases)\.(\w+)")
IN_ATTRIBUTE = re.compile(r"[a-z-]+=\"[^\"]*\{\{ (?:frame\.)?(?:p|phrases)\.\w+ \}\}")
MACRO = re.compile(r"\{%-? macro (\w+)\(([^)]*)\)")
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}


def classes_in(text: str) -> set[str]:
    """Name the theme's classes in a template, or in code that makes markup."""
    return {name for value in CLASSES.findall(JINJA.sub(" ", text)) for name in value.split()}


def phrases_in(text: str) -> set[str]:
    """Name the phrases that a template or a view asks for."""
    return set(PHRASE.findall(text))


def phrases_in_attributes(text: str) -> list[str]:
    """Find phrases that stand as a whole in an attribute, where the mark of their language would be markup."""
    return IN_ATTRIBUTE.findall(text)


def unescaped_in(text: str) -> list[str]:
    """Find where a template would show a text as it is."""
    return re.findall(r"\|\s*safe\b|\bautoescape\b", text)


def macros_in(text: str) -> dict[str, list[str]]:
    """Give the macros of a template with their arguments."""
    return {
        name: [argument.partition("=")[0].strip() for argument in arguments.split(",") if argument.strip()]
        for name, arguments in MACRO.findall(text)
    }


def words_in(text: str) -> list[str]:
    """Find words that a template says by itself; every word on a page is content or a phrase."""
    bare = JINJA.sub("", text)
    said = [*TAG.sub("\n", bare).splitlines(), *SAID.findall(bare)]
    return [words.strip() for words in said if LETTER.search(words)]


def faults_of_markup(html: str) -> list[str]:
    """Name what is not strict and well nested in a piece of HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.faults + [f"<{name}> is never closed" for name in reader.open_tags]


class _Reader(HTMLParser):
    """Follows the tags of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.open_tags: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        self.faults += [f"<{tag}> has {name} twice" for name in set(names) if names.count(name) > 1]
        self.faults += [f"<{tag}> has an odd attribute {name}" for name in names if not re.fullmatch(r"[a-z-]+", name)]
        if tag not in VOID:
            self.open_tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open_tags and self.open_tags[-1] == tag:
            self.open_tags.pop()
        else:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        if "<" in data or ">" in data:
            self.faults.append(f"a bare bracket in «{data.strip()}»")
