"""Photos that are the same: the place that shows them, and the plan before anything goes to the trash."""
