"""Answers as they stand in a journal, for what is worked out from them."""

from datetime import UTC, datetime, timedelta
from itertools import count

from msgspec.structs import replace

from quizbook import scoring
from quizbook.journal import Answered, Journal, journal_path
from quizbook.model import ChoiceInteraction, ChoiceKey

IDS = count()


def kept():
    """The events of the learner's own journal."""
    return Journal(journal_path()).read()[0]


def given(item, raw, /, at="2026-11-23T09:30:00Z", **changes):
    """An answer to a question of 01_lesson; `raw` as a learner gives it."""
    response = scoring.normalise(item.interaction, raw)
    fields = {"id": f"{next(IDS):016x}", "at": at, "lesson": "01_lesson", "item": item.id}
    fields |= {"wording": item.wording, "quiz": "01_lesson/practice/all/*"}
    fields |= {"response": scoring.to_json(item.interaction, response)}
    return Answered(**fields | {"credit": scoring.credit(item, response)} | changes)


def grown_older(journal, days):
    """Everything in a journal happened so much earlier: what comes next is as long afterwards."""
    events = journal.read()[0]
    journal.path.unlink()
    for event in events:
        at = datetime.fromisoformat(event.at) - timedelta(days=days)
        journal.append(replace(event, at=at.strftime("%Y-%m-%dT%H:%M:%SZ")))


def eight_weeks(bank):
    """A lesson a week, and a review a week later that said how sure each answer was.

    Most answers are right; of those that were very sure, too few.
    """
    start = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    for week, lesson in enumerate(bank.lessons.values()):
        asked = [item for item in lesson.items if one_of_several(item)]
        for number, item in enumerate(asked):
            wrong = next(c.id for c in item.interaction.choices if c.id not in item.key.correct)
            (right,) = item.key.correct
            for review in (False, True):
                at = start + timedelta(weeks=week + review, minutes=number)
                raw = wrong if (number + review) % 3 == 0 else right
                about = {"lesson": lesson.name, "at": at.strftime("%Y-%m-%dT%H:%M:%SZ")}
                about |= {"behaviour": "review" if review else "practice"}
                about |= {"certainty": number % 4 // 2 + 2 if review else None}
                yield given(item, raw, quiz=f"{lesson.name}/practice/all/*", **about)


def one_of_several(item):
    """A question of no test, with one right option."""
    single = isinstance(item.interaction, ChoiceInteraction) and item.interaction.single
    return single and isinstance(item.key, ChoiceKey) and item.form is None
