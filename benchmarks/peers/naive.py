"""The naive loop: Jinja, markdown-it-py and PyYAML, national texts and frames rendered once, one process."""

from __future__ import annotations

import sys
from pathlib import Path

from markdown_it import MarkdownIt

from benchmarks.peers.nation import Nation
from benchmarks.peers.site import Site, file_of


def build(content: Path, output: Path, nation: Nation) -> None:
    """Build all sites, one after the other."""
    for folder in sorted(content.iterdir()):
        site = Site(folder, nation)
        news, others = site.texts("aktuelt", "aktuelt/"), site.texts("sider", "")
        own = (site.text_page(text, nation.markdown(text.body)) for text in (*news, *others))
        for page in (*site.pages(news, others), *own):
            path = output / site.slug / file_of(page.url)
            path.parent.mkdir(parents=True, exist_ok=True)
            html = nation.templates.get_template(page.template).render(page.given)
            path.write_text(html, encoding="utf-8")


if __name__ == "__main__":
    national, municipal, target, filler = sys.argv[1:]
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    build(Path(municipal), Path(target), Nation(Path(national), markdown.render, filler))
