"""The telling: what a check has found, in the formats of other programs."""
