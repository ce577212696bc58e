"""Reading with a memory gives exactly what reading without gives, and never loses what was good."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kommunesite.model.catalogue import Catalogue
from kommunesite.model.document import Document
from kommunesite.model.fault import Fault
from kommunesite.model.language import Language, same_text
from kommunesite.model.municipality import Municipality, WrittenStandard
from kommunesite.model.national import LocalMaterial
from kommunesite.model.problem import Place, Problem, problem, sort_out
from kommunesite.reading.cache import Cache
from kommunesite.reading.catalogue import to_catalogue
from kommunesite.reading.file import Folder
from kommunesite.reading.local import read_local
from kommunesite.reading.local_memory import Memory, Reading, last_good, memory_of, read_local_cached, remember
from kommunesite.reading.register import find, read_register
from kommunesite.reading.untouched import TEMPLATE_LINES
from kommunesite.tools.fingerprint import fingerprint
from tests import village
from tests.nation import CATALOGUE

NEWS = "---\ntitle: {title}\ndescription: Noe nytt.\ndate: 2026-11-01\n---\n\nSe [kontakt](/kontakt/). {words}\n"
PAGE = "---\ntitle: {title}\ndescription: Om oss.\nchanged: 2026-11-01\n---\n\n## Om oss\n\n{words}\n"
ALERT = "---\ntitle: {title}\nlevel: danger\nvalid_from: 2026-11-01\nvalid_to: 2026-11-30\n---\n\n{words}\n"
SERVICE = "---\nchanged: 2026-11-01\n---\n\n## {title}\n\n{words}\n"
WHOLE = f"""\
{village.SETTINGS}-- services.yaml
changed: 2026-11-02
services: {{sfo: {{handling_weeks: 2}}}}
-- aktuelt/nytt.md
{NEWS.format(title="Nytt", words="Tekst.")}-- sider/om.md
{PAGE.format(title="Om", words="Tekst.")}-- varsler/fare.md
{ALERT.format(title="Fare", words="Tekst.")}-- tjenester/sfo.md
{SERVICE.format(title="Klage", words="Tekst.")}-- media/kart.svg
<svg/>
"""


def read_catalogue(text: str = CATALOGUE) -> Catalogue:
    catalogue = to_catalogue(text.encode(), "services.yaml", [])
    assert catalogue is not None
    return catalogue


class Village:
    """One municipality's folder with its memory."""

    def __init__(self, root: Path, catalogue: Catalogue) -> None:
        self.folder = Folder(root / "vennesla", "content/vennesla")
        self.municipality: Municipality = find(read_register(), "vennesla")
        self.cache = Cache(root / "cache")
        self.catalogue = catalogue

    @property
    def memory(self) -> Memory:
        return memory_of(self.cache, self.catalogue)

    def read(self, folder_digest: str = "") -> Reading:
        return read_local_cached(self.memory, self.folder, self.municipality, folder_digest)

    def read_without_memory(self) -> tuple[LocalMaterial | None, tuple[Problem, ...]]:
        problems: list[Problem] = []
        return read_local(self.folder, self.municipality, self.catalogue, problems), tuple(problems)

    def write(self, name: str, text: str) -> None:
        path = self.folder.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def read_and_remember(self, folder_digest: str = "") -> Reading:
        reading = self.read(folder_digest)
        assert remember(self.memory, reading, ()) is None
        return reading

    def state(self) -> str:
        """Name all that lies in the folder, as a build does."""
        files = sorted(path for path in self.folder.path.rglob("*") if path.is_file())
        return fingerprint(tuple((str(path), path.read_bytes()) for path in files))


@pytest.fixture
def home(tmp_path: Path) -> Village:
    """Give a municipality with a text of every kind, read once without faults."""
    village.write(tmp_path / "vennesla", WHOLE)
    made = Village(tmp_path, read_catalogue())
    assert made.read_and_remember("first").problems == ()
    return made


def titles(material: LocalMaterial | None) -> list[str]:
    assert material is not None
    named = [each.matter.title for each in material.news]
    named += [each.matter.title for each in material.pages]
    return named + [each.matter.title for each in material.alerts]


# ---------------------------------------------------------------------------------------------------------------------

NAMES = st.sampled_from(["en", "to", "to.nn", "to.en", "Tre", "om"])
TITLES = st.sampled_from(["Gul", "Rød", "Čáhci", "æøå: co", "Klage", "Hva er det?", ""])
UNTOUCHED = f"\n\n{TEMPLATE_LINES[Language.NB]}"
WORDS = st.sampled_from(["Tekst.", UNTOUCHED, "[x](/finnes-ikke/)", "<b>", "![k](media/kart.svg)", "- a\n- b", ""])
FOLDERS = st.sampled_from([("aktuelt", NEWS), ("sider", PAGE), ("varsler", ALERT), ("tjenester", SERVICE)])
LANGUAGES = st.sampled_from(["[nb]", "[nn]", "[nb, nn]", "[nn, nb, en]", "[en]", "[no]"])


class Edits(RuleBasedStateMachine):
    """Edits a folder, and reads it again and again with the same memory."""

    @initialize()
    def found(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.home = Village(self.root, read_catalogue())
        village.write(self.home.folder.path, WHOLE)
        self.good: dict[str, object] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.root, ignore_errors=True)

    @rule(kind=FOLDERS, name=NAMES, title=TITLES, words=WORDS)
    def write_text(self, kind: tuple[str, str], name: str, title: str, words: str) -> None:
        self.home.write(f"{kind[0]}/{name}.md", kind[1].format(title=title, words=words))

    @rule(
        weeks=st.integers(1, 9), service=st.sampled_from(["sfo", "sfoo"]), unit=st.sampled_from(["", ", unit: skole"])
    )
    def write_offers(self, weeks: int, service: str, unit: str) -> None:
        self.home.write(
            "services.yaml", f"changed: 2026-11-01\nservices:\n  {service}: {{handling_weeks: {weeks}{unit}}}\n"
        )

    @rule(languages=LANGUAGES, unit=st.sampled_from(["", "units: {skole: {name: {nb: Skolen}}}\n"]))
    def write_settings(self, languages: str, unit: str) -> None:
        self.home.write("kommune.yaml", f"changed: 2026-11-01\nlanguages: {languages}\n{unit}")

    @rule(content=st.sampled_from(["<svg/>", "<svg></svg>", "<svg>\n</svg>"]), name=st.sampled_from(["kart", "Å"]))
    def write_medium(self, content: str, name: str) -> None:
        self.home.write(f"media/{name}.svg", content)

    @rule(at=st.integers(0, 99))
    def delete(self, at: int) -> None:
        files = sorted(path for path in self.home.folder.path.rglob("*") if path.is_file())
        if files:
            files[at % len(files)].unlink()

    @rule(at=st.integers(0, 99), name=NAMES)
    def rename(self, at: int, name: str) -> None:
        files = sorted(self.home.folder.path.rglob("*.md"))
        if files:
            files[at % len(files)].replace(files[at % len(files)].with_name(f"{name}.md"))

    @rule()
    def change_the_catalogue(self) -> None:
        """Rename the service or a heading, so that texts mean something else."""
        heads = CATALOGUE.replace("nb: Klage,", "nb: Uenig?,")
        now = fingerprint(self.home.catalogue)
        others = [each for each in map(read_catalogue, (CATALOGUE, heads)) if fingerprint(each) != now]
        self.home.catalogue = others[0]

    @rule()
    def spoil_the_cache(self) -> None:
        for path in self.home.cache.folder.glob("*"):
            path.write_bytes(path.read_bytes()[:-3])
        self.good = {}

    @invariant()
    def reading_with_the_memory_equals_reading_without(self) -> None:
        wanted = self.home.read_without_memory()
        state = self.home.state()
        reading = self.home.read(state)
        assert (repr(reading.material), reading.problems) == (repr(wanted[0]), wanted[1])
        self.remember_and_compare(reading)
        again = self.home.read(state)
        assert (repr(again.material), again.problems) == (repr(wanted[0]), wanted[1])
        assert (again.written is again.last) is (not wanted[1])

    def remember_and_compare(self, reading: Reading) -> None:
        """Keep a book of the last good records beside the memory, and compare the two."""
        faulty = {each.place.file for each in sort_out(reading.problems)[0]}
        now = records(reading.material)
        if (faulty and not self.good) or "content/vennesla/kommune.yaml" in faulty:
            assert last_good(reading, ()) is None
        else:
            before = {file: each for file, each in self.good.items() if file in faulty}
            self.good = {file: each for file, each in now.items() if file not in faulty} | before
            kept = last_good(reading, ()) if faulty else reading.material
            assert records(kept) == self.good
        assert remember(self.home.memory, reading, ()) is None


def records(material: LocalMaterial | None) -> dict[str, object]:
    """Give the texts and the offers of a material by their files."""
    if material is None:
        return {}
    documents: tuple[Document[object], ...] = (*material.news, *material.pages, *material.alerts)
    return {
        **{each.file: each for each in material.service_texts},
        **{each.file: each for each in documents},
        "content/vennesla/services.yaml": material.offers.services,
    }


IS_LONG = settings.get_current_profile_name() == "fuzz"
TestEdits = Edits.TestCase
TestEdits.settings = settings(
    max_examples=500 if IS_LONG else 12,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


# ---------------------------------------------------------------------------------------------------------------------


def test_what_nothing_has_changed_in_is_not_opened(home: Village) -> None:
    wanted = home.read().material
    for path in home.folder.path.rglob("*.*"):
        path.unlink()
    assert home.read("first").material == wanted
    assert home.read("second").material is None


def test_only_a_text_that_has_changed_is_read(home: Village) -> None:
    home.write("sider/om.md", PAGE.format(title="Nytt navn", words="Tekst."))
    reading = home.read("second")
    assert reading.last is not None
    assert titles(reading.material) == ["Nytt", "Nytt navn", "Fare"]
    same = [file for file, kept in reading.written.news.items() if kept is reading.last.news[file]]
    assert same == ["content/vennesla/aktuelt/nytt.md"]
    assert reading.written.settings == reading.last.settings


def test_a_reading_with_faults_is_not_taken_as_whole(home: Village) -> None:
    home.write("sider/om.md", "Tekst uten opplysninger.\n")
    assert [each.fault for each in home.read_and_remember("second").problems] == [Fault.FRONT_MATTER]
    assert [each.fault for each in home.read("second").problems] == [Fault.FRONT_MATTER]


def test_an_alert_gets_out_though_another_text_is_broken(home: Village) -> None:
    home.write("sider/om.md", PAGE.format(title="Ødelagt", words="<b>"))
    home.write("varsler/fare.md", ALERT.format(title="Kok vannet", words="Tekst."))
    reading = home.read_and_remember()
    assert [str(each.place) for each in reading.problems] == ["content/vennesla/sider/om.md:9:1"]
    assert titles(last_good(reading, ())) == ["Nytt", "Om", "Kok vannet"]


def test_what_went_out_beside_a_broken_text_is_the_last_good_one_from_then_on(home: Village) -> None:
    home.write("sider/om.md", "x")
    home.write("aktuelt/nytt.md", NEWS.format(title="Nyere", words="Tekst."))
    home.read_and_remember()
    home.write("aktuelt/nytt.md", "x")
    assert titles(last_good(home.read(), ())) == ["Nyere", "Om", "Fare"]


def test_a_text_with_a_fault_that_is_found_later_keeps_its_last_version_too(home: Village) -> None:
    home.write("sider/om.md", PAGE.format(title="Død lenke", words="[x](/borte/)"))
    reading = home.read("second")
    assert not reading.problems
    later = problem(Fault.DEAD_LINK, Place("content/vennesla/sider/om.md", 9, 5), target="/borte/", advice="")
    assert titles(last_good(reading, [later])) == ["Nytt", "Om", "Fare"]
    assert remember(home.memory, reading, [later]) is None
    again = home.read("second")
    assert titles(again.material) == ["Nytt", "Død lenke", "Fare"]
    assert titles(last_good(again, [later])) == ["Nytt", "Om", "Fare"]


def test_a_template_is_told_of_each_time_and_neither_it_nor_what_stood_there_before_is_published(home: Village) -> None:
    home.write("aktuelt/nytt.md", NEWS.format(title="Mal", words=UNTOUCHED))
    for _ in range(2):
        reading = home.read_and_remember("second")
        assert [each.fault for each in reading.problems] == [Fault.UNTOUCHED_TEMPLATE]
        assert titles(reading.material) == ["Om", "Fare"]


def test_a_template_stays_away_though_another_text_is_broken(home: Village) -> None:
    home.write("aktuelt/nytt.md", NEWS.format(title="Mal", words=UNTOUCHED))
    home.write("sider/om.md", "x")
    kept = last_good(home.read(), ())
    assert titles(kept) == ["Om", "Fare"]
    assert kept is not None
    assert kept.unread == ()


def test_a_text_that_never_was_good_is_left_out_and_remains_unread(home: Village) -> None:
    home.write("sider/om/ny.md", "x")
    kept = last_good(home.read(), ())
    assert titles(kept) == ["Nytt", "Om", "Fare"]
    assert kept is not None
    assert kept.unread == ("sider/om/ny",)


def test_broken_settings_keep_the_whole_municipality_as_it_was(home: Village) -> None:
    home.write("kommune.yaml", "x")
    reading = home.read_and_remember()
    assert reading.material is None
    assert last_good(reading, ()) is None
    home.write("kommune.yaml", "changed: 2026-11-01\nnumber: 4223\n")
    assert home.read().last is not None


def test_a_fault_of_a_folder_is_one_of_every_file_in_it(home: Village) -> None:
    (home.folder.path / "aktuelt" / "nytt.md").unlink()
    unlisted = problem(Fault.UNREADABLE, Place("content/vennesla/aktuelt"), reason="du har ikke lov til det")
    assert titles(last_good(home.read(), [unlisted])) == ["Nytt", "Om", "Fare"]


def test_another_edition_of_the_code_knows_nothing(home: Village) -> None:
    other = replace(home.memory, edition="en annen")
    reading = read_local_cached(other, home.folder, home.municipality, "first")
    assert reading.last is None
    assert reading.material == home.read().material


def test_a_new_description_in_the_catalogue_keeps_everything_and_a_new_service_reads_the_files(home: Village) -> None:
    (service,) = home.catalogue.services
    described = replace(service, description=same_text("En annen.", Language.NB))
    home.catalogue = replace(home.catalogue, services=(described,))
    assert (reading := home.read("first")).written is reading.last
    home.catalogue = replace(home.catalogue, services=(described, replace(service, id=type(service.id)("ny"))))
    assert (reading := home.read("first")).written is not reading.last
    assert reading.written == reading.last


def test_a_correction_in_the_register_is_seen(home: Village) -> None:
    """The written standard decides in which language the texts are when the municipality has not chosen itself."""
    (home.folder.path / "tjenester" / "sfo.md").unlink()
    home.read_and_remember("first")
    home.municipality = replace(home.municipality, standard=WrittenStandard.NYNORSK)
    material = home.read("first").material
    assert material is not None
    assert {each.language for each in material.news} == {Language.NN}
    assert material == home.read_without_memory()[0]


def test_a_medium_at_rest_is_not_read_again_but_one_just_changed_is(home: Village) -> None:
    stored = home.cache.folder / "vennesla.msgpack"
    file = home.folder.file("media/kart.svg").name
    just_changed = home.read("second")
    assert just_changed.last is not None
    assert just_changed.written.media[file] is not just_changed.last.media[file]
    later = stored.stat().st_mtime_ns + 3_000_000_000
    os.utime(stored, ns=(later, later))
    at_rest = home.read("second")
    assert at_rest.last is not None
    assert at_rest.written.media[file] is at_rest.last.media[file]
    home.write("media/kart.svg", "<SVG/>\n")
    assert home.read("second").written.media[file].record != at_rest.written.media[file].record


def test_a_cache_that_cannot_be_written_is_told_and_hurts_nobody(home: Village) -> None:
    home.cache = Cache(home.folder.path / "kommune.yaml")
    reading = home.read("first")
    assert reading.problems == ()
    assert isinstance(remember(home.memory, reading, ()), OSError)
