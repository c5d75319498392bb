"""Quizzes in JupyterLab: by quizbook, core ipywidgets and jupyterquiz in one run, side by side.

Every sitting has a fresh kernel and a fresh browser, and the systems take turns, so that a machine
that slows down slows down all. `painted` is the time from Shift+Enter to the frame in which every
question can be answered: the questions' file is read in it, the imports of the cell above are not.
Bytes are those of frames, headers included. Memory is growth: of the kernel's resident set, and of
JavaScript's heap after a collection. jupyterquiz grades in the page, hence without messages; its
saved notebook holds the answers, and that of core ipywidgets not even the questions.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from statistics import median, quantiles

from classroom import classroom
from every_type import COUNT, EACH, EVERY_TYPE, write_every_type
from sitting import Sitting
from three_quizzes import SYSTEMS, write_choices

from quizbook.items import ITEM_TYPES

ANSWER = 5  # kB
MANY = 100  # the number of questions that has targets for painting
TIMES_JUPYTERQUIZ, TIMES_CORE = 1, 5


@dataclass(frozen=True)
class Measure:
    """One row of a table."""

    label: str
    figure: Callable[[Sitting], float]
    places: int = 0
    limit: Callable[[int], float] | None = None
    """What it should be at most, for a number of questions."""


SHOWN = Measure("comm kB to show", lambda s: s.showing.comm_bytes / 1e3, 1, lambda n: 10 + 2.5 * n)
MEASURES = (
    Measure("of it in the kernel, ms", lambda s: s.kernel),
    Measure("comm messages to show", lambda s: s.showing.messages, 0, lambda _: 4),
    SHOWN,
    Measure("all websocket kB to show", lambda s: s.showing.all_bytes / 1e3, 1),
    Measure("comm kB of the largest answer", lambda s: largest(s) / 1e3, 1, lambda _: ANSWER),
    Measure("kernel memory, MB", lambda s: s.kernel_memory / 1e6, 1),
    Measure("browser memory, MB", lambda s: s.browser_memory / 1e6, 1),
    Measure("click to feedback, ms", lambda s: median(feedback(s))),
    Measure("its 95th percentile, ms", lambda s: late(feedback(s)), 0, lambda _: 120),
    Measure("saved notebook, kB", lambda s: s.saved / 1e3, 1),
)


def tables(sizes, repeats):
    """Headings and rows of a table for each size, then of one with every type."""
    names = [system.name for system in SYSTEMS]
    with classroom() as room:
        # Not counted: the first kernel of each system compiles its modules.
        for system in SYSTEMS:
            room.sit(system, partial(write_choices, count=1), 1)
        made = {size: [[] for _ in SYSTEMS] for size in sizes}
        every = []
        for _ in range(repeats):
            for size, columns in made.items():
                for system, column in zip(SYSTEMS, columns, strict=True):
                    column.append(room.sit(system, partial(write_choices, count=size), size))
            every.append(room.sit(EVERY_TYPE, write_every_type, COUNT))
    for size, columns in made.items():
        yield (f"{size} choice questions", *names, "target", ""), rows(size, columns)
    yield (f"{COUNT} questions of every type", names[0], "target", ""), rows(COUNT, [every])
    yield ("an answer", "comm kB", "ms to feedback", "target", ""), by_type(every)


def rows(count, columns):
    """The rows for one quiz; a column holds the sittings of one system, quizbook's first."""
    painted = [[sitting.painted for sitting in column] for column in columns]
    yield "painted, ms", *(spread(times, 0) for times in painted), "", ""
    if len(columns) > 1:
        times = [median(column) / median(painted[0]) for column in painted]
        reached = times[1] >= TIMES_CORE and times[2] >= TIMES_JUPYTERQUIZ
        target = (f"≥ {TIMES_CORE} and {TIMES_JUPYTERQUIZ}", told(reached))
        ratios = (f"{ratio:.1f}" for ratio in times)
        yield "times quizbook's", *ratios, *(target if count >= MANY else ("", ""))
    for measure in MEASURES:
        figures = [[measure.figure(sitting) for sitting in column] for column in columns]
        target = ("", "")
        if measure.limit:
            limit = measure.limit(count)
            target = (f"≤ {limit:g}", told(median(figures[0]) <= limit))
        yield measure.label, *(spread(column, measure.places) for column in figures), *target
        if measure is SHOWN:
            yield from opening(columns)


def opening(columns):
    """Where quizbook's bytes go when a quiz is shown: the traits of its widget."""
    for trait, size in columns[0][0].opening.items():
        rest = [""] * (len(columns) + 1)
        yield f"  of them {trait}", f"{size / 1e3:.1f}", *rest


def by_type(sittings):
    """What an answer costs in each type, which stand one after the other."""
    for place, name in enumerate(ITEM_TYPES):
        answers = [
            answer
            for sitting in sittings
            for answer in sitting.answers
            if answer.number // EACH == place
        ]
        sizes = [answer.size / 1e3 for answer in answers]
        times = [answer.feedback for answer in answers]
        target = f"≤ {ANSWER:g} kB", told(max(sizes) <= ANSWER)
        yield name, spread(sizes, 1), spread(times, 0), *target


def largest(sitting):
    """Bytes of the answer that took most."""
    return max(answer.size for answer in sitting.answers)


def feedback(sitting):
    """Milliseconds to the feedback of each answer."""
    return [answer.feedback for answer in sitting.answers]


def late(times):
    """The 95th percentile."""
    return quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]


def told(reached):
    """A target's verdict."""
    return "holds" if reached else "missed"


def spread(figures, places):
    """Median, and range if there is one. Example: "137 [118-143]"."""
    low, high = (f"{figure:.{places}f}" for figure in (min(figures), max(figures)))
    middle = f"{median(figures):.{places}f}"
    return middle if low == high else f"{middle} [{low}-{high}]"
