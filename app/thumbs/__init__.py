"""Small pictures, decoded away from the window's thread."""
