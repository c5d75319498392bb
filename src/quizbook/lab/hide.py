"""The file browser shows a student the lessons, not what lies beside them for instructors."""

from typing import Any

FOR_INSTRUCTORS = ("answers", "instructor_desk.ipynb")


def _load_jupyter_server_extension(server: Any) -> None:
    contents = server.contents_manager
    # Added to the list, so that what the learner's own configuration hides stays hidden too.
    contents.hide_globs = [*contents.hide_globs, *FOR_INSTRUCTORS]
