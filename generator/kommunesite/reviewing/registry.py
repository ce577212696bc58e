"""The registry: every rule, in the order of their codes. A rule that is not in it does not exist."""

from __future__ import annotations

from kommunesite.reviewing.freshness import age, alert, deadline, hours
from kommunesite.reviewing.privacy import birth_number, embed, plain_http, private_email, tracking
from kommunesite.reviewing.rule import HouseholdRule, Rule, TextRule
from kommunesite.reviewing.structure import medium, place, title

TEXT_RULES: tuple[TextRule, ...] = (
    birth_number.RULE,
    private_email.RULE,
    plain_http.RULE,
    tracking.RULE,
    embed.RULE,
)
HOUSEHOLD_RULES: tuple[HouseholdRule, ...] = (
    place.RULE,
    title.RULE,
    medium.RULE,
    age.RULE,
    deadline.RULE,
    hours.RULE,
    alert.RULE,
)
RULES: tuple[Rule, ...] = (*TEXT_RULES, *HOUSEHOLD_RULES)
