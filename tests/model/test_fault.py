from __future__ import annotations

import re
import string

import pytest

from kommunesite.model.fault import Fault
from kommunesite.model.message import read_messages


def test_codes_are_unique_and_in_order() -> None:
    codes = [fault.code for fault in Fault]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"KS[1-9]\d\d", code) for code in codes)


@pytest.mark.parametrize("fault", Fault)
def test_a_fault_says_one_sentence_and_gives_a_hint(fault: Fault) -> None:
    assert fault.sentence.endswith(".")
    assert fault.hint
    assert fault.hint.endswith((".", "{advice}", "«{name}: …».", ")."))


@pytest.mark.parametrize("fault", Fault)
def test_the_holes_of_a_fault_have_names(fault: Fault) -> None:
    for text in (fault.sentence, fault.hint):
        holes = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
        assert all(hole.isidentifier() for hole in holes)


def test_every_text_is_a_faults_and_every_fault_has_one() -> None:
    texts = {code: text for code, text in read_messages().items() if code.startswith("KS")}
    assert list(texts) == [fault.code for fault in Fault]
    assert all(text.keys() <= {"sentence", "hint", "severity", "nn", "en"} for text in texts.values())
