"""What a learner did, in words: by lesson, by the way a question was met, and by question.

Nothing is told before its time: of an exam that is not handed in, and of a pretest, it says that an
answer is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from quizbook import exchange
from quizbook.exchange.readable import response_text
from quizbook.journal import Answered, Event, Finished, ItemEntry, Reported, Started, in_order
from quizbook.model import Bank, Item, Lesson, Score
from quizbook.session.behaviours import BEHAVIOURS, Behaviour
from quizbook.session.state import ItemEvent, State, fold
from quizbook.session.telling import is_answered, is_told, score
from quizbook.session.verdict import changed_text, verdict_text
from quizbook.words import say

Histories: TypeAlias = dict[str, list[ItemEvent | Finished]]


def export(events: Iterable[Event], bank: Bank, learner: str, at: str = "") -> bytes:
    """A learner's journal as a file to hand in; the same events and bank give the same bytes."""
    ordered = in_order(events)
    return exchange.in_json(ordered, bank, learner=learner, summary=account(ordered, bank), at=at)


def untold(events: Iterable[Event]) -> frozenset[str]:
    """The ids of answers in exams that are not handed in: what they earned is not told yet."""
    exams = {name for name, one in BEHAVIOURS.items() if one.tells == "at-the-end"}
    given: dict[str, str] = {}
    ended: set[str] = set()
    for event in events:
        if isinstance(event, Finished):
            ended.add(event.quiz)
        elif isinstance(event, Answered) and event.behaviour in exams:
            given[event.id] = event.quiz
    return frozenset(id_ for id_, quiz in given.items() if quiz not in ended)


def account(events: Iterable[Event], bank: Bank) -> list[str]:
    """Lines to be read: a lesson, under it how it was met, under that the questions."""
    ordered = in_order(events)
    names = dict.fromkeys([*bank.lessons, *sorted({event.lesson for event in ordered})])
    lines: list[str] = []
    for name in names:
        own = [event for event in ordered if event.lesson == name]
        if own and name in bank.lessons:
            lines += of_lesson(bank[name], own)
        elif given := [event for event in own if not isinstance(event, Started)]:
            lines.append(say("account-unknown", lesson=name, count=len(given)))
    return lines or [say("account-nothing")]


def of_lesson(lesson: Lesson, events: list[Event]) -> Iterator[str]:
    """The lines of one lesson."""
    yield say("account-lesson", title=lesson.title, lesson=lesson.name)
    for behaviour, quiz in met(events):
        yield from of_behaviour(lesson, behaviour, quiz, events)
    for event in events:
        if isinstance(event, Reported):
            yield "  " + say("account-report", item=event.item, words=" ".join(event.words.split()))


def met(events: list[Event]) -> list[tuple[Behaviour, str]]:
    """The ways in which questions were met; each exam is one of its own."""
    found: dict[tuple[str, str], None] = {}
    for event in events:
        if isinstance(event, ItemEntry) and event.behaviour in BEHAVIOURS:
            exam = BEHAVIOURS[event.behaviour].tells == "at-the-end"
            found[event.behaviour, event.quiz if exam else ""] = None
    return [(BEHAVIOURS[name], quiz) for name, quiz in found]


def of_behaviour(
    lesson: Lesson, behaviour: Behaviour, quiz: str, events: list[Event]
) -> Iterator[str]:
    """A line that sums up, then one for each question."""
    history = histories(behaviour, quiz, events)
    items = [item for item in lesson.items if item.id in history]
    states = {item.id: fold(item, history[item.id], behaviour) for item in items}
    standing = [(item, states[item.id]) for item in items if is_answered(item, states[item.id])]
    if not behaviour.resumes:
        yield "  " + reviewed(behaviour, history)
        return
    points = [score(item, state, behaviour) for item, state in standing]
    told = all(is_told(behaviour, state) for _, state in standing)
    total = Score(sum(s.earned for s in points), sum(s.possible for s in points))
    key = "account-score" if told else "account-untold"
    yield "  " + say(key, behaviour=behaviour.name, score=total, count=len(standing))
    for item in items:
        given = [event for event in history[item.id] if isinstance(event, Answered)]
        yield "    " + of_item(item, states[item.id], behaviour, given)


def histories(behaviour: Behaviour, quiz: str, events: list[Event]) -> Histories:
    """The events of each question; the end of an exam is one of every question's."""
    found: Histories = {}
    ended = False
    for event in events:
        if isinstance(event, Finished):
            if quiz and event.quiz == quiz and not ended:
                ended = True
                for own in found.values():
                    own.append(event)
        elif isinstance(event, Started | Reported) or event.behaviour != behaviour.name:
            continue
        elif quiz in ("", event.quiz):
            found.setdefault(event.item, []).append(event)
    return found


def of_item(item: Item, state: State, behaviour: Behaviour, given: list[Answered]) -> str:
    """One question, its verdict, how often it was answered, and how the last time.

    Example: "one-of-three: Right. Score 1 of 1. Answers given: 1. The latest: A."
    """
    told = is_told(behaviour, state)
    words = changed_text(item, state) or verdict_text(item, state, behaviour, (), told=told)
    if not told and is_answered(item, state):
        words = say("kept")  # when the verdict comes is no news to whoever reads the file
    parts = [words, say("account-answers", count=len(given))]
    parts += [say("account-hints", count=state.hints)] if state.hints else []
    if given and given[-1].wording == item.wording:
        answer = response_text(item.interaction, given[-1].response)
        parts.append(say("account-latest", answer=" ".join(answer.split())))
    return f"{item.id}: {' '.join(filter(None, parts))}"


def reviewed(behaviour: Behaviour, history: Histories) -> str:
    """Reviews begin anew each time, so there is no score: how many answers, how many right."""
    given = [event for own in history.values() for event in own if isinstance(event, Answered)]
    right = sum(event.credit >= 1 for event in given)
    return say("account-review", behaviour=behaviour.name, count=len(given), right=right)
