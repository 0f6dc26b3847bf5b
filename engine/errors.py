"""Errors whose text is written for the person who meets them.

A KnownError is a situation we foresaw: its sentence says what happened, what was kept and what to do.
Every other exception is a bug and is logged with its traceback.
"""

BUG = "Something went wrong that should not have. Everything done so far is kept; the details below help to mend it."
"""What a person is told of a bug; its traceback follows."""


class KnownError(Exception):
    """A foreseen failure. `sentence` is shown to the person, `detail` goes behind a "details" link.

    Attributes:
        code: a stable word for programs that read our JSON.
        exit_code: what `kindred-engine` exits with.
    """

    code = "failed"
    exit_code = 1

    def __init__(self, sentence: str, detail: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.detail = detail


class UsageError(KnownError):
    """The request itself does not make sense (an option out of range, an unknown backbone)."""

    code = "usage"
    exit_code = 2


class FolderError(KnownError):
    """The photo folder cannot be used: not there, not readable, or nothing in it is a photo."""

    code = "folder"
    exit_code = 3


class LibraryError(KnownError):
    """The library cannot be opened or read."""

    code = "library"
    exit_code = 4


class PhotoNotFound(KnownError):
    """A photo was asked for that the library does not have."""

    code = "photo-not-found"
    exit_code = 5


class PictureError(KnownError):
    """One file could not be read as a photo. It becomes a row in `problems`; nothing else stops."""

    code = "picture"
    exit_code = 6


class DiskFull(KnownError):
    """No space is left where the library lives. Everything committed before stays."""

    code = "disk-full"
    exit_code = 7


class ModelError(KnownError):
    """A backbone's weights are missing, damaged or do not fit."""

    code = "model"
    exit_code = 8


class ExportError(KnownError):
    """An export, its undoing, or the reading of an exported file cannot be done or cannot go on."""

    code = "export"
    exit_code = 9
