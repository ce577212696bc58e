"""MkDocs, one process for all sites: local texts in its own way, the other pages from a plugin of ours."""

from __future__ import annotations

import logging
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from markdown import markdown
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from benchmarks.peers.nation import FOLDER, Nation, split_matter
from benchmarks.peers.site import Page, Site, Text

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page as Written
    from mkdocs.utils.templates import TemplateContext

QUIET = dict.fromkeys(("omitted_files", "absolute_links", "unrecognized_links", "not_found"), "ignore")
SETTINGS = {
    "theme": {"name": None, "custom_dir": str(FOLDER / "jinja")},
    "plugins": [],
    "nav": [{"Forsiden": "index.md"}],
    "validation": {"nav": QUIET, "links": QUIET},
}


class NoOptions(Config):
    """What an editor may set for the plugin: nothing."""


class MunicipalPages(BasePlugin[NoOptions]):
    """Add every page that no local text makes, and give each page what its template asks for."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.pages: dict[str, Page] = {}

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Read the front matter of the local texts for the lists, then add the other pages."""
        texts = [
            Text(f"/{file.src_uri.removesuffix('.md')}/", split_matter(file.content_string)[0], "") for file in files
        ]
        news = [text for text in texts if text.url.startswith("/aktuelt/")]
        for page in self.site.pages(news, [text for text in texts if text not in news]):
            name = f"{page.url.strip('/') or 'index'}.md"
            self.pages[name] = page
            files.append(File.generated(config, name, content=""))
        return files

    def on_page_markdown(self, markdown: str, /, *, page: Written, config: MkDocsConfig, files: Files) -> str:
        """Choose the template."""
        del config, files
        own = self.pages.get(page.file.src_uri)
        page.meta["template"] = own.template if own else "page.html"
        return markdown

    def on_page_context(self, context: TemplateContext, /, **about: object) -> TemplateContext:
        """Give the template what it asks for."""
        page: Written = about["page"]
        name = page.file.src_uri
        own = self.pages.get(name) or self.site.text_page(Text(f"/{page.url}", page.meta, ""), page.content or "")
        return {**context, **own.given}


def main() -> None:
    """Build all sites, one after the other."""
    prepared, target, filler = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    nation = Nation(prepared / "nation", partial(markdown, extensions=["tables"]), filler)
    for folder in sorted((prepared / "sites").iterdir()):
        own = {"site_name": folder.name, "docs_dir": str(folder / "docs"), "site_dir": str(target / folder.name)}
        config = load_config(str(prepared / "mkdocs.yml"), **SETTINGS, **own)
        config.plugins["pages"] = MunicipalPages(Site(folder, nation))
        build(config)


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    main()
