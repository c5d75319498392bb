"""What a long memory costs: a journal of many lines, each run in a process of its own.

Four of five lines are answers in practice, the others hints; they go round the questions of the
course. Memory is the growth of the process's peak over what it needs with an empty journal.
"""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from quizbook import load_bank, scoring
from quizbook.journal import Answered, Hinted, encode

LINES = 200_000
BANK = Path("quiz_bank")
HEADINGS = ("journal lines", "", "seconds", "target", "memory")
RUN = """
import json, resource, sys, time
from pathlib import Path
from quizbook import Session, load_bank, render
from quizbook.journal import Journal
from quizbook.schedule import known_in
from quizbook.standing import progress_in
bank, journal = load_bank(sys.argv[1]), Path(sys.argv[2])
start = time.perf_counter()
if sys.argv[3] == "progress":
    found, _ = progress_in(Journal(journal), bank)
    render.standing(found, {name: lesson.title for name, lesson in bank.lessons.items()}, {})
elif sys.argv[3] == "review":
    known_in(Journal(journal), bank)
else:
    Session(next(iter(bank.lessons.values())), journal=journal, learner="ada").summary()
seconds = time.perf_counter() - start
print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""
ROWS = {
    "progress": ("progress() is worked out and drawn", "under 1 s"),
    "resume": ("a quiz resumes", "under 0.3 s"),
    "review": ("review() knows what is due", "under 1 s"),
}


def rows(repeats, lines=LINES):
    """The rows of the table, as text cells."""
    with TemporaryDirectory() as folder:
        empty, full = Path(folder, "empty.jsonl"), Path(folder, "full.jsonl")
        empty.touch()
        write(full, lines)
        for what, (words, target) in ROWS.items():
            least = run(empty, what)[1]
            runs = [run(full, what) for _ in range(repeats)]
            seconds = [each for each, _ in runs]
            spread = f"{median(seconds):.2f} s [{min(seconds):.2f}-{max(seconds):.2f}]"
            memory = f"{median(peak for _, peak in runs) - least:.0f} MB"
            yield f"{lines:,}", words, spread, target, memory


def run(journal, what):
    """Seconds, and the peak of the process's memory in MB."""
    command = [sys.executable, "-c", RUN, str(BANK), str(journal), what]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def write(path, lines):
    """A journal of so many lines."""
    made = [
        (lesson.name, item, kept(item, raw))
        for lesson in load_bank(BANK).lessons.values()
        for item in lesson.items
        for raw in (scoring.answers(item)[0], *scoring.answers(item)[1][:1])
    ]
    with path.open("wb") as file:
        for number in range(lines):
            lesson, item, (response, credit) = made[number % len(made)]
            about = {"id": f"{number:016x}", "lesson": lesson, "item": item.id}
            about |= {"at": f"{2000 + number // 8000}-01-01T00:00:00Z", "wording": item.wording}
            about |= {"quiz": f"{lesson}/practice/all/*"}
            hint = number % 5 == 0
            answer = {"response": response, "credit": credit}
            file.write(encode(Hinted(**about) if hint else Answered(**about | answer)))


def kept(item, raw):
    """A response as the journal keeps it, and its credit."""
    response = scoring.normalise(item.interaction, raw)
    return scoring.to_json(item.interaction, response), scoring.credit(item, response)
