"""The checks: built sites are opened in a real browser and held against WCAG and the promises of the theme."""
