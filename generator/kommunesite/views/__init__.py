"""The sight: what a template may see, one module for each kind of page."""
