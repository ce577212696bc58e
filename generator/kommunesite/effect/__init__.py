"""What a change to the texts does to the sites: they are planned as they were and as they are, and compared."""
