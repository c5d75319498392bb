"""A started course and a browser, for every test in this folder.

Without Chromium the tests are skipped on a developer's machine and fail where `CI` is set.
"""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from harness.notebook import Notebook
from harness.server import TINY, Lab, copy_course
from harness.wire import Wire

ROOT = Path(__file__).parents[2]
PATIENCE = 15_000  # ms until a page that does not come is a failure

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


FIGURES = pytest.StashKey[list[str]]()


def pytest_terminal_summary(terminalreporter, config):
    """What was measured is in the log of every run, passed or failed."""
    if figures := config.stash.get(FIGURES, []):
        terminalreporter.section("measured in the browser")
        for line in figures:
            terminalreporter.write_line(line)


@pytest.fixture
def figure(request):
    """Put a measured figure into the log of the run."""
    return request.config.stash.setdefault(FIGURES, []).append


@pytest.fixture(scope="session")
def chromium():
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        reason = "Chromium is not installed (Debian: apt-get install chromium)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def started_lab(chromium, tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    lab = Lab(copy_course(ROOT, folder / "my course"), folder / "home")
    yield lab
    lab.stop()


@pytest.fixture(scope="session")
def wire():
    """What went over the network; `clear()` begins a new recording."""
    return Wire()


@pytest.fixture(scope="session")
def lab_page(chromium, started_lab, wire):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    wire.listen(context, page)
    page.goto(f"{started_lab.url}/lab/workspaces/tests?token={started_lab.token}")
    page.wait_for_function("async () => { await window.jupyterapp?.restored; return true; }")
    yield page
    context.close()


@pytest.fixture(scope="session")
def shelf(lab_page, started_lab):
    """Notebooks to open: each a copy in a folder of its own, with a bank beside it."""

    def lay_out(name: str, source: Path = TINY / "lesson.ipynb", bank: Path = TINY / "quiz_bank"):
        folder = started_lab.course / "notebooks" / name
        folder.mkdir()
        shutil.copy(source, folder / "lesson.ipynb")
        shutil.copytree(bank, folder / "quiz_bank")
        return Notebook(lab_page, started_lab, f"{name}/lesson.ipynb")

    return lay_out


@pytest.fixture(scope="session")
def shared_notebook(shelf):
    return shelf("shared")


@pytest.fixture
def tiny_lesson(request, shared_notebook, wire):
    """The tiny lesson after Run All: three questions, none answered, and two sliders.

    The notebook and its kernel serve many tests; the answers are new for each.
    """
    shared_notebook.dismiss()
    if not shared_notebook.is_as_stored():
        # With its old kernel it would bring back the quizzes of earlier tests, answers and all.
        shared_notebook.close()
        shared_notebook.shut_down()
        shared_notebook.open()
    shared_notebook.answers_in(request.node.name)
    wire.clear()
    return shared_notebook.run_all().painted()


@pytest.fixture
def own_lesson(request, shelf, wire):
    """As `tiny_lesson`, in a notebook and a kernel of its own, to be restarted or closed."""
    notebook = shelf(request.node.name)
    notebook.dismiss()
    wire.clear()
    yield notebook.open().run_all().painted()
    notebook.dismiss()
    notebook.close()
    notebook.shut_down()


@pytest.fixture
def picture(lab_page):
    """Keep a screenshot, to be looked at."""

    def keep(name: str, page=lab_page) -> None:
        page.screenshot(path=ROOT / "screenshots" / f"{name}.png")

    return keep


@pytest.fixture
def narrow_lab(lab_page):
    """Make the window 320 px wide, with the sidebar closed."""
    size = lab_page.viewport_size

    def narrow() -> None:
        lab_page.evaluate("() => { jupyterapp.shell.collapseLeft(); }")
        lab_page.set_viewport_size({"width": 320, "height": 800})
        # Charts and cells are laid out anew some frames after the window has changed.
        lab_page.wait_for_timeout(500)

    yield narrow
    lab_page.set_viewport_size(size)
    lab_page.evaluate("() => { jupyterapp.shell.expandLeft(); }")


@pytest.fixture
def use_theme(lab_page):
    """Change JupyterLab's theme, until the test is over."""

    def change(name: str) -> None:
        lab_page.evaluate(
            "async theme => {"
            " await jupyterapp.commands.execute('apputils:change-theme', {theme}); }",
            f"JupyterLab {name.title()}",
        )
        light = "true" if name == "light" else "false"
        lab_page.locator(f'body[data-jp-theme-light="{light}"]').wait_for(state="attached")

    yield change
    change("light")
