from __future__ import annotations

from kommunesite.reading.los import read_los


def test_the_vocabulary_is_whole_and_its_addresses_are_safe() -> None:
    known = read_los()
    assert len(known) == 526
    assert all(each.startswith("https://psi.norge.no/los/") for each in known)
    assert "https://psi.norge.no/los/ord/barnehageplass" in known
    assert "uri" not in known
