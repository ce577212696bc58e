"""The rule of the build: incremental equals clean, byte for byte, after any sequence of edits."""

from __future__ import annotations

import datetime
import shutil
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kommunesite.building.books import BOOKS
from tests.building.country import TODAY, build_whole, everything, make_country, news, published

pytestmark = pytest.mark.long

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>{}</title></svg>'
SITES = ("vennesla", "sogndal", "oslo")
SLUGS = st.sampled_from(SITES)
KEYS = st.sampled_from(["en", "to", "tre"])
WORDS = st.sampled_from(["Gul", "Rød", "Blå", "Čáhci", "<b>", "æøå & co"])
SUFFIXES = st.sampled_from(["", ".nn"])
OTHERS = st.sampled_from(["bykle", "utsira", "modalen"])
TICK = 0.03
"""Longer than it takes until a file that has just been changed is trusted by its look."""


class Edits(RuleBasedStateMachine):
    """Edits a little country and builds it again and again into the same folder."""

    @initialize()
    def found(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.country = make_country(self.folder / "country")
        self.today = TODAY
        self.count = 0

    def teardown(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def site(self) -> Path:
        return self.country.root / "site"

    def remove(self, name: str) -> None:
        self.country.path(name).unlink(missing_ok=True)

    def insert(self, name: str, mark: str, words: str) -> None:
        """Put visible words after a mark that the file has, so that every edit can be seen."""
        self.count += 1
        text = self.country.path(name).read_text(encoding="utf-8")
        self.country.write(name, text.replace(mark, f"{mark}{words} {self.count}", 1))

    @rule(slug=SLUGS, key=KEYS, words=WORDS, day=st.sampled_from(["2026-11-01", "2026-11-25"]))
    def write_news(self, slug: str, key: str, words: str, day: str) -> None:
        self.country.write(f"content/{slug}/aktuelt/{key}.md", news(f"Om {words}", day, f"Tekst: {words}".strip("<b>")))

    @rule(slug=SLUGS, key=KEYS)
    def delete_news(self, slug: str, key: str) -> None:
        self.remove(f"content/{slug}/aktuelt/{key}.md")

    @rule(slug=SLUGS, key=KEYS, words=WORDS)
    def write_page(self, slug: str, key: str, words: str) -> None:
        text = f'---\ntitle: "{words}"\ndescription: "Om {words}"\nchanged: 2026-11-02\n---\n\nSide.\n'
        self.country.write(f"content/{slug}/sider/om/{key}.md", text)

    @rule(slug=SLUGS, key=KEYS)
    def delete_page(self, slug: str, key: str) -> None:
        self.remove(f"content/{slug}/sider/om/{key}.md")

    @rule(slug=SLUGS, key=KEYS, other=KEYS)
    def rename_news(self, slug: str, key: str, other: str) -> None:
        path = self.country.path(f"content/{slug}/aktuelt/{key}.md")
        if path.exists():
            path.replace(path.with_name(f"{other}.md"))

    @rule(slug=SLUGS, weeks=st.integers(1, 9), link=st.sampled_from(["a", "b"]))
    def change_offer(self, slug: str, weeks: int, link: str) -> None:
        offer = f"sfo: {{link: https://{link}.example/, handling_weeks: {weeks}}}"
        self.country.write(f"content/{slug}/services.yaml", f"changed: 2026-11-01\nservices:\n  {offer}\n")

    @rule(members=st.sets(SLUGS), weeks=st.integers(1, 9), link=st.sampled_from(["", "link: https://p.example/, "]))
    def change_partner(self, members: set[str], weeks: int, link: str) -> None:
        """Change a partner; whoever uses it becomes a member, or else stops using it."""
        head = f"changed: 2026-11-02\nkind: company\nmembers: {sorted(members)}\ncontact: {{name: {{nb: Hjelpen}}}}\n"
        self.country.write(
            "content/samarbeid/hjelpen.yaml", f"{head}services:\n  sfo: {{{link}handling_weeks: {weeks}}}\n"
        )
        for slug in SITES:
            if slug in members:
                text = "changed: 2026-11-01\nservices:\n  sfo: {delivered_by: hjelpen}\n"
                self.country.write(f"content/{slug}/services.yaml", text)
            else:
                self.remove(f"content/{slug}/services.yaml")

    @rule(slug=SLUGS)
    def break_and_mend_the_partner(self, slug: str) -> None:
        """A partner with a fault leaves its members' last output, and the fault is forgotten when mended."""
        path = self.country.path("content/samarbeid/hjelpen.yaml")
        if path.exists():
            before = path.read_text(encoding="utf-8")
            path.write_text(before.replace("kind: company", "kind: bedrift"), encoding="utf-8")
            self.country.write(f"content/{slug}/aktuelt/en.md", news("Imens"))
            self.country.build(today=self.today)
            path.write_text(before, encoding="utf-8")

    @rule(slug=SLUGS)
    def delete_offers(self, slug: str) -> None:
        self.remove(f"content/{slug}/services.yaml")

    @rule(slug=SLUGS, accent=st.sampled_from(["skog", "lyng"]), status=st.sampled_from(["demo", "live"]))
    def change_settings(self, slug: str, accent: str, status: str) -> None:
        text = f"changed: 2026-11-01\naccent: {accent}\nstatus: {status}\n"
        self.country.write(f"content/{slug}/kommune.yaml", text)

    @rule(slug=SLUGS, languages=st.sampled_from(["[nb]", "[nn]", "[nb, nn]", "[nn, nb, en]"]))
    def change_languages(self, slug: str, languages: str) -> None:
        self.country.write(f"content/{slug}/kommune.yaml", f"changed: 2026-11-01\nlanguages: {languages}\n")

    @rule(words=WORDS, suffix=SUFFIXES)
    def change_national_text(self, words: str, suffix: str) -> None:
        self.insert(f"content/nasjonalt/tjenester/sfo{suffix}.md", "Om cost for sfo", words.strip("<b>"))

    @rule(words=WORDS)
    def change_catalogue(self, words: str) -> None:
        self.insert("services.yaml", "Alt om sfo på nynorsk", words)

    @rule(words=WORDS)
    def change_phrase(self, words: str) -> None:
        self.insert("theme/phrases/nb.yaml", "menu_about: Om kommunen", words)

    @rule(component=st.sampled_from(["footer", "breadcrumb", "start-box", "link-list"]))
    def change_component(self, component: str) -> None:
        self.insert(f"theme/components/{component}/{component}.html", 'class="km-', "x")

    @rule()
    def change_style(self) -> None:
        self.insert("theme/styles/base.css", "@layer base {", " .km-x { order: 1 } /* */")

    @rule(days=st.integers(-5, 10))
    def let_days_pass(self, days: int) -> None:
        self.today = TODAY + datetime.timedelta(days=days)

    @rule()
    def let_a_moment_pass(self) -> None:
        """Then what was just changed is trusted by its look from the next build on."""
        time.sleep(TICK)

    @rule(at=st.integers(0, 10_000), damage=st.sampled_from(["lost", "cut", "same size", "stray file", "stray folder"]))
    def damage_the_output(self, at: int, damage: str) -> None:
        """Do to a published file what nobody should do."""
        files = sorted(published(self.site)) if self.site.exists() else []
        if not files:
            return
        path = self.site / files[at % len(files)]
        match damage:
            case "lost":
                path.unlink()
            case "cut":
                path.write_bytes(path.read_bytes()[:10])
            case "same size":
                path.write_bytes(path.read_bytes()[::-1])
            case "stray file":
                (path.parent / "stray").write_text("?", encoding="utf-8")
            case _:
                (path.parent / "stray folder" / "in it").mkdir(parents=True, exist_ok=True)

    @rule(name=st.sampled_from(["vennesla.json", "vennesla.seen", "oslo.json", "nasjonalt.seen"]), cut=st.booleans())
    def damage_the_books(self, name: str, *, cut: bool) -> None:
        path = self.site / BOOKS / name
        if path.exists() and cut:
            path.write_bytes(path.read_bytes()[:100])
        else:
            path.unlink(missing_ok=True)

    @rule(slug=OTHERS)
    def add_municipality(self, slug: str) -> None:
        self.country.write(f"content/{slug}/kommune.yaml", "changed: 2026-11-01\n")

    @rule(slug=OTHERS)
    def remove_municipality(self, slug: str) -> None:
        shutil.rmtree(self.country.path(f"content/{slug}"), ignore_errors=True)

    @rule(slug=OTHERS, other=OTHERS)
    def rename_municipality(self, slug: str, other: str) -> None:
        path = self.country.path(f"content/{slug}")
        if path.exists() and not path.with_name(other).exists():
            path.rename(path.with_name(other))

    @rule(slug=SLUGS, centre=st.sampled_from(["Byen", "Tettstedet"]))
    def correct_the_register(self, slug: str, centre: str) -> None:
        text = f"changed: 2026-11-01\nregister: {{name: {centre}}}\n"
        self.country.write(f"content/{slug}/kommune.yaml", text)

    @rule(slug=SLUGS, key=KEYS, words=WORDS)
    def put_picture(self, slug: str, key: str, words: str) -> None:
        self.country.write(f"content/{slug}/media/{key}.svg", PICTURE.format(words.strip("<b>")))

    @rule(slug=SLUGS, key=KEYS)
    def remove_picture(self, slug: str, key: str) -> None:
        self.remove(f"content/{slug}/media/{key}.svg")

    @rule(slug=SLUGS)
    def break_and_mend(self, slug: str) -> None:
        """A fault in between leaves the last output, and is forgotten when mended."""
        path = f"content/{slug}/aktuelt/feil.md"
        self.country.write(path, "ingen opplysninger")
        self.country.build(today=self.today)
        self.remove(path)

    def build(self, output: Path) -> None:
        reports = build_whole(self.country, output, self.today)
        assert not [each for report in reports for each in report.problems]

    @invariant()
    def incremental_equals_clean(self) -> None:
        self.build(self.site)
        clean = self.folder / "clean"
        self.build(clean)
        assert everything(self.site) == everything(clean)
        shutil.rmtree(clean)


IS_LONG = settings.get_current_profile_name() == "fuzz"
TestIncremental = Edits.TestCase
TestIncremental.settings = settings(
    max_examples=500 if IS_LONG else 4,
    stateful_step_count=20 if IS_LONG else 12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
