"""A stored lesson opened in VS Code, which has no kernel and not its Jupyter extension."""

import json
import os
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from harness.answering import RIGHT, status
from harness.bridge import mount
from harness.server import TINY
from harness.vscode import CODE, VSCode
from quizbook import Session, load_bank
from quizbook.lab.save import WIDGET_STATE, WIDGET_VIEW
from quizbook.widget import QuizWidget
from quizbook.words import say

ROOT = Path(__file__).parents[2]
LESSON = "05_the_numbers.ipynb"
DEAD = ("model not found", "Error displaying widget", "Loading widget", "renderer", WIDGET_VIEW)
LIGHT, DARK = "Default Light Modern", "Default Dark Modern"
# Higher than any lesson: VS Code draws only the cells that are in the window.
HEIGHT = 15_000

CONTRAST = """(elements) => {
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (colour) => {
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...paint.getImageData(0, 0, 1, 1).data].map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const root = getComputedStyle(document.documentElement);
  const page = light(root.getPropertyValue("--vscode-editor-background"));
  return elements.map((element) => {
    const words = light(getComputedStyle(element).color);
    return (Math.max(words, page) + 0.05) / (Math.min(words, page) + 0.05);
  });
}"""


@pytest.fixture(scope="module")
def vscode(tmp_path_factory):
    if not CODE.is_dir():
        reason = "VS Code's pages are not there (install Node with npm, then: make test)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("vscode") / "notebooks"
    shutil.copytree(ROOT / "notebooks", folder)
    code = VSCode(folder)
    code.folder = folder
    yield code
    code.stop()


@pytest.fixture
def opened(vscode, chromium):
    """Open a lesson in VS Code; the window, and what VS Code shows of the notebook."""
    contexts = []

    def opened(width=1100, theme=LIGHT, lesson=LESSON, **state):
        context = chromium.new_context(viewport={"width": width, "height": HEIGHT})
        context.set_default_timeout(60_000)
        contexts.append(context)
        page = context.new_page()
        page.goto(vscode.address(lesson, theme, **state))
        page.get_by_role("button", name="Open Notebook").click()
        shown = page.frame_locator("iframe.webview").frame_locator("#active-frame")
        expect(shown.get_by_role("heading", level=1).first).to_be_visible()
        # The list of files stands beside the notebook until it is put away.
        page.keyboard.press("Control+b")
        return page, shown.locator("#container")

    yield opened
    for context in contexts:
        context.close()


def stored(lesson=LESSON):
    return json.loads((ROOT / "notebooks" / lesson).read_text("utf-8"))


def outputs(notebook):
    return [output for cell in notebook["cells"] for output in cell.get("outputs", [])]


def is_quiz(output):
    return "qb-static" in "".join(output["data"].get("text/html", ""))


def keep(page, name, elements):
    """A picture to be looked at, of the topmost of these elements and what stands around it."""
    # In the page they stand in the order in which VS Code has drawn them.
    top = min(element.bounding_box()["y"] for element in elements.all())
    clip = {"x": 0, "y": top - 150, "width": page.viewport_size["width"], "height": 900}
    page.screenshot(path=ROOT / "screenshots" / f"vscode-{name}.png", clip=clip)


@pytest.mark.parametrize(
    ("width", "theme"),
    [(1100, LIGHT), (420, DARK)],
    ids=["wide and light", "narrow and dark"],
)
def test_in_vs_code_the_stored_lesson_is_read(opened, width, theme):
    page, lesson = opened(width, theme)
    quizzes = lesson.locator(".qb-static")
    expect(quizzes).to_have_count(sum(map(is_quiz, outputs(stored()))))
    for quiz in quizzes.all():
        expect(quiz).to_contain_text(say("run-to-answer"))
    for words in DEAD:
        expect(lesson).not_to_contain_text(words)
    charts = lesson.locator("svg.marks")
    expect(charts).to_have_count(sum("image/svg+xml" in out["data"] for out in outputs(stored())))
    for chart in charts.all():
        box = chart.bounding_box()
        assert box["x"] + box["width"] <= width
    parts = {"quiz": quizzes, "chart": charts, "cards": lesson.locator(".afr ul:visible")}
    for name, part in parts.items():
        keep(page, f"{name}-{width}", part)
    words = lesson.locator(".afr :is(p, small, summary), .qb-static :is(p, li)")
    assert min(words.evaluate_all(CONTRAST)) >= 4.5


def test_in_vs_code_a_lesson_that_was_stored_with_widgets_is_text(opened, vscode):
    notebook = stored()
    view = {"version_major": 2, "version_minor": 1, "model_id": "4b2f5a1f3c9d4f0e8a7b6c5d4e3f2a1b"}
    quizzes = list(filter(is_quiz, outputs(notebook)))
    for quiz in quizzes:
        quiz["data"] = {WIDGET_VIEW: view, **quiz["data"]}
    state = {"application/vnd.jupyter.widget-state+json": {"state": {}}}
    notebook["metadata"][WIDGET_STATE] = state
    (vscode.folder / "widgets.ipynb").write_text(json.dumps(notebook), "utf-8")
    _, lesson = opened(lesson="widgets.ipynb")
    expect(lesson.locator(".qb-static")).to_have_count(len(quizzes))
    for words in DEAD:
        expect(lesson).not_to_contain_text(words)


def test_in_restricted_mode_vs_code_hides_outputs_until_run_all_as_the_lesson_says(opened):
    page, lesson = opened(restricted=True)
    expect(page.get_by_text("Restricted Mode").first).to_be_visible()
    # VS Code has come to every output, and shows nothing there.
    expect(lesson.locator(".output.remove-padding")).to_have_count(len(outputs(stored())))
    expect(lesson.locator(".qb-static, .afr, svg.marks")).to_have_count(0)
    expect(lesson.get_by_text(re.compile("Choose Run, then Run All Cells"))).to_be_visible()
    page.get_by_role("button", name="Run All").first.click()
    page.get_by_role("button", name="Trust Folder & Continue").click()
    expect(page.get_by_text("Install/Enable suggested extensions")).to_be_visible()
    expect(lesson.locator(".qb-static")).not_to_have_count(0)


# What VS Code's Jupyter extension gives to widgets, in any theme.
GIVEN = """element => {
  const style = document.head.appendChild(document.createElement("style"));
  style.textContent = `:root { --jp-content-font-color1: black; --jp-layout-color0: white; }
    .cell-output-ipywidget-background { background: white !important; }`;
  element.classList.add("cell-output-ipywidget-background");
}"""


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_in_vs_code_the_page_of_a_quiz_is_answered_by_keyboard(opened, theme):
    page, lesson = opened(theme=theme, lesson="coming_back.ipynb")
    output = lesson.locator(".output").first
    output.evaluate(GIVEN)
    widget = QuizWidget(Session(load_bank(TINY / "quiz_bank")["tiny"], journal=None))
    mount(widget, output)
    week = lesson.locator('.qb-quiz form.qb-item[data-item="week-length"]')
    cells = page.locator(".monaco-list-row").count()
    week.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    seven = week.get_by_label("Seven days")
    # The options stand in an order of their own. Each of these letters is a command to VS Code.
    for key in "abddjk":
        page.keyboard.press(key)
    for _ in range(week.get_by_role("radio").count()):
        if not seven.is_checked():
            page.keyboard.press("ArrowDown")
    expect(seven).to_be_checked()
    page.keyboard.press("Enter")
    expect(status(week)).to_contain_text(RIGHT)
    assert page.locator(".monaco-list-row").count() == cells
    # The system's theme is light; the page goes by that of VS Code.
    expect(output).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    words = lesson.locator(".qb-quiz :is(legend, label, p, summary, .qb-status)")
    assert min(words.evaluate_all(CONTRAST)) >= 4.5
    keep(page, f"live-{theme.split()[1].lower()}", lesson.locator(".qb-quiz"))
