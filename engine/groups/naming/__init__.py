"""What a group could be called before anybody has named it (`docs/names.md`)."""
