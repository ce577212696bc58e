"""What CLDR, the Unicode locale data, knows of how languages write; Babel brings it.

Babel is slow to import, so that it is asked once for each language, and what it said is kept with what has been read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.custom import Customs
from kommunesite.model.language import STANDARDS, Language

if TYPE_CHECKING:
    from babel import Locale

LOCALES = {Language.NB: "nb", Language.NN: "nn", Language.SE: "se", Language.EN: "en_GB"}
"""The locale of each language that the theme speaks; public English in Norway is British."""

PATTERNS = {**LOCALES, Language.SE: "se_FI"}
"""Where patterns of days are from: CLDR has the northern Sámi ones for Finland only, but the weekdays for Norway."""

KVEN = {Language.NB: "kvensk", Language.NN: "kvensk", Language.EN: "Kven"}
"""What Kven is called, which CLDR does not know; elsewhere it has its own name."""

_FIELDS = {"%(d)s": "{day}", "%(MMMM)s": "{month}", "%(y)s": "{year}"}
_SPACE = "\N{NO-BREAK SPACE}"


def customs_of(language: Language) -> Customs:
    """Ask CLDR how a language writes days, numbers and money.

    In times of day, Språkrådet asks for a point in Norwegian, where CLDR has a colon.
    """
    from babel import Locale  # takes longer than to build one site with nothing new

    locale, patterns = Locale.parse(LOCALES[language]), Locale.parse(PATTERNS[language])
    months, weekdays = locale.months["format"]["wide"], locale.days["format"]["wide"]
    symbols = locale.number_symbols["latn"]
    names = {Language.FKV: KVEN.get(language, Language.FKV.autonym.lower()), **locale.languages}
    return Customs(
        months=tuple(months[at] for at in range(1, 13)),
        weekdays=tuple(weekdays[at] for at in range(7)),
        dated=_pattern(patterns.date_formats["long"].format),
        yearly=_pattern(patterns.datetime_skeletons["MMMMd"].format),
        money=_money(locale),
        group=symbols["group"],
        point=symbols["decimal"],
        colon="." if language in STANDARDS else symbols["timeSeparator"],
        languages={each: names[each] for each in Language},
    )


def _pattern(given: str) -> str:
    for field, name in _FIELDS.items():
        given = given.replace(field, name)
    return given


def _money(locale: Locale) -> str:
    """Make the pattern of an amount in kroner; letters never touch the number (CLDR's spacing of currencies)."""
    symbol: str = locale.currency_symbols["NOK"]
    standard: str = locale.currency_formats["standard"].pattern
    pattern = standard.partition(";")[0].replace("#,##0.00", "{amount}")
    spaced = pattern.replace("¤{", f"¤{_SPACE}{{").replace("}¤", f"}}{_SPACE}¤")
    return spaced.replace("¤", symbol)
