"""`pytest --quizbook quiz_bank`: a course tests its own bank, in the instructor's words."""

import re

import pytest

from banks import ITEMS, SOUND, write_bank
from quizbook.bank import read_bank
from quizbook.cli.check.as_text import in_text
from quizbook.cli.check.found import Found
from test_sync import sync, write_course

pytest_plugins = ["pytester"]
OUTCOME = re.compile(r"(\S+::.+) (PASSED|FAILED|SKIPPED)\b.*%")


@pytest.fixture
def course(pytester, monkeypatch):
    """A working folder with a bank, in which pytest runs as a teacher runs it."""
    monkeypatch.setenv("NO_COLOR", "1")
    write_bank(pytester.path / "quiz_bank")
    return pytester


def broken(course, old, new):
    path = course.path / "quiz_bank" / "01_lesson.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def run(course, *options):
    return course.runpytest("-v", "--no-header", "-p", "no:nbval", *options)


def told(result):
    """Every test by its name, with what became of it."""
    found = (OUTCOME.match(line) for line in result.outlines)
    return {one[1]: one[2].lower() for one in found if one}


def test_every_question_is_a_test_named_by_its_id(course):
    result = run(course, "--quizbook", "quiz_bank")
    assert result.ret == 0
    assert told(result) == {
        "quiz_bank/01_lesson.yaml::(bank)": "passed",
        "quiz_bank/01_lesson.yaml::(file)": "passed",
        "quiz_bank/01_lesson.yaml::one-of-three": "passed",
        "quiz_bank/01_lesson.yaml::two-of-four": "passed",
        "quiz_bank/01_lesson.yaml::yes-or-no": "passed",
        "quiz_bank/facts.yaml::(file)": "passed",
    }


def test_a_fault_fails_its_question_and_no_other(course):
    broken(course, "text: A,", "text: B,")
    result = run(course, "--quizbook", "quiz_bank")
    failed = [name for name, outcome in told(result).items() if outcome == "failed"]
    assert failed == ["quiz_bank/01_lesson.yaml::two-of-four"]


def test_a_failure_is_the_instructors_message_and_nothing_else(course):
    broken(course, "text: A,", "text: B,")
    broken(course, "points: 2", "points: many")
    lines = run(course, "--quizbook", "quiz_bank").outlines
    start = next(n for n, line in enumerate(lines) if line.startswith("____"))
    end = next(n for n, line in enumerate(lines) if "short test summary" in line)
    found = Found(*read_bank(course.path / "quiz_bank"))
    assert len(found.problems) > 1
    assert "\n".join(lines[start + 1 : end]) == in_text(found).rpartition("\n\n")[0]


@pytest.mark.parametrize(
    ("old", "new", "failing"),
    [
        ("title: A lesson", "titel: A lesson", "(file)"),
        ("objective: read-well", "objective: read-wel", "one-of-three"),
        ("- id: yes-or-no", "- id: Yes or No", "question 3"),
        ("- id: yes-or-no", "- id: two-of-four", "two-of-four (2)"),
        ("points: 2", "cases: [{response: [A, B], score: 0.5}]", "two-of-four"),
        ("text: Read well, ", "text: FILL IN an objective, ", "(file)"),
    ],
)
def test_every_fault_has_a_test_that_it_fails(course, old, new, failing):
    broken(course, old, new)
    result = run(course, "--quizbook", "quiz_bank")
    failed = [name for name, outcome in told(result).items() if outcome == "failed"]
    assert failed == [f"quiz_bank/01_lesson.yaml::{failing}"]


def test_a_fault_after_the_questions_is_the_files(course):
    path = course.path / "quiz_bank" / "01_lesson.yaml"
    path.write_text(path.read_text("utf-8") + "langauge: en\n", "utf-8")
    failed = [
        name
        for name, outcome in told(run(course, "--quizbook", "quiz_bank")).items()
        if outcome == "failed"
    ]
    assert failed == ["quiz_bank/01_lesson.yaml::(file)"]


def test_a_fault_of_the_whole_bank_fails_a_test_of_its_own(course):
    (course.path / "quiz_bank" / "facts.yaml").unlink()
    result = run(course, "--quizbook", "quiz_bank")
    assert told(result)["quiz_bank/01_lesson.yaml::(bank)"] == "failed"
    result.stdout.fnmatch_lines(["*the bank has no facts.yaml [[]Y21[]]"])


def test_a_file_that_is_not_yaml_fails(course):
    (course.path / "quiz_bank" / "02_more.yaml").write_text("title: [\n", "utf-8")
    assert (
        told(run(course, "--quizbook", "quiz_bank"))["quiz_bank/02_more.yaml::(file)"] == "failed"
    )


def test_a_warning_fails_only_in_a_strict_run(course):
    (course.path / "quiz_bank" / "02_more.yml").touch()
    assert run(course, "--quizbook", "quiz_bank").ret == 0
    strict = run(course, "--quizbook", "quiz_bank", "--quizbook-strict")
    assert strict.ret == 1
    strict.stdout.fnmatch_lines(["quiz_bank/02_more.yml: warning: this file is not read [[]Y24[]]"])


@pytest.mark.parametrize(
    ("folder", "words"),
    [("quiz_bnk", "[Y20]"), ("empty", "[Y22]")],
)
def test_a_bank_that_is_not_there_is_wrong_use_and_not_a_run_without_tests(course, folder, words):
    (course.path / "empty").mkdir()
    result = run(course, "--quizbook", folder)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert words in result.stderr.str()
    assert "Traceback" not in result.stderr.str()


@pytest.mark.parametrize(
    ("file", "settings"),
    [
        (
            "pytest.ini",
            "[pytest]\nquizbook = quiz_bank\nquizbook_strict = true\ntestpaths = tests\n",
        ),
        (
            "pyproject.toml",
            (
                '[tool.pytest]\nquizbook = "quiz_bank"\nquizbook_strict = true\n'
                'testpaths = ["tests"]\n'
            ),
        ),
    ],
)
def test_two_lines_of_settings_do_for_a_course(course, file, settings):
    (course.path / file).write_text(settings, "utf-8")
    course.mkdir("tests")
    write_bank(course.path / "quiz_bank", SOUND)
    (course.path / "quiz_bank" / "02_more.yml").touch()
    result = run(course)
    assert told(result)["quiz_bank/01_lesson.yaml::where-it-ends"] == "passed"
    assert told(result)["quiz_bank/01_lesson.yaml::(bank)"] == "failed"


def test_the_bank_is_looked_for_upwards_as_everywhere(course, monkeypatch):
    monkeypatch.chdir(course.mkdir("notebooks"))
    names = told(run(course, "--quizbook", "quiz_bank", "--rootdir=.."))
    assert names["../quiz_bank/01_lesson.yaml::one-of-three"] == "passed"


def test_one_question_can_be_run_by_its_name(course):
    name = "quiz_bank/01_lesson.yaml::one-of-three"
    assert told(run(course, "--quizbook", "quiz_bank", name)) == {name: "passed"}
    assert told(run(course, "--quizbook", "quiz_bank", "-k", "two-of")) == {
        "quiz_bank/01_lesson.yaml::two-of-four": "passed"
    }


def test_tests_named_on_the_command_line_stay_the_only_ones_beside_a_setting(course):
    course.makeini("[pytest]\nquizbook = quiz_bank\n")
    course.makepyfile(test_own="def test_own(): pass")
    assert told(run(course, "test_own.py")) == {"test_own.py::test_own": "passed"}
    both = told(run(course, "--quizbook", "quiz_bank", "test_own.py"))
    assert {"test_own.py::test_own", "quiz_bank/01_lesson.yaml::yes-or-no"} < both.keys()


def test_every_notebook_is_a_test_that_it_agrees_with_the_bank(course):
    write_course(course.path, ['quiz("01_leson")', 'quiz("01_lesson")'])
    result = run(course, "--quizbook", "quiz_bank")
    assert told(result)["notebooks/01_lesson.ipynb::(bank)"] == "failed"
    result.stdout.fnmatch_lines(["*did you mean '01_lesson'?", "*has no answer cell [[]N04[]]"])
    assert told(result)["quiz_bank/01_lesson.yaml::(bank)"] == "failed"


def test_a_course_that_is_in_step_passes_and_its_answer_keys_are_tests_too(course):
    write_course(course.path)
    assert sync(course.path).exit_code == 0
    result = run(course, "--quizbook", "quiz_bank")
    assert result.ret == 0
    assert {"notebooks/01_lesson.ipynb::(bank)", "notebooks/answers/01_lesson.ipynb::(bank)"} < (
        told(result).keys()
    )
    broken(course, "Well read.", "Read well.")
    failed = {
        name
        for name, outcome in told(run(course, "--quizbook", "quiz_bank")).items()
        if outcome == "failed"
    }
    assert failed == {
        "notebooks/01_lesson.ipynb::(bank)",
        "notebooks/answers/01_lesson.ipynb::(bank)",
    }


def test_what_follows_from_a_broken_bank_is_left_out_of_the_notebooks_and_said_so(course):
    write_course(
        course.path, items=ITEMS.replace("correct: true, feedback: Well", "feedback: Well")
    )
    result = run(course, "--quizbook", "quiz_bank", "-rs")
    assert told(result)["notebooks/01_lesson.ipynb::(bank)"] == "skipped"
    assert told(result)["quiz_bank/01_lesson.yaml::(bank)"] == "passed"
    result.stdout.fnmatch_lines(["*SKIPPED*the bank has errors; mend those first"])


def test_a_notebook_that_cannot_be_read_fails_its_own_test(course):
    write_course(course.path).write_text("{", "utf-8")
    assert (
        told(run(course, "--quizbook", "quiz_bank"))["notebooks/01_lesson.ipynb::(bank)"]
        == "failed"
    )


def test_tests_of_a_course_neither_read_nor_write_the_answers_of_whoever_runs_them(course):
    course.makepyfile(
        """
        import os

        def test_home():
            assert "quizbook-answers-" in os.environ["QUIZBOOK_HOME"]
        """
    )
    assert run(course, "--quizbook", "quiz_bank").ret == 0


def test_a_run_that_does_not_use_it_is_as_it_was(course):
    write_course(course.path)
    course.makepyfile(
        """
        import os, sys

        def test_untouched():
            loaded = {name for name in sys.modules if name.startswith("quizbook")}
            assert loaded == {"quizbook", "quizbook.pytest_plugin"}
            assert "quizbook-answers-" not in os.environ["QUIZBOOK_HOME"]
        """
    )
    result = course.runpytest_subprocess("-v", "--no-header")
    assert list(told(result).values()) == ["passed"]


def test_a_bank_reached_by_a_link_is_tested_all_the_same(course):
    write_course(course.path / "real")
    (course.path / "linked").symlink_to(course.path / "real", target_is_directory=True)
    for folder, args in (("linked", []), ("real", ["linked"])):
        result = run(course, "--quizbook", f"{folder}/quiz_bank", *args)
        names = {name.partition("/")[2] for name in told(result)}
        assert "quiz_bank/01_lesson.yaml::one-of-three" in names
        assert "notebooks/01_lesson.ipynb::(bank)" in names


def test_a_bank_outside_the_folder_of_the_run_is_tested(course, tmp_path_factory):
    elsewhere = write_bank(tmp_path_factory.mktemp("other") / "quiz_bank")
    result = run(course, "--quizbook", str(elsewhere))
    assert len([name for name in told(result) if name.endswith("::one-of-three")]) == 1
