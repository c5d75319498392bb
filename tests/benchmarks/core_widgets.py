"""A quiz from ipywidgets alone, as a teacher would write it: choose, press, read the feedback.

It runs in the benchmark's kernels, and reads the file that jupyterquiz reads.
"""

import json
from pathlib import Path

from ipywidgets import HTML, Button, RadioButtons, VBox


def show(file):
    """All questions of the file, one below the other."""
    asked = json.loads(Path(file).read_text("utf-8"))
    return VBox([question(one["question"], one["answers"]) for one in asked])


def question(stem, answers):
    """One question: its options, a button, and room for the feedback."""
    texts = [answer["answer"] for answer in answers]
    options = RadioButtons(options=texts, value=None, layout={"width": "max-content"})
    button = Button(description="Check")
    feedback = HTML()

    def check(_):
        if options.index is None:
            feedback.value = "Choose an option first."
            return
        chosen = answers[options.index]
        verdict = "Right." if chosen["correct"] else "Not right yet."
        feedback.value = f"<b>{verdict}</b> {chosen['feedback']}"

    button.on_click(check)
    return VBox([HTML(f"<b>{stem}</b>"), options, button, feedback])
