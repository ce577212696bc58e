"""The other generators: the same pages, each made as a competent user of it would for speed."""
