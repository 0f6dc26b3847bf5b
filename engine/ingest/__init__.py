"""From a folder to rows: what is there, what of it is new, and reading that."""
