"""What the peers written in Python share: the national material, read and rendered once for all sites."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from benchmarks.register import COUNTRY, municipalities

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from benchmarks.register import Municipality

Table = dict[str, Any]
Group = dict[str, Any]

FOLDER = Path(__file__).parent
LANGUAGES = ("nb", "nn")
HEADING = re.compile(r"<h2>(.*?)</h2>")


def read_yaml(text: str) -> Table:
    """Read YAML with the loader in C."""
    read: Table = yaml.CSafeLoader(text).get_single_data()
    return read


def split_matter(text: str) -> tuple[Table, str]:
    """Part the front matter from the text."""
    _, matter, body = text.split("---\n", 2)
    return read_yaml(matter), body


def anchor(title: str) -> str:
    """Give the anchor of a heading."""
    return re.sub(r"\W+", "-", title.lower()).strip("-")


def link(url: str, title: str, text: str = "") -> Table:
    """Give one link of a list."""
    return {"url": url, "title": title, "text": text}


def group(title: str, links: Iterable[Table]) -> Group:
    """Give a list of links under a heading."""
    return {"id": anchor(title), "title": title, "links": list(links)}


@dataclass(frozen=True)
class Nation:
    """The national material, and the templates; `markdown` makes HTML of a text."""

    folder: Path
    markdown: Callable[[str], str]
    filler: str

    @cached_property
    def catalogue(self) -> Table:
        """The catalogue as it stands."""
        return read_yaml((self.folder / "services.yaml").read_text(encoding="utf-8"))

    @cached_property
    def labels(self) -> dict[str, dict[str, str]]:
        """The words of the templates, by language."""
        read: dict[str, dict[str, str]] = json.loads((FOLDER / "labels.json").read_text(encoding="utf-8"))
        return read

    @cached_property
    def templates(self) -> Environment:
        """The templates, compiled once."""
        loader = FileSystemLoader(FOLDER / "jinja")
        return Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)

    @cached_property
    def texts(self) -> dict[tuple[str, str, str], tuple[Table, Markup]]:
        """The national texts by folder, name and language: front matter and HTML."""
        found = {}
        for path in sorted((self.folder / "content" / "nasjonalt").rglob("*.md")):
            name, _, language = path.stem.partition(".")
            matter, body = split_matter(path.read_text(encoding="utf-8"))
            html = HEADING.sub(lambda match: f'<h2 id="{anchor(match[1])}">{match[1]}</h2>', self.markdown(body))
            found[path.parent.name, name, language or "nb"] = (matter, Markup(html))
        return found

    @cached_property
    def blocks(self) -> dict[tuple[str, str], Markup]:
        """The lists that are equal in every municipality of one language, by page and language."""
        made: dict[tuple[str, str], list[Group]] = {}
        for language in LANGUAGES:
            label = self.labels[language]
            topics = self.catalogue["topics"].items()
            for topic in self.catalogue["topics"]:
                made[f"tema/{topic}", language] = [group(label["services"], self._services(topic, language))]
            made["tema", language] = [group(label["topics"], self._links("topics", "tema", language))]
            made["livssituasjoner", language] = [
                group(label["events"], self._links("events", "livssituasjoner", language))
            ]
            made["tjenester", language] = [
                group(each["name"][language], self._services(topic, language)) for topic, each in topics
            ]
            made["sok", language] = made["flytte", language] = made["tjenester", language]
            made["a-aa", language] = self._index(language)
            made["bytt-kommune", language] = self._others(label["switch"])
        return {page: self.groups(groups) for page, groups in made.items()}

    def groups(self, groups: list[Group]) -> Markup:
        """Render lists of links."""
        return Markup(self.templates.get_template("groups.html").render(groups=groups))

    def tasks(self, language: str) -> list[Table]:
        """List the services that are most asked for."""
        services = self.catalogue["services"]
        return [link(f"/tjenester/{each}/", services[each]["name"][language]) for each in self.catalogue["tasks"]]

    def _links(self, part: str, folder: str, language: str) -> list[Table]:
        return [
            link(f"/{folder}/{name}/", each["name"][language], each["description"][language])
            for name, each in self.catalogue[part].items()
        ]

    def _services(self, topic: str, language: str) -> list[Table]:
        return [
            link(f"/tjenester/{name}/", each["name"][language], each["description"][language])
            for name, each in self.catalogue["services"].items()
            if topic in each["topics"]
        ]

    def _index(self, language: str) -> list[Group]:
        words = sorted(
            (word, name, each["name"][language])
            for name, each in self.catalogue["services"].items()
            for word in (each["name"][language], *map(str, each["search"][language]))
        )
        letters = sorted({word[0].upper() for word, _, _ in words})
        return [
            group(letter, [link(f"/tjenester/{n}/", w, t) for w, n, t in words if w[0].upper() == letter])
            for letter in letters
        ]

    def _others(self, title: str) -> list[Group]:
        def address(each: Municipality) -> str:
            return f"https://{each.slug}.example/"

        return [group(title, [link(address(each), each.name, address(each)) for each in municipalities(COUNTRY)])]
