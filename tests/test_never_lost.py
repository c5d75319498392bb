"""Whatever happens, and in whatever order: nothing saved is lost, and nothing is counted twice.

More sequences than usual: `python -m pytest tests/test_never_lost.py --hypothesis-profile=many`.
"""

from contextlib import ExitStack
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from oracle import standing
from quizbook import Session
from quizbook.journal import Journal
from sittings import DRAFTS, OPTIONS, QUIZZES, RESPONSES, STEMS, Edition, Machine

MACHINES = st.sampled_from(("here", "there"))
SOME = st.integers(0, 1000)
GIVEN = st.integers(0, 2)
LONG = 100_000
"""Bytes; a journal that doubles with each joining would soon take minutes to look at."""


class Weeks(RuleBasedStateMachine):
    """A student on two machines, and a teacher who edits the bank meanwhile."""

    @initialize(
        focus=st.sampled_from(list(STEMS)),
        quiz=st.sampled_from(("all", "exam", "exam", "sure")),
        absent=st.sampled_from((None, *STEMS)),
    )
    def begin(self, focus, quiz, absent):
        # Most of what happens is about one question: only then do things meet.
        self.focus, self.quiz = focus, quiz
        self.stack = ExitStack()
        folder = self.stack.enter_context(TemporaryDirectory())
        self.machines = {name: Machine(folder, name) for name in ("here", "there")}
        self.present = tuple(id_ for id_ in STEMS if id_ != absent)
        self.stems = (0,) * len(STEMS)
        self.turned, self.right = False, "A"
        self.publish()
        for name in self.machines:
            self.start(name, quiz)

    def teardown(self):
        self.stack.close()

    def publish(self):
        self.edition = Edition(self.present, self.stems, self.turned, self.right)

    @rule(name=MACHINES, quiz=st.sampled_from((None, None, None, *QUIZZES)))
    def start(self, name, quiz):
        quiz = quiz or self.quiz
        if set(QUIZZES[quiz].get("items", ())) <= set(self.present):
            with self.machines[name].at_work():
                self.machines[name].open(quiz, self.edition)

    @rule(name=MACHINES, which=SOME, item=SOME, given=GIVEN, certainty=st.integers(1, 3))
    def answer(self, name, which, item, given, certainty):
        def submit(session, id_):
            raw = RESPONSES[id_][given % len(RESPONSES[id_])]
            result = session.submit(id_, raw, certainty=certainty)
            return ["answered"] if result.valid and result.counted else []

        self.do(name, which, item, submit)

    @rule(given=st.lists(GIVEN, min_size=1, max_size=3), joined=MACHINES)
    def do_the_homework_twice(self, given, joined):
        """The same on both machines, as after a trip without a network; then one gets it all."""
        for name in self.machines:
            for each in given:
                self.answer(name, 0, 1, each, 1)
        self.merge(joined, theirs_first=True, twice=False)

    @rule(name=MACHINES, which=SOME, item=SOME, given=GIVEN)
    def draft(self, name, which, item, given):
        def keep(session, id_):
            session.keep(id_, DRAFTS[id_][given % len(DRAFTS[id_])])

        self.do(name, which, item, keep)

    @rule(name=MACHINES, which=SOME, item=SOME, given=GIVEN)
    def type_on(self, name, which, item, given):
        """Something stands in the fields when the hand rests; nobody asked for a check."""

        def note(session, id_):
            session.note(id_, RESPONSES[id_][given % len(RESPONSES[id_])], certainty=1)

        self.do(name, which, item, note)

    @rule(name=MACHINES, which=SOME, item=SOME)
    def hint(self, name, which, item):
        self.do(name, which, item, lambda session, id_: ["hinted"] * bool(session.hint(id_)))

    @rule(name=MACHINES, which=SOME, item=SOME)
    def reveal(self, name, which, item):
        self.do(name, which, item, lambda session, id_: session.reveal(id_) and None)

    @rule(name=MACHINES, which=SOME, item=SOME)
    def restart(self, name, which, item):
        self.do(name, which, item, lambda session, id_: session.restart(id_))

    @rule(name=MACHINES, which=SOME)
    def hand_in(self, name, which):
        def end(session, _):
            if session.behaviour.name != "exam":
                return []
            before = session.handed_in
            session.hand_in()
            return [] if before else ["finished"]

        self.do(name, which, 0, end)

    def chosen(self, session, item):
        ids = [item.id for item in session.items]
        return self.focus if item % 5 and self.focus in ids else ids[item % len(ids)]

    def do(self, name, which, item, act):
        """One action in one of the open sessions; what it says is saved stands in the file."""
        machine = self.machines[name]
        if not machine.sessions:
            with machine.at_work():
                machine.open(self.quiz, self.edition)
        _, _, session = machine.sessions[which % len(machine.sessions)]
        with machine.at_work():
            said = act(session, self.chosen(session, item))
        assert "cannot be saved" not in session.notice
        fresh = machine.look()
        kinds = [line["kind"] for line in fresh if line["kind"] != "started"]
        assert len(kinds) <= 1
        assert said is None or kinds == said

    @rule(name=MACHINES, which=SOME, item=SOME, given=GIVEN, cut=SOME, joined=st.booleans())
    def kill(self, name, which, item, given, cut, joined):
        """The kernel dies while it saves: any number of the bytes have reached the disk."""
        machine = self.machines[name]
        if machine.sessions:
            before = machine.content()
            _, _, session = machine.sessions.pop(which % len(machine.sessions))
            id_ = self.chosen(session, item)
            with machine.at_work():
                session.submit(id_, RESPONSES[id_][given % len(RESPONSES[id_])], certainty=1)
            after = machine.content()
            if after.startswith(before):
                end = len(before) + cut % (len(after) - len(before) + 1)
                machine.path.write_bytes(after[:end])
            machine.look()
            if joined:  # before anybody has read it
                self.merge("there" if name == "here" else "here", theirs_first=True, twice=False)

    @rule(into=MACHINES, theirs_first=st.booleans(), twice=st.booleans())
    def merge(self, into, theirs_first, twice):
        """One file after the other, as `cat` would, whatever their ends look like."""
        here, there = (
            self.machines[name] for name in (into, {"here": "there", "there": "here"}[into])
        )
        if len(here.content()) + len(there.content()) > LONG:
            return
        parts = (
            [there.content(), here.content()] if theirs_first else [here.content(), there.content()]
        )
        whole = [there.saved, here.saved] if theirs_first else [here.saved, there.saved]
        here.path.write_bytes(b"".join(parts * (1 + twice)))
        here.saved = [line for part in whole * (1 + twice) for line in part]

    @rule(item=SOME, how=st.sampled_from(["reword", "remove", "add", "reorder", "key"]))
    def edit(self, item, how):
        id_ = self.focus if item % 4 else list(STEMS)[item // 4 % len(STEMS)]
        match how:
            case "reword":
                self.stems = tuple(s ^ (i == id_) for i, s in zip(STEMS, self.stems, strict=True))
            case "remove" if len(self.present) > 1:
                self.present = tuple(i for i in self.present if i != id_) or self.present
            case "add":
                self.present = tuple(i for i in STEMS if i in {*self.present, id_})
            case "reorder":
                self.turned, self.present = not self.turned, self.present[::-1]
            case "key":
                self.right = OPTIONS[item % 2]
        self.publish()

    @rule(name=MACHINES, seconds=st.integers(-5000, 5000), step=st.integers(0, 1))
    def set_clock(self, name, seconds, step):
        clock = self.machines[name].clock
        clock.seconds, clock.step = clock.seconds + seconds, step

    @invariant()
    def what_is_shown_is_what_the_journal_is_worth(self):
        for machine in self.machines.values():
            with machine.at_work():
                for quiz, edition, session in machine.sessions:
                    check(machine, quiz, edition, session)

    @invariant()
    def who_comes_back_sees_the_same(self):
        for machine in self.machines.values():
            self.come_back(machine, self.quiz)

    @rule(name=MACHINES, quiz=st.sampled_from(list(QUIZZES)))
    def open_another(self, name, quiz):
        self.come_back(self.machines[name], quiz)

    def come_back(self, machine, quiz):
        if set(QUIZZES[quiz].get("items", ())) <= set(self.present):
            options = QUIZZES[quiz]
            with machine.at_work():
                session = Session(
                    self.edition.lesson, learner="ada", journal=machine.path, **options
                )
                over = check(machine, quiz, self.edition, session)
            kept = [id_ for id_ in over or () if id_ in self.present]
            if kept:
                assert sorted(item.id for item in session.items) == sorted(kept)

    @invariant()
    def nothing_saved_is_lost(self):
        for machine in self.machines.values():
            events, _ = Journal(machine.path).read()
            ids = [event.id for event in events]
            assert len(ids) == len(set(ids))
            assert {line["id"] for line in machine.saved} <= set(ids)
            machine.look()


def check(machine, quiz, edition, session):
    """The session shows what the oracle works out; the questions of an exam that is over."""
    machine.look()
    behaviour = session.behaviour.name
    found, over = standing(machine.saved, session.name, behaviour, edition.questions)
    shown = {item.id: session.state(item.id).earned for item in session.items}
    assert shown == {id_: pytest.approx(found[id_][0]) for id_ in shown}
    told = behaviour != "exam" or over is not None
    points = {item.id: item.points for item in session.items}
    summary = session.summary()
    assert summary.score.earned == pytest.approx(
        sum(found[id_][0] * points[id_] for id_ in shown) * told
    )
    assert summary.answered == sum(found[id_][1] for id_ in shown)
    return over


MANY = settings.get_current_profile_name() == "many"
Weeks.TestCase.settings = settings(
    max_examples=1000 if MANY else 50,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestWeeks = Weeks.TestCase
