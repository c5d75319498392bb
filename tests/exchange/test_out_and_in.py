"""The file to hand in, and reading it back on another machine."""

import errno
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handins import REFUSED
from histories import kept
from journals import answered, posix
from quizbook import Session, exchange
from quizbook.journal import Journal, Started, in_order, journal_path
from quizbook.schedule import known, mixed
from quizbook.session.account import account, export

SUMMARY = """\
A lesson (01_lesson)
  practice: Score 0.5 of 3, questions answered: 2
    one-of-three: Right. Score 0.5 of 1. Answers given: 2. Hints: 1. The latest: The right one
    two-of-four: Not right yet. Score 0 of 2. Answers given: 1. The latest: A; C
  exam: questions answered: 1; the score comes later
    yes-or-no: Your answer is kept. Answers given: 1. The latest: False
  Problem reported with yes-or-no: The picture is missing.
"""


def test_the_file_begins_with_a_summary_by_lesson_and_question(ada, bank):
    file = json.loads(ada.export(bank))
    assert list(file)[:4] == ["format", "version", "learner", "exported"]
    assert "\n".join(file["summary"]) + "\n" == SUMMARY
    assert file["learner"] == "ada"
    assert file["course"]["lessons"] == {"01_lesson": bank["01_lesson"].fingerprint}


def test_the_file_holds_the_journal_as_it_is(ada, bank):
    lines = journal_path().read_text("utf-8").splitlines()
    assert json.loads(ada.export(bank))["events"] == [json.loads(line) for line in lines]


def test_the_same_journal_and_bank_give_the_same_bytes(ada, bank):
    events, _ = Journal(journal_path()).read()
    assert ada.export(bank) == ada.export(bank) == export(events, bank, "ada")
    assert ada.export() == ada.export(bank)  # a bank of this lesson alone


def test_a_session_that_keeps_nothing_exports_what_it_knows(bank):
    session = Session(bank["01_lesson"], journal=None)
    assert json.loads(session.export())["summary"] == ["No answers yet."]
    session.submit("yes-or-no", "True")
    assert "Right. Score 1 of 1." in session.export().decode()


def test_an_exam_that_is_handed_in_is_told(ada, bank):
    exam = Session(bank["01_lesson"], behaviour="exam")
    exam.hand_in()
    lines = json.loads(exam.export(bank))["summary"]
    assert "  exam: Score 0 of 1, questions answered: 1" in lines


def test_a_lesson_that_is_not_in_the_course_is_counted(bank):
    events = [answered(1, lesson="09_gone")]
    assert account(events, bank) == ["09_gone: a lesson that is not in this course; entries: 1"]


def test_a_review_adds_its_answers_and_no_lesson_of_its_own(ada, bank):
    standings = known(bank, kept())
    Session(mixed(bank, standings[:1]), behaviour="review").submit("one-of-three", "A wrong one")
    lines = account(kept(), bank)
    assert "  review: answers given: 1, right: 0" in lines
    assert not [line for line in lines if "not in this course" in line]


def test_the_command_writes_what_the_session_gives(ada, bank, command):
    assert command("export").stdout_bytes == ada.export(bank)
    told = command("export", "--output", "mine.json")
    assert told.exit_code == 0
    assert Path("mine.json").read_bytes() == ada.export(bank)


def test_out_and_in_on_an_empty_machine_give_the_same_bytes(ada, bank, command, empty_machine):
    before = ada.export(bank)
    Path("mine.json").write_bytes(before)
    empty_machine()
    told = command("import", "mine.json")
    assert told.exit_code == 0
    count = len(json.loads(before)["events"])
    assert told.output == f"mine.json: entries added: {count} of {count}.\n"
    session = Session(bank["01_lesson"])
    assert session.export(bank) == before
    assert str(session.summary()) == str(ada.summary())
    assert command("export").stdout_bytes == before


def test_twice_the_same_counts_once(ada, bank, command):
    Path("mine.json").write_bytes(ada.export(bank))
    before = journal_path().read_bytes()
    told = command("import", "mine.json", journal_path(), "mine.json")
    assert told.output.count("everything in it is here already") == 3
    assert journal_path().read_bytes() == before


def test_a_journal_as_it_stands_on_a_disk_is_taken(ada, bank, command, empty_machine):
    theirs = journal_path()
    ours = empty_machine()
    assert command("import", theirs).exit_code == 0
    assert ours.read_bytes() == theirs.read_bytes()
    assert Session(bank["01_lesson"]).export(bank) == ada.export(bank)


def test_files_of_several_learners_do_not_become_one_learners(ada, bank, command):
    for name in ("bela", "cyril"):
        session = Session(bank["01_lesson"], learner=name)
        session.submit("yes-or-no", "True")
        Path(f"{name}.json").write_bytes(session.export(bank))
    before = journal_path().read_bytes()
    told = command("import", "bela.json", "cyril.json")
    assert told.exit_code == 1
    assert "several learners (bela, cyril); import each by itself, with --learner" in told.output
    assert journal_path().read_bytes() == before


def test_another_learners_file_is_asked_about_before_anything_is_added(ada, bank, command):
    Path("mine.json").write_bytes(ada.export(bank))
    for typed in ("n\n", ""):
        told = command("import", "mine.json", "--learner", "bela", typed=typed)
        assert told.exit_code == 1
        assert "These are the answers of “ada”." in told.output
        assert "Nothing was changed." in told.output
        assert not journal_path("bela").exists()
    for words, typed in ([], "y\n"), (["--yes"], None):
        told = command("import", "mine.json", "--learner", "bela", *words, typed=typed)
        assert told.exit_code == 0
    assert journal_path("bela").read_bytes() == journal_path("ada").read_bytes()
    assert "everything in it is here already" in told.output


@pytest.mark.parametrize("state", REFUSED)
def test_what_cannot_be_taken_is_told_and_nothing_changes(state, ada, bank, command):
    change, words = REFUSED[state]
    Path("good.json").write_bytes(ada.export(bank))
    Path("bad.json").write_bytes(change(ada.export(bank)))
    other = journal_path("bela")
    told = command("import", "good.json", "bad.json", "--learner", "bela")
    assert told.exit_code == 1
    assert (
        f"quizbook: bad.json: {'these answers ' * (state == 'other course')}{words}"
        in (told.output)
        or words in told.output
    )
    assert "; " in told.output.splitlines()[0]  # what is wrong, then what to do
    assert "Nothing was changed." in told.output
    assert not other.exists()


def test_a_missing_file_is_told(command):
    told = command("import", "nowhere.json")
    assert told.exit_code == 1
    assert "nowhere.json: this file cannot be read: no such file or directory" in told.output


def test_without_answers_export_says_where_it_looked(command):
    told = command("export")
    assert told.exit_code == 1
    assert "there are no answers of “ada” yet" in told.output
    assert str(journal_path()) in told.output


@pytest.mark.usefixtures("ada")
def test_a_file_is_not_written_over_unasked(command):
    Path("mine.json").write_text("precious", "utf-8")
    assert command("export", "-o", "mine.json").exit_code == 1
    assert Path("mine.json").read_text("utf-8") == "precious"
    assert command("export", "-o", "mine.json", "--force").exit_code == 0
    assert command("export", "-o", "no/such/folder.json").exit_code == 1


@pytest.mark.usefixtures("ada")
@pytest.mark.parametrize("place", ["no/such/folder.json", "mine.json/below-a-file.json", "."])
def test_a_place_that_cannot_be_written_to_is_told_in_a_sentence(command, place):
    Path("mine.json").write_text("precious", "utf-8")
    told = command("export", "--force", "--output", place)
    assert told.exit_code == 1
    assert f"{place} cannot be written" in told.stderr
    assert "choose another place" in told.stderr
    assert Path("mine.json").read_text("utf-8") == "precious"


@pytest.mark.usefixtures("ada")
def test_a_file_that_could_not_be_written_whole_is_not_left_there(command, monkeypatch):
    real = Path.open

    def opened(path, mode="r", *arguments, **options):
        if mode == "xb":
            path.touch()
            raise OSError(errno.ENOSPC, "no space left")
        return real(path, mode, *arguments, **options)

    monkeypatch.setattr(Path, "open", opened)
    told = command("export", "--output", "mine.json")
    assert told.exit_code == 1
    assert "mine.json cannot be written: no space left" in told.stderr
    assert not Path("mine.json").exists()


@posix
@pytest.mark.usefixtures("ada")
@pytest.mark.parametrize("form", ["json", "csv", "xapi"])
def test_what_is_written_is_closed_to_other_people(command, form):
    for force in ([], ["--force"]):
        told = command("export", "--format", form, "-o", "mine", *force)
        assert told.exit_code == 0
        assert Path("mine").stat().st_mode & 0o777 == 0o600
        Path("mine").chmod(0o644)


@pytest.mark.usefixtures("ada")
def test_lines_of_a_newer_version_are_told_with_what_to_do_at_export(command):
    with journal_path().open("ab") as file:
        file.write(b'{"kind":"badge","id":"1"}\n')
    assert "bring quizbook up to date" in command("export").stderr
    assert "bring quizbook up to date" in command("progress").stderr


@pytest.mark.usefixtures("ada")
def test_a_line_that_cannot_be_read_is_told_and_left_out(command):
    with journal_path().open("ab") as file:
        file.write(b"garbage\n")
    told = command("export")
    assert told.exit_code == 0
    assert "lines of the journal that cannot be read: 1" in told.stderr
    assert "garbage" not in told.stdout


@pytest.mark.parametrize(
    ("learner", "name"),
    [
        ("ada", "answers-ada-2026-11-23.json"),
        ("../a b/ё", "answers----a-b-ё-2026-11-23.json"),
        ("\udcff", "answers---2026-11-23.json"),
    ],
)
def test_a_file_has_a_name_that_every_system_takes(learner, name):
    assert exchange.file_name(learner, "2026-11-23T09:30:00Z") == name


def histories():
    """Events with ids of their own, some in the same second."""
    seconds = st.integers(0, 3)
    made = st.builds(
        lambda number, second, item, credit: answered(
            number, at=f"2026-11-23T09:30:0{second}Z", item=item, credit=credit, response=item
        ),
        st.integers(0, 40),
        seconds,
        st.sampled_from(["a", "b"]),
        st.sampled_from([0.0, 0.5, 1.0]),
    )
    return st.lists(made, max_size=12, unique_by=lambda event: event.id)


@settings(deadline=None, max_examples=60)
@given(
    events=histories(), cuts=st.lists(st.integers(0, 12), min_size=2, max_size=2), data=st.data()
)
def test_merging_does_not_depend_on_order_and_does_nothing_twice(
    tmp_path_factory, events, cuts, data
):
    low, high = sorted(cuts)
    parts = [events[: high + 1], events[low:], events[:low]]
    folder = tmp_path_factory.mktemp("merged")
    journals = [Journal(folder / f"{n}.jsonl") for n in range(2)]
    for journal in journals:
        for part in data.draw(st.permutations([*parts, *parts])):
            journal.add(part)
    first, second = (in_order(journal.read()[0]) for journal in journals)
    assert first == second == in_order({event.id: event for event in events}.values())
    assert all(journal.add(events) == () for journal in journals)


def test_what_happened_in_one_second_keeps_its_order(tmp_path):
    journal = Journal(tmp_path / "a.jsonl")
    for number in range(50):
        journal.append(
            Started(lesson=str(number), quiz="q", behaviour="practice", seed="", items=())
        )
    events, _ = journal.read()
    assert [event.lesson for event in in_order(reversed(events))] == [str(n) for n in range(50)]
