"""The first five minutes: folder, how, working, done."""
