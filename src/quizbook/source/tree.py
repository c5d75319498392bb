"""YAML's events to plain data with marks, in one loop without recursion.

Composing a document the usual way recurses in C: a file of a million brackets would end the
process. Reading events and counting the depth costs no more, and stops at the first one too many.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple, NoReturn

import yaml

from quizbook.nodes import HOLE, NULLS, Mapping, Node, Plain, Report, Sequence, describe, quoted
from quizbook.source.syntax import Complaint, explain

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 64
UNFOLDED = 100_000
"""The most values that all aliases together may stand for."""
TEXT_TAGS = ("!", "tag:yaml.org,2002:str")
HARMLESS = (*TEXT_TAGS, "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")
TAG = re.compile(r"![^\s,\[\]{}]*")
NAMELESS = "(nameless)"
"""As a pending name, told by identity: the value that follows has been reported and is dropped."""


class Anchored(NamedTuple):
    """A value that aliases may repeat, and what each repetition costs."""

    node: Node
    size: int
    height: int


class Level(NamedTuple):
    """What is open around a list or mapping, and what was so when that one began."""

    here: Mapping | Sequence
    naming: bool
    name: str | None
    anchor: str | None
    size: int
    deepest: int


class EnoughError(Exception):
    """Reading on would cost too much or tell nothing; the reason has been reported."""


def build(text: str, report: Report, line_of: Callable[[int], int]) -> Mapping | None:
    """The data in a text, as far as it can be read; None when it holds no mapping."""
    tree = Tree(text, report, line_of)
    try:
        tree.grow()
    except EnoughError:
        tree.cut()
    except yaml.YAMLError as error:
        report(*explain(complaint(error, tree)))
        tree.cut()
    return tree.root()


def complaint(error: yaml.YAMLError, tree: Tree) -> Complaint:
    """What YAML's parser says, with marks as character indices."""
    problem = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None) or problem
    words = getattr(error, "problem", None) or "it cannot be read"
    at = problem.index if problem else 0
    since = context.index if context else at
    return Complaint(words, at, since, tree.text, tree.line_of)


class Tree:
    """The data read so far, and where in it the next event belongs."""

    def __init__(self, text: str, report: Report, line_of: Callable[[int], int]) -> None:
        self.text = text
        self.report = report
        self.line_of = line_of
        self.top = Sequence(0)
        """Holds the one value of a file that is in order."""
        self.here: Mapping | Sequence = self.top
        self.naming = False
        """True inside a mapping."""
        self.name: str | None = None
        """Of the value to come; None when a name is to come."""
        self.open: list[Level] = []
        self.deepest = 0
        """The deepest level reached inside `here`, aliases unfolded."""
        self.size = 0
        """Values so far, aliases unfolded."""
        self.unfolded = 0
        """Those of them that come from aliases."""
        self.anchors: dict[str, Anchored | None] = {}
        """None while the value is open: an alias to it would be a cycle."""
        self.documents = 0
        self.broken = False

    def grow(self) -> None:
        """Take in every event."""
        acts: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.start_mapping,
            yaml.SequenceStartEvent: self.start_sequence,
            yaml.MappingEndEvent: self.end,
            yaml.SequenceEndEvent: self.end,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document,
        }
        next_event = LOADER(self.text).get_event
        while (kind := type(event := next_event())) is not yaml.StreamEndEvent:
            act = acts.get(kind)
            if act is not None:
                act(event)

    def cut(self) -> None:
        """Remember that reading broke off in everything open, and in what was read last.

        A line that is indented wrongly closes the entry that it was meant for.
        """
        self.broken = True
        for level in self.open:
            level.here.whole = False
        last: Node = self.here
        while isinstance(last, Mapping | Sequence):
            last.whole = False
            parts = last.values() if isinstance(last, Mapping) else last
            last = next(reversed(parts), HOLE)

    def root(self) -> Mapping | None:
        """The file's mapping, or a problem in its place."""
        root = self.top[0] if self.top else Plain()
        if isinstance(root, Mapping):
            return root
        if type(root) is Plain and root in NULLS:
            if not self.broken:
                self.report("Y07", 0, "the file is empty", "write 'name: value' lines in it")
        else:
            sentence = f"a bank file holds names with values, not {describe(root)}"
            step = "begin the file with a name, as in 'title: ...' and 'items:'"
            self.report("Y16", self.top.marks[0], sentence, step)
        return None

    def document(self, event: Any) -> None:
        """A document begins; one is all that a file may hold."""
        self.documents += 1
        if self.documents > 1:
            step = "remove the '---' line, or move what follows to a file of its own"
            self.report("Y08", event.start_mark.index, "a second document begins here", step)
            raise EnoughError

    def scalar(self, event: Any) -> None:
        """A name, or a value without parts."""
        mark, text, tag = event.start_mark.index, event.value, event.tag
        self.size += 1
        if tag is not None:
            self.check_tag(mark, tag)
        # A plain scalar has no style; the tag !!str makes text of one.
        node = text if event.style or tag in TEXT_TAGS else Plain(text)
        if event.anchor is not None:
            self.anchors[event.anchor] = Anchored(node, 1, 0)
        if self.naming and self.name is None:
            self.take_name(text, mark)
        else:
            self.attach(node, mark)

    def take_name(self, name: str, mark: int) -> None:
        """Keep a name for the value to come."""
        here = self.here
        if isinstance(here, Mapping) and name in here:
            line = self.line_of(here.name_mark(name))
            sentence = f"the name {quoted(name)} is here twice, first on line {line}"
            self.report("Y06", mark, sentence, "remove one of the two, or rename it")
            self.name = NAMELESS
        else:
            self.name = name
            here.marks.append(mark)

    def refuse_name(self, mark: int) -> None:
        """Tell of a name that is not a word, once for all that it holds; its value has no place."""
        if all(level.name is not NAMELESS for level in self.open):
            step = "write a word before the ':', in quotes if it begins with '[', '{', '?' or '*'"
            self.report("Y10", mark, "a name must be a word", step)
        self.name = NAMELESS

    def attach(self, node: Node, mark: int) -> None:
        """Put a value where it belongs."""
        here = self.here
        if isinstance(here, Mapping):
            name, self.name = self.name, None
            if name is None or name is NAMELESS:
                return
            here[name] = node
        else:
            here.append(node)
        here.marks.append(mark)

    def start_mapping(self, event: Any) -> None:
        """Names with values begin."""
        self.start(Mapping(event.start_mark.index), event)
        self.naming = True

    def start_sequence(self, event: Any) -> None:
        """A list begins."""
        self.start(Sequence(event.start_mark.index), event)
        self.naming = False

    def start(self, node: Mapping | Sequence, event: Any) -> None:
        """Go into a value with parts; it is attached first, so that a broken file keeps it."""
        mark = node.mark
        if event.tag is not None:
            self.check_tag(mark, event.tag)
        if len(self.open) == DEEPEST:
            self.too_deep(mark)
        if self.naming and self.name is None:
            self.refuse_name(mark)
        else:
            self.attach(node, mark)
        anchor = event.anchor
        level = Level(self.here, self.naming, self.name, anchor, self.size, self.deepest)
        self.open.append(level)
        if anchor is not None:
            self.anchors[anchor] = None
        self.size += 1
        self.here, self.name, self.deepest = node, None, len(self.open)

    def end(self, _: Any) -> None:
        """Come back out of a value with parts."""
        node, depth = self.here, len(self.open)
        level = self.open.pop()
        self.here, self.naming, self.name = level.here, level.naming, level.name
        if level.anchor is not None:
            height = self.deepest - depth + 1
            self.anchors[level.anchor] = Anchored(node, self.size - level.size, height)
        self.deepest = max(self.deepest, level.deepest)

    def alias(self, event: Any) -> None:
        """A value said before stands here again."""
        mark, anchor = event.start_mark.index, event.anchor
        if self.naming and self.name is None:
            self.refuse_name(mark)
            return
        found = self.anchors.get(anchor)
        if found is None:
            sentence = f"no '&{anchor}' stands before this '*{anchor}'"
            if anchor in self.anchors:
                sentence = f"'*{anchor}' stands inside its own '&{anchor}'"
            step = "put the text in quotes if '*' belongs to it, else write the value itself"
            self.report("Y11", mark, sentence, step)
            self.attach(HOLE, mark)
            return
        self.unfolded += found.size
        if self.unfolded > UNFOLDED:
            sentence = f"the aliases unfold into more than {UNFOLDED:,} values"
            self.report("Y12", mark, sentence, "write the values themselves")
            raise EnoughError
        reached = len(self.open) + found.height
        if reached > DEEPEST:
            self.too_deep(mark)
        self.size += found.size
        self.deepest = max(self.deepest, reached)
        self.attach(found.node, mark)

    def too_deep(self, mark: int) -> NoReturn:
        """Tell of nesting that no question needs."""
        sentence = f"this is nested more than {DEEPEST} levels deep"
        step = "remove brackets or dashes that are not meant; a question needs six levels"
        self.report("Y13", mark, sentence, step)
        raise EnoughError

    def check_tag(self, mark: int, tag: str) -> None:
        """Tell of a tag, unless it says what is so anyway."""
        if tag in HARMLESS:
            return
        written = TAG.search(self.text, mark)
        at, word = (written.start(), written[0]) if written else (mark, tag)
        step = "remove it; text that begins with '!' goes in quotes"
        self.report("Y09", at, f"{quoted(word)} is a YAML tag, which a bank has no use for", step)
