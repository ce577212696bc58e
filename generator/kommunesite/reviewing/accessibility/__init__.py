"""Rules of accessibility, KS6xx: what keeps some people from reading a text."""
