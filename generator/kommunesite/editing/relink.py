"""Relinking: links in a Markdown text that lead to a page which has got another address."""

from __future__ import annotations

import re

from kommunesite.model.language import Language

_LANGUAGE = rf"(?:/(?:{'|'.join(Language)}))?"
_BEFORE = r"(?:\]\([ \t]*<?|^ {0,3}\[[^\]\n]+\]:[ \t]*<?)"


def relink(text: str, old: str, new: str) -> tuple[str, int]:
    """Let every link to one page of the site lead to another, and count them; language and anchor stay.

    A link may lack the last slash. What only looks like an address and is no link stays as it is.
    """
    pattern = re.compile(rf"({_BEFORE}{_LANGUAGE}){re.escape(old.rstrip('/'))}/?(?=[#?)>\s]|$)", re.MULTILINE)
    return pattern.subn(lambda found: f"{found[1]}{new}", text)
