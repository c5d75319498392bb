"""The author's guide: one page for each item type, made from the types themselves.

What a page says is what the code does: the fields come from the struct, the looks from the plain
form that a terminal shows, the scores from scoring the example's own answers.
"""

from __future__ import annotations

from typing import Any

from quizbook.authored import Authored
from quizbook.guide.example import answer_table, item_of, looks
from quizbook.guide.fields import Described, described
from quizbook.items import ITEM_TYPES

TITLE = """\
# Writing questions

One file to a lesson, `NN_name.yaml`, with the name of its notebook. `quizbook check` lists every
mistake with its place and its mend; `make sync` brings the answer keys up to date. This page is
made by `quizbook guide` from the types of question themselves, and a test keeps it current.

```yaml
title: Time and money
language: en
objectives:
  read-a-clock: {text: Read a clock, section: Clocks}   # the heading to read again
items:
  - id: ...                                             # the questions, as below
```

The types: {index}.
"""
SHARED = """\
## Every question

{table}

An option, entry or card may carry an `id`; without one its id comes from its text, so that its
place may change freely and a new wording counts as a new option. Texts may hold *emphasis*, `code`
and [links](https://example.org), no HTML.

`cases` are answers with what they must earn, as in the tables below: `quizbook check` tries each of
them. A question without cases is tried with its own answer, with nothing, with garbage, and with
every wrong answer that it has feedback for.
"""


def guide() -> str:
    """The whole guide, as Markdown."""
    index = ", ".join(f"[`{name}`](#{name})" for name in ITEM_TYPES)
    shared = SHARED.replace("{table}", table(described(Authored)))
    pages = [page(name, kind) for name, kind in ITEM_TYPES.items()]
    return "\n".join([TITLE.replace("{index}", index), shared, *pages])


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
