"""The review: everything that can be found in texts without building them, by one small module a rule."""
