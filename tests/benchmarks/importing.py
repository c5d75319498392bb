"""What a student waits for in a running kernel: the imports of the first quiz, and the quiz.

`import ipywidgets` comes first and is not counted, since any notebook with widgets pays for it.
Which modules a quiz needs is not written down here: one kernel shows a quiz and tells what that
loaded; fresh kernels then load exactly those and say how long it took.
"""

import json
import os
import subprocess
from statistics import median
from tempfile import TemporaryDirectory

from jupyter_client.manager import start_new_kernel

TARGET = "under 150 ms"
WIDGETS = "import ipywidgets, json, sys, time"
SHOW = "from quizbook import quiz; display(quiz('01_afghan_route'))"
NEEDED = f"""
before = set(sys.modules)
{SHOW}
new = [name for name in sys.modules if name not in before]
specs = {{name: getattr(sys.modules[name], "__spec__", None) for name in new}}
print(json.dumps([name for name, spec in specs.items() if spec and spec.name == name]))
"""
IMPORT = """
import importlib
start = time.perf_counter()
for name in {names}: importlib.import_module(name)
print((time.perf_counter() - start) * 1000)
"""
FIRST_CELL = f"""
start = time.perf_counter()
{SHOW}
print((time.perf_counter() - start) * 1000)
"""
HEADINGS = ("in a running kernel, after ipywidgets", "milliseconds", "target")


def rows(repeats):
    """The two rows of the table, as text cells."""
    names = json.loads(in_a_fresh_kernel(NEEDED))
    imports, first_cell = [], []
    for _ in range(repeats):
        imports.append(float(in_a_fresh_kernel(IMPORT.format(names=names))))
        first_cell.append(float(in_a_fresh_kernel(FIRST_CELL)))
    yield f"import of the {len(names)} modules a quiz needs", spread(imports), TARGET
    yield "the same, the bank read and the first quiz shown", spread(first_cell), ""


def in_a_fresh_kernel(code):
    """What `code` prints in a new kernel that has ipywidgets loaded and no answers kept."""
    with TemporaryDirectory() as answers:
        manager, client = start_new_kernel(
            env=os.environ | {"QUIZBOOK_HOME": answers}, stderr=subprocess.DEVNULL
        )
        printed = []
        try:
            for cell in (WIDGETS, code):
                reply = client.execute_interactive(cell, timeout=120, output_hook=printed.append)
                if reply["content"]["status"] != "ok":
                    raise RuntimeError("\n".join(reply["content"]["traceback"]))
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
    streams = [message["content"] for message in printed if message["msg_type"] == "stream"]
    return "".join(stream["text"] for stream in streams if stream["name"] == "stdout")


def spread(milliseconds):
    """Median and range. Example: "71 ms [68-80]"."""
    low, high = min(milliseconds), max(milliseconds)
    return f"{median(milliseconds):.0f} ms [{low:.0f}-{high:.0f}]"
