"""From a file to pixels: formats, decoding, metadata, previews, and the worker processes that do it."""
