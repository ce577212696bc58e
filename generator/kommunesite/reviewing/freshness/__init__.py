"""Rules of freshness, KS8xx: what was right once, and may not be any more."""
