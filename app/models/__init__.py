"""Qt item models: ids, and rows fetched when they are looked at."""
