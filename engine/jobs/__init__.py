"""Compositions of stages; the only place where stages meet."""
