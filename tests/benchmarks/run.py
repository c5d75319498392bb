"""`make bench`: how long things take, beside what we aim at. It never fails on a duration."""

import argparse
import os
import platform

import checking
import importing
import rechecking
import remembering
import showing
from classroom import CHROMIUM
from rich import box
from rich.console import Console
from rich.table import Table


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[100, 1_000, 10_000])
    parser.add_argument("--questions", type=int, nargs="*", default=[5, 30, 100])
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    # Ranges are written in brackets, which are not meant as colours.
    console = Console(markup=False, width=120)
    python, processors = platform.python_version(), os.cpu_count()
    print(f"Python {python}, {processors} processors; median [range] of {options.repeats} runs.")
    show(console, importing.HEADINGS, importing.rows(options.repeats))
    show(console, remembering.HEADINGS, remembering.rows(options.repeats))
    print(remembering.__doc__)
    if options.sizes:
        show(console, checking.HEADINGS, checking.rows(options.sizes, options.repeats))
        print(checking.__doc__)
        show(console, rechecking.HEADINGS, rechecking.rows(options.repeats))
        print(rechecking.__doc__)
    if not CHROMIUM:
        print("Chromium is not installed (Debian: apt-get install chromium): no quiz is shown.")
    elif options.questions:
        for headings, rows in showing.tables(options.questions, options.repeats):
            show(console, headings, rows)
        print(showing.__doc__)


def show(console, headings, rows):
    """One table, printed when its last row is known."""
    table = Table(*headings, box=box.SIMPLE)
    for row in rows:
        table.add_row(*row)
    console.print(table)


if __name__ == "__main__":
    main()
