"""The author's desk: a bank as its author looks at it, and edits that leave the rest as it is.

`sheets.py` puts every question and problem in its place, `notes.py` tells them beside a question.
The others change one question in a file's text: only the characters of what is edited are replaced,
so that comments, order and layout stay, and a comparison of versions shows nothing but the edit.
"""


class EditError(Exception):
    """An edit that is not made: a sentence with the reason, and what to do next."""
