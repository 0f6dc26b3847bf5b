"""One file to its place: copied and read back, cloned or linked, and put there without ever taking another's place.

A file is written under a temporary name beside its place. `place` gives it its own name only where that is free.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import sys
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from engine.exports.target import clone

CHUNK = 4 << 20  # bytes between two moments at which the work can be stopped

Steps = Generator[int, None, "Copied"]


class SourceTrouble(Exception):
    """The original cannot be read. The sentence becomes the reason why it was left out."""


class NotVerified(Exception):
    """What the target's disk gave back is not what was written."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What was written: its hash (BLAKE2b-160), its size, and the original's date when it was read."""

    content_hash: str
    size_bytes: int
    mtime_ns: int


def copy(source: Path, temporary: Path, *, is_clone: bool) -> Steps:
    """Copy (or clone) a file, flush it to its disk and read it back. Yields the bytes that each step brought.

    The date and the permissions are the original's. Raises SourceTrouble, NotVerified, and OSError where the target's
    disk gives out. A file that is being written while it is read is tried once more.
    """
    for attempt in (1, 2):
        with _opened(source) as original:
            before = os.fstat(original.fileno())
            digest = hashlib.blake2b(digest_size=20)
            with temporary.open("wb") as out:
                if is_clone:
                    clone(original.fileno(), out.fileno())
                while chunk := _read(original, source):
                    digest.update(chunk)
                    if not is_clone:
                        out.write(chunk)
                    yield len(chunk)
                out.flush()
                os.fsync(out.fileno())
                _forget_cached(out.fileno())
            after = os.fstat(original.fileno())
        if (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns):
            break
        if attempt == 2:
            raise SourceTrouble("The file was being written to while it was read. Export it again later.")
    try:
        written = yield from _hash(temporary)
    except SourceTrouble as trouble:  # it is the target's disk this time
        raise OSError(errno.EIO, os.strerror(errno.EIO), os.fspath(temporary)) from trouble
    if written != digest.hexdigest():
        raise NotVerified(str(temporary))
    os.utime(temporary, ns=(after.st_atime_ns, after.st_mtime_ns))
    with contextlib.suppress(OSError):  # not every file system has permissions
        temporary.chmod(stat.S_IMODE(after.st_mode) & 0o777)
    return Copied(written, after.st_size, after.st_mtime_ns)


def hash_of(path: Path) -> Generator[int, None, str | None]:
    """The BLAKE2b-160 of a regular file; None where it is not there, cannot be read or is none. Yields 0s meanwhile."""
    try:
        return (yield from _hash(path))
    except (OSError, SourceTrouble):
        return None


def is_same_content(path: Path, size_bytes: int, content_hash: str) -> Generator[int, None, bool]:
    """Whether a regular file, which is no link, has this content. A file of another size is not read."""
    try:
        status = path.lstat()
    except OSError:
        return False
    if not stat.S_ISREG(status.st_mode) or status.st_size != size_bytes:
        return False
    return (yield from hash_of(path)) == content_hash


def place(temporary: Path, target: Path) -> None:
    """Give a finished file its name. Raises FileExistsError where something has it, which stays as it is."""
    try:
        if sys.platform == "win32":
            temporary.rename(target)  # refuses to replace there
        else:
            os.link(temporary, target, follow_symlinks=False)
            temporary.unlink()
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in (
            errno.EPERM,
            errno.EOPNOTSUPP,
            errno.ENOTSUP,
            errno.ENOSYS,
            errno.EINVAL,
            errno.EMLINK,
        ):
            raise
        # FAT has no hard links: the name is claimed by an empty file of ours, which the finished one replaces.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        try:
            temporary.replace(target)
        except BaseException:
            target.unlink()
            raise
    flush_folder(target.parent)


def make_link(source: Path, target: Path, *, is_symbolic: bool) -> None:
    """Link to an original. Raises FileExistsError where something has the name."""
    if is_symbolic:
        target.symlink_to(source)
    else:
        os.link(os.path.realpath(source), target)


def flush_folder(folder: Path) -> None:
    """Have a name that was given or taken reach the disk, where the system can do that."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _hash(path: Path) -> Generator[int, None, str]:
    digest = hashlib.blake2b(digest_size=20)
    with _opened(path) as file:
        while chunk := _read(file, path):
            digest.update(chunk)
            yield 0
    return digest.hexdigest()


def _opened(path: Path) -> BinaryIO:
    """Open for reading only, never waiting for the other end of a pipe."""
    try:
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        file = os.fdopen(os.open(path, flags), "rb", buffering=0)
    except FileNotFoundError as error:
        raise SourceTrouble("The file is not there any more.") from error
    except PermissionError as error:
        raise SourceTrouble("There is no permission to read this file.") from error
    except OSError as error:
        raise SourceTrouble(f"The file could not be read from its disk: {error.strerror}.") from error
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise SourceTrouble("This is not a regular file.")
    return file


def _read(file: BinaryIO, path: Path) -> bytes:
    try:
        return file.read(CHUNK)
    except OSError as error:
        raise SourceTrouble(f"The file could not be read from its disk: {error.strerror}.") from error


def _forget_cached(descriptor: int) -> None:
    """Have the next reading come from the disk and not from memory, where the system can do that."""
    if hasattr(os, "posix_fadvise"):
        with contextlib.suppress(OSError):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
