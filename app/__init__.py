"""The window: PySide6 widgets over the engine's facade."""
