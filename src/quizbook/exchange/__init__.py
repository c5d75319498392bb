"""Answers out of the journal and in again: one file to hand in, tables, statements.

Files that other programs read are made here from the journal's events and the bank; what is read
back comes in by `incoming.py`, which knows why a file cannot be taken, and goes into a journal by
`adding.py`. What the summary in a file says is worked out above, in `session`, and given here as
lines.
"""

from quizbook.exchange.answers import file_name, in_json, last_time
from quizbook.exchange.incoming import Incoming, RefusedError, receive
from quizbook.exchange.spreadsheet import in_csv
from quizbook.exchange.xapi import HOME, in_xapi

__all__ = [
    "HOME",
    "Incoming",
    "RefusedError",
    "file_name",
    "in_csv",
    "in_json",
    "in_xapi",
    "last_time",
    "receive",
]
