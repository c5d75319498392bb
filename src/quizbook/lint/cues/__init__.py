"""Cues: what lets a student find the answer without knowing it, or miss it though knowing."""

from quizbook.lint.cues import (
    alike,
    catchalls,
    echo,
    grammar,
    length,
    letters,
    negation,
    numbers,
    options,
    stem,
    sureness,
)

RULES = {
    **length.RULES,
    **catchalls.RULES,
    **sureness.RULES,
    **echo.RULES,
    **grammar.RULES,
    **alike.RULES,
    **numbers.RULES,
    **negation.RULES,
    **stem.RULES,
    **options.RULES,
    **letters.RULES,
}
