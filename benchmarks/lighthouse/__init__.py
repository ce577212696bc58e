"""Scores of Lighthouse, on a phone, for some built pages."""
