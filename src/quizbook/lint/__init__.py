"""Item writing: what makes a question bad though nothing is malformed.

`lint(bank)` runs every rule of `table.py`. A rule is a generator of findings, and its docstring is
its page in the manual, which `quizbook check --explain RULE` prints.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from quizbook.bank import WrittenBank, read_bank, uncollected
from quizbook.lint.examined import Examined, Found
from quizbook.lint.ignores import Ignores
from quizbook.lint.question import Finding
from quizbook.lint.reading import Reading
from quizbook.lint.table import BANK_RULES, LESSON_RULES, QUESTION_RULES
from quizbook.model import Bank
from quizbook.problem import Problem

__all__ = ["Examined", "examine", "lint"]


def examine(
    path: Path | str | None = None,
    kept: Examined | None = None,
    *,
    unsaved: Mapping[str, bytes] | None = None,
) -> tuple[WrittenBank, list[Problem]]:
    """A bank with all its problems: what is malformed, and what the rules of item writing say.

    `unsaved` is read in place of the files of these names. In a file with errors the rules wait
    until they are mended: an error should not drown. Who examines a bank again and again hands over
    what was `kept`.
    """
    bank, found = read_bank(path, kept, unsaved=unsaved)
    broken = {problem.file for problem in found if problem.severity == "error"}
    if broken:
        broken.add(bank.folder)
    return bank, sorted({*found, *(one for one in lint(bank, kept) if one.file not in broken)})


def lint(bank: Bank, kept: Examined | None = None) -> list[Problem]:
    """What the rules of item writing say of a bank that was read from a folder."""
    if not isinstance(bank, WrittenBank):
        raise TypeError("lint takes a bank from read_bank or load_bank, which knows its files")
    with uncollected():
        return sorted(set(problems(bank, kept or Examined())))


def problems(bank: WrittenBank, kept: Examined) -> Iterator[Problem]:
    """The same, in the order of the rules."""
    lessons = kept.read(bank.pages, facts=bool(bank.facts))
    ignores = Ignores(lessons)
    for rule, finding in findings(lessons, kept):
        if not ignores.cover(rule, finding.at.question):
            yield told(rule, finding, bank.folder)
    # Only now is known which of them were of use.
    for rule, finding in ignores.faults():
        yield told(rule, finding, bank.folder)


def findings(lessons: tuple[Reading, ...], kept: Examined) -> Iterator[Found]:
    """What every rule finds."""
    for lesson in lessons:
        if lesson.page not in kept.findings:
            kept.findings[lesson.page] = tuple(findings_of(lesson))
        yield from kept.findings[lesson.page]
    for rule, check_bank in BANK_RULES.items():
        yield from ((rule, finding) for finding in check_bank(lessons))


def findings_of(lesson: Reading) -> Iterator[Found]:
    """What the rules find that look at one question or one lesson."""
    for question in lesson.questions:
        for rule, check in QUESTION_RULES.items():
            for finding in check(question):
                yield rule, finding
    for rule, check_lesson in LESSON_RULES.items():
        yield from ((rule, finding) for finding in check_lesson(lesson))


def told(rule: str, finding: Finding, folder: str) -> Problem:
    """A finding as a problem."""
    at = finding.at
    if at.page is not None:
        problem: Problem = at.page.file.problem(
            rule, at.mark, finding.sentence, finding.next_step, finding.severity
        )
        return problem
    return Problem(
        file=folder,
        line=0,
        column=0,
        rule=rule,
        sentence=finding.sentence,
        next_step=finding.next_step,
        severity=finding.severity,
    )
