"""What the peers written in Python share: the pages of one municipality, as what their templates are given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from benchmarks.peers.nation import group, link, read_yaml, split_matter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.peers.nation import Nation, Table

MENU = ("/tjenester/", "/politikk/", "/aktuelt/", "/om/", "/kontakt/", "")
LISTS = {
    "": "home",
    "tjenester": "services",
    "a-aa": "index",
    "sok": "services",
    "flytte": "services",
    "tema": "topics",
    "livssituasjoner": "events",
    "aktuelt": "news",
    "nettstedkart": "site_map",
    "bytt-kommune": "switch",
    "404": "not_found",
}
COMMON_PAGES = ("om", "politikk", "kontakt", "personvern", "tilgjengelighet")


@dataclass(frozen=True)
class Text:
    """A local text: where it lies, its front matter and its Markdown."""

    url: str
    matter: Table
    body: str


@dataclass(frozen=True)
class Page:
    """A page to be made: its address below the site, its template, and what that is given."""

    url: str
    template: str
    given: dict[str, Any]


@dataclass(frozen=True)
class Site:
    """One municipality: its folder read once, the parts that all its pages show rendered once."""

    folder: Path
    nation: Nation

    @cached_property
    def settings(self) -> Table:
        """What `kommune.yaml` says."""
        return read_yaml((self.folder / "kommune.yaml").read_text(encoding="utf-8"))

    @cached_property
    def offers(self) -> Table:
        """What `services.yaml` says about each service."""
        offers: Table = read_yaml((self.folder / "services.yaml").read_text(encoding="utf-8"))["services"]
        return offers

    @property
    def slug(self) -> str:
        """The folder's name."""
        return self.folder.name

    @cached_property
    def lang(self) -> str:
        """The site's one language."""
        return str(self.settings["languages"][0])

    @property
    def name(self) -> str:
        """What the municipality is called."""
        return str(self.settings["contact"]["name"][self.lang])

    @property
    def label(self) -> dict[str, str]:
        """The words of the templates."""
        return self.nation.labels[self.lang]

    @cached_property
    def headers(self) -> dict[str, Markup]:
        """The top of the page, by the part of the menu that one is in."""
        alerts = [
            {**text.matter, "html": Markup(self.nation.markdown(text.body))} for text in self.texts("varsler", "")
        ]
        return {menu: self._part("header.html", menu=menu, alerts=alerts, name=self.name) for menu in MENU}

    @cached_property
    def footer(self) -> Markup:
        """The bottom of every page."""
        return self._part("footer.html", office=self.settings["contact"], filler=self.nation.filler)

    @cached_property
    def contacts(self) -> dict[str, Markup]:
        """The box of each office."""
        units = self.settings["units"].items()
        return {name: self._part("contact.html", office=unit, level="h3") for name, unit in units}

    def _part(self, template: str, **given: object) -> Markup:
        rendered = self.nation.templates.get_template(template).render(label=self.label, lang=self.lang, **given)
        return Markup(rendered)

    def texts(self, folder: str, prefix: str) -> list[Text]:
        """Read the local texts in a folder."""
        found = []
        for path in sorted((self.folder / folder).rglob("*.md")):
            name = path.relative_to(self.folder / folder).with_suffix("").as_posix()
            found.append(Text(f"/{prefix}{name}/", *split_matter(path.read_text(encoding="utf-8"))))
        return found

    def pages(self, news: list[Text], others: list[Text]) -> Iterator[Page]:
        """Give every page but those that one local text makes: news and the municipality's own pages."""
        yield from self._services()
        yield from self._events()
        yield from self._lists(news, others)
        for name in COMMON_PAGES:
            matter, html = self.nation.texts["sider", name, self.lang]
            contacts = Markup("\n").join(self.contacts.values()) if name == "kontakt" else ""
            below = [text for text in others if text.url.startswith(f"/{name}/")]
            more = self.nation.groups([group(self.label["pages"], map(_link, below))]) if below else ""
            given = {"prose": html, "blocks": contacts + more, **_dated(matter)}
            yield self.page(f"/{name}/", matter["title"], matter["description"], given)

    def text_page(self, text: Text, prose: str) -> Page:
        """Give the page of one local text."""
        given = {"prose": Markup(prose), **_dated(text.matter)}
        return self.page(text.url, text.matter["title"], text.matter["description"], given)

    def page(self, url: str, title: str, lead: str, given: Table, template: str = "page.html") -> Page:
        """Give a page what every template asks for, and its own."""
        parents = [("/", self.label["home"])]
        if url.count("/") > 2:
            parent = url.split("/")[1]
            parents.append((f"/{parent}/", parent.capitalize()))
        menu = next((each for each in MENU if each and url.startswith(each)), "")
        common = {"site": self, "label": self.label, "address": url, "title": title, "lead": lead}
        return Page(url, template, {**common, "trail": parents, "menu": menu, "changed": "2026-11-21", **given})

    def _services(self) -> Iterator[Page]:
        catalogue = self.nation.catalogue
        headings = [group(each[self.lang], ()) for each in catalogue["headings"].values()]
        shared = {"headings": headings, "laws": catalogue["laws"], "topics": catalogue["topics"]}
        for name, service in catalogue["services"].items():
            offer = self.offers[name]
            own = {"service": service, "offer": offer, "facts": self._facts(service, offer)}
            prose = self.nation.texts["tjenester", name, self.lang][1]
            title, lead = service["name"][self.lang], service["description"][self.lang]
            yield self.page(f"/tjenester/{name}/", title, lead, {"prose": prose, **own, **shared}, "service.html")

    def _facts(self, service: Table, offer: Table) -> list[tuple[str, str]]:
        label = self.label
        fees = [f"{fee['amount']} kr {label['unit_' + fee['unit']]}" for fee in offer.get("fees", ())]
        deadline, weeks = offer.get("deadline"), offer.get("handling_weeks")
        yearly = label["deadline_yearly"].format(day=deadline["yearly"]) if deadline else ""
        return [
            (label["price"], fees[0] if fees else label["fee_" + service["fee"]]),
            (label["deadline"], yearly or label["deadline_" + service["deadline"]]),
            (label["handling"], label["handling_weeks"].format(weeks=weeks) if weeks else label["handling_none"]),
            (label["login"], label["login_" + service["login"]]),
            (label["channels"], ", ".join(label["channel_" + each] for each in service["channels"])),
            (label["audience"], ", ".join(label["for_" + each] for each in service["audience"])),
            (label["responsible"], ", ".join(label["by_" + each] for each in service["responsible"])),
        ]

    def _events(self) -> Iterator[Page]:
        services = self.nation.catalogue["services"]
        for name, event in self.nation.catalogue["events"].items():
            prose = self.nation.texts["livssituasjoner", name, self.lang][1]
            given = {"prose": prose, "event": event, "services": services}
            title, lead = event["name"][self.lang], event["description"][self.lang]
            yield self.page(f"/livssituasjoner/{name}/", title, lead, given, "event.html")

    def _lists(self, news: list[Text], others: list[Text]) -> Iterator[Page]:
        label, nation = self.label, self.nation
        latest = sorted(news, key=lambda text: str(text.matter["date"]), reverse=True)
        blocks = {page: html for (page, language), html in nation.blocks.items() if language == self.lang}
        newest = nation.groups([group(label["news"], map(_link, latest[:3]))])
        blocks[""] = nation.groups([group(label["tasks"], nation.tasks(self.lang))]) + blocks["tema"] + newest
        blocks["aktuelt"] = nation.groups([group(label["news"], map(_link, latest))])
        blocks["nettstedkart"] = blocks["tjenester"] + nation.groups([group(label["pages"], map(_link, others))])
        blocks["404"] = blocks["tema"]
        topics = nation.catalogue["topics"]
        for name, html in blocks.items():
            topic = topics.get(name.removeprefix("tema/"))
            title = topic["name"][self.lang] if topic else label[LISTS[name]]
            lead = topic["description"][self.lang] if topic else label["lead"]
            yield self.page(f"/{name}/" if name else "/", title, lead, {"blocks": html})


def _link(text: Text) -> Table:
    return link(text.url, text.matter["title"], text.matter["description"])


def _dated(matter: Table) -> Table:
    return {"changed": str(matter.get("changed") or matter.get("date"))}


def file_of(url: str) -> str:
    """Give the file that an address is served from."""
    return "404.html" if url == "/404/" else f"{url.lstrip('/')}index.html"
