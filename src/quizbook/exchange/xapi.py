"""Answers as xAPI 1.0.3 statements, for a learning record store.

One statement `answered` to each answer, with an id made from the answer's own, so that sending the
same file twice counts once. The learner is an account by name: no e-mail address is known here.
Names of activities hang under an address that the course is free to choose; the default resolves
nowhere.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from quizbook import scoring
from quizbook.exchange.answers import sound
from quizbook.exchange.patterns import components, correct, given, kind
from quizbook.exchange.readable import response_text
from quizbook.journal import Answered, Event, in_order
from quizbook.model import Bank, InvalidResponse, Item, Lesson

HOME = "https://quizbook.invalid/"
ANSWERED = "http://adlnet.gov/expapi/verbs/answered"
INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction"
ASSESSMENT = "http://adlnet.gov/expapi/activities/assessment"


def in_xapi(
    events: Iterable[Event],
    bank: Bank,
    learner: str,
    home: str = HOME,
    untold: Container[str] = (),
) -> bytes:
    """A list of statements, in the order of the answers.

    Answers that are `untold`, by their ids, are without their score and without what is right.
    """
    base = home.rstrip("/")
    actor = {"objectType": "Agent", "account": {"homePage": home, "name": sound(learner)}}
    made = [
        statement(event, bank, actor, base, told=event.id not in untold)
        for event in in_order(events)
        if isinstance(event, Answered)
    ]
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()


def statement(
    event: Answered, bank: Bank, actor: dict[str, Any], base: str, *, told: bool
) -> dict[str, Any]:
    """One answer."""
    lesson = bank.lessons.get(event.lesson)
    item = next((i for i in lesson.items if i.id == event.item), None) if lesson else None
    # Under another wording the question was another one: its definition is no longer known.
    same = item if item and item.wording == event.wording else None
    lesson_id = f"{base}/{quote(event.lesson, safe='')}"
    question: dict[str, Any] = {"objectType": "Activity", "id": f"{lesson_id}/{quote(event.item)}"}
    if lesson and same:
        question["definition"] = definition(same, lesson, told=told)
    parent: dict[str, Any] = {"objectType": "Activity", "id": lesson_id}
    if lesson:
        parent["definition"] = {"type": ASSESSMENT, "name": {lesson.language: lesson.title}}
    marks: dict[str, Any] = {f"{base}/extensions/behaviour": event.behaviour}
    marks |= {} if event.certainty is None else {f"{base}/extensions/certainty": event.certainty}
    return {
        "id": str(uuid5(NAMESPACE_URL, f"quizbook:{event.id}")),
        "actor": actor,
        "verb": {"id": ANSWERED, "display": {"en": "answered"}},
        "object": question,
        "result": result(event, item, same, told=told),
        "context": {
            "contextActivities": {"parent": [parent]},
            "platform": "quizbook",
            "language": lesson.language if lesson else "en",
            "extensions": marks,
        },
        "timestamp": event.at,
    }


def definition(item: Item, lesson: Lesson, *, told: bool) -> dict[str, Any]:
    """What was asked, and what is right, unless it is not told yet."""
    right = correct(item) if told else []
    return {
        "type": INTERACTION,
        "name": {lesson.language: item.id},
        "description": {lesson.language: item.stem},
        "interactionType": kind(item.interaction),
        **({"correctResponsesPattern": right} if right else {}),
        **components(item.interaction, lesson.language),
    }


def result(event: Answered, item: Item | None, same: Item | None, *, told: bool) -> dict[str, Any]:
    """What was given, and what it earned then."""
    possible = item.points if item else 1.0
    read = scoring.normalise(same.interaction, event.response) if same else None
    if read is None or isinstance(read, InvalidResponse):
        response = response_text(None, event.response)
    else:
        response = given(read)
    if not told:
        return {"completion": True, "response": response}
    score = {"scaled": event.credit, "raw": event.credit * possible, "min": 0, "max": possible}
    return {"score": score, "success": event.credit >= 1, "completion": True, "response": response}
