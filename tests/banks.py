"""Banks to test with, written as an instructor writes them."""

from pathlib import Path
from textwrap import dedent, indent

from quizbook import load_bank

FACTS = """\
sources:
  survey: {title: A survey, publisher: A publisher}
facts:
  - {id: p1-name, where: P1.2, says: Something was named., kind: background}
  - {id: p4-count, where: P4, says: Eight were counted., kind: statistic, value: 8, unit: people}
  - {id: ctx-area, where: survey, says: An area was measured., kind: outside, value: 7606}
"""

ITEMS = """\
- id: one-of-three
  type: single_choice
  stem: Which is right?
  options:
    - {text: The right one, correct: true, feedback: Well read.}
    - {text: A wrong one, feedback: Not this.}
    - {text: Another wrong one, feedback: Nor this.}
  hints: [Read P1 again., Read its second sentence.]
  explanation: The second sentence of P1 says so.
  cites: [p1-name, ctx-area]
  objective: read-well
- id: two-of-four
  type: multiple_response
  stem: Which two are right?
  points: 2
  options:
    - {text: A, correct: true, feedback: A is right., missed: Think of the first letter.}
    - {text: B, correct: true, feedback: B is right.}
    - {text: C, feedback: C is wrong.}
    - {text: D, feedback: D is wrong.}
  explanation: The first two letters.
  cites: [p4-count]
- id: yes-or-no
  type: single_choice
  stem: Is it so?
  shuffle: false
  options:
    - {id: "true", text: "True", correct: true}
    - {id: "false", text: "False", feedback: It is so.}
  explanation: It is.
  cites: [p4-count]
"""


SOUND = """\
- id: where-it-ends
  type: true_false
  stem: The river Ili ends in a lake that has no outlet.
  answer: true
  feedback: {false: Look at the eastern shore of the lake.}
  explanation: It ends in Lake Balkhash.
  cites: [p1-name]
  objective: read-well
"""


def write_bank(folder: Path, items: str = ITEMS, name: str = "01_lesson") -> Path:
    """A bank of one lesson with these items."""
    folder.mkdir(parents=True, exist_ok=True)
    objective = "objectives:\n  read-well: {text: Read well, section: The second section}\n"
    body = indent(dedent(items), "  ")
    (folder / f"{name}.yaml").write_text(f"title: A lesson\n{objective}items:\n{body}", "utf-8")
    (folder / "facts.yaml").write_text(FACTS, "utf-8")
    return folder


def load_lesson(folder: Path, items: str = ITEMS):
    """The lesson of such a bank."""
    return load_bank(write_bank(folder, items))["01_lesson"]
