from __future__ import annotations

from dataclasses import replace

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reviewing.baseline import (
    Baseline,
    accept,
    baseline_file,
    baseline_text,
    entry_of,
    read_baseline,
    sort_by,
    without,
)
from kommunesite.reviewing.remark import Remark
from tests.reviewing.land import Land

FILE = "content/vennesla/sider/om.md"
LINES = {FILE: ["Første linje.", "Skriv til kari@gmail.com.", "Skriv til kari@gmail.com."]}


def remark(fault: Fault, line: int) -> Remark:
    return Remark(problem(fault, Place(FILE, line, 1), address="kari@gmail.com", target="/x/", advice=""))


OLD = remark(Fault.PRIVATE_EMAIL, 2)


def test_what_is_accepted_is_known_and_the_rest_is_new() -> None:
    other = remark(Fault.TRACKING, 2)
    found = sort_by(accept([OLD], LINES), [OLD, other], LINES)
    assert (found.new, found.known, found.mended.count) == ((other,), (OLD,), 0)


def test_a_finding_is_known_when_its_line_moves_or_is_indented() -> None:
    moved = {FILE: ["", "", "  Skriv til   kari@gmail.com. "]}
    found = sort_by(accept([OLD], LINES), [remark(Fault.PRIVATE_EMAIL, 3)], moved)
    assert found.new == ()


def test_a_finding_is_new_when_its_line_is_touched() -> None:
    found = sort_by(accept([OLD], LINES), [OLD], {FILE: ["", "Skriv til kari@gmail.com i dag."]})
    assert (found.new, found.mended.count) == ((OLD,), 1)


def test_the_same_line_is_known_as_often_as_it_was_accepted() -> None:
    twin = remark(Fault.PRIVATE_EMAIL, 3)
    found = sort_by(accept([OLD], LINES), [OLD, twin], LINES)
    assert (found.known, found.new) == ((OLD,), (twin,))
    assert sort_by(accept([OLD, twin], LINES), [OLD, twin], LINES).new == ()


def test_what_a_build_refuses_cannot_be_accepted() -> None:
    refused = remark(Fault.DEAD_LINK, 1)
    assert accept([refused], LINES) == Baseline()
    planted = Baseline({"sider/om.md": (entry_of(refused, LINES),)})
    assert sort_by(planted, [refused], LINES).new == (refused,)


def test_what_is_mended_is_counted_and_can_be_taken_out() -> None:
    baseline = accept([OLD, remark(Fault.TRACKING, 2)], LINES)
    mended = sort_by(baseline, [OLD], LINES).mended
    assert mended.count == 1
    assert without(baseline, mended) == accept([OLD], LINES)


def test_a_finding_in_no_line_is_known_by_its_words() -> None:
    whole = Remark(problem(Fault.UNUSED_MEDIUM, Place("content/vennesla/media/a.png"), name="a.png"))
    other = replace(whole, problem=problem(Fault.UNUSED_MEDIUM, whole.problem.place, name="b.png"))
    assert sort_by(accept([whole], {}), [whole, other], {}).new == (other,)


def test_a_baseline_is_read_as_it_was_written(land: Land) -> None:
    file = baseline_file(land.content, "vennesla")
    strange = Place('content/vennesla/sider/ærlig "talt": nå.md', 1, 1)
    for baseline in (
        Baseline(),
        accept([OLD], LINES),
        accept([replace(OLD, problem=replace(OLD.problem, place=strange))], {}),
    ):
        file.path.write_text(baseline_text(baseline), encoding="utf-8")
        problems: list[Problem] = []
        assert read_baseline(file, problems) == baseline
        assert not problems


def test_a_baseline_with_faults_is_told_and_knows_nothing(land: Land) -> None:
    land.write("-- avvik.yaml\ndeviations: [a\n")
    verdict = land.verdict()
    assert [each.problem.place.file for each in verdict.new] == ["content/vennesla/avvik.yaml"]
    assert verdict.judged[0].baseline == Baseline()


def test_a_folder_may_have_a_baseline(land: Land) -> None:
    land.write(f"-- avvik.yaml\n{baseline_text(accept([OLD], LINES))}")
    verdict = land.verdict()
    assert verdict.new == ()
    assert verdict.mended == 1
