"""A JupyterLab whose kernels find all three systems, and a new browser for every sitting."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from checking import QUIZML_PYTHON, run
from playwright.sync_api import Playwright, sync_playwright
from sitting import sit

from harness.server import Lab

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
PACKAGES = "import sysconfig; print(sysconfig.get_path('purelib'))"
# At the end of the path: whatever the project itself depends on stays the project's own.
STARTUP = "import sys\nsys.path += {folders!r}\n"


class Classroom:
    """A running server, and a folder of its own for each notebook, hence no answers kept."""

    def __init__(self, lab: Lab, playwright: Playwright) -> None:
        self.lab = lab
        self.playwright = playwright
        self.used = 0

    def sit(self, system, write, count):
        """One student, new to everything, with the quiz that `write` lays out."""
        self.used += 1
        folder = self.lab.course / "notebooks" / f"sitting-{self.used}"
        folder.mkdir()
        write(folder)
        write_notebook(folder, system)
        browser = self.playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        try:
            return sit(browser, self.lab, folder, system, count)
        finally:
            browser.close()


@contextmanager
def classroom() -> Iterator[Classroom]:
    """Open one for the time of the benchmark."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        course, home = Path(folder) / "course", Path(folder) / "home"
        (course / "notebooks").mkdir(parents=True)
        # There must be a lesson to open the course on.
        (course / "notebooks" / "00_first.ipynb").write_text(json.dumps(notebook()), "utf-8")
        lab = Lab(course, home)
        found = [str(Path(__file__).parent), run([QUIZML_PYTHON, "-c", PACKAGES])[1].strip()]
        startup = home / ".ipython" / "profile_default" / "startup" / "10-systems.py"
        startup.write_text(STARTUP.format(folders=found), "utf-8")
        try:
            yield Classroom(lab, playwright)
        finally:
            lab.stop()


def write_notebook(folder, system):
    """`quiz.ipynb`: the two cells, and an empty one, so that running the quiz adds none."""
    text = json.dumps(notebook(system.imports, system.shows, ""), indent=1)
    (folder / "quiz.ipynb").write_text(text, "utf-8")


def notebook(*sources):
    """A notebook of code cells that were not run yet."""
    cells = [
        {"cell_type": "code", "id": f"cell-{number}", "metadata": {}, "source": source}
        | {"execution_count": None, "outputs": []}
        for number, source in enumerate(sources)
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    head = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernel}}
    return head | {"cells": cells}
