"""Rules of language, KS7xx: what makes a text harder to read than it need be."""
