"""How long it takes to validate a bank, ours beside quizml's, each run in a process of its own.

Ours runs every rule of item writing as well.

quizml's own function for reading is timed: YAML with the places of its nodes, then the JSON Schema
that it ships. It covers the types of fields and the presence of question and choices, and stops at
the first error. It does not look at ids, keys, equal options, unknown fields or citations.
"""

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from content import questions, write_ours, write_quizml

LOAD_OURS = """
import sys, time
from quizbook import load_bank
start = time.perf_counter()
load_bank(sys.argv[1])
print(time.perf_counter() - start)
"""
LOAD_QUIZML = """
import sys, time
from pathlib import Path
from quizml.loader import load
start = time.perf_counter()
for file in sorted(Path(sys.argv[1]).glob("*.yaml")):
    load(file)
print(time.perf_counter() - start)
"""
QUIZML_PYTHON = Path(".venv-bench") / "bin" / "python"
TARGET = {1_000: "under 1 s", 10_000: "under 6 s"}
HEADINGS = ("questions", "", "quizbook check", "quizml", "ratio", "target")


def rows(sizes, repeats):
    """Two rows of the table for each size, as text cells."""
    # Not counted: the first run of each program compiles its modules.
    list(measured(1, 1))
    for size in sizes:
        yield from measured(size, repeats)


def measured(size, repeats):
    """The whole process, and the reading alone, for a bank of `size` questions."""
    made = list(questions(size))
    with TemporaryDirectory() as ours, TemporaryDirectory() as theirs:
        write_ours(Path(ours), made)
        write_quizml(Path(theirs), made)
        command = [sys.executable, "-m", "quizbook", "check", ours]
        check, load, process, quizml_load = [], [], [], []
        # In turn, so that a machine that slows down slows down both.
        for _ in range(repeats):
            check.append(run(command)[0])
            wall, inside = run([QUIZML_PYTHON, "-c", LOAD_QUIZML, theirs])
            process.append(wall)
            quizml_load.append(float(inside))
            load.append(float(run([sys.executable, "-c", LOAD_OURS, ours])[1]))
        size_of_files = f"{kilobytes(ours):,} / {kilobytes(theirs):,} kB"
    yield (f"{size:,}", "whole process", *compared(check, process), TARGET.get(size, ""))
    yield (size_of_files, "reading alone", *compared(load, quizml_load), "")


def compared(ours, theirs):
    """Three cells: our seconds, theirs, and how many times ours theirs are."""
    return spread(ours), spread(theirs), f"{median(theirs) / median(ours):.1f}"


def run(command):
    """Seconds of the whole process, and what it printed."""
    start = perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return perf_counter() - start, done.stdout


def spread(seconds):
    """Median and range. Example: "1.84 s [1.80-1.99]"."""
    low, middle, high = min(seconds), median(seconds), max(seconds)
    places = 2 if high < 10 else 1
    return f"{middle:.{places}f} s [{low:.{places}f}-{high:.{places}f}]"


def kilobytes(folder):
    """The size of a folder's files."""
    return sum(file.stat().st_size for file in Path(folder).iterdir()) // 1000
