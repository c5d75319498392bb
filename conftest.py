"""Keep the answers of whoever runs the tests out of them, and the tests out of the answers.

It stands here and not in tests/ because the notebooks are tested too, and their kernels inherit it.
"""

import os
from tempfile import TemporaryDirectory


def pytest_configure(config):
    answers = TemporaryDirectory(prefix="quizbook-answers-")
    config.add_cleanup(answers.cleanup)
    os.environ["QUIZBOOK_HOME"] = answers.name
