"""The messages: everything that is said of faults, in the languages of the editors, from one file."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from kommunesite.model.language import Language

MESSAGE_LANGUAGES = (Language.NB, Language.NN, Language.EN)
"""The languages in which everything is said that a check finds."""

_PHRASES = "phrases"
_DETAILS = "details"
_HOLE = re.compile(r"\\\{([a-z]+)\\\}")


def words_of(code: str, language: Language) -> dict[str, str]:
    """Give sentence and hint of a fault; those in bokmål stand first in the file, without a name."""
    texts = read_messages()[code]
    words: dict[str, str] = texts if language is Language.NB else texts[language]
    return words


def severity_of(code: str) -> str:
    """Give how much a fault matters; what is not said is an error."""
    return str(read_messages()[code].get("severity", "error"))


def phrase(name: str, language: Language, **details: object) -> str:
    """Say something that is no fault, with its holes filled."""
    words: dict[str, str] = read_messages()[_PHRASES][name]
    return words[language].format_map(details)


def said_in(detail: str, language: Language) -> str:
    """Say a part of a sentence that was made in bokmål in another language; a name or a number stays as it is."""
    if language is Language.NB:
        return detail
    for pattern, words in _details():
        found = pattern.fullmatch(detail)
        if found:
            return words[language].format_map(found.groupdict())
    return detail


@cache
def _details() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    """Make of each phrase in bokmål the expression that knows it again, whatever fills its holes."""
    every: Any = read_messages()[_DETAILS]
    return tuple((re.compile(_HOLE.sub(r"(?P<\1>.+)", re.escape(each["nb"])), re.DOTALL), each) for each in every)


@cache
def read_messages() -> dict[str, Any]:
    """Read the file, when the first fault is to be said."""
    return tomllib.loads(Path(__file__).with_name("fault.toml").read_text(encoding="utf-8"))
