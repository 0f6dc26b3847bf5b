"""What is being learned while it is, and what it gave once it was."""
