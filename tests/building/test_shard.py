from __future__ import annotations

import pytest

from kommunesite.building.shard import Shard
from kommunesite.reading.register import read_register

SLUGS = tuple(each.slug for each in read_register())


@pytest.mark.parametrize("count", [1, 2, 3, 7, 356, 357, 400])
def test_every_site_is_in_exactly_one_shard_and_the_shards_are_balanced(count: int) -> None:
    shares = [Shard(number, count).share(SLUGS) for number in range(1, count + 1)]
    assert sorted(slug for share in shares for slug in share) == sorted(SLUGS)
    sizes = {len(share) for share in shares}
    assert max(sizes) - min(sizes) <= 1


def test_a_shard_is_the_same_whatever_the_order_in_which_sites_are_given() -> None:
    assert Shard(2, 3).share(reversed(SLUGS)) == Shard(2, 3).share(SLUGS)
