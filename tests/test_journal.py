"""The journal keeps what it said it kept, whatever happens to the process, the disk or the file."""

import errno
import getpass
import os
import random
import signal
import string
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizbook.journal import (
    Answered,
    Hinted,
    Journal,
    JournalError,
    Restarted,
    Revealed,
    Started,
    decode,
    encode,
    journal_path,
    learner_name,
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX systems")


def answered(number, **changes):
    fields = {"id": f"{number:016x}", "at": "2026-11-23T09:30:00Z", "lesson": "01_afghan_route"}
    fields |= {"item": f"q{number}", "wording": "0123456789ab", "response": ["Иран", "“a”"]}
    return Answered(**fields | {"credit": 0.5} | changes)


def everything(journal):
    """The bytes of the journal and of what was set aside from it."""
    aside = journal.torn.read_bytes() if journal.torn.exists() else b""
    return journal.path.read_bytes(), aside


def run(script, *arguments, **options):
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True, **options)


def start(script, *arguments):
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def empty_journal(tmp_path):
    return Journal(tmp_path / "home" / "journal" / "ada.jsonl")


@pytest.fixture
def three_answers(empty_journal):
    for number in range(3):
        empty_journal.append(answered(number))
    return empty_journal


# Keeping


def test_a_missing_journal_is_empty_and_reading_does_not_make_it(empty_journal):
    assert empty_journal.read() == ((), ())
    assert not empty_journal.path.parent.exists()


def test_every_kind_of_event_is_read_back_in_the_order_it_was_written(empty_journal):
    about = {"lesson": "01_afghan_route", "item": "a", "wording": "0123456789ab"}
    quiz = {"lesson": "01_afghan_route", "quiz": "end", "behaviour": "practice", "seed": "7"}
    events = (
        Started(items=("b", "a"), **quiz),
        Hinted(**about),
        Answered(response={"left": [1, None, True]}, credit=0.25, **about),
        Revealed(**about),
        Restarted(**about),
    )
    for event in events:
        empty_journal.append(event)
    assert empty_journal.read() == (events, ())


def test_a_line_is_plain_json_with_kind_time_and_version(empty_journal):
    empty_journal.append(answered(1))
    assert empty_journal.path.read_text("utf-8") == (
        '{"kind":"answered","id":"0000000000000001","at":"2026-11-23T09:30:00Z",'
        '"lesson":"01_afghan_route","v":1,"item":"q1","wording":"0123456789ab",'
        '"response":["Иран","“a”"],"credit":0.5}\n'
    )


def test_a_new_event_has_an_id_of_its_own_and_the_time_in_utc():
    one, other = (Hinted(lesson="l", item="a", wording="w") for _ in range(2))
    assert one.id != other.id
    assert len(one.id) == 16
    assert set(one.id) <= set(string.hexdigits.lower())
    assert time.strptime(one.at, "%Y-%m-%dT%H:%M:%SZ")


def test_an_event_that_could_not_be_read_back_is_refused_and_not_written(three_answers):
    before = everything(three_answers)
    with pytest.raises(ValueError, match="credit"):
        three_answers.append(answered(3, credit=1.5))
    assert everything(three_answers) == before


def test_half_a_character_from_outside_does_not_stop_an_answer(empty_journal):
    empty_journal.append(answered(1, response="a\ud83d b\n\x00c"))
    assert empty_journal.read() == ((answered(1, response="a? b\n\x00c"),), ())


@posix
def test_files_and_folders_are_private_to_their_owner(three_answers):
    with three_answers.path.open("ab") as file:
        file.write(b'{"kind":')
    three_answers.read()
    modes = [path.stat().st_mode & 0o777 for path in (three_answers.path, three_answers.torn)]
    assert modes == [0o600, 0o600]
    folders = (three_answers.path.parent, three_answers.path.parent.parent)
    assert [folder.stat().st_mode & 0o777 for folder in folders] == [0o700, 0o700]


@posix
def test_an_open_umask_does_not_make_the_journal_public(empty_journal):
    before = os.umask(0)
    try:
        empty_journal.append(answered(1))
    finally:
        os.umask(before)
    assert empty_journal.path.stat().st_mode & 0o777 == 0o600
    assert empty_journal.path.parent.stat().st_mode & 0o777 == 0o700


def test_journals_merge_by_concatenation_and_an_id_that_stands_twice_is_read_once(tmp_path):
    here, there = Journal(tmp_path / "here.jsonl"), Journal(tmp_path / "there.jsonl")
    for journal, numbers in ((here, (1, 2, 3)), (there, (2, 4, 1))):
        for number in numbers:
            journal.append(answered(number))
    here.path.write_bytes(here.path.read_bytes() + there.path.read_bytes())
    events, unreadable = here.read()
    assert [event.item for event in events] == ["q1", "q2", "q3", "q4"]
    assert unreadable == ()


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
COMMON = {"lesson": st.text()}
ABOUT = COMMON | {"item": st.text(), "wording": st.text()}
EVENTS = st.one_of(
    st.builds(Answered, response=JSON, credit=st.floats(0, 1), **ABOUT),
    *(st.builds(kind, **ABOUT) for kind in (Hinted, Revealed, Restarted)),
    st.builds(
        Started,
        quiz=st.text(),
        behaviour=st.text(),
        seed=st.text(),
        items=st.lists(st.text(), max_size=3).map(tuple),
        **COMMON,
    ),
)


@settings(deadline=None, max_examples=30)
@given(events=st.lists(EVENTS, max_size=4))
def test_any_events_with_any_text_survive(events):
    with tempfile.TemporaryDirectory() as folder:
        for event in events:
            Journal(f"{folder}/a.jsonl").append(event)
        assert Journal(f"{folder}/a.jsonl").read() == (tuple(events), ())


# Killed

# The system itself ends the process, or refuses to go on, when the file reaches the limit: a
# write is cut at exactly that byte.
CUT = """
import os, resource, shutil, signal, sys
from pathlib import Path
from quizbook.journal import Journal, JournalError, decode

original, line, how = Path(sys.argv[1]), sys.argv[2].encode(), sys.argv[3]
(event,), _ = decode(line)
size = original.stat().st_size
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
for cut in range(len(line) + 1):
    path = original.with_name(f"{cut}.jsonl")
    shutil.copyfile(original, path)
    if (child := os.fork()) == 0:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL if how == "killed" else signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + cut, size + cut))
        told = "saved"
        try:
            Journal(path).append(event)
        except JournalError as error:
            told = str(error)
        os.write(1, f"{cut} {told}\\n".encode())
        os._exit(0)
    os.waitpid(child, 0)
"""


@posix
def test_a_process_killed_at_any_byte_of_a_write_loses_nothing_earlier(three_answers):
    before = three_answers.path.read_bytes()
    line = encode(answered(3)).decode()
    told = run(CUT, three_answers.path, line, "killed").stdout
    length = len(line.encode())
    assert told == f"{length} saved\n"
    for cut in range(length + 1):
        journal = Journal(three_answers.path.with_name(f"{cut}.jsonl"))
        written = line.encode()[:cut]
        assert journal.path.read_bytes() == before + written
        whole = cut >= length - 1
        events, unreadable = journal.read()
        assert [event.item for event in events] == ["q0", "q1", "q2", "q3"][: 4 if whole else 3]
        assert unreadable == ()
        aside = b"" if whole or not cut else written + b"\n"
        assert everything(journal) == (before + line.encode() * whole, aside)


def test_the_next_answer_is_saved_after_a_line_torn_at_any_byte(three_answers):
    content = three_answers.path.read_bytes()
    last = content.rindex(b"\n", 0, -1) + 1
    for cut in range(last, len(content) + 1):
        journal = Journal(three_answers.path.with_name(f"{cut}.jsonl"))
        journal.path.write_bytes(content[:cut])
        journal.append(answered(7))
        events, unreadable = journal.read()
        whole = cut >= len(content) - 1
        assert events == (*(answered(n) for n in range(3 if whole else 2)), answered(7))
        assert unreadable == ()
        aside = b"" if whole or cut == last else content[last:cut] + b"\n"
        assert everything(journal)[1] == aside


def test_torn_lines_of_several_crashes_are_all_kept(three_answers):
    for fragment in (b'{"kind":"answ', b"\xff\xfe", b"\0" * 5000):
        with three_answers.path.open("ab") as file:
            file.write(fragment)
        assert len(three_answers.read()[0]) == 3
    kept = b'{"kind":"answ\n\xff\xfe\n' + b"\0" * 5000 + b"\n"
    assert three_answers.torn.read_bytes() == kept


def test_a_whole_line_of_a_newer_version_without_its_end_is_not_set_aside(three_answers):
    content = three_answers.path.read_bytes() + b'{"kind":"badge","id":"1"}'
    three_answers.path.write_bytes(content)
    assert [problem.line for problem in three_answers.read()[1]] == [4]
    assert everything(three_answers) == (content + b"\n", b"")


APPEND_FOREVER = """
import sys
from quizbook.journal import Hinted, Journal

while True:
    event = Hinted(lesson="l", item="a" * 3000, wording="w")
    Journal(sys.argv[1]).append(event)
    print(event.id, flush=True)
"""


@posix
def test_a_kill_at_a_random_moment_loses_nothing_that_was_acknowledged(empty_journal):
    moments = random.Random(7)
    acknowledged = []
    for _ in range(5):
        with start(APPEND_FOREVER, empty_journal.path) as process:
            count = moments.randrange(1, 12)
            acknowledged += [process.stdout.readline() for _ in range(count)]
            time.sleep(moments.random() / 200)
            process.send_signal(signal.SIGKILL)
            acknowledged += process.stdout.readlines()
    events, unreadable = empty_journal.read()
    saved = [event.id for event in events]
    ids = [line.strip() for line in acknowledged if line.endswith("\n")]
    assert [id_ for id_ in saved if id_ in set(ids)] == ids
    assert len(saved) <= len(ids) + 5
    assert unreadable == ()


APPEND_SOME = """
import sys
from quizbook.journal import Hinted, Journal

print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[3])):
    Journal(sys.argv[1]).append(Hinted(lesson="l", item=f"{sys.argv[2]} {number}", wording="w"))
"""


def test_two_kernels_writing_at_once_lose_nothing_and_never_mix_lines(empty_journal):
    both = [start(APPEND_SOME, empty_journal.path, name, 300) for name in ("one", "two")]
    for process in both:
        assert process.stdout.readline() == "ready\n"
    for process in both:
        process.stdin.write("go\n")
        process.stdin.flush()
    while any(process.poll() is None for process in both):
        assert empty_journal.read()[1] == ()
        time.sleep(0.02)
    assert [process.communicate()[0] for process in both] == ["", ""]
    assert [process.returncode for process in both] == [0, 0]
    items = [event.item for event in empty_journal.read()[0]]
    for name in ("one", "two"):
        own = [item for item in items if item.startswith(name)]
        assert own == [f"{name} {number}" for number in range(300)]
    assert len(items) == 600
    assert not empty_journal.torn.exists()


def test_an_answer_that_fails_takes_no_other_kernels_answer_with_it(three_answers, monkeypatch):
    with start(APPEND_SOME, three_answers.path, "other", 1) as other:
        assert other.stdout.readline() == "ready\n"

        def refuse_while_the_other_is_writing(_):
            other.stdin.write("go\n")
            other.stdin.flush()
            time.sleep(0.3)
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, "fsync", refuse_while_the_other_is_writing)
        with pytest.raises(JournalError):
            three_answers.append(answered(3))
        other.communicate()
    monkeypatch.undo()
    events, unreadable = three_answers.read()
    assert [event.item for event in events] == ["q0", "q1", "q2", "other 0"]
    assert unreadable == ()


# Refused


def sentence(why):
    go_on = "You can go on; they are kept until the kernel stops."
    return f"Your answers cannot be saved: {why}. {go_on}"


@posix
def test_a_disk_that_fills_at_any_byte_leaves_no_half_line_and_says_so(three_answers):
    before = three_answers.path.read_bytes()
    line = encode(answered(3)).decode()
    told = run(CUT, three_answers.path, line, "refused").stdout.splitlines()
    length = len(line.encode())
    for cut in range(length):
        path = three_answers.path.with_name(f"{cut}.jsonl")
        assert told[cut] == f"{cut} {sentence(f'the file {path} may not grow any more')}"
        assert path.read_bytes() == before
    assert told[length] == f"{length} saved"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told_in_a_sentence():
    with pytest.raises(JournalError) as told:
        Journal("/dev/full").append(answered(1))
    assert str(told.value) == sentence("the disk is full")
    assert told.value.__cause__.errno == errno.ENOSPC


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EIO, "the computer says “Input/output error” about {path}"),
    ],
)
def test_a_disk_that_refuses_only_when_asked_to_finish_keeps_what_it_had(
    three_answers, monkeypatch, number, why
):
    def refuse(_):
        raise OSError(number, "Input/output error")

    before = everything(three_answers)
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(JournalError) as told:
        three_answers.append(answered(3))
    assert str(told.value) == sentence(why.format(path=three_answers.path))
    assert everything(three_answers) == before
    monkeypatch.undo()
    three_answers.append(answered(3))
    assert len(three_answers.read()[0]) == 4


def test_a_file_system_that_cannot_wait_for_the_disk_still_saves(three_answers, monkeypatch):
    def cannot(_):
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", cannot)
    three_answers.append(answered(3))
    assert len(three_answers.read()[0]) == 4


def test_an_interrupted_answer_is_not_half_saved(three_answers, monkeypatch):
    def interrupt(_):
        raise KeyboardInterrupt

    before = everything(three_answers)
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        three_answers.append(answered(3))
    assert everything(three_answers) == before


@posix
@pytest.mark.parametrize("below", ["journal/ada.jsonl", "ada.jsonl"])
def test_a_file_where_a_folder_should_be_is_told_in_a_sentence(tmp_path, below):
    (tmp_path / "home").write_text("a file")
    journal = Journal(tmp_path / "home" / below)
    why = f"a file stands where a folder should be, on the way to {journal.path}"
    with pytest.raises(JournalError) as told:
        journal.append(answered(1))
    assert str(told.value) == sentence(why)
    with pytest.raises(JournalError) as told:
        journal.read()
    assert str(told.value) == (
        f"Your earlier answers cannot be read: {why}. You can go on without them."
    )
    assert (tmp_path / "home").read_text() == "a file"


@posix
def test_a_folder_in_the_journals_place_is_told_in_a_sentence(tmp_path):
    for use in (lambda: Journal(tmp_path).append(answered(1)), Journal(tmp_path).read):
        with pytest.raises(JournalError, match=r": \S+ is a folder, not a file\. You can go on"):
            use()


# Root may write anywhere, so the process first becomes somebody who may not (nor may read this
# project, wherever root keeps it: all that is needed is read before).
WITHOUT_PERMISSION = """
import fcntl, os, sys
from quizbook.journal import Hinted, Journal, JournalError
from quizbook.words import catalogue

catalogue("en")
if os.geteuid() == 0:
    os.setuid(65534)
journal = Journal(sys.argv[1])
events, unreadable = journal.read()
print(len(events), [problem.line for problem in unreadable])
try:
    journal.append(Hinted(lesson="l", item="a", wording="w"))
except JournalError as error:
    print(error)
"""


@posix
def test_a_read_only_journal_is_read_torn_end_and_all_and_stays_as_it_is():
    with tempfile.TemporaryDirectory() as folder:
        content = encode(answered(1)) + encode(answered(2)) + b'{"kind":"answered","id"'
        journal = Journal(f"{folder}/ada.jsonl")
        journal.path.write_bytes(content)
        journal.path.chmod(0o444)
        Path(folder).chmod(0o555)
        told = run(WITHOUT_PERMISSION, journal.path).stdout.splitlines()
        Path(folder).chmod(0o755)
        assert told == ["2 [3]", sentence(f"you have no permission for {journal.path}")]
        assert everything(journal) == (content, b"")


# Damaged

LINE = encode(answered(9))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"not json", "damaged or cut short"),
        (LINE[:40], "damaged or cut short"),
        (b"[1, 2]", "damaged or cut short"),
        (b"\0" * 4096, "damaged or cut short"),
        (b'{"kind":"hinted","id":"\xff\xfe"}', "a part is missing or wrong"),
        (b'{"kind":"answered","response":' + b"[" * 100_000, "damaged or cut short"),
        (LINE[:-2] + b"}" + LINE[:-1], "damaged or cut short"),
        (LINE[:-1].replace(b'"q9"', b"9"), "a part is missing or wrong"),
        (LINE[:-1].replace(b'"wording"', b'"words"'), "a part is missing or wrong"),
        (LINE[:-1].replace(b"0.5", b"5"), "a part is missing or wrong"),
        (b'{"kind":"badge","id":"1"}', "of a kind that this version does not know"),
    ],
    ids=[
        "words",
        "cut short",
        "a list",
        "zeros",
        "not UTF-8",
        "deep nesting",
        "two in one line",
        "wrong type",
        "missing field",
        "credit above 1",
        "unknown kind",
    ],
)
def test_an_unreadable_line_is_reported_and_kept_byte_for_byte(empty_journal, line, reason):
    empty_journal.append(answered(1))
    with empty_journal.path.open("ab") as file:
        file.write(line + b"\n")
    empty_journal.append(answered(2))
    events, (problem,) = empty_journal.read()
    assert events == (answered(1), answered(2))
    assert (problem.line, problem.reason) == (2, reason)
    content = encode(answered(1)) + line + b"\n" + encode(answered(2))
    assert everything(empty_journal) == (content, b"")


def test_fields_that_a_newer_version_added_are_passed_over(empty_journal):
    empty_journal.path.parent.mkdir(parents=True)
    newer = encode(answered(1)).replace(b'"v":1', b'"v":2,"sure":{"level":[3]}')
    empty_journal.path.write_bytes(newer)
    assert empty_journal.read() == ((answered(1, v=2),), ())


def test_windows_line_ends_and_blank_lines_are_no_damage(three_answers):
    content = three_answers.path.read_bytes().replace(b"\n", b"\r\n") + b"\r\n\n \n"
    three_answers.path.write_bytes(content)
    three_answers.append(answered(3))
    events, unreadable = three_answers.read()
    assert (len(events), unreadable) == (4, ())


@pytest.mark.parametrize("end", [b"", b"\n"], ids=["torn", "ended"])
def test_a_line_of_ten_megabytes_is_no_trouble(three_answers, end):
    huge = answered(3, response="x" * 10_000_000)
    with three_answers.path.open("ab") as file:
        file.write(encode(huge)[:-1] + end)
    three_answers.append(answered(4))
    events, unreadable = three_answers.read()
    assert (events[3:], unreadable) == ((huge, answered(4)), ())


@settings(deadline=None, max_examples=80)
@given(parts=st.lists(st.binary(max_size=40) | st.sampled_from([LINE, LINE[:-1], b"\n", b"\r\n"])))
def test_arbitrary_bytes_never_raise_and_none_is_lost(parts):
    content = b"".join(parts)
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(f"{folder}/a.jsonl")
        journal.path.write_bytes(content)
        events, unreadable = journal.read()
        lines = content.split(b"\n")
        assert len(unreadable) + len(events) <= len(lines)
        kept, aside = everything(journal)
        assert kept.removesuffix(b"\n") + aside.removesuffix(b"\n") in (
            content.removesuffix(b"\n"),
            content[: -len(lines[-1])].removesuffix(b"\n") + lines[-1],
        )
        journal.append(answered(1))
        assert journal.read() == ((*events, answered(1)), unreadable)
        assert decode(content)[0] == events


# Whose, and where


@pytest.fixture
def no_names(monkeypatch, tmp_path):
    for name in ("QUIZBOOK_LEARNER", "JUPYTERHUB_USER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QUIZBOOK_HOME", str(tmp_path))
    return tmp_path


def test_the_learner_is_named_by_quizbook_then_jupyterhub_then_the_system(no_names, monkeypatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "system")
    assert learner_name() == "system"
    monkeypatch.setenv("JUPYTERHUB_USER", "hub")
    assert learner_name() == "hub"
    monkeypatch.setenv("QUIZBOOK_LEARNER", "ada")
    assert learner_name() == "ada"
    monkeypatch.setenv("QUIZBOOK_LEARNER", "")
    assert learner_name() == "hub"
    assert journal_path() == no_names / "journal" / "hub.jsonl"


@pytest.mark.parametrize("error", [KeyError, OSError, ImportError])
def test_a_system_user_without_a_name_is_a_learner_all_the_same(no_names, monkeypatch, error):
    def nobody():
        raise error

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert learner_name() == "learner"
    assert journal_path().parent == no_names / "journal"


def test_without_a_home_of_its_own_the_journal_lives_in_the_platforms_data_folder(monkeypatch):
    monkeypatch.delenv("QUIZBOOK_HOME", raising=False)
    path = journal_path("ada")
    assert path.is_absolute()
    assert path.parts[-3:] == ("quizbook", "journal", "ada.jsonl")
    assert not path.is_relative_to(Path.cwd())


@pytest.mark.parametrize(
    ("learner", "name"),
    [
        ("ada", "ada.jsonl"),
        ("Ada", "%41da.jsonl"),
        ("ada.l@uni", "ada%2El%40uni.jsonl"),
        ("..", "%2E%2E.jsonl"),
        ("a/b\\c", "a%2Fb%5Cc.jsonl"),
        ("żó", "%C5%BC%C3%B3.jsonl"),
        ("con", "%63on.jsonl"),
        ("lpt1", "%6Cpt1.jsonl"),
        ("con.x", "con%2Ex.jsonl"),
    ],
)
def test_a_learners_name_becomes_a_safe_file_name(no_names, learner, name):
    assert journal_path(learner) == no_names / "journal" / name


NAMES = st.text(st.characters(exclude_categories=()), min_size=1) | st.text("aA%~2E.", min_size=1)


@given(one=NAMES, other=NAMES)
def test_learners_whose_names_differ_never_share_a_file_even_where_case_does_not_count(one, other):
    files = {journal_path(name).name.casefold() for name in (one, other)}
    assert len(files) == len({one, other})


@pytest.mark.usefixtures("no_names")
@pytest.mark.parametrize(
    "pair", [("Ж" * 90, "Ж" * 91), ("A" * 90, "a" * 90), ("a" * 160, "a" * 161)]
)
def test_long_names_fit_a_file_name_and_stay_apart(pair):
    names = [journal_path(name) for name in pair]
    assert names[0] != names[1]
    for path in names:
        assert len(path.name) < 200
        Journal(path).append(answered(1))


def test_the_platforms_folders_are_looked_up_only_when_needed():
    script = "import sys, quizbook.journal; print('platformdirs' in sys.modules)"
    assert run(script).stdout == "False\n"
