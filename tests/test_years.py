"""Years of answers cost no more memory than months: in a quiz, in the progress, in the reviews."""

import pytest

from banks import ITEMS, load_lesson
from journals import posix, run
from quizbook.journal import Answered, Drafted, Hinted, encode

MONTHS, YEARS = 15_000, 45_000
LOOKED_AT = {
    "a quiz": "Session(bank['01_lesson'], journal=journal, learner='ada').summary()",
    "an exam": "Session(bank['01_lesson'], journal=journal, learner='ada', behaviour='exam')",
    "the progress": "progress_in(Journal(journal), bank)",
    "the reviews": "known_in(Journal(journal), bank)",
}
SCRIPT = """
import sys, tracemalloc
from pathlib import Path
from quizbook import Session, load_bank
from quizbook.journal import Journal
from quizbook.schedule import known_in
from quizbook.standing import progress_in
bank, journal = load_bank(sys.argv[1]), Path(sys.argv[2])
tracemalloc.start()
kept = {look}
print(tracemalloc.get_traced_memory()[1])
"""


def write(path, item, count):
    """So many events of one question, in practice and in an exam by turns, one a day or so."""
    exam = {"behaviour": "exam", "quiz": "01_lesson/exam/all/*"}
    with path.open("wb") as file:
        for number in range(count):
            about = {"id": f"{number:016x}", "lesson": "01_lesson", "item": item.id}
            about |= {"at": f"{2000 + number // 300}-{1 + number % 300 // 25:02}-01T00:00:00Z"}
            about |= {"wording": item.wording, **(exam if number % 2 else {})}
            kinds = (Hinted(**about), Drafted(**about, draft=None))
            answer = Answered(**about, response="o0000", credit=0)
            file.write(encode(answer if number % 5 else kinds[number % 2]))


@posix
@pytest.mark.parametrize("look", LOOKED_AT.values(), ids=LOOKED_AT)
def test_years_of_answers_take_no_more_memory_than_months(tmp_path, look):
    lesson = load_lesson(tmp_path / "bank", ITEMS)
    peaks = []
    for count in (MONTHS, YEARS):
        write(tmp_path / f"{count}.jsonl", lesson["one-of-three"], count)
        script = SCRIPT.format(look=look)
        peaks.append(int(run(script, tmp_path / "bank", tmp_path / f"{count}.jsonl").stdout))
    assert peaks[1] - peaks[0] < 1_000_000, "and there are 7 MB more to read"
