"""The map of the library: every photo at its place, where near means alike."""
