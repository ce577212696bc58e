"""Pelican, one process for all sites: local texts in its own way, the other pages from a generator of ours."""

from __future__ import annotations

import logging
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markdown import markdown
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.settings import DEFAULT_CONFIG, configure_settings

from benchmarks.peers.nation import FOLDER, Nation
from benchmarks.peers.site import Site, Text, file_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pelican.writers import Writer

SETTINGS = {
    "ARTICLE_PATHS": ["aktuelt"],
    "ARTICLE_SAVE_AS": "{place}/index.html",
    "ARTICLE_URL": "{place}/",
    "PAGE_PATHS": ["sider"],
    "PAGE_SAVE_AS": "{place}/index.html",
    "PAGE_URL": "{place}/",
    "PATH_METADATA": r"(?:sider/)?(?P<place>.*)\.md",
    "SLUGIFY_SOURCE": "basename",
    "DEFAULT_METADATA": {"template": "text"},
    "DEFAULT_LANG": "nb",
    "DIRECT_TEMPLATES": [],
    "STATIC_PATHS": [],
    "THEME": str(FOLDER),
    "THEME_TEMPLATES_OVERRIDES": [str(FOLDER / "jinja")],
    "THEME_STATIC_PATHS": [],
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
    "TIMEZONE": "Europe/Oslo",
    "PLUGINS": [],
    "TYPOGRIFY": False,
    "SUMMARY_MAX_LENGTH": 0,
    **dict.fromkeys(("FEED_ALL_ATOM", "CATEGORY_FEED_ATOM", "TRANSLATION_FEED_ATOM", "AUTHOR_FEED_ATOM"), None),
    **dict.fromkeys(("CATEGORY_SAVE_AS", "TAG_SAVE_AS", "AUTHOR_SAVE_AS", "ARCHIVES_SAVE_AS"), ""),
}


class OtherPages(Generator):
    """Write every page that no local text makes."""

    site: Site

    def generate_output(self, writer: Writer) -> None:
        """Ask for the pages when Pelican has read its texts."""
        news, others = _texts(self.context["articles"]), _texts(self.context["pages"])
        for page in self.site.pages(news, others):
            template = self.get_template(page.template.removesuffix(".html"))
            writer.write_file(file_of(page.url), template, self.context, **page.given)


def _texts(contents: Iterable[Any]) -> list[Text]:
    return [Text(f"/{each.url}", each.metadata, "") for each in contents]


def build(folder: Path, output: Path, nation: Nation) -> None:
    """Build one site."""
    site = Site(folder, nation)
    shared = {"site": site, "label": site.label}
    own = {
        "PATH": str(folder),
        "OUTPUT_PATH": str(output / site.slug),
        "JINJA_GLOBALS": shared,
        "DEFAULT_LANG": site.lang,
    }
    settings = configure_settings({**DEFAULT_CONFIG, **SETTINGS, **own})

    def generators(_: Pelican) -> type[Generator]:
        return type("PagesOfOneSite", (OtherPages,), {"site": site})

    with signals.get_generators.connected_to(generators):
        Pelican(settings).run()


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    national, municipal, target, filler = sys.argv[1:]
    country = Nation(Path(national), partial(markdown, extensions=["tables"]), filler)
    for each in sorted(Path(municipal).iterdir()):
        build(each, Path(target), country)
