"""The form: views become pages, feeds, headers and everything else that a site consists of."""
