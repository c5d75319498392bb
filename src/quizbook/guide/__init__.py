"""The author's guide: one page for each item type, made from the types themselves.

What a page says is what the code does: the fields come from the struct, the looks from the plain
form that a terminal shows, the scores from scoring the example's own answers.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from quizbook.authored import Authored
from quizbook.bank.facts import KINDS
from quizbook.figures import figure_names, find_figure
from quizbook.guide.example import answer_table, item_of, looks
from quizbook.guide.fields import Described, described
from quizbook.items import ITEM_TYPES
from quizbook.rules import RULES

HERE = files(__name__)
FAMILIES = "CFB"
"""First letters of the rules of item writing: cues, feedback, the bank as a whole."""


def guide() -> str:
    """The whole guide, as Markdown."""
    index = ", ".join(f"[`{name}`](#{name})" for name in ITEM_TYPES)
    pages = [page(name, kind) for name, kind in ITEM_TYPES.items()]
    start = filled(
        "start.md",
        lesson=written("lesson.yaml"),
        facts=written("facts.yaml"),
        index=index,
        kinds=", ".join(KINDS),
        figures=figures(),
    )
    shared = filled("shared.md", table=table(described(Authored)), more=written("more.yaml"))
    return "\n".join([start, shared, *pages, filled("writing.md", rules=writing_rules())])


def filled(name: str, **blanks: str) -> str:
    """A text beside this file, with its blanks filled; other braces stay as they are."""
    text = written(name)
    for blank, words in blanks.items():
        text = text.replace(f"{{{blank}}}", words)
    return text


def written(name: str) -> str:
    """A file beside this one."""
    return (HERE / name).read_text("utf-8")


def writing_rules() -> str:
    """The rules of item writing, in a table."""
    rows = [f"| {rule} | {words} |" for rule, words in RULES.items() if rule[0] in FAMILIES]
    return "\n".join(["| rule | it tells of |", "|---|---|", *rows])


def figures() -> str:
    """The figures that courses have registered, with the names of their places."""
    found = [find_figure(name) for name in figure_names()]
    listed = [f"- `{one.name}`: {', '.join(one.places) or 'no places'}" for one in found if one]
    if not listed:
        return ""
    return "\n".join(
        ["", "**Figures** that are installed here, with their places:", "", *listed, ""]
    )


def page(name: str, kind: type[Any]) -> str:
    """One item type."""
    item = item_of(kind)
    example = "- " + kind.example.rstrip().replace("\n", "\n  ")
    shared = {name for name in Authored.__struct_fields__ if name not in kind.__annotations__}
    own = [entry for entry in described(kind) if entry.name.partition(".")[0] not in shared]
    return f"""\
## {name}

{first_line(kind)}

```yaml
{example}
```

A student sees:

```text
{looks(item)}
```

{table(own)}

{kind.scored}

{answer_table(item)}
"""


def first_line(kind: type[Any]) -> str:
    """What a type is for."""
    return (kind.__doc__ or "").partition("\n")[0]


def table(entries: list[Described]) -> str:
    """Fields in a table."""
    rows = [f"| `{e.name}` | {e.takes} | {e.default} | {e.meaning} |" for e in entries]
    return "\n".join(["| field | takes | without it | |", "|---|---|---|---|", *rows])
