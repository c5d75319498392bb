"""Rules that an author has set aside for a question, each with the reason."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.lint.question import Finding, Place, Question
from quizbook.lint.reading import Reading
from quizbook.lint.table import IGNORABLE
from quizbook.model import nearest
from quizbook.nodes import Mapping, Sequence, quoted
from quizbook.rules import RULES


class Ignores:
    """All of them, and which have been of use."""

    def __init__(self, lessons: tuple[Reading, ...]) -> None:
        self.written = {
            question: entries
            for lesson in lessons
            for question in lesson.questions
            if (entries := ignored(question.node))
        }
        self.used: set[tuple[Question, str]] = set()

    def cover(self, rule: str, question: Question | None) -> bool:
        """Whether a question's author does not want to hear of this rule."""
        if question is None or question not in self.written:
            return False
        covered = any(entry.get("rule") == rule for entry in self.written[question])
        if covered:
            self.used.add((question, rule))
        return covered

    def faults(self) -> Iterator[tuple[str, Finding]]:
        """Ignores without a reason, of no rule, or of no use; to be asked once all rules ran."""
        for question, entries in self.written.items():
            for entry in entries:
                rule, reason = str(entry["rule"]), str(entry["reason"])
                at = Place(question.page, entry.value_mark("rule"))
                if rule not in IGNORABLE:
                    yield "L01", unknown(rule, at)
                elif not reason.strip():
                    sentence = f"the reason for ignoring {rule} is empty"
                    at = Place(question.page, entry.value_mark("reason"))
                    step = "say why the rule is wrong here, for whoever reads the bank after you"
                    yield "L03", Finding(at, sentence, step, "error")
                elif (question, rule) not in self.used:
                    sentence = f"{rule} has nothing to say here, so there is nothing to ignore"
                    yield "L02", Finding(at, sentence, "remove the entry", "note")


def ignored(node: Mapping) -> list[Mapping]:
    """The entries of `lint: {ignore: [...]}`; a question that could be read has them whole."""
    held = node.get("lint")
    entries = held.get("ignore") if isinstance(held, Mapping) else None
    return [e for e in entries if isinstance(e, Mapping)] if isinstance(entries, Sequence) else []


def unknown(rule: str, at: Place) -> Finding:
    """An ignore of something that is no rule, or none that can be ignored."""
    if rule in RULES:
        sentence = f"{rule} cannot be ignored: {RULES[rule]}"
        return Finding(at, sentence, "mend what it tells of, and remove the entry", "error")
    near = nearest(rule.upper(), [*IGNORABLE])
    step = f"did you mean {quoted(near)}?" if near else "write a rule's id, such as 'C01'"
    return Finding(at, f"there is no rule {quoted(rule)}", step, "error")
