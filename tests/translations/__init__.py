"""The catalogues of the window's languages, kept up to date from the sources: `python -m tests.translations`."""
