"""A question with options as a form. What has no field here stays as it is."""

from __future__ import annotations

from typing import Any, get_args

import ipywidgets as widgets

from quizbook.model import Bloom, Difficulty
from quizbook.nodes import Mapping, Plain, Sequence
from quizbook.widget.desk.fields import (
    Change,
    choice,
    line,
    listed,
    number,
    plain,
    put,
    said,
    text_area,
    tick,
)

TRUE = Plain("true")
WITH_OPTIONS = ("single_choice", "multiple_response")
WORDS = ("true", "false")
SCALARS = ("stem", "explanation", "points", "objective", "bloom", "difficulty", "answer")
LISTS = ("hints", "cites")


def has_form(node: Mapping) -> bool:
    """A question of this kind, written as it is, can be shown as a form."""
    scalars = [node.get(name, "") for name in SCALARS]
    if not all(isinstance(value, str) for value in scalars):
        return False
    if not all(simple(node.get(name)) for name in LISTS):
        return False
    if node.get("type") == "true_false":
        feedback = node.get("feedback")
        return feedback is None or (isinstance(feedback, Mapping) and flat(feedback))
    options = node.get("options")
    return (
        node.get("type") in WITH_OPTIONS
        and isinstance(options, Sequence)
        and bool(options)
        and all(isinstance(option, Mapping) and flat(option) for option in options)
    )


def flat(node: Mapping) -> bool:
    """It holds nothing but texts, numbers and truth values."""
    return all(isinstance(value, str) for value in node.values())


def simple(node: object) -> bool:
    """It is a list of texts, or nothing."""
    return node is None or (
        isinstance(node, Sequence) and all(isinstance(part, str) for part in node)
    )


def joined(node: Mapping, name: str, apart: str) -> str:
    """A list of texts in one field."""
    found = node.get(name)
    return apart.join(map(str, found)) if isinstance(found, Sequence) else ""


class OptionRow(widgets.VBox):
    """One option."""

    def __init__(self, node: Any, place: int, *, missed: bool, changed: Change) -> None:
        self.node = plain(node)
        self.right = tick(
            f"Option {place} is right", value=node.get("correct") == TRUE, changed=changed
        )
        self.text = text_area(f"Option {place}", said(node, "text"), changed)
        self.feedback = text_area("Feedback", said(node, "feedback"), changed)
        self.missed = text_area("If missed", said(node, "missed"), changed)
        self.remove = widgets.Button(
            description=f"Remove option {place}",
            layout=widgets.Layout(width="auto", flex="none"),
        )
        marks = widgets.HBox([self.right, self.remove])
        marks.layout.flex_flow = "row wrap"
        shown = [self.text, marks, self.feedback]
        super().__init__([*shown, self.missed] if missed else shown)
        self.add_class("qd-option")

    def wanted(self) -> dict[str, Any]:
        """The option as it is to be."""
        found: dict[str, Any] = dict(self.node)
        if self.text.value != said(found, "text"):
            found["text"] = self.text.value
        if self.right.value != (found.get("correct") == TRUE):
            put(found, "correct", TRUE if self.right.value else "")
        put(found, "feedback", self.feedback.value)
        put(found, "missed", self.missed.value)
        return found


class QuestionForm(widgets.VBox):
    """All fields of one question with options, or of a statement that is true or false."""

    def __init__(self, node: Mapping, objectives: list[str], changed: Change) -> None:
        self.node = node
        self.changed = changed
        self.stem = text_area("Wording", said(node, "stem"), changed)
        self.rows: list[OptionRow] = []
        self.parts = widgets.VBox()
        self.add = widgets.Button(description="Add an option", layout=widgets.Layout(width="auto"))
        self.add.on_click(lambda _: self._add())
        self.hints = text_area("Hints", joined(node, "hints", "\n"), changed)
        self.hints.placeholder = "one on a line"
        self.explanation = text_area("Explanation", said(node, "explanation"), changed)
        self.points = line("Points", said(node, "points"), changed)
        self.cites = line("Cites", joined(node, "cites", ", "), changed)
        self.objective = choice("Objective", objectives, said(node, "objective"), changed)
        self.bloom = choice("Level", get_args(Bloom), said(node, "bloom"), changed)
        self.difficulty = choice(
            "Difficulty", get_args(Difficulty), said(node, "difficulty"), changed
        )
        self.answer = choice("Answer", WORDS, said(node, "answer"), changed)
        feedback = node.get("feedback")
        told = feedback if isinstance(feedback, Mapping) else {}
        self.feedback = {word: text_area(f"If {word}", said(told, word), changed) for word in WORDS}
        if self._has_options:
            self._lay_out(plain(node["options"]))
            own = [self.parts, self.add]
        else:
            own = [self.answer, *self.feedback.values()]
        rest = [self.hints, self.explanation, self.points, self.objective]
        super().__init__([self.stem, *own, *rest, self.bloom, self.difficulty, self.cites])

    @property
    def _has_options(self) -> bool:
        return self.node.get("type") in WITH_OPTIONS

    def _lay_out(self, options: list[Any]) -> None:
        missed = self.node.get("type") == "multiple_response"
        self.rows = [
            OptionRow(option, place, missed=missed, changed=self.changed)
            for place, option in enumerate(options, 1)
        ]
        for row in self.rows:
            row.remove.on_click(lambda _, row=row: self._remove(row))
        self.parts.children = self.rows

    def _add(self) -> None:
        self._lay_out([*(row.wanted() for row in self.rows), {"text": ""}])
        self.changed()

    def _remove(self, gone: OptionRow) -> None:
        self._lay_out([row.wanted() for row in self.rows if row is not gone])
        self.changed()

    def wanted(self) -> dict[str, Any]:
        """The question as it is to be."""
        found: dict[str, Any] = plain(self.node)
        if self.stem.value != said(self.node, "stem"):
            found["stem"] = self.stem.value
        if self._has_options:
            found["options"] = [row.wanted() for row in self.rows]
        else:
            put(found, "answer", Plain(self.answer.value) if self.answer.value else "")
            told = dict(found.get("feedback", {}))
            for word, area in self.feedback.items():
                if area.value:
                    told[word] = area.value
                else:
                    told.pop(word, None)
            put(found, "feedback", told)
        # A list is taken anew only where its field was touched: spaces at an entry's end stay.
        if self.hints.value != joined(self.node, "hints", "\n"):
            put(found, "hints", listed(self.hints.value, "\n"))
        put(found, "explanation", self.explanation.value)
        if self.points.value != said(self.node, "points"):
            put(found, "points", number(self.points.value))
        if self.cites.value != joined(self.node, "cites", ", "):
            put(found, "cites", listed(self.cites.value, ","))
        put(found, "objective", self.objective.value)
        put(found, "bloom", self.bloom.value)
        put(found, "difficulty", self.difficulty.value)
        return found
