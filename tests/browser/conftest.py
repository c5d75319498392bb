"""A started course and a browser, for every test in this folder.

Without Chromium the tests are skipped on a developer's machine and fail where `CI` is set.
"""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from harness.notebook import Notebook, restored
from harness.server import TINY, TWELVE, Lab, copy_course
from harness.wire import Wire

ROOT = Path(__file__).parents[2]
PATIENCE = 30_000  # ms until a page that does not come is a failure
expect.set_options(timeout=15_000)  # and until what should be on it is one

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # What is not on this machine cannot even be looked up.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


FIGURES = pytest.StashKey[list[str]]()


def pytest_collection_modifyitems(items):
    """A browser and a server on a busy machine now and then miss each other's moment: a test that
    fails is run once more, and the summary names it. What is really broken fails twice.
    """
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.flaky(reruns=1))


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
    restored(page)
    yield page
    context.close()


@pytest.fixture(scope="session")
def shelf(lab_page, started_lab):
    """Notebooks to open: each a copy in a folder of its own, with a bank beside it."""

    def lay_out(name: str, source: Path = TINY / "lesson.ipynb", bank: Path = TINY / "quiz_bank"):
        folder = started_lab.course / "notebooks" / name
        # A test that is run once more begins anew.
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(started_lab.homes / name, ignore_errors=True)
        folder.mkdir()
        shutil.copy(source, folder / "lesson.ipynb")
        shutil.copytree(bank, folder / "quiz_bank")
        return Notebook(lab_page, started_lab, f"{name}/lesson.ipynb")

    return lay_out


@pytest.fixture(scope="session")
def tiny_notebook(shelf):
    return shelf("shared")


@pytest.fixture(scope="session")
def twelve_notebook(shelf):
    return shelf("twelve", TWELVE / "lesson.ipynb", TWELVE / "quiz_bank")


@pytest.fixture(scope="session")
def run_anew(wire):
    """Run a notebook that serves many tests, with its kernel; the answers are new for each."""

    def run(notebook: Notebook, answers: str) -> Notebook:
        notebook.dismiss()
        if not (notebook.to_front() and notebook.ready().is_as_stored()):
            # With its old kernel it would bring back the quizzes of earlier tests, answers and all.
            notebook.close()
            notebook.shut_down()
            notebook.open()
        notebook.answers_in(answers)
        # What an earlier test had typed last is no concern of this one.
        notebook.page.evaluate("() => globalThis[Symbol.for('quizbook.unheard')]?.clear()")
        wire.clear()
        return notebook.run_all().painted()

    return run


@pytest.fixture
def tiny_lesson(request, tiny_notebook, run_anew):
    """The tiny lesson after Run All: three questions, none answered, and two sliders."""
    return run_anew(tiny_notebook, request.node.name)


@pytest.fixture
def twelve_lesson(request, twelve_notebook, run_anew):
    """The lesson with a question of every type, and some in every behaviour, after Run All."""
    return run_anew(twelve_notebook, request.node.name)


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


@pytest.fixture(scope="module")
def course_lesson(request, shelf):
    """A lesson of the course, which the test names by its file, opened and run from the menu."""
    name = f"{Path(request.module.__file__).stem}-{request.param.stem}"
    notebook = shelf(name, request.param, ROOT / "quiz_bank")
    notebook.dismiss()
    # Afresh: a page takes the style of charts from the first chart that it shows.
    notebook.reload()
    yield notebook.run_all_from_the_menu()
    notebook.dismiss()
    notebook.close()
    notebook.shut_down()


@pytest.fixture
def own_twelve(request, shelf, wire):
    """As `twelve_lesson`, in a notebook and a kernel of its own."""
    notebook = shelf(request.node.name, TWELVE / "lesson.ipynb", TWELVE / "quiz_bank")
    notebook.dismiss()
    wire.clear()
    yield notebook.open().run_all().painted()
    notebook.dismiss()
    notebook.close()
    notebook.shut_down()


@pytest.fixture
def another_window(chromium, started_lab):
    """A function that opens a notebook in a browser of its own, as on a second screen."""
    contexts = []

    def open_there(path: str, lab: Lab = started_lab) -> Notebook:
        context = chromium.new_context(viewport={"width": 1280, "height": 900})
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        workspace = f"window-{len(contexts)}-{path.partition('/')[0]}"
        page.goto(f"{lab.url}/lab/workspaces/{workspace}?token={lab.token}")
        restored(page)
        return Notebook(page, lab, path).open()

    yield open_there
    for context in contexts:
        context.close()


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
        # JupyterLab hides the page while it changes its look.
        lab_page.locator("#jupyterlab-splash").wait_for(state="detached")

    yield change
    change("light")
