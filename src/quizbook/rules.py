"""The rules that a problem may name, in one table: the rule, and what breaks it."""

from __future__ import annotations

RULES: dict[str, str] = {
    # Faults of form: what no reader of the file could get right.
    "Y01": "a file or folder that cannot be opened",
    "Y02": "bytes that are not UTF-8",
    "Y03": "a character that no editor shows",
    "Y04": "a tab where only spaces may stand",
    "Y05": "a line that is not YAML",
    "Y06": "a name that the same mapping already has",
    "Y07": "an empty file",
    "Y08": "a second document in one file",
    "Y09": "a YAML tag, such as !!python/name",
    "Y10": "a name that is not a plain word",
    "Y11": "an alias that leads nowhere, or into itself",
    "Y12": "aliases that unfold into too much",
    "Y13": "nesting deeper than any question needs",
    # Faults of content: readable, but not what the field takes.
    "Y14": "a field that does not exist here",
    "Y15": "a field that is missing",
    "Y16": "a value of the wrong kind",
    "Y17": "a value that is not among those allowed",
    "Y18": "an id that is not in kebab case",
    "Y19": "a fact that is cited but not confirmed",
    # Faults of the folder.
    "Y20": "a bank that is not there",
    "Y21": "a bank without facts.yaml",
    "Y22": "a bank without lessons",
    "Y23": "a figure that is not installed here",
    "Y24": "a file that looks like a lesson and is not read",
    "Y25": "a figure that cannot be drawn",
    "Y26": "letters of two alphabets in one word",
    "Y27": "none or several of the fields of which one is needed",
    "Y28": "an answer that is not that of its fact",
    "Y29": "a pair that is not one question in form A and one in form B",
    "Y30": "a blank that is not filled in yet",
    # Faults of a question as a whole.
    "S01": "an id that is taken",
    "S02": "no right option, or more than a single choice can have",
    "S03": "too little to choose from, to put in order, to match or to sort",
    "S04": "options, entries or cards that say the same",
    "S05": "a case that does not earn what it says",
    "S06": "a tolerance, or widths of an estimate, that no number can have",
    "S08": "two right sides that say the same in a matching question",
    "S11": "a reference that leads nowhere",
    "S12": "a known mistake whose feedback nobody would ever read",
    # Faults between a bank and the notebooks of its course.
    "N00": "a course without a folder of notebooks",
    "N01": "a notebook that shows a quiz that does not exist",
    "N02": "a notebook that shows a question that does not exist",
    "N03": "a question that no notebook shows",
    "N04": "a question without an answer cell",
    "N05": "stored outputs older than the notebook, the bank or the facts",
    "N06": "an answer cell that does not earn full credit",
    "N07": "a notebook that stops with an error",
    "N08": "a notebook that cannot be read",
}
