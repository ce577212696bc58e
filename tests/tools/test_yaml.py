from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Problem
from kommunesite.tools.yaml import Node, Scalar, Series, Table, place_in, read_tree, repetitions


def tree(text: str) -> Node | None:
    problems: list[Problem] = []
    node = read_tree(text, "f", problems)
    assert not problems
    return node


def faults_in(text: str) -> list[tuple[str, Fault]]:
    problems: list[Problem] = []
    read_tree(text, "f", problems)
    assert all(each.sentence and each.hint for each in problems)
    return [(str(each.place), each.fault) for each in problems]


def plain(node: Node | None) -> object:
    """Give the texts of a tree without their places."""
    if isinstance(node, Table):
        return {entry.key.text: plain(entry.value) for entry in node.entries}
    if isinstance(node, Series):
        return [plain(each) for each in node.nodes]
    return None if node is None or node.is_null else node.text


@pytest.mark.parametrize(
    "text", ["0301", "no", "on", "y", "12:30", "2026-11-21", "1e3", "0x1F", ".nan", "1_000", "True", "=", "<<"]
)
def test_a_scalar_is_the_text_that_was_written(text: str) -> None:
    assert plain(tree(f"a: {text}")) == {"a": text}
    assert plain(tree(f"- {text}")) == [text]
    assert plain(tree(f"{text}: a")) == {text: "a"}


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_only_a_bare_nothing_is_nothing(text: str) -> None:
    assert plain(tree(f"a: {text}")) == {"a": None}
    assert plain(tree(f"a: '{text}'")) == {"a": text}


def test_every_node_knows_its_place() -> None:
    node = tree("# merknad\na:\n  - b\n  - æ: ø\n")
    assert isinstance(node, Table)
    (entry,) = node.entries
    assert isinstance(entry.value, Series)
    b, inner = entry.value.nodes
    assert isinstance(inner, Table)
    places = [node.place, entry.key.place, entry.value.place, b.place, inner.place, inner.entries[0].value.place]
    assert [(place.line, place.column) for place in places] == [(2, 1), (2, 1), (3, 3), (3, 5), (4, 5), (4, 8)]


@pytest.mark.parametrize("text", ["", "\n\n", "# bare en merknad\n", "   \n"])
def test_a_text_without_content_has_no_tree_and_no_problem(text: str) -> None:
    assert tree(text) is None


FAULTS: list[tuple[str, str, Fault]] = [
    ("a: !!str 0301", "1:4", Fault.TAG),
    ("a: !!python/object/apply:os.system [ls]", "1:4", Fault.TAG),
    ("a: ! 0301", "1:4", Fault.TAG),
    ("!!map\na: b", "1:1", Fault.TAG),
    ("a: &anker b", "1:4", Fault.ALIAS),
    ("a: 1\na: 2", "2:1", Fault.DUPLICATE_KEY),
    ("a: {b: 1, b: 2}", "1:11", Fault.DUPLICATE_KEY),
    ("? [a, b]\n: c", "1:3", Fault.NOT_A_KEY),
    ("{a: b}: c", "1:1", Fault.NOT_A_KEY),
    ("a: 1\n---\nb: 2", "2:1", Fault.SEVERAL_DOCUMENTS),
    ("---\n---\n", "2:1", Fault.SEVERAL_DOCUMENTS),
    ("a: 1\n...\nb: 2", "3:1", Fault.YAML),
    ("a: 1\n...\n---\nb: 2", "3:1", Fault.SEVERAL_DOCUMENTS),
    ("a:\n\tb: 1", "2:1", Fault.TAB),
    ("\ta: 1", "1:1", Fault.TAB),
    ("a: b: c", "1:5", Fault.YAML),
    ("a: 'b\nc: d\n", "1:4", Fault.YAML),
    ("a: [b", "2:1", Fault.YAML),
    ("a: [b, c}", "1:9", Fault.YAML),
    ("a: 1\n b: 2", "2:3", Fault.YAML),
    ("a: 1\nb\nc: 2", "2:1", Fault.YAML),
    ("- a\nb: c", "2:1", Fault.YAML),
    ("a: - b", "1:4", Fault.YAML),
    ("a: *ukjent", "1:4", Fault.ALIAS),
    ("a: %b", "1:4", Fault.YAML),
    ("a: @b", "1:4", Fault.YAML),
    ('a: "\\q"', "1:5", Fault.YAML),
    ("a: 1\nb: \x07\nc: 2", "2:1", Fault.YAML),
    ("a: \x00", "1:1", Fault.YAML),
    ("a: \x7f", "1:1", Fault.YAML),
    ("%YAML 9.9\n---\na: b", "1:1", Fault.YAML),
]


@pytest.mark.parametrize(("text", "place", "fault"), FAULTS, ids=[repr(text) for text, _, _ in FAULTS])
def test_a_trap_is_reported_where_it_stands(text: str, place: str, fault: Fault) -> None:
    assert faults_in(text) == [(f"f:{place}", fault)]


def test_an_alias_bomb_is_reported_and_never_unfolded() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 9)}]" for at in range(1, 20)]
    found = faults_in("\n".join(lines))
    assert {fault for _, fault in found} == {Fault.ALIAS}
    assert len(found) == 20 + 19 * 9


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 100_000])
def test_endless_nesting_is_stopped_early(text: str) -> None:
    ((_, fault),) = faults_in(text)
    assert fault is Fault.TOO_DEEP


def test_twenty_levels_are_allowed() -> None:
    assert tree("[" * 20 + "]" * 20) is not None
    assert faults_in("[" * 21 + "]" * 21) == [("f:1:21", Fault.TOO_DEEP)]


def test_a_huge_file_is_read() -> None:
    node = tree("".join(f"k{at}: v\n" for at in range(50_000)))
    assert isinstance(node, Table)
    assert len(node.entries) == 50_000


def test_the_first_of_two_equal_keys_is_named() -> None:
    problems: list[Problem] = []
    read_tree("a: 1\nb: 2\na: 3\n", "f", problems, first_line=5)
    (found,) = problems
    assert (str(found.place), found.hint) == ("f:7:1", "Behold den ene. Den første står på linje 5.")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: b: c", "et kolon står på et uventet sted"),
        ("a: 1\nb\n", "et kolon mangler"),
        ("a: 1\n b: 2", "et kolon står på et uventet sted"),
        ("a:\n  b: 1\n c: 2", "innrykket eller anførselstegnene stemmer ikke"),
        ("- a\nb: c", "en liste er brutt"),
        ("a: 'b", "en tekst i anførselstegn er ikke avsluttet"),
        ("a: [b", "et komma eller en klamme mangler"),
        ("a: - b", "en strek står på et uventet sted"),
        ("a: %b", "et tegn kan ikke stå først i en tekst"),
        ('a: "\\q"', "en omvendt skråstrek står på et uventet sted"),
        ("a: \x07", "et tegn er ikke tillatt"),
        ("%YAML 9.9\n---\na", "noe står på et uventet sted"),
    ],
)
def test_what_the_library_says_is_said_in_norwegian(text: str, reason: str) -> None:
    problems: list[Problem] = []
    read_tree(text, "f", problems)
    assert [each.sentence for each in problems] == [f"Filen er ikke gyldig YAML: {reason}."]


@given(st.text("ab:-#[]{},&*!|>'\"%@`?~=\\.\n\t\r \ufeff\u2028\x85\x00") | st.text())
def test_any_text_is_read_or_reported_at_a_place_inside_it(text: str) -> None:
    problems: list[Problem] = []
    read_tree(text, "f", problems)
    for each in problems:
        assert each.sentence
        assert each.hint
        assert each.place.line >= 1


# ---------------------------------------------------------------------------------------------------------------------

NESTED = "a: 1\nunits:\n  skole:\n    phone: 1\nliste: [b]\n"


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), "f:1:1"),
        (("a",), "f:1:1"),
        (("units", "skole"), "f:3:3"),
        (("units", "skole", "phone"), "f:4:5"),
        (("units", "skole", "email"), "f:3:3"),
        (("units", "skole", "phone", "x"), "f:4:5"),
        (("units", "nav", "phone"), "f:2:1"),
        (("liste", "b"), "f:5:1"),
        (("mangler",), "f:1:1"),
    ],
)
def test_a_path_of_keys_leads_to_its_place_or_the_nearest_above(path: tuple[str, ...], place: str) -> None:
    assert str(place_in(NESTED, "f", *path)) == place


@pytest.mark.parametrize("text", ["", "a: [", "# merknad"])
def test_a_text_without_a_tree_is_the_place_itself(text: str) -> None:
    assert str(place_in(text, "f", "a")) == "f"


def test_each_repetition_in_a_list_of_names_is_reported() -> None:
    node = tree("[nb, nn, nb, [nb], nb]")
    assert isinstance(node, Series)
    assert [(str(each.place), dict(each.details)["first"]) for each in repetitions(node)] == [
        ("f:1:10", "1"),
        ("f:1:20", "1"),
    ]
    assert isinstance(node.nodes[0], Scalar)
