from __future__ import annotations

import pytest

from kommunesite.model.language import Language
from kommunesite.reviewing.privacy.private_email import RULE
from kommunesite.reviewing.text import text_of


def found(source: str) -> list[str]:
    text = text_of("content/vennesla/sider/om.md", source, Language.NB)
    return [source[each.start : each.end] for each in RULE.find(text)]


@pytest.mark.parametrize("address", ["Kari.Nordmann@Gmail.com", "ola+a@hotmail.no", "o@online.no"])
def test_an_address_at_a_private_host_is_found(address: str) -> None:
    assert found(f"Skriv til {address}.") == [address]


@pytest.mark.parametrize("address", ["post@vennesla.kommune.no", "a@gmail.com.example", "a@notgmail.com", "gmail.com"])
def test_other_addresses_are_let_be(address: str) -> None:
    assert found(f"Skriv til {address}, takk.") == []
