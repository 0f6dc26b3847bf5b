"""Learning: from previews to embeddings, groups and names. Import the modules one by one: most need torch."""
