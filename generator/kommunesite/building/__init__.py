"""Building: what is promised is made, what is no longer promised is removed, and nothing else is touched."""
