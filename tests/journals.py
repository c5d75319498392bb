"""Answers to keep, and processes that keep them."""

import subprocess
import sys

import pytest

from quizbook.journal import Answered

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX systems")


def answered(number, **changes):
    fields = {"id": f"{number:016x}", "at": "2026-11-23T09:30:00Z", "lesson": "01_afghan_route"}
    fields |= {"item": f"q{number}", "wording": "0123456789ab", "response": ["Иран", "“a”"]}
    return Answered(**fields | {"credit": 0.5} | changes)


def everything(journal):
    """The bytes of the journal and of what was set aside from it."""
    aside = journal.torn.read_bytes() if journal.torn.exists() else b""
    return journal.path.read_bytes(), aside


def run(script, *arguments, **options):
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True, **options)


def start(script, *arguments):
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


# The system itself ends the process, or refuses to go on, when the file reaches the limit: a
# write is cut at exactly that byte.
CUT = """
import os, resource, shutil, signal, sys
from pathlib import Path
from quizbook.journal import Journal, JournalError, decode

original, line, how = Path(sys.argv[1]), sys.argv[2].encode(), sys.argv[3]
(event,), _ = decode(line)
size = original.stat().st_size
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
for cut in range(len(line) + 1):
    path = original.with_name(f"{cut}.jsonl")
    shutil.copyfile(original, path)
    if (child := os.fork()) == 0:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL if how == "killed" else signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + cut, size + cut))
        told = "saved"
        try:
            Journal(path).append(event)
        except JournalError as error:
            told = str(error)
        os.write(1, f"{cut} {told}\\n".encode())
        os._exit(0)
    os.waitpid(child, 0)
"""
