"""The same notebook where JupyterLab is not: Notebook 7, Voila, HTML on a stick, GitHub, paper."""

import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbconvert import HTMLExporter
from playwright.sync_api import expect

from harness.answering import RIGHT, pick, status, submit
from harness.server import TINY, free_port, own_home
from quizbook.words import say

ROOT = Path(__file__).parents[2]
DEAD = ("model not found", "Error displaying widget", "Loading widget")
# What GitHub and an untrusted notebook take away.
TAKEN = ["style", "script", "form", "input", "button", "select", "textarea", "iframe", "svg"]


def week(page):
    return page.locator('.qb-quiz form.qb-item[data-item="week-length"]').first


def answer_the_week(page):
    pick(week(page), "Seven days")
    submit(week(page))
    expect(status(week(page))).to_contain_text(RIGHT)


def wait_for_the_kernel(page, notebook):
    """Notebook 7 runs nothing, and says nothing, before its page has reached the kernel."""
    for _ in range(150):
        for session in notebook.lab.ask("api/sessions"):
            kernel = session["kernel"]
            ours = session["path"] == notebook.path and kernel["connections"]
            if ours and kernel["execution_state"] == "idle":
                return
        page.wait_for_timeout(100)
    raise AssertionError("no kernel")


def test_in_notebook_7_a_quiz_is_answered_and_comes_back(lab_page, shelf, started_lab, picture):
    notebook = shelf("seven")
    page = lab_page.context.new_page()
    address = f"{started_lab.url}/notebooks/{notebook.path}"
    page.goto(address)
    wait_for_the_kernel(page, notebook)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    answer_the_week(page)
    picture("quiz-notebook-7", page)
    page.keyboard.press("Control+s")
    for _ in range(100):
        if "qb-static" in notebook.file.read_text("utf-8"):
            break
        page.wait_for_timeout(100)
    stored = notebook.file.read_text("utf-8")
    assert "qb-static" in stored
    assert "widget-view" not in stored
    page.goto(address)
    expect(status(week(page))).to_contain_text(RIGHT)
    notebook.shut_down()
    page.goto(address)
    expect(page.locator("body")).to_contain_text(say("run-to-answer"))
    for words in DEAD:
        expect(page.locator("body")).not_to_contain_text(words)
    page.close()
    notebook.shut_down()


@pytest.fixture
def voila(tmp_path):
    """The address of a Voila that serves the tiny lesson, in a home of its own."""
    home, port = tmp_path / "home", free_port()
    home.mkdir()
    log = (tmp_path / "voila.log").open("wb")
    command = [sys.executable, "-m", "voila", "lesson.ipynb", "--no-browser", f"--port={port}"]
    environment = {**own_home(home), "QUIZBOOK_HOME": str(home), "QUIZBOOK_LEARNER": "ada"}
    process = subprocess.Popen(command, cwd=TINY, env=environment, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}/"
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{address}voila/static/", timeout=1)  # noqa: S310 (our own)
        except urllib.error.HTTPError:
            break
        except OSError:
            assert process.poll() is None, (tmp_path / "voila.log").read_text("utf-8")
            time.sleep(0.1)
    yield address
    process.terminate()
    process.wait(timeout=30)
    log.close()


def test_in_voila_a_quiz_is_answered_and_the_answer_is_there_on_the_next_visit(
    chromium, voila, picture
):
    context = chromium.new_context(viewport={"width": 1000, "height": 900})
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.goto(voila)
    week(page).wait_for()
    answer_the_week(page)
    picture("quiz-voila", page)
    page.goto(voila)
    week(page).wait_for()
    expect(status(week(page))).to_contain_text(RIGHT)
    context.close()


@pytest.fixture(scope="module")
def lesson_as_html(tmp_path_factory):
    """A lesson of the course as nbconvert writes it, in one file."""
    source = ROOT / "notebooks" / "01_afghan_route.ipynb"
    html, _ = HTMLExporter().from_notebook_node(nbformat.read(source, as_version=4))
    file = tmp_path_factory.mktemp("html") / "lesson.html"
    file.write_text(html, "utf-8")
    return file


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_as_html_without_a_network_a_quiz_is_text(chromium, lesson_as_html, picture, scripts):
    context = chromium.new_context(java_script_enabled=scripts, offline=True)
    page = context.new_page()
    page.goto(lesson_as_html.as_uri(), wait_until="domcontentloaded")
    quizzes = page.locator(".qb-static")
    assert quizzes.count() > 1
    for quiz in quizzes.all():
        expect(quiz).to_be_visible()
        expect(quiz).to_contain_text(say("run-to-answer"))
    for words in DEAD:
        expect(page.locator("body")).not_to_contain_text(words)
    quizzes.first.scroll_into_view_if_needed()
    picture(f"quiz-html-{'with' if scripts else 'without'}-scripts", page)
    context.close()


def test_printed_every_quiz_is_on_paper(chromium, lesson_as_html, tmp_path):
    context = chromium.new_context(offline=True)
    page = context.new_page()
    page.goto(lesson_as_html.as_uri(), wait_until="domcontentloaded")
    page.emulate_media(media="print")
    for quiz in page.locator(".qb-static").all():
        expect(quiz).to_be_visible()
    page.pdf(path=tmp_path / "lesson.pdf")
    assert (tmp_path / "lesson.pdf").read_bytes().startswith(b"%PDF")
    context.close()


def stored_quizzes():
    """The HTML of every quiz that the course's notebooks hold."""
    for file in sorted((ROOT / "notebooks").glob("[0-9]*.ipynb")):
        for cell in json.loads(file.read_text("utf-8"))["cells"]:
            for output in cell.get("outputs", []):
                html = "".join(output.get("data", {}).get("text/html", ""))
                if "qb-static" in html:
                    yield html


def test_what_github_takes_away_is_nothing_that_is_read():
    quizzes = [BeautifulSoup(html, "html.parser") for html in stored_quizzes()]
    assert len(quizzes) > 8
    for page in quizzes:
        before = page.get_text()
        assert say("run-to-answer") in before
        for tag in page.find_all(TAKEN):
            tag.decompose()
        assert page.get_text() == before


def test_as_github_shows_it_a_quiz_is_readable(chromium, picture):
    context = chromium.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    bare = BeautifulSoup(max(stored_quizzes(), key=len), "html.parser")
    for tag in bare.find_all(TAKEN):
        tag.decompose()
    for tag in bare.find_all():
        tag.attrs = {}
    page.set_content(f"<main>{bare}</main>")
    expect(page.get_by_text(say("run-to-answer"))).to_be_visible()
    assert page.locator("li").count() > 10
    picture("quiz-github", page)
    context.close()
