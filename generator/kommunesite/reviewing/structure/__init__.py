"""Rules of structure, KS45x: how the texts of a municipality hang together."""
