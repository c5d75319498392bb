"""One student with one quiz: a fresh browser, a fresh kernel, Shift+Enter, then some answers."""

import re
from dataclasses import dataclass
from pathlib import Path

import psutil
from traffic import Recording, Traffic, by_trait, counted, kernel_time

from harness.notebook import Notebook

STOPWATCH = Path(__file__).with_name("stopwatch.js")
SETTLED = 300  # ms in which late messages and late scripts of a quiz come
ANSWERS = 20
# Any answer will do where a quiz has more than choices; wrong and invalid ones have feedback too.
FILL = """form => {
    const changed = field => field.dispatchEvent(new Event("change", {bubbles: true}));
    form.querySelector("input[type=radio], input[type=checkbox]")?.click();
    form.querySelector("[data-move='1']")?.click();
    for (const field of form.querySelectorAll("select")) field.selectedIndex = 1, changed(field);
    for (const field of form.querySelectorAll("input[type=text], textarea")) {
        field.value = "12";
        changed(field);
    }
}"""


@dataclass(frozen=True)
class Answer:
    """One answer: the place of its question, and what it cost."""

    number: int
    feedback: float
    """Milliseconds from the click to the frame that shows it."""
    size: int
    """Bytes of all messages of widgets, from the choosing on."""


@dataclass(frozen=True)
class Sitting:
    """What it cost. Times in milliseconds, memory as growth, all sizes in bytes."""

    painted: float
    kernel: float
    showing: Traffic
    opening: dict[str, int]
    kernel_memory: int
    browser_memory: int
    answers: tuple[Answer, ...]
    saved: int


def sit(browser, lab, folder, system, count):
    """Open `folder/quiz.ipynb`, run it as a student would, answer, save."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page, wire = context.new_page(), Recording()
    page.add_init_script(path=STOPWATCH)
    wire.listen(context, page)
    name = folder.name
    page.goto(f"{lab.url}/lab/workspaces/{name}/tree/{name}/quiz.ipynb?token={lab.token}")
    notebook = Notebook(page, lab, f"{name}/quiz.ipynb").ready()
    try:
        return measured(notebook, wire, context.new_cdp_session(page), system, count)
    finally:
        notebook.shut_down()


def measured(notebook, wire, devtools, system, count):
    """Run both cells, the second one against the clock; then answer and save."""
    notebook.run_cell(system.imports)
    process = kernel_process(notebook)
    heap, memory = heap_of(devtools), process.memory_info().rss
    notebook.go_to(1)
    settle(notebook)
    wire.begin()
    wanted = {selector: each * count for selector, each in system.painted.items()}
    page = notebook.page
    page.evaluate("wanted => { stopwatch('keydown', document, wanted); }", wanted)
    page.keyboard.press("Shift+Enter")
    painted = page.evaluate("window.timed")
    settle(notebook)
    wire.end()
    shown = {
        "painted": painted,
        "kernel": kernel_time(wire),
        "showing": counted(wire),
        "opening": by_trait(wire),
        "kernel_memory": process.memory_info().rss - memory,
        "browser_memory": heap_of(devtools) - heap,
    }
    step = max(1, count // ANSWERS)
    answers = [answered(notebook, wire, system, place) for place in range(0, count, step)]
    notebook.save()
    saved = notebook.file.stat().st_size
    return Sitting(**shown, answers=tuple(answers), saved=saved)


def answered(notebook, wire, system, number):
    """Answer one question, in two steps where the system has a button."""
    question = notebook.panel.locator(system.question).nth(number)
    wire.begin()
    target = chosen(question, system, number)
    settle(notebook, SETTLED // 3)
    start = "(node, wanted) => { stopwatch('click', node, wanted); }"
    question.evaluate(start, {system.feedback: 1})
    target.click()
    feedback = notebook.page.evaluate("window.timed")
    settle(notebook, SETTLED // 3)
    wire.end()
    return Answer(number, feedback, counted(wire).comm_bytes)


def chosen(question, system, number):
    """Fill in the question; what is to be clicked then, to get feedback."""
    if not system.option:
        question.evaluate(FILL)
        return question.locator(system.button)
    # The first option of the file is the right one; each quiz may have shuffled them.
    text = re.compile(rf"^\s*{number % 4 + 1}: ")
    option = question.locator(system.option).filter(has_text=text)
    if not system.button:
        return option
    option.click()
    return question.locator(system.button)


def settle(notebook, patience=SETTLED):
    """Wait until the kernel is done, and what it sent has arrived."""
    notebook.idle()
    notebook.page.wait_for_timeout(patience)


def heap_of(devtools):
    """Bytes of JavaScript's heap that are in use after a collection."""
    devtools.send("HeapProfiler.collectGarbage")
    return devtools.send("Runtime.getHeapUsage")["usedSize"]


def kernel_process(notebook):
    """The process of the notebook's kernel, found by the name of its connection file."""
    mark = notebook.kernel()
    for process in psutil.Process(notebook.lab.process.pid).children(recursive=True):
        if any(mark in part for part in process.cmdline()):
            return process
    raise LookupError(mark)
