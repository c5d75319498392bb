"""Feedback: the words afterwards, and the hints before."""

from quizbook.lint.feedback import hints, missing, telling

RULES = {**missing.RULES, **telling.RULES, **hints.RULES}
