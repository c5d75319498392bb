"""The file browser shows a student the lessons, not the answer keys that lie beside them."""

from typing import Any

ANSWER_KEYS = "answers"


def _load_jupyter_server_extension(server: Any) -> None:
    contents = server.contents_manager
    # Added to the list, so that what the learner's own configuration hides stays hidden too.
    contents.hide_globs = [*contents.hide_globs, ANSWER_KEYS]
