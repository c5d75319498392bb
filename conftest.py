"""Keep what stands around the tests out of them: answers, and the make that runs them.

It stands here and not in tests/ because the notebooks are tested too, and their kernels inherit it.
"""

import os
from tempfile import TemporaryDirectory


def pytest_configure(config):
    answers = TemporaryDirectory(prefix="quizbook-answers-")
    config.add_cleanup(answers.cleanup)
    os.environ["QUIZBOOK_HOME"] = answers.name
    # `make test` runs the tests; a make that a test runs is not one below it.
    for name in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS"):
        os.environ.pop(name, None)
