"""The manual inside the window, and what is passed on when help is asked for."""
