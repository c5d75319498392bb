"""Every rule of item writing, by its id."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from quizbook.lint import cues, feedback, whole
from quizbook.lint.question import Finding, Question
from quizbook.lint.reading import Reading

QuestionRule: TypeAlias = Callable[[Question], Iterator[Finding]]
LessonRule: TypeAlias = Callable[[Reading], Iterator[Finding]]
BankRule: TypeAlias = Callable[[tuple[Reading, ...]], Iterator[Finding]]

QUESTION_RULES: Mapping[str, QuestionRule] = {**cues.RULES, **feedback.RULES}
LESSON_RULES: Mapping[str, LessonRule] = whole.LESSON_RULES
BANK_RULES: Mapping[str, BankRule] = whole.BANK_RULES
IGNORABLE = tuple({**QUESTION_RULES, **LESSON_RULES, **BANK_RULES})
"""What an author may set aside for a question."""
