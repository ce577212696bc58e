"""What people ask for when they look for a municipality, and whom they mean: for the finder and for its script."""

from __future__ import annotations

FOUND = (
    ("4223", "vennesla"),
    ("0301", "oslo"),
    ("4700", "vennesla"),
    ("9730", "karasjok"),
    ("Kárášjohka", "karasjok"),
    ("karasjohka", "karasjok"),
    ("Guovdageaidnu", "kautokeino"),
    ("Porsanki", "porsanger"),
    ("Yykeä", "lyngen"),
    ("Tråante", "trondheim"),
    ("Søgne", "kristiansand"),
    ("Stokke", "sandefjord"),
    ("3020", "nordre-follo"),
    ("Skedsmokorset", "lillestrom"),
    ("Rissa", "indre-fosen"),
    ("tromso", "tromso"),
    ("Tromsoe", "tromso"),
    ("Aalesund", "alesund"),
    ("Ålesund", "alesund"),
    ("Lillehamer", "lillehammer"),
    ("Barum", "baerum"),
    ("Berum", "baerum"),
    ("Trondhiem", "trondheim"),
    ("Venesla", "vennesla"),
    ("aurskog høland", "aurskog-holand"),
    ("OSLO KOMMUNE", "oslo"),
)
"""Questions with one answer."""

ASKED = (
    ("Herøy", {"heroy-more-og-romsdal", "heroy-nordland"}),
    ("Våler", {"valer-ostfold", "valer-innlandet"}),
    ("Bø", {"bo", "midt-telemark", "seljord"}),
    ("Nes", {"nes", "ringerike", "ringsaker"}),
    ("Os", {"os", "bjornafjorden"}),
    ("Sande", {"sande", "holmestrand", "sunnfjord"}),
    ("1507", {"alesund", "haram"}),
    ("3024", {"baerum", "drammen"}),
)
"""Questions with several, so that one must ask which is meant."""

UNANSWERED = ("", " ", "9999", "12", "12345", "😀", "עברית", "<script>alert(1)</script>", "x" * 10_000)
"""Questions without an answer."""
