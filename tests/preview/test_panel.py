from __future__ import annotations

from html import unescape
from pathlib import Path

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.problem import Place, problem
from kommunesite.preview.answer import listening
from kommunesite.preview.excerpt import source_line
from kommunesite.preview.panel import fault_panel, laid_over
from kommunesite.preview.words import words_in
from kommunesite.reading.source import Sources
from kommunesite.rendering.header import POLICY

WORDS = words_in(Language.NB)


def panel(*codes: Fault) -> str:
    problems = (problem(code, Place("a.md", line), name="<b>", path="x", reason="y") for line, code in enumerate(codes))
    return fault_panel(problems, WORDS, lambda _place: "", is_shown=True)


def test_what_is_wrong_is_escaped_and_counted() -> None:
    shown = panel(Fault.OUTPUT, Fault.CACHE, Fault.OUTPUT)
    assert "<summary>2 feil</summary>" in shown
    assert "1 feil" in panel(Fault.OUTPUT)
    assert "<b>" not in panel(Fault.MISSING_FILE)


def test_faults_are_told_in_the_language_of_the_municipality() -> None:
    fault = problem(Fault.OUTPUT, Place("a.md"), path="x", reason="y")
    shown = fault_panel((fault,), words_in(Language.NN), lambda _place: "", is_shown=True)
    assert 'lang="nn"' in shown
    assert fault.sentence_in(Language.NN) in unescape(shown)
    assert fault.sentence not in unescape(shown)


def test_only_warnings_need_no_panel() -> None:
    assert not panel(Fault.CACHE)


def test_a_page_gets_the_script_alone_when_nothing_is_wrong() -> None:
    html = b"<head>\n</head>\n<body>\nTekst</body>"
    assert laid_over(html, "") == b'<head>\n<script src="/livereload.js" defer></script>\n</head>\n<body>\nTekst</body>'
    assert b"<body>\nFeil\n" in laid_over(html, "Feil")


def test_the_policy_is_the_real_one_with_one_socket_more() -> None:
    policy = listening(POLICY, "ws://a")
    assert "; connect-src ws://a 'self';" in policy
    assert policy.replace("ws://a ", "") == POLICY


def test_the_line_of_a_fault_is_found_in_texts_and_in_the_catalogue(tmp_path: Path) -> None:
    sources = Sources(tmp_path / "k" / "services.yaml", tmp_path, tmp_path, tmp_path / "content")
    (tmp_path / "k").mkdir()
    (tmp_path / "k" / "services.yaml").write_text("a\n  b\n", encoding="utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("x\n", encoding="utf-8")
    (tmp_path / "om.md").write_text("y\n", encoding="utf-8")
    found = {Place("services.yaml", 2): "b", Place("content/a.md", 1): "x", Place("content/nasjonalt/om.md", 1): "y"}
    found |= dict.fromkeys((Place("content/a.md", 9), Place("content/a.md"), Place("content/nei.md", 1)), "")
    assert {place: source_line(sources, place) for place in found} == found
