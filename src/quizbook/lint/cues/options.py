"""How many options there are."""

from __future__ import annotations

from collections.abc import Iterator

from quizbook.lint.question import Finding, Question

MOST = 5
FEWEST = 3


def option_count(question: Question) -> Iterator[Finding]:
    """One right option among more than five, or among only two.

    Three good options are enough: a fourth and a fifth are mostly picked by nobody, and take time
    to write and to read. With two, every second guess is right; a note (Rodriguez 2005;
    Haladyna, Downing and Rodriguez 2002, rule 18). Several right options may well stand among
    more, and a gap in a text may offer two.

    Fails:

        type: single_choice
        stem: Into which lake does the Ili run?
        options:  # <- here
          - {text: Balkhash, correct: true}
          - {text: Alakol}
          - {text: Zaysan}
          - {text: Issyk-Kul}
          - {text: Tengiz}
          - {text: Sasykkol}

    Passes:

        type: single_choice
        stem: Into which lake does the Ili run?
        options:
          - {text: Balkhash, correct: true}
          - {text: Alakol}
          - {text: Zaysan}
    """
    for group in question.groups:
        count = len(group.options)
        if not group.single or FEWEST <= count <= MOST:
            continue
        if count > MOST:
            step = "keep the three or four that students really take for right"
            yield Finding(question.at_list(group), f"there are {count} options", step)
        elif not group.gap:
            step = "add a wrong option that students believe"
            yield Finding(question.at_list(group), "there are only two options", step, "note")


RULES = {"C22": option_count}
