"""The settings: one window with a section for each thing that can be set."""
