"""The words: frozen records of what a municipality's site is made of."""
