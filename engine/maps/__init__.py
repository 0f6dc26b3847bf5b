"""The map of a library: a place for each photo, where near means alike."""
