"""The registry: every rule, in the order of their codes. A rule that is not in it does not exist."""

from __future__ import annotations

from kommunesite.reviewing.privacy import birth_number
from kommunesite.reviewing.rule import HouseholdRule, TextRule

TEXT_RULES: tuple[TextRule, ...] = (birth_number.RULE,)
HOUSEHOLD_RULES: tuple[HouseholdRule, ...] = ()
