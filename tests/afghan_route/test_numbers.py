"""Every number in the lessons and the bank is that of a fact, or follows from facts.

What is read: the Markdown of the notebooks, and of each question the stem, the hints, the
explanation and the words of the right options. A wrong option may hold a wrong number. A question's
numbers must follow from what the question itself cites. Dates, years, minutes and citations are no
measured numbers; figures up to twelve count things on the page as often as things in the world.
"""

import json
import re
from itertools import permutations
from pathlib import Path

import pytest
import yaml

from afghan_route import data
from quizbook import load_bank

ROOT = Path(__file__).parents[2]
FACTS = load_bank(ROOT / "quiz_bank").facts
LESSONS = sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))
BANKS = sorted(path for path in (ROOT / "quiz_bank").glob("*.yaml") if path.stem != "facts")

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
NO_MEASURE = re.compile(
    rf"`[^`]*`|https?:\S+|\]\([^)]*\)|\bP\d(?:\.\d)?\b|\b\d{{1,2}} (?:to \d{{1,2}} )?(?:{MONTHS})\b"
    r"|\b(?:1[89]|20)\d\d\b(?![,.]\d)|\b\d+ minutes\b|\b\d+-word\b|^\s*\d+\. |[§#]\d+"
    r"|\b[A-Z]{2,}[/ ]\d+\b(?![,.]\d)|\w+/\d+[\w/]*|\bdocument \S+"
    r"|\b(?:vol(?:ume|\.)|no\.|issue) \d+",
    re.MULTILINE,
)
NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.,])\d+(?:\.\d+)?")
SMALL = 12


def numbers(text):
    """The measured numbers of a text, as they are written. Example: "1,206 km" -> ["1,206"]."""
    return NUMBER.findall(NO_MEASURE.sub(" ", text))


def value(written):
    return float(written.replace(",", ""))


def decimals(written):
    return len(written.partition(".")[2])


def held(fact):
    """The numbers of one fact: its value, and those in its words."""
    found = {value(number) for number in numbers(fact.says)}
    if isinstance(fact.value, int | float) and not isinstance(fact.value, bool):
        found.add(abs(float(fact.value)))
    return found


def is_said(written, known):
    """Whether a number is one of those known, perhaps rounded, in kilograms or in tons."""
    asked, places = value(written), decimals(written)
    scales = (1, 1000, 0.001, 100)
    return any(round(number * scale, places) == asked for number in known for scale in scales)


def follows(written, known):
    """Whether a number comes from two known ones by one step of arithmetic, perhaps in per cent."""
    asked, places = value(written), decimals(written)
    for a, b in permutations(known, 2):
        steps = [a + b, a - b, a * b, a * b / 100]
        if b:
            steps += [a / b, 100 * a / b, 100 * (a - b) / b, 1000 * a / b, 100_000 * a / b]
        if any(round(abs(step), places) == asked for step in steps):
            return True
    return False


def texts(notebook):
    """The Markdown cells of a notebook, by their ids."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return {c["id"]: "".join(c["source"]) for c in cells if c["cell_type"] == "markdown"}


def told(question):
    """What a question says in its own name."""
    options = [option for option in question.get("options", []) if option.get("correct")]
    parts = [question["stem"], *question.get("hints", []), question.get("explanation", "")]
    return [*parts, *(option["text"] for option in options)]


KNOWN = set().union(*map(held, FACTS.values()))
CHARTED = {
    float(cell)
    for path in Path(data.HERE).glob("*.csv")
    for row in data.rows(path.stem)
    for cell in row.values()
    if isinstance(cell, int | float)
}
INVENTED = json.loads((Path(__file__).parent / "invented_numbers.json").read_text("utf-8"))
"""Numbers that a lesson makes up to explain something, and says so: by notebook and cell."""


@pytest.mark.parametrize("notebook", LESSONS, ids=lambda path: path.stem)
def test_every_number_in_a_lesson_is_in_the_facts_or_said_to_be_invented(notebook):
    invented = INVENTED.get(notebook.stem, {})
    stray = {
        cell: found
        for cell, text in texts(notebook).items()
        if (
            found := [
                number
                for number in numbers(text)
                if value(number) > SMALL
                and not is_said(number, KNOWN | CHARTED)
                and number not in invented.get(cell, [])
            ]
        )
    }
    assert stray == {}


@pytest.mark.parametrize("bank", BANKS, ids=lambda path: path.stem)
def test_every_number_of_a_question_follows_from_what_it_cites(bank):
    stray = {}
    for question in yaml.safe_load(bank.read_text(encoding="utf-8"))["items"]:
        cited = set().union(*(held(FACTS[cite]) for cite in question.get("cites", [])))
        invented = "invented" in question["stem"].casefold()
        if invented or "test" in question.get("tags", []):
            # The small texts of the test are all invented: it gives nothing of the article away.
            cited |= {value(number) for number in numbers(question["stem"])}
        found = [number for text in told(question) for number in numbers(text)]
        found = [number for number in found if value(number) > SMALL]
        near = cited | {value(number) for number in found if is_said(number, cited)}
        own = [question.get("answer")]
        near |= {10.0, *(abs(float(one)) for one in own if isinstance(one, int | float))}
        # What one step gives may be used in the next.
        near |= {value(number) for number in found if follows(number, near)}
        bad = [n for n in found if not is_said(n, near) and not follows(n, near)]
        if bad:
            stray[question["id"]] = bad
    assert stray == {}


COUNTED = {
    r"(\w+) (?:convicted |police )*officers\b": "p4-officers",
    r"(\w+) (?:people|suspects|persons) (?:were |was )?(?:detained|held)\b": "p4-detained",
    r"\b([\d,]+) (?:kilograms|kg) of marijuana\b": "p4-mass",
    r"\b([\d,]+) (?:kilograms|kg) of heroin\b(?! and opium)": "p7-heroin",
    r"\b([\d,]+) cases\b": "p7-venue-cases",
}
WORDS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


@pytest.mark.parametrize(("pattern", "fact"), COUNTED.items())
def test_what_the_article_counts_is_counted_alike_everywhere(pattern, fact):
    expected, wrong = FACTS[fact].value, []
    pages = [text for notebook in LESSONS for text in texts(notebook).values()]
    for bank in BANKS:
        questions = yaml.safe_load(bank.read_text(encoding="utf-8"))["items"]
        pages += [t for q in questions if "test" not in q.get("tags", []) for t in told(q)]
    for text in pages:
        for found in re.finditer(pattern, text):
            word = found[1].casefold().replace(",", "")
            count = WORDS.get(word, int(word) if word.isdigit() else None)
            if count is not None and count != expected:
                wrong.append(found[0])
    assert wrong == []
