"""Texts to YAML that people can read: every text is a block, so that what has changed shows line by line."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import yaml

_ODD_BREAK = re.compile("[\\x85\\u2028\\u2029]")
"""What ends a line in YAML, but not in our texts."""

_PLAIN = re.compile(r"\w(?:[\w .()/–-]*[\w.()/])?")
"""What no reader of YAML takes for anything but a text, inside braces either."""

Texts = Mapping[str, "Texts | str"]
"""Texts under names, in any number of levels."""


class _Block(str):
    """A text that is written as a block."""

    __slots__ = ()


class _Writer(yaml.SafeDumper):
    """Writes blocks beside what YAML knows by itself."""


def _represent(writer: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if _ODD_BREAK.search(text) else "|"
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Writer.add_representer(_Block, _represent)


def to_yaml(texts: Texts) -> str:
    """Write texts, in the order in which they are given; `read_tree` reads them as they were."""
    return yaml.dump(_writable(texts), Dumper=_Writer, allow_unicode=True, sort_keys=False)


def _writable(texts: Texts) -> dict[str, object]:
    return {str(key): _Block(each) if isinstance(each, str) else _writable(each) for key, each in texts.items()}


def to_scalar(text: str) -> str:
    """Write a text on one line, in quotation marks where its signs could mean something."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
