import json
import re
from pathlib import Path

import pytest
import typer
from traitlets.config import Config

from quizbook import Session, load_bank
from quizbook.cli import app
from quizbook.cli.study import environment
from quizbook.lab.hide import FOR_INSTRUCTORS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE-CONTENT.md"]
INDEX = re.findall(r"^\| \[(.+?)\]\((notebooks/\S+)\) \| .+ \| (\d+) \|$", README, re.MULTILINE)


def test_the_index_lists_every_notebook_for_students_in_order():
    files = sorted((ROOT / "notebooks").glob("*.ipynb"))
    shown = [file.name for file in files if file.name not in FOR_INSTRUCTORS]
    assert [path for _, path, _ in INDEX] == [f"notebooks/{name}" for name in shown]


@pytest.mark.parametrize(("title", "path", "minutes"), INDEX)
def test_the_index_gives_the_notebooks_own_title_and_time(title, path, minutes):
    cells = json.loads((ROOT / path).read_text(encoding="utf-8"))["cells"]
    text = "\n".join("".join(cell["source"]) for cell in cells)
    assert text.startswith(f"# {title}\n")
    assert f"about {minutes} minutes" in text


@pytest.mark.parametrize("verb", sorted(typer.main.get_command(app).commands))
def test_every_verb_of_the_command_has_a_row(verb):
    assert f"| `quizbook {verb}` |" in README


@pytest.mark.parametrize("page", PAGES)
def test_every_link_to_a_file_leads_somewhere(page):
    links = re.findall(r"\]\(([^):]+)\)", (ROOT / page).read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("page", [*PAGES, "docs/second_course.md", "quiz_bank/README.md"])
def test_steps_are_counted_one_by_one(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    steps = [int(step) for step in re.findall(r"^(\d+)\. ", text, re.MULTILINE)]
    assert all(step in {1, before + 1} for before, step in zip([0, *steps], steps, strict=False))


def test_the_map_shows_every_room_of_the_engine():
    house = ROOT / "src" / "quizbook"
    rooms = {path.name + "/" * path.is_dir() for path in house.iterdir()}
    unnamed = {"__pycache__/", "__main__.py", "py.typed"}
    assert set(re.findall(r"^\| `([\w./]+)` \| ", README, re.MULTILINE)) == rooms - unnamed


def test_every_folder_on_the_map_exists():
    folders = re.findall(r"^([\w/]+/) {2,}", README, re.MULTILINE)
    assert len(folders) > 1
    assert [folder for folder in folders if not (ROOT / folder).is_dir()] == []


def test_the_sixty_second_example_works_as_printed(tmp_path):
    facts, rivers = re.findall(r"^```yaml\n(.+?)^```", README, re.MULTILINE | re.DOTALL)
    (tmp_path / "facts.yaml").write_text(facts, encoding="utf-8")
    (tmp_path / "rivers.yaml").write_text(rivers, encoding="utf-8")
    session = Session(load_bank(tmp_path)["rivers"], journal=None)
    assert session.submit("balkhash-river", "the Ili").score.earned == 1


def test_every_place_where_it_runs_is_tested_or_says_that_it_is_not():
    table = README.partition("## Where it runs\n")[2].partition("\n\n## ")[0]
    rows = re.findall(r"^\| (.+) \| (.+) \| (.*?) ?\|$", table, re.MULTILINE)[1:]
    assert len(rows) > 8
    for place, seen, test in rows:
        named = test.strip("`")
        assert (ROOT / named).is_file() if named else seen == "not tested", place


def test_the_lines_for_jupyterhub_give_students_what_study_gives_them():
    (lines,) = re.findall(r"^```python\n(import os\n.+?)^```", README, re.MULTILINE | re.DOTALL)
    hub = Config()
    exec(lines, {"c": hub})  # noqa: S102 (our own README)
    added = hub.Spawner.environment.get_value({"LANG": "kk"})
    given = environment({}, instructor=False)
    assert added == {"LANG": "kk", "JUPYTER_CONFIG_PATH": given["JUPYTER_CONFIG_PATH"]}


def test_every_verb_that_takes_a_learner_is_named_where_machines_are_shared():
    section = README.partition("### Several students, one machine\n")[2].partition("\n## ")[0]
    verbs = typer.main.get_command(app).commands
    takers = {name for name, verb in verbs.items() if "learner" in {p.name for p in verb.params}}
    named = {name for name in verbs if re.search(rf"`{name}`|quizbook {name} ", section)}
    assert named == takers
