from __future__ import annotations

import copy

import pytest

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, RefusedError, problem, sort_out


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place("a.md"), "a.md"),
        (Place("a.md", 3), "a.md:3:1"),
        (Place("a.md", 3, 7), "a.md:3:7"),
    ],
)
def test_a_place_is_written_as_editors_tools_read_it(place: Place, shown: str) -> None:
    assert str(place) == shown


def test_places_are_ordered_by_file_line_and_column() -> None:
    places = [Place("b"), Place("a", 10, 1), Place("a", 2, 9), Place("a", 2, 1)]
    assert sorted(places) == [Place("a", 2, 1), Place("a", 2, 9), Place("a", 10, 1), Place("b")]


def test_a_problem_says_what_is_wrong_and_how_to_mend_it() -> None:
    found = problem(Fault.DUPLICATE_KEY, Place("a", 2, 1), key="phone", first=1)
    assert found.sentence == "«phone» står to ganger."
    assert found.hint == "Behold den ene. Den første står på linje 1."


def test_braces_in_what_an_editor_wrote_are_left_alone() -> None:
    found = problem(Fault.UNKNOWN_KEY, Place("a"), key="{name}{0}", advice="{x}")
    assert (found.sentence, found.hint) == ("Feltet «{name}{0}» finnes ikke her.", "{x}")


def test_equal_problems_are_the_same_whatever_the_order_of_their_details() -> None:
    one = problem(Fault.DUPLICATE_KEY, Place("a"), key="x", first=1)
    assert len({one, problem(Fault.DUPLICATE_KEY, Place("a"), first="1", key="x")}) == 1


def test_a_refusal_remembers_its_fault_and_details() -> None:
    refused = RefusedError(Fault.ONE_OF, fields="a, b")
    assert (refused.fault, refused.details, str(refused)) == (Fault.ONE_OF, {"fields": "a, b"}, "KS409")


def test_a_refusal_survives_the_way_between_processes() -> None:
    """A copy is made by the same act as a message to another process."""
    refused = copy.copy(RefusedError(Fault.NO_CLUSTER, address="a:1", reason="b"))
    assert isinstance(refused, RefusedError)
    assert (refused.fault, refused.details) == (Fault.NO_CLUSTER, {"address": "a:1", "reason": "b"})


def test_warnings_are_sorted_out_from_what_stops_a_site() -> None:
    error, warning = (
        problem(Fault.EMPTY_FILE, Place("a")),
        problem(Fault.ABSENT_NEWS, Place("a"), target="/", advice=""),
    )
    assert sort_out([warning, error]) == ((error,), (warning,))
