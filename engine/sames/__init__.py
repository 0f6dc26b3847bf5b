"""Photos that are the same, in four kinds that are never mixed, and removing some of them to the trash."""
