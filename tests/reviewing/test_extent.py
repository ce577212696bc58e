from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.problem import Place, problem
from kommunesite.reviewing.extent import remark_of
from kommunesite.reviewing.text import text_of

if TYPE_CHECKING:
    from kommunesite.reviewing.remark import Remark

FILE = "content/vennesla/sider/om.md"


def seen(source: str, fault: Fault, line: int, column: int, **details: object) -> tuple[Remark, str, str]:
    """Give the remark, what it covers, and the source when it is mended."""
    texts = {FILE: text_of(FILE, source, Language.NB)}
    remark = remark_of(problem(fault, Place(FILE, line, column), **details), texts)
    start = texts[FILE].position_of(line, column)
    mended = source
    for edit in remark.edits:
        mended = mended[: edit.start] + edit.text + mended[edit.end :]
    return remark, source[start : start + remark.length], mended


def test_a_problem_covers_the_longest_detail_that_stands_there() -> None:
    _, covered, _ = seen("a\nb: to ord her\n", Fault.WRONG_VALUE, 2, 4, value="to ord", wanted="to", advice="")
    assert covered == "to ord"


def test_a_problem_without_such_a_detail_covers_a_word() -> None:
    assert seen("a\nb: [ord, c]\n", Fault.ALIAS, 2, 5)[1] == "ord"
    assert seen("a\n\nb\n", Fault.EMPTY_TEXT, 2, 1)[0].length == 1


def test_a_problem_of_a_whole_file_or_of_another_covers_nothing() -> None:
    assert remark_of(problem(Fault.EMPTY_FILE, Place(FILE)), {}).length == 0
    assert seen("a\n", Fault.EMPTY_FILE, 0, 0)[0].length == 0


def test_an_address_without_its_last_slash_is_mended() -> None:
    details = {"target": "/tjenester/sfo", "advice": "Mente du «/tjenester/sfo/»?"}
    mended = seen("Se [SFO](/tjenester/sfo#cost).", Fault.DEAD_LINK, 1, 10, **details)[2]
    assert mended == "Se [SFO](/tjenester/sfo/#cost)."


def test_an_address_that_may_mean_another_is_left_to_people() -> None:
    details = {"target": "/tjenester/sffo/", "advice": "Mente du «/tjenester/sfo/»?"}
    assert seen("Se [SFO](/tjenester/sffo/).", Fault.DEAD_LINK, 1, 10, **details)[0].edits == ()


def test_an_address_that_is_written_otherwise_is_left_to_people() -> None:
    details = {"target": "/tjenester/å", "advice": "Mente du «/tjenester/å/»?"}
    assert seen("Se [SFO](/tjenester/%C3%A5).", Fault.DEAD_LINK, 1, 10, **details)[0].edits == ()


def test_a_name_that_is_no_longer_used_is_mended_where_it_stands() -> None:
    details = {"old": "aks", "name": "sfo"}
    assert seen("Se [AKS](/tjenester/aks/).", Fault.RETIRED_NAME, 1, 10, **details)[2] == "Se [AKS](/tjenester/sfo/)."
    assert seen("x:\n  aks: {}\n", Fault.RETIRED_NAME, 2, 3, **details)[2] == "x:\n  sfo: {}\n"
    assert seen("x:\n  aks-sommer: {}\n", Fault.RETIRED_NAME, 2, 3, **details)[0].edits == ()
