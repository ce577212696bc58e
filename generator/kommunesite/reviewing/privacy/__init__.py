"""Rules of privacy and safety, KS9xx: what must not stand on a public page."""
