"""A file that many processes append to: locked while in use, mended at its end, written whole."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from quizbook.journal.coding import DAMAGED, lesson_of, parts, reason
from quizbook.journal.private import close_file


@contextmanager
def opened(path: Path, mode: str) -> Iterator[io.FileIO]:
    """The file, private to its owner, and locked against other processes until it is closed."""
    while True:
        with _locked(path, mode) as file:
            # Whoever waited for the lock may hold a file that was put out of its place meanwhile.
            if _in_place(file, path):
                close_file(path)
                yield file
                return


def _in_place(file: io.FileIO, path: Path) -> bool:
    """The path still leads to this open file; said so too where a system cannot tell."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
    except OSError:
        return True


@contextmanager
def _locked(path: Path, mode: str) -> Iterator[io.FileIO]:
    with io.FileIO(path, mode, opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        if sys.platform == "win32":
            import msvcrt

            # Windows keeps others from reading what is locked: lock a byte no journal reaches.
            beyond = 2**31 - 16
            file.seek(beyond)
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            try:
                yield file
            finally:
                file.seek(beyond)
                msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
        else:
            # Some network drives have no locks, and the browser's Python has no fcntl.
            with suppress(ImportError, OSError):
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX)
            yield file


@contextmanager
def at_hand(path: Path, torn: Path) -> Iterator[io.FileIO]:
    """The file to read, mended where that can be done; what can only be read is read as it is."""
    with ExitStack() as stack:
        try:
            file = stack.enter_context(opened(path, "r+"))
        except FileNotFoundError:
            raise
        except OSError:
            file = stack.enter_context(io.FileIO(path))
        else:
            with suppress(OSError):
                mend(file, torn)
        yield file


def mend(file: io.FileIO, torn: Path) -> None:
    """End a last line that a crash left open, or set it aside if it is not whole."""
    end = file.seek(0, os.SEEK_END)
    tail = _last_line(file, end)
    if not tail:
        return
    if reason(tail) != DAMAGED or parts(tail)[0]:
        write(file, b"\n")
        return
    with opened(torn, "a+") as aside:
        write(aside, tail + b"\n")
    file.truncate(end - len(tail))


def _last_line(file: io.FileIO, end: int) -> bytes:
    """What follows the last newline. Looks back in growing steps: journals are long."""
    step = 1024
    while True:
        start = file.seek(max(0, end - step))
        _, newline, tail = file.read(end - start).rpartition(b"\n")
        if newline or not start:
            return tail
        step *= 4


def write(file: io.FileIO, content: bytes) -> tuple[int, int]:
    """Put all of `content` at the file's end and on the disk, or none of it; where it stands."""
    end = file.seek(0, os.SEEK_END)
    rest = memoryview(content)
    try:
        while rest:
            rest = rest[file.write(rest) :]
        _sync(file)
    except BaseException:
        with suppress(OSError):
            file.truncate(end)
        raise
    return end, end + len(content)


def rewrite(path: Path, change: Callable[[bytes], bytes], torn: Path) -> None:
    """Put changed content in the file's place, at one stroke: a crash leaves the old or the new."""
    fresh = path.with_name(f"{path.name}.new")
    with opened(path, "r+") as file:
        mend(file, torn)
        file.seek(0)
        content = change(file.readall())
        fresh.unlink(missing_ok=True)
        try:
            with opened(fresh, "x+") as beside:
                write(beside, content)
            if sys.platform != "win32":
                fresh.replace(path)
        except OSError:
            fresh.unlink(missing_ok=True)
            raise
    if sys.platform == "win32":  # where an open file cannot be replaced
        fresh.replace(path)


def remains(content: bytes, lesson: str) -> bytes:
    """The lines that are not of a lesson, as they are."""
    lines = content.splitlines(keepends=True)
    return b"".join(line for line in lines if lesson_of(line) != lesson)


def _sync(file: io.FileIO) -> None:
    """Wait for the disk, where there is one to wait for. A full disk may tell only now."""
    try:
        os.fsync(file.fileno())
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
            raise
