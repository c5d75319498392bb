"""What YAML's parser complains of, in a teacher's words, with the place to look at.

The parser says what it would have liked to read next; a teacher needs what to type. Where one
complaint has several causes, the characters around the place tell them apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from quizbook.nodes import quoted
from quizbook.problem import visible

LINE_END = re.compile(r"[\r\n]")
NEAR = 200
"""Characters of a line that are looked at."""
QUOTED = re.compile(r"""\s*(?:- +)*(?:[\w-]+: +)?(["'])""")
"""A line up to the quote in which its text begins."""
NEXT_TEXT = re.compile(r"""[\w-]+: +(["'])$""")
"""The end of what stands before a text in quotes."""
CURLY = re.compile("\\s*(?:- +)*(?:[\\w-]+: +)?([\u201c\u201d\u201e\u2018\u2019\u00ab])")
"""A line up to the quote of a word processor in which its text begins."""


class Complaint(NamedTuple):
    """What the parser says about a text."""

    words: str
    at: int
    """Where it gave up."""
    since: int
    """Where the thing that it was reading began."""
    text: str
    line_of: Callable[[int], int]

    @property
    def sign(self) -> str:
        """The character where it gave up; nothing at the end of the text."""
        return self.text[self.at : self.at + 1]

    @property
    def opening(self) -> str:
        """The character that began the thing it was reading."""
        return self.text[self.since : self.since + 1]

    @property
    def before(self) -> str:
        """What stands before the place in its line."""
        return LINE_END.split(self.text[max(0, self.at - NEAR) : self.at])[-1]


class Explanation(NamedTuple):
    """A problem to report."""

    rule: str
    mark: int
    sentence: str
    next_step: str


Cause: TypeAlias = Callable[[Complaint], Explanation]


def explain(complaint: Complaint) -> Explanation:
    """The explanation for a complaint; in the parser's own words when there is no better one."""
    if complaint.sign == "\t":
        step = "replace every tab before a line's first word by spaces"
        step += ", or let 'quizbook check --fix' do it"
        return Explanation("Y04", complaint.at, "a tab stands where only spaces may stand", step)
    if complaint.opening == "%" and complaint.text[complaint.since - 1 : complaint.since] in "\r\n":
        step = "remove the line, or put text that begins with '%' in quotes"
        sentence = "a line that begins with '%' is for YAML itself, and a bank has no use for it"
        return Explanation("Y05", complaint.since, sentence, step)
    missing = quote_above(complaint)
    if missing:
        return missing
    for pattern, cause in CAUSES:
        if pattern.search(complaint.words):
            return cause(complaint)
    step = "compare this line with its neighbours; text with signs in it goes in quotes"
    return Explanation("Y05", complaint.at, f"this is not YAML: {complaint.words}", step)


def colon(it: Complaint) -> Explanation:
    """A name and ':' where no name can begin."""
    if curly := CURLY.match(it.before):
        sentence = f"{curly[1]} is a sign like any other, not the quote in which a text stands"
        step = """write straight quotes around the text: " or '"""
        return Explanation("Y05", it.at - len(it.before) + curly.start(1), sentence, step)
    if re.search(r":\s", it.before):
        sentence = "a second ': ' stands in this line, and only one can end a name"
        step = "put text that holds ': ' in quotes"
    else:
        sentence = f"{quoted(it.before.strip(' -'))} cannot be a name here"
        step = "begin it in the same column as the names above it, or put the text above in quotes"
    return Explanation("Y05", it.at, sentence, step)


def no_colon(it: Complaint) -> Explanation:
    """A line among names that names nothing."""
    line = LINE_END.split(it.text[it.since : it.since + NEAR], maxsplit=1)[0]
    sentence = f"there is no ':' after {quoted(line.strip())}"
    step = "write 'name: value'; text that goes on from the line above is indented deeper"
    return Explanation("Y05", it.since, sentence, step)


def dash(it: Complaint) -> Explanation:
    """A list entry in the middle of a line."""
    step = f"begin '{it.sign} ' on a line of its own; text that begins with it goes in quotes"
    return Explanation("Y05", it.at, f"'{it.sign} ' cannot stand inside a line", step)


def quote(it: Complaint) -> Explanation:
    """A quote without its partner; the caret goes where it opens, not to the end of the file."""
    sentence = f"the quote {it.opening} that opens here is never closed"
    inside = "''" if it.opening == "'" else '\\"'
    step = f"close it with {it.opening}; the same sign inside the text is written {inside}"
    return Explanation("Y05", it.since, sentence, step)


def quote_above(it: Complaint) -> Explanation | None:
    """A quote without its partner, when the quote of a later line has closed it.

    Example: `text: "Kabul`, and below it `feedback: "No."` -> the quote before Kabul is meant
    """
    begun = QUOTED.match(it.before)
    if begun is None or begun[1] in it.before[begun.end() :]:
        return None
    closing = it.at - len(it.before) + begun.start(1)
    opening = it.text.rfind(begun[1], 0, closing)
    line = LINE_END.split(it.text[max(0, opening - NEAR) : opening + 1])[-1]
    if opening < 0 or not QUOTED.fullmatch(line):
        return None
    return not_closed(it, opening, f"line {it.line_of(closing)}")


def not_closed(it: Complaint, opening: int, where: str) -> Explanation:
    """A quote without its partner, which another one has closed."""
    sentence = f"the quote {it.text[opening]} that opens here is not closed before {where}"
    return Explanation("Y05", opening, sentence, quote(it._replace(since=opening)).next_step)


def escape(it: Complaint) -> Explanation:
    r"""A backslash in double quotes that starts no known sign, such as "\d"."""
    at = it.text.rfind("\\", 0, it.at + 1)
    sentence = f"{visible(it.text[at : at + 2])} means nothing in double quotes"
    return Explanation("Y05", at, sentence, "write \\\\ for a backslash, or use single quotes")


def first_sign(it: Complaint) -> Explanation:
    """Text that begins with a sign that YAML keeps for itself."""
    sentence = f"text without quotes cannot begin with {visible(it.opening)}"
    return Explanation("Y05", it.since, sentence, "put the text in quotes")


def block(it: Complaint) -> Explanation:
    """Words after '|' or '>'."""
    sentence = f"text cannot begin in the same line as the sign {it.opening}"
    step = "begin it on the next line, indented; if the sign belongs to the text, use quotes"
    return Explanation("Y05", it.since, sentence, step)


def bracket(it: Complaint) -> Explanation:
    """A list or mapping in brackets that goes on where it should not."""
    partner = "}" if it.opening == "{" else "]"
    ended = not it.text[it.at :].strip()
    if it.line_of(it.since) == it.line_of(it.at) and not ended:
        begun = NEXT_TEXT.search(it.before)
        if begun and (opening := it.text.rfind(begun[1], it.since, it.at - 1)) > 0:
            return not_closed(it, opening, "the next one")
        sentence = f"',' or '{partner}' is missing before this"
        return Explanation("Y05", it.at, sentence, "text that holds , : [ ] { } goes in quotes")
    where = "the file ends" if ended else f"line {it.line_of(it.at)} goes on"
    sentence = f"the '{it.opening}' that opens here is not closed before {where}"
    return Explanation("Y05", it.since, sentence, f"write '{partner}' where it ends")


def nothing(it: Complaint) -> Explanation:
    """A sign where a value should stand."""
    before = f" before '{visible(it.sign)}'" if it.sign.strip() else ""
    step = "write a value, or put text that begins with a sign in quotes"
    return Explanation("Y05", it.at, f"a value is missing{before}", step)


def neighbour(it: Complaint) -> Explanation:
    """A line that does not fit those around it, or text after a value that is complete."""
    last = it.before.rstrip()[-1:]
    if last in ("'", '"'):
        sentence = "text goes on after the closing quote"
        step = "put all of it in one pair of quotes, of a kind that does not occur in it"
    elif last in ("]", "}"):
        sentence = f"text goes on after the closing '{last}'"
        step = "put text that begins with a bracket in quotes"
    elif re.search(r"(^|\s)[*&!]\S*\s*$", it.before):
        sentence = "text goes on after a word with a sign that YAML keeps for itself"
        step = "put the whole text in quotes"
    else:
        sentence = f"this does not fit what began on line {it.line_of(it.since)}"
        step = "begin the line in the same column as the lines that it belongs to"
    return Explanation("Y05", it.at, sentence, step)


def tag(it: Complaint) -> Explanation:
    """A '!' that begins a tag YAML cannot read."""
    step = "text that begins with '!' goes in quotes"
    return Explanation("Y09", it.since, "'!' begins a YAML tag, and a bank has no use for it", step)


# libyaml's words, and those of the parser in Python that browsers get.
CAUSES: tuple[tuple[re.Pattern[str], Cause], ...] = (
    (re.compile("mapping values are not allowed"), colon),
    (re.compile("could not find expected ':'"), no_colon),
    (re.compile("(sequence entries|mapping keys) are not allowed"), dash),
    (re.compile("unexpected (end of stream|document)"), quote),
    (re.compile("unknown escape|hexa?decimal|Unicode character"), escape),
    (re.compile("cannot start any token|alphabetic or numeric"), first_sign),
    (re.compile("comment or line break|indentation indicator|chomping"), block),
    (re.compile("',' or '"), bracket),
    (re.compile("node content"), nothing),
    (re.compile("expected key|<block end>|'-' indicator|<document start>"), neighbour),
    (re.compile("tag|'>'|'!'|URI|expected whitespace"), tag),
)
