"""The rules of item writing, measured on questions written from their description alone.

`corpus/flawed-*` and `corpus/set-*` hold flaws, each listed in `expected.csv` with its rule and its
place; `corpus/sound-*` holds good questions that look flawed to a careless rule. A flaw is found
when its rule names its line. A false alarm is a warning or an error of any other rule; notes only
suggest, and are counted apart. To add a question, write it into its bank and its line in the table.
"""

import csv
import json
import re
import sys
from collections import Counter
from contextlib import redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec import convert

from quizbook import source
from quizbook.cli.check import run
from quizbook.items import ITEM_TYPES
from quizbook.lint.table import QUESTION_RULES
from quizbook.nodes import Sequence, locate
from quizbook.problem import Problem

CORPUS = Path(__file__).parent / "corpus"
BANKS = sorted(folder.name for folder in CORPUS.iterdir() if folder.is_dir())
LANGUAGES = ("en", "ru")
FEWEST_FLAWS = 2


class Expected(NamedTuple):
    """A line of the table; without a question, the flaw is the lesson's."""

    bank: str
    question: str
    rule: str
    place: str

    @property
    def name(self):
        return self.question or self.bank


class Question(NamedTuple):
    """Where a question stands in a file of its bank."""

    file: str
    first_line: int
    last_line: int
    type: str
    lines: dict[str, int]
    """The line of every place that the table names."""


with (CORPUS / "expected.csv").open(encoding="utf-8", newline="") as table:
    EXPECTED = [Expected(**row) for row in csv.DictReader(table)]
RULES_OF = {(flaw.name, flaw.rule) for flaw in EXPECTED}


@cache
def questions(bank):
    """The questions of a bank by id."""
    found = {}
    for path in sorted((CORPUS / bank).glob("0*.yaml")):
        file = source.read(path, path.name)
        items = file.root["items"]
        starts = [file.position(mark)[0] for mark in items.marks]
        ends = [*starts[1:], file.text.count("\n") + 2]
        for item, first, end in zip(items, starts, ends, strict=True):
            flaws = [flaw for flaw in EXPECTED if (flaw.bank, flaw.question) == (bank, item["id"])]
            lines = {flaw.place: line_of(file, item, flaw.place, first) for flaw in flaws}
            found[str(item["id"])] = Question(path.name, first, end - 1, item["type"], lines)
    return found


def line_of(file, item, place, first):
    """The line of a place, which must be there: the name of a list, or the value itself."""
    path = [int(step) if step.isdigit() else step for step in re.findall(r"\w+", place)]
    node = item
    for step in path:
        node = node[step]
    at_name = isinstance(node, Sequence) and place.isidentifier()
    return file.position(locate(item, tuple(path), at_name=at_name))[0] if path else first


@pytest.fixture(scope="session")
def found():
    """What `quizbook check` finds in each bank of the corpus."""
    return {bank: problems(bank) for bank in BANKS}


def problems(bank):
    printed = StringIO()
    with redirect_stdout(printed):
        run(CORPUS / bank, "json", strict=False)
    return convert(json.loads(printed.getvalue())["problems"], list[Problem])


def name_of(problem, bank):
    """The question in which a problem stands, or its bank."""
    for name, question in questions(bank).items():
        inside = question.first_line <= problem.line <= question.last_line
        if inside and Path(problem.file).name == question.file:
            return name
    return bank


def hits(flaw, problems):
    """Its rule at its place."""
    if flaw.question:
        lines = {questions(flaw.bank)[flaw.question].lines[flaw.place]}
    else:
        # A lesson's flaw stands anywhere before the end of its first question's first line.
        lines = set(range(min(q.first_line for q in questions(flaw.bank).values()) + 1))
    where = questions(flaw.bank).get(flaw.question)
    return any(
        problem.rule == flaw.rule
        and problem.line in lines
        and (where is None or Path(problem.file).name == where.file)
        for problem in problems
    )


def alarms(bank, problems):
    """The name and the rule of every warning or error that the table does not hold."""
    told = [
        (name_of(problem, bank), problem.rule) for problem in problems if problem.severity != "note"
    ]
    return [one for one in told if one not in RULES_OF]


def shown(problems):
    return "\n\n".join(map(str, problems)) or "nothing was found"


@pytest.mark.parametrize("flaw", EXPECTED, ids=lambda flaw: f"{flaw.name}-{flaw.rule}")
def test_a_flaw_is_found_by_its_rule_at_its_place(flaw, found):
    near = [one for one in found[flaw.bank] if name_of(one, flaw.bank) == flaw.name]
    assert hits(flaw, found[flaw.bank]), f"{flaw}\n\n{shown(near)}"


@pytest.mark.parametrize(
    ("bank", "name"),
    [
        pytest.param(bank, name, id=name)
        for bank in BANKS
        if bank.startswith("sound-")
        for name in questions(bank)
    ],
)
def test_a_sound_question_is_flagged_by_no_rule(bank, name, found):
    told = [rule for flagged, rule in alarms(bank, found[bank]) if flagged == name]
    assert told == [], shown(one for one in found[bank] if name_of(one, bank) == name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_precision_and_recall(language, found, capsys):
    banks = [bank for bank in BANKS if bank.endswith(f"-{language}")]
    flaws = [flaw for flaw in EXPECTED if flaw.bank in banks]
    missed = [flaw for flaw in flaws if not hits(flaw, found[flaw.bank])]
    false = [(bank, *alarm) for bank in banks for alarm in alarms(bank, found[bank])]
    right = len(flaws) - len(missed)
    notes = sum(problem.severity == "note" for bank in banks for problem in found[bank])
    sound = sum(len(questions(bank)) for bank in banks if bank.startswith("sound-"))
    with capsys.disabled():
        sys.stdout.write(
            f"\n{language}: {right} of {len(flaws)} flaws found, recall {right / len(flaws):.3f}; "
            f"{len(false)} false alarms, precision {right / max(right + len(false), 1):.3f}; "
            f"{sound} sound questions; {notes} notes\n"
        )
    assert (missed, false) == ([], [])


def test_every_rule_for_questions_has_flaws_in_the_corpus():
    counts = Counter(flaw.rule for flaw in EXPECTED if flaw.bank.endswith("-en"))
    assert [rule for rule in QUESTION_RULES if counts[rule] < FEWEST_FLAWS] == []


def test_the_corpus_is_large_and_shows_every_type_of_question_sound():
    assert len(EXPECTED) >= 60
    assert sum(len(questions(bank)) for bank in BANKS if bank.startswith("sound-")) >= 60
    for language in LANGUAGES:
        kinds = {question.type for question in questions(f"sound-{language}").values()}
        assert kinds == set(ITEM_TYPES)


def test_the_table_names_questions_that_there_are():
    assert [flaw for flaw in EXPECTED if flaw.bank not in BANKS] == []
    named = [flaw for flaw in EXPECTED if flaw.question]
    assert [flaw for flaw in named if flaw.question not in questions(flaw.bank)] == []
