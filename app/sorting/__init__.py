"""In which order photos and groups are shown."""
