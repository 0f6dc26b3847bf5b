"""Two to four photos side by side."""
