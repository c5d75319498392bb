"""The whole: what no single question shows, in a lesson or in the bank."""

from quizbook.lint.whole import (
    copies,
    crossing,
    lengths,
    middles,
    plan,
    positions,
    sureness,
    truths,
)

LESSON_RULES = {
    **positions.LESSON_RULES,
    **crossing.LESSON_RULES,
    **plan.LESSON_RULES,
    **copies.LESSON_RULES,
}
BANK_RULES = {
    **lengths.BANK_RULES,
    **sureness.BANK_RULES,
    **copies.BANK_RULES,
    **truths.BANK_RULES,
    **middles.BANK_RULES,
}
