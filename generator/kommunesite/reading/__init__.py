"""Reading: the register, the catalogue and the texts, from files to records and problems."""
