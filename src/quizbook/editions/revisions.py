"""An edition of a bank by its name: a folder, or a revision of git such as `HEAD~3`."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from quizbook.bank import find_bank, load_bank
from quizbook.model import Bank
from quizbook.problem import BankError


class RevisionError(Exception):
    """A name that is neither a folder nor a revision; the message says what to write."""


def edition(name: str, here: Path | None = None) -> Bank:
    """The bank of a folder, or as it was in a revision of the bank that is here.

    Raises BankError where that bank has errors, RevisionError where there is none of the name.
    """
    if Path(name).is_dir():
        return load_bank(Path(name).absolute())
    with checked_out(name, find_bank(here)) as folder:
        try:
            return load_bank(folder)
        except BankError as error:
            # The folder is gone in a moment; git's own way to name a file in a revision stays.
            raise BankError(
                replace(one, file=one.file.replace(folder.as_posix(), f"{name}:{folder.name}"))
                for one in error.problems
            ) from None


@contextmanager
def checked_out(revision: str, bank: Path) -> Iterator[Path]:
    """The bank's folder as it was in a revision, for a while and apart from the present one."""
    commit = git(bank, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise RevisionError(
            f"no folder and no revision of {bank.name} is called {revision!r}; "
            f"name a folder, or a revision that `git log -- {bank.name}` lists, such as HEAD~1"
        )
    packed = git(bank, "archive", "--format=tar", commit.decode().strip(), ".")
    if packed is None:
        raise RevisionError(
            f"there was no folder {bank.name} in {revision}; "
            f"`git log -- {bank.name}` lists the revisions that have it"
        )
    with TemporaryDirectory(prefix="quizbook-edition-") as outer:
        folder = Path(outer) / bank.name
        folder.mkdir()
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(folder, filter="data")
        yield folder


def git(folder: Path, *words: str) -> bytes | None:
    """What git prints in a folder; None where it refuses, or is not there."""
    command = ["git", "-C", str(folder), *words]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 (no shell)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
