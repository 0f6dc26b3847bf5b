"""The library: SQLite behind verbs, and the files beside it."""

from engine.library.library import Library as Library
from engine.library.lock import LibraryLock as LibraryLock
