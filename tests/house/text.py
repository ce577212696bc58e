"""The house rules of templates, style sheets and lock files, each a function from one file to its faults."""

import re

from tests.house.source import Source

JINJA = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
TEMPLATE_FAULTS = {
    "turns escaping off": re.compile(r"\|\s*safe\b|\bautoescape\s+false\b", re.IGNORECASE),
    "names an address outside the site": re.compile(r"https?://|(?:src|href)\s*=\s*[\"']?//", re.IGNORECASE),
}
MARKUP_FAULTS = {
    "has a style in the markup": re.compile(r"\sstyle\s*=|<style\b", re.IGNORECASE),
    "has a script in the markup": re.compile(r"<script\b(?![^>]*\ssrc\s*=)|javascript:", re.IGNORECASE),
    "has an event handler in the markup": re.compile(r"[\s\"']on[a-z]+\s*=", re.IGNORECASE),
}
STYLE_FAULTS = {
    "loads from outside the site": re.compile(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//", re.IGNORECASE),
}
FUNDING = re.compile(r'"funding": (?:\{[^}]*\}|\[[^\]]*\]|"[^"]*")')
LOCK_FAULTS = {
    "names a host": re.compile(r"://|\"resolved\""),
    "says where to download": re.compile(
        r"--(?:extra-)?index-url|--find-links|--trusted-host|^\s*-[if]\s", re.MULTILINE
    ),
    "names a folder of one machine": re.compile(r"(?:-r|-c|file:|via)\s*/"),
}


def faults_of_template(source: Source) -> list[str]:
    """Name what the content security policy, or the escaping, of a page would not bear."""
    markup = JINJA.sub(blank, source.text)
    return matches(source.path, source.text, TEMPLATE_FAULTS) + matches(source.path, markup, MARKUP_FAULTS)


def faults_of_style(source: Source) -> list[str]:
    """Name what a style sheet would load from others."""
    return matches(source.path, source.text, STYLE_FAULTS)


def faults_of_lock(source: Source) -> list[str]:
    """Name what ties a lock file to one host or one machine; where one can give money to the makers does not."""
    return matches(source.path, FUNDING.sub(blank, source.text), LOCK_FAULTS)


def matches(path: str, text: str, patterns: dict[str, re.Pattern[str]]) -> list[str]:
    return [
        f"{path}:{line_of(match)}: {fault}: «{match.group().strip()}»"
        for fault, pattern in patterns.items()
        for match in pattern.finditer(text)
    ]


def line_of(match: re.Match[str]) -> int:
    """Count to the first visible character of what was found."""
    start = match.end() - len(match.group().lstrip())
    return match.string.count("\n", 0, start) + 1


def blank(match: re.Match[str]) -> str:
    """Keep the lines of what is taken out, so that faults are reported where they are."""
    return " " + "\n" * match.group().count("\n")
