"""What the person sees in the main window."""
