"""Photos that are dragged: onto groups, to the similar photos, and out to other programs."""
