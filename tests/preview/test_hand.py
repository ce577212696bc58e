from __future__ import annotations

import threading
from functools import partial

import pytest

from kommunesite.preview.hand import Hand


def test_one_thing_is_done_after_the_other() -> None:
    hand = Hand()
    done: list[int] = []
    promised = [hand.ask(partial(done.append, number)) for number in range(50)]
    assert [each.result(10) for each in promised] == [None] * 50
    assert done == list(range(50))


def test_what_goes_wrong_is_told_to_who_asked_and_ends_nothing_else() -> None:
    hand = Hand()
    with pytest.raises(ZeroDivisionError):
        hand.ask(lambda: 1 // 0).result(10)
    assert hand.ask(lambda: 7).result(10) == 7


def test_what_is_no_longer_wanted_is_not_done() -> None:
    hand, gate = Hand(), threading.Event()
    done: list[int] = []
    hand.ask(gate.wait)
    unwanted = hand.ask(lambda: done.append(1))
    assert unwanted.cancel()
    gate.set()
    hand.ask(lambda: None).result(10)
    assert not done
