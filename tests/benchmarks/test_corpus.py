"""The corpus of the benchmark is what the document says, and the program has nothing to say against it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import yaml

from benchmarks.catalogue import EVENTS, SERVICES, TOPICS
from benchmarks.corpus import NEWS, PAGES, Corpus, write_corpus
from benchmarks.kommunesite import find_engine

pytestmark = pytest.mark.long

SIZE = 2


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return write_corpus(tmp_path_factory.mktemp("corpus"), SIZE)


def texts_of(corpus: Corpus) -> list[str]:
    folders = ("aktuelt", "sider")
    return [
        path.read_text(encoding="utf-8").split("---\n", 2)[2]
        for each in corpus.municipalities
        for folder in folders
        for path in (corpus.content / each.slug / folder).rglob("*.md")
    ]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_no_two_texts_are_alike(corpus: Corpus) -> None:
    texts = texts_of(corpus)
    assert len(texts) == len(set(texts)) == SIZE * (NEWS + len(PAGES))


def test_a_text_has_about_170_words(corpus: Corpus) -> None:
    words = [len(text.split()) for text in texts_of(corpus)]
    assert 160 <= sum(words) / len(words) <= 180


def test_the_same_bytes_are_written_every_time(corpus: Corpus, tmp_path: Path) -> None:
    again = write_corpus(tmp_path, SIZE)
    assert bytes_of(again.content) == bytes_of(corpus.content)
    assert bytes_of(again.nation) == bytes_of(corpus.nation)


def test_the_catalogue_has_a_hundred_services_each_with_an_offer(corpus: Corpus) -> None:
    catalogue = yaml.safe_load((corpus.nation / "services.yaml").read_text(encoding="utf-8"))
    assert (len(catalogue["services"]), len(catalogue["topics"]), len(catalogue["events"])) == (
        SERVICES,
        TOPICS,
        EVENTS,
    )
    for each in corpus.municipalities:
        offers = yaml.safe_load((corpus.content / each.slug / "services.yaml").read_text(encoding="utf-8"))
        assert set(offers["services"]) == set(catalogue["services"])


def test_it_builds_without_a_problem_from_its_own_copy_of_the_national_material(corpus: Corpus, tmp_path: Path) -> None:
    command = find_engine(corpus, tmp_path / "engine").build(tmp_path / "sites", tmp_path / "cache")
    done = subprocess.run(
        command.words, cwd=command.folder, env=dict(command.environment), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "KS" not in done.stdout + done.stderr
    for each in corpus.municipalities:
        assert len(list((tmp_path / "sites" / each.slug / "tjenester").glob("*/index.html"))) == SERVICES
