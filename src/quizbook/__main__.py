"""`python -m quizbook` is the `quizbook` command."""

from quizbook.cli import main

main()
