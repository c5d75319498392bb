"""Reading a typed number: comma or point, thousands marks, a unit, fractions, powers of ten.

Where a text can be read in two ways, both are kept, the likelier one first. Numbers written in
words, sums and products are left out. Everything is Decimal: 247,500 lies within one per cent of
250,000, which floats are not sure of.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Context, Decimal

from quizbook.model import NumberResponse
from quizbook.scoring.texts import as_typed, fold

EXACT = Context(prec=400)
"""Sums and products of all numbers that an author can write, without rounding."""
LONGEST = 60
"""Characters without the unit; nobody types a longer number by hand."""
PLACES = 20
"""Digits before a power of ten is easier to read."""
DIVISION = Context(prec=28)
ECHO = Context(prec=12)
PERCENT = {"%", "per cent", "percent"}

GROUPED = re.compile(r"([1-9]\d{0,2})(?:([ '])\d{3})(?:\2\d{3})*([.,]\d+)?")
FRACTION = re.compile(r"(?:(\d{1,9}) )?(\d{1,9})/(\d{1,9})")
POWER = re.compile(r"(\d+[.,]?\d*|[.,]\d+)(e[-+]?\d{1,3})")
MARKED = re.compile(r"[\d.,]*\d[\d.,]*")


def read(raw: object, unit: str) -> NumberResponse | None:
    """A number as JSON has it, or text holding one; None where there is none.

    Example: read("4,2 %", "%") -> NumberResponse("4,2 %", (Decimal("4.2"),))
    """
    typed = as_number(raw)
    found = readings(typed, unit)
    return NumberResponse(typed, found) if found else None


def as_number(raw: object) -> str:
    """The text that was typed, or that means the number given; empty where there is neither."""
    typed = "" if isinstance(raw, bool) else as_typed(raw)
    # Three digits after a point could be thousands; a fourth one leaves a single reading.
    return f"{typed}0" if isinstance(raw, float) and len(readings(typed, "")) > 1 else typed


def readings(typed: str, unit: str) -> tuple[Decimal, ...]:
    """Every number that a text may mean, the likelier one first."""
    sign, body = bare(typed, unit)
    if len(body) > LONGEST:
        return ()
    return tuple(Decimal(sign + number) for number in unsigned(body))


def bare(typed: str, unit: str) -> tuple[str, str]:
    """The sign, and what is left without it and the unit."""
    sign, body = signed(fold(typed))
    body = without_unit(body, unit)
    if not sign:
        sign, body = signed(body)
    return sign, spelt(body)


def signed(text: str) -> tuple[str, str]:
    """A plus, a minus or nothing, and the rest."""
    return (text[0], text[1:].strip()) if text.startswith(("-", "+")) else ("", text)


def without_unit(text: str, unit: str) -> str:
    """A text without the unit before or after it; without a unit, a per cent sign may stand."""
    names = {fold(unit), fold(unicodedata.normalize("NFKC", unit))} if unit else {"%"}
    if names & PERCENT and unit:
        names = PERCENT
    for known in sorted(names, key=len, reverse=True):
        if text.endswith(known):
            return text.removesuffix(known).strip()
        if text.startswith(known):
            return text.removeprefix(known).strip()
    return text


def spelt(text: str) -> str:
    """A text with plain digits only. Example: "1½" -> "1 1/2"."""
    plain = []
    for char in text:
        parts = unicodedata.normalize("NFKC", char)
        if "\u2044" in parts[1:]:  # the stroke of a fraction in one character
            plain.append(f" {parts}")
        else:
            plain.append(str(unicodedata.decimal(char, char)))
    return " ".join("".join(plain).replace("\u2044", "/").split())


def unsigned(text: str) -> list[str]:
    """The readings of a number without sign and unit, as Python writes numbers."""
    if power := POWER.fullmatch(text):
        return [power[1].replace(",", ".") + power[2]]
    if GROUPED.fullmatch(text):
        return [text.replace(" ", "").replace("'", "").replace(",", ".")]
    if fraction := FRACTION.fullmatch(text):
        whole, above, below = (Decimal(part or 0) for part in fraction.groups())
        return [str(DIVISION.add(whole, DIVISION.divide(above, below)))] if below else []
    return marked(text) if MARKED.fullmatch(text) else []


def marked(text: str) -> list[str]:
    """The readings of digits with commas and points: the last mark may be the decimal one."""
    last = max(text.rfind(","), text.rfind("."))
    if last < 0:
        return [text]
    mark, other = text[last], ",."[text[last] == ","]
    whole, part = text[:last], text[last + 1 :]
    if other in whole:
        one_mark = mark not in whole and in_threes(whole, other)
        return [f"{whole.replace(other, '')}.{part}"] if one_mark else []
    if mark in whole:
        return [text.replace(mark, "")] if in_threes(text, mark) else []
    if not in_threes(text, mark):
        return [f"{whole}.{part}"]
    both = [f"{whole}.{part}", f"{whole}{part}"]
    return both if mark == "." else both[::-1]


def in_threes(text: str, mark: str) -> bool:
    """Digits grouped as thousands are. Example: "1.234.567"; not "0.500" and not "1234.567"."""
    return bool(re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(mark)}\d{{3}})+", text))


def is_plain(typed: str, unit: str, number: Decimal) -> bool:
    """The text is this number in the plainest spelling, comma or point."""
    sign, body = bare(typed, unit)
    spelling = sign + body.replace(" ", "").replace(",", ".")
    return spelling == written(number) and bool(unit or "%" not in typed)


def written(number: Decimal) -> str:
    """A number in digits, or with a power of ten where that would be long."""
    return f"{number:f}" if abs(number.adjusted()) <= PLACES else f"{number:e}"


def echoed(number: Decimal) -> str:
    """A number as a learner is told it was read: as short as it can be."""
    whole = number == number.to_integral_value()
    return written(EXACT.normalize(number) if whole else ECHO.normalize(number))


def as_json(number: Decimal) -> float | str:
    """A number as an author writes it: whole, with a point, or as text where that loses digits."""
    value = float(number)
    if value.is_integer() and abs(value) < 2**53:
        value = int(value)
    return value if Decimal(str(value)) == number else str(number)


def within(number: Decimal, answer: Decimal, margin: Decimal) -> bool:
    """The closed interval around an answer holds a number."""
    return EXACT.subtract(answer, margin) <= number <= EXACT.add(answer, margin)
