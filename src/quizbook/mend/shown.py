"""What was mended, as text: the lines before and after, and how many of which kind."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator

from quizbook.mend.bank import MendedFile
from quizbook.mend.ends import MARK, OTHER_END
from quizbook.problem import visible

NO_END = "\\ No newline at end of file"


def difference(mended: MendedFile) -> Iterator[str]:
    """A unified diff, line by line, leaving out what cannot be seen in one."""
    before = lines(OTHER_END.sub("\n", MARK.sub("", mended.mended.before)))
    after = lines(mended.mended.after)
    for line in difflib.unified_diff(before, after, mended.file, mended.file, lineterm=""):
        for part in line.split("\n"):
            yield visible(part)


def lines(text: str) -> list[str]:
    """A text's lines; the last one tells when it has no end."""
    found = text.split("\n")
    last = found.pop()
    return [*found, f"{last}\n{NO_END}"] if last else found


def count(files: Iterable[MendedFile], verb: str) -> str:
    """Example: "3 mends made in 1 file: two spaces in a row (2), a byte order mark (1)"."""
    files = [*files]
    reasons = Counter(edit.reason for file in files for edit in file.mended.edits)
    if not reasons:
        return "nothing to mend"
    each = ", ".join(f"{reason} ({number:,})" for reason, number in sorted(reasons.items()))
    total = reasons.total()
    mends = f"{total:,} mend{'' if total == 1 else 's'}"
    return f"{mends} {verb} in {len(files):,} file{'' if len(files) == 1 else 's'}: {each}"
