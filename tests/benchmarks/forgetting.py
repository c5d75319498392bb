"""A year of a simulated student: what reviews keep, against the same minutes spent rereading.

`python tests/benchmarks/forgetting.py` writes docs/spacing.svg and prints the table of
docs/spacing.md. The student forgets by the activation model of Pavlik and Anderson (2005), which
is not the model that the reviews are planned by. Nobody's answers were used.
"""

import math
import random
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import vl_convert

from quizbook.schedule import Recall, Remembering

PICTURE = Path(__file__).parents[2] / "docs" / "spacing.svg"
BEGIN = datetime(2026, 1, 5, 18, tzinfo=UTC)
YEAR, LESSONS, QUESTIONS, EVERY = 365, 8, 12, 7
MOST = 20  # questions a day, as review() asks
SECONDS = 30  # for an answer with its feedback
LESSON = 900  # seconds to read a lesson again, all its questions' passages in it
QUIZ = 1200  # seconds from reading a passage to the question on it
# Pavlik and Anderson (2005): decay, threshold, noise, and how much time counts between sessions.
A, C, TAU, S, H = 0.177, 0.217, -0.704, 0.255, 0.025


class Trace:
    """The memory of one answer: a presentation decays faster the more active it already was."""

    def __init__(self):
        self.presented = []

    def activation(self, at):
        total = sum(max(at - then, 1) ** -decay for then, decay in self.presented)
        return math.log(total) if total else -math.inf

    def present(self, at):
        decay = C * math.exp(self.activation(at)) + A
        self.presented.append((at, decay))

    def chance(self, at):
        return 1 / (1 + math.exp((TAU - self.activation(at)) / S)) if self.presented else 0.0


def clock(day, seconds=0):
    """Time as it counts for forgetting."""
    return day * 86_400 * H + seconds


def year(spend, seed=1):
    """The mean chance, once a week from the day after the first lesson; meetings on each day."""
    chance = random.Random(seed)
    traces = {number: Trace() for number in range(LESSONS * QUESTIONS)}
    recalls, curve, met = {}, [], []
    for day in range(YEAR + 1):
        if recalls and day % 7 == 1:
            known = [traces[number].chance(clock(day)) for number in recalls]
            curve.append(sum(known) / len(known))
        again = spend(day, recalls)
        for place, number in enumerate(again):
            answer(day, number, traces, recalls, chance, place * SECONDS)
        met.append(len(again))
        lesson, rest = divmod(day, EVERY)
        if not rest and lesson < LESSONS:
            for number in range(lesson * QUESTIONS, (lesson + 1) * QUESTIONS):
                traces[number].present(clock(day))
                answer(day, number, traces, recalls, chance, QUIZ)
    return curve, met


def answer(day, number, traces, recalls, chance, seconds):
    """One more meeting. It counts alike, whether the answer was remembered, told, or only read."""
    right = chance.random() < traces[number].chance(clock(day, seconds))
    at = BEGIN + timedelta(days=day)
    recalls.setdefault(number, []).append(Recall(at=at, right=right))
    traces[number].present(clock(day, seconds))


@cache
def due_day(history):
    """The day on which a question comes back."""
    remembering = Remembering()
    for recall in history:
        remembering.take(recall)
    return remembering.memory.due.date()


def reviewing(day, recalls):
    """What is due, longest overdue first, by the very code that review() uses."""
    today = (BEGIN + timedelta(days=day)).date()
    days = {number: due_day(tuple(history)) for number, history in recalls.items()}
    due = sorted((number for number in days if days[number] <= today), key=days.get)
    return due[:MOST]


def rereading(met, seconds):
    """The same minutes on the same days, round and round the passages that have been read."""
    place, time = 0, 0.0

    def spend(day, recalls):
        nonlocal place, time
        time += met[day] * SECONDS
        count = int(time // seconds) if recalls else 0
        chosen = [(place + step) % len(recalls) for step in range(count)]
        place, time = place + count, time - count * seconds
        return chosen

    return spend


def at_once(met):
    """As many passages in all as questions, each in the six days after its lesson."""
    share = round(sum(met) / (LESSONS * QUESTIONS))

    def spend(day, recalls):
        lesson, after = divmod(day - 1, EVERY)
        if not recalls or lesson >= LESSONS or after == EVERY - 1:
            return []
        times = (share + EVERY - 2 - after) // (EVERY - 1)
        return [*range(lesson * QUESTIONS, (lesson + 1) * QUESTIONS)] * times

    return spend


def results():
    """For each way to spend the time: its name, its curve, and the reviews whose time it takes."""
    curve, met = year(reviewing)
    found = [("reviews", curve, met)]
    whole = LESSON / QUESTIONS
    for name, spend in (
        ("rereading passages on the same days", rereading(met, SECONDS)),
        ("rereading lessons on the same days", rereading(met, whole)),
        ("rereading passages in the first week", at_once(met)),
        ("nothing after the lesson", lambda *_: []),
    ):
        found.append((name, year(spend)[0], met if name.startswith("rereading") else []))
    return found


def table(found):
    """The table of the page."""
    lines = ["| after the lesson | hours in the year | remembered over the year | at its end |"]
    lines.append("|---|---|---|---|")
    for name, curve, met in found:
        mean, end = sum(curve) / len(curve), curve[-1]
        hours = sum(met) * SECONDS / 3600
        lines.append(f"| {name} | {hours:.1f} | {mean:.0%} | {end:.0%} |")
    return "\n".join(lines)


def picture(found):
    """The curves, a point a week, named at their ends."""
    rows = [
        {"day": week * 7 + 1, "share": round(share, 3), "how": name}
        for name, curve, _ in found
        for week, share in enumerate(curve)
    ]
    ends = [{"day": YEAR, "share": round(curve[-1], 3), "how": name} for name, curve, _ in found]
    share = {"field": "share", "type": "quantitative", "scale": {"domain": [0, 1]}}
    share |= {"axis": {"format": "%", "title": "answers that would be remembered"}}
    day = {"field": "day", "type": "quantitative", "axis": {"title": "day", "grid": False}}
    dash = {"field": "how", "legend": None, "sort": [name for name, _, _ in found]}
    axes = {"x": day | {"scale": {"domain": [0, YEAR]}}, "y": share}
    label = {"type": "text", "align": "left", "dx": 6, "fontSize": 12}
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 460,
        "height": 440,
        "background": "white",
        "config": {"font": "sans-serif", "view": {"stroke": None}},
        "layer": [
            {
                "data": {"values": rows},
                "mark": {"type": "line", "color": "#0b62a4"},
                "encoding": axes | {"strokeDash": dash},
            },
            {
                "data": {"values": ends},
                "mark": label,
                "encoding": axes | {"text": {"field": "how"}},
            },
        ],
    }
    return vl_convert.vegalite_to_svg(spec) + "\n"


if __name__ == "__main__":
    FOUND = results()
    PICTURE.write_text(picture(FOUND), encoding="utf-8")
    print(table(FOUND))
