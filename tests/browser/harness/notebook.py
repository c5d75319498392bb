"""One open notebook in JupyterLab, with what a reader of it does by hand."""

import json
import os
import signal

from playwright.sync_api import Locator, Page

from harness.server import Lab

CURRENT = "const panel = jupyterapp.shell.currentWidget, book = panel?.content;"
CELLS = "Array.from(book.model.cells, cell => [cell.type, cell.sharedModel.source])"


def restored(page: Page) -> None:
    """Wait until JupyterLab stands in the page."""
    page.wait_for_function("() => window.jupyterapp")
    page.evaluate("async () => { await jupyterapp.restored; }")


class Notebook:
    """A notebook open in `page`; `path` is its place under the server's root."""

    def __init__(self, page: Page, lab: Lab, path: str) -> None:
        self.page = page
        self.lab = lab
        self.path = path
        self.file = lab.course / "notebooks" / path
        self.answers = lab.homes / self.file.parent.name
        self.panel = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
        self.quiz = self.panel.locator(".qb-quiz")
        self.errors = self.panel.locator('[data-mime-type="application/vnd.jupyter.stderr"]')

    # Coming and going

    def open(self) -> "Notebook":
        """Open it in the page, as a double click in the file browser would."""
        self._command("docmanager:open", path=self.path, factory="Notebook")
        return self.ready()

    def to_front(self) -> bool:
        """Show its tab; False when it has none."""
        return self.page.evaluate(
            """path => { const { shell } = jupyterapp;
                for (const tab of shell.widgets("main")) if (tab.context?.path === path) {
                    shell.activateById(tab.id); return true; }
                return false; }""",
            self.path,
        )

    def ready(self) -> "Notebook":
        """Wait until it is in front and its kernel answers."""
        self.page.wait_for_function(
            "path => window.jupyterapp?.shell.currentWidget?.context?.path === path", arg=self.path
        )
        self._ask(
            "await panel.context.ready; await panel.revealed; await panel.sessionContext.ready"
        )
        return self.idle()

    def idle(self) -> "Notebook":
        """Wait until the kernel has nothing left to do."""
        return self._until("panel.sessionContext.session?.kernel?.status === 'idle'")

    def reload(self) -> "Notebook":
        """Load the whole page again, with this notebook in front."""
        folder, name = self.path.split("/")
        # A workspace of its own: the usual one would bring every notebook of every test back.
        self.page.goto(f"{self.lab.url}/lab/workspaces/{folder}/tree/{folder}/{name}")
        return self.ready()

    def close(self) -> None:
        """Close its tab, in front or not, without storing anything; the kernel goes on."""
        self.page.evaluate(
            """path => { for (const tab of jupyterapp.shell.widgets("main"))
                if (tab.context?.path === path) { tab.context.model.dirty = false; tab.close(); }
            }""",
            self.path,
        )

    def dismiss(self) -> None:
        """Close a question that JupyterLab asks, as a failed test may leave one open."""
        while (dialog := self.page.locator(".jp-Dialog")).count():
            dialog.last.locator("button.jp-mod-reject, button").first.click()

    # The kernel

    def run_all(self) -> "Notebook":
        """Run every cell, and wait for the end."""
        self._command("runmenu:run-all")
        return self.idle()

    def run_all_from_the_menu(self) -> "Notebook":
        """Run every cell as a student does; the end is when no cell is waiting any more."""
        self._choose("Run", "Run All Cells")
        self.page.wait_for_timeout(500)
        self._until("Array.from(book.model.cells).every(cell => cell.executionState !== 'running')")
        return self.idle()

    def run_cell(self, source: str) -> "Notebook":
        """Run the one cell that holds this source again."""
        index = [text for _, text in self.cells()].index(source)
        self.go_to(index)
        self._command("notebook:run-cell")
        return self.idle()

    def answers_in(self, name: str) -> None:
        """Let the kernel keep the answers of the next run in another folder."""
        self.answers = self.lab.homes / name
        self._execute(f"import os; os.environ['QUIZBOOK_HOME'] = {str(self.answers)!r}", "await")

    def keep_busy(self, seconds: int) -> None:
        """Give the kernel something long to do, and do not wait for it."""
        self._execute(f"import time; time.sleep({seconds})", "void")

    def restart(self) -> "Notebook":
        """Restart the kernel from the menu, as a student would."""
        self._choose("Kernel", "Restart Kernel…")
        self.page.locator(".jp-Dialog button.jp-mod-accept").click()
        self._until("panel.sessionContext.session.kernel.status !== 'idle'")
        return self.idle()

    def crash(self) -> "Notebook":
        """Let the kernel die; the server starts it again, and JupyterLab says so."""
        self._execute("import os; os._exit(1)", "void")
        self.page.locator(".jp-Dialog", has_text="died").wait_for()
        self.dismiss()
        return self.idle()

    def kill(self) -> "Notebook":
        """Kill its kernel outright; the server starts it again, and JupyterLab says so."""
        self.signal(signal.SIGKILL)
        self.page.locator(".jp-Dialog", has_text="died").wait_for()
        self.dismiss()
        return self.idle()

    def signal(self, number: int) -> int:
        """Send its kernel's process a signal, and do not wait for what comes of it; its id."""
        note = self.file.with_name("kernel.txt")
        self._execute(f"import os; open({str(note)!r}, 'w').write(str(os.getpid()))", "await")
        process = int(note.read_text("utf-8"))
        os.kill(process, number)
        return process

    def kernel(self) -> str | None:
        """The id of its kernel."""
        for session in self.lab.ask("api/sessions"):
            if session["path"] == self.path:
                return session["kernel"]["id"]
        return None

    def shut_down(self) -> None:
        """End its kernel."""
        if kernel := self.kernel():
            self.lab.ask(f"api/kernels/{kernel}", "DELETE")

    # What it holds

    def painted(self) -> "Notebook":
        """Wait until its first quiz can be answered."""
        assert not self.errors.count(), self.errors.first.inner_text()
        self.quiz.first.locator(".qb-part fieldset").first.wait_for()
        return self

    def item(self, item_id: str) -> Locator:
        """The form of one question."""
        return self.quiz.first.locator(f'form.qb-item[data-item="{item_id}"]')

    def cells(self) -> list[tuple[str, str]]:
        """Type and source of every cell, as the page holds them now."""
        return [(kind, source) for kind, source in self._ask(f"return {CELLS}")]

    def place(self) -> tuple[int, int, str]:
        """Which cell is the active one, how many are selected, and the mode."""
        return tuple(
            self._ask("return [book.activeCellIndex, book.selectedCells.length, book.mode]")
        )

    def go_to(self, index: int) -> None:
        """Make a cell the active one, in command mode."""
        self._ask(f"book.activeCellIndex = {index}; book.mode = 'command'; book.activate()")

    def is_as_stored(self) -> bool:
        """It is in front, and no test has changed its cells."""
        if self._ask("return panel?.context?.path") != self.path:
            return False
        stored = [(cell["cell_type"], "".join(cell["source"])) for cell in self.stored()["cells"]]
        return self.cells() == stored

    # The file

    def change(self) -> None:
        """Let it wait to be stored, as after any edit."""
        self._ask("panel.context.model.dirty = true")

    def is_saved(self) -> bool:
        """Nothing in the page waits to be stored."""
        return self._ask("return !panel.context.model.dirty")

    def wait_saved(self) -> "Notebook":
        """Wait until everything is stored."""
        return self._until("!panel.context.model.dirty")

    def save(self) -> "Notebook":
        """Store it, by the command behind Ctrl+S."""
        self._command("docmanager:save")
        return self.wait_saved()

    def save_by_key(self) -> "Notebook":
        """Store it with Ctrl+S, to the very end: until then JupyterLab hears no other Ctrl+S."""
        with self.page.expect_response(
            lambda answer: answer.request.method == "POST" and "/checkpoints" in answer.url
        ):
            self.page.keyboard.press("Control+s")
        return self.wait_saved()

    def stored(self) -> dict:
        """What the file holds."""
        return json.loads(self.file.read_text("utf-8"))

    def journal(self) -> list[dict]:
        """Every line of the answers kept for this notebook."""
        files = sorted((self.answers / "journal").glob("*.jsonl"))
        return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]

    def answered(self) -> list[dict]:
        """The answers kept for this notebook."""
        return [line for line in self.journal() if line["kind"] == "answered"]

    def _choose(self, menu: str, entry: str) -> None:
        items = self.page.get_by_role("menuitem")
        items.filter(has_text=menu).first.click()
        items.filter(has_text=entry).first.click()

    def _ask(self, script: str):
        return self.page.evaluate(f"async () => {{ {CURRENT} {script}; }}")

    def _execute(self, code: str, await_or_void: str) -> None:
        request = f"requestExecute({{code: {json.dumps(code)}, silent: true}})"
        self._ask(f"{await_or_void} panel.sessionContext.session.kernel.{request}.done")

    def _until(self, condition: str) -> "Notebook":
        self.page.wait_for_function(f"() => {{ {CURRENT} return {condition}; }}")
        return self

    def _command(self, name: str, **args) -> None:
        # The braces keep the command's result in the page: it may be half of JupyterLab.
        self.page.evaluate(
            "async ([name, args]) => { await jupyterapp.commands.execute(name, args); }",
            [name, args],
        )
