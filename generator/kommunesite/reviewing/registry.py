"""The registry: every rule, in the order of their codes. A rule that is not in it does not exist."""

from __future__ import annotations

from kommunesite.reviewing.accessibility import (
    bare_address,
    bold_heading,
    capitals,
    empty_heading,
    file_size,
    file_type,
    headless_table,
    no_captions,
    other_language,
    picture_of,
    sign_as_bullet,
    skipped_heading,
    useless_alt,
    vague_link,
)
from kommunesite.reviewing.freshness import age, alert, deadline, hours
from kommunesite.reviewing.language import (
    bokmal_word,
    heavy_text,
    long_sentence,
    no_year,
    nynorsk_word,
    officialese,
    other_than_said,
    passing_day,
    place_name,
    unfinished,
    wrong_organisation,
    wrong_phone,
)
from kommunesite.reviewing.privacy import birth_number, embed, plain_http, private_email, tracking
from kommunesite.reviewing.rule import HouseholdRule, Rule, TextRule
from kommunesite.reviewing.structure import medium, place, title

TEXT_RULES: tuple[TextRule, ...] = (
    useless_alt.RULE,
    picture_of.RULE,
    vague_link.RULE,
    bare_address.RULE,
    skipped_heading.RULE,
    empty_heading.RULE,
    bold_heading.RULE,
    headless_table.RULE,
    capitals.RULE,
    sign_as_bullet.RULE,
    file_type.RULE,
    file_size.RULE,
    no_captions.RULE,
    other_language.RULE,
    heavy_text.RULE,
    long_sentence.RULE,
    officialese.RULE,
    bokmal_word.RULE,
    nynorsk_word.RULE,
    place_name.RULE,
    no_year.RULE,
    passing_day.RULE,
    wrong_phone.RULE,
    wrong_organisation.RULE,
    other_than_said.RULE,
    unfinished.RULE,
    birth_number.RULE,
    private_email.RULE,
    plain_http.RULE,
    tracking.RULE,
    embed.RULE,
)
NOTE_RULES: tuple[TextRule, ...] = (
    capitals.RULE,
    officialese.RULE,
    bokmal_word.RULE,
    nynorsk_word.RULE,
    place_name.RULE,
    no_year.RULE,
    passing_day.RULE,
    wrong_phone.RULE,
    wrong_organisation.RULE,
    unfinished.RULE,
    birth_number.RULE,
    private_email.RULE,
    plain_http.RULE,
    embed.RULE,
)
"""Those that a sentence without Markdown can break, in a YAML file."""
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
