"""A quiz for a page that is no notebook: what a kernel would say, said without one."""

from __future__ import annotations

import gzip
import json
from typing import Any

from quizbook.session import Session
from quizbook.widget.quiz import QuizWidget

ENDED = "The preview has ended. Start it again: quizbook preview"
BUSY = "The preview is busy. Your answer is waiting."


class PreviewQuiz(QuizWidget):
    """What the widget would show and answer, as plain data."""

    def __init__(self, session: Session) -> None:
        self._answer_to: dict[str, Any] = {}
        super().__init__(session)
        # There is no comm; and a closed widget is not kept for ever by the widgets' own register.
        self.close()

    def send(self, content: dict[str, Any], buffers: list[bytes] | None = None) -> None:
        """Keep what would go over the comm."""
        large = json.loads(gzip.decompress(buffers[0])) if buffers else {}
        self._answer_to = {**content, **large}

    def answer(self, message: dict[str, Any]) -> dict[str, Any]:
        """The answer to one message of the page."""
        self._handle_custom_msg(message, [])
        return self._answer_to

    def painted(self) -> dict[str, Any]:
        """What the page's script needs to show the quiz."""
        words = {**self.page["words"], "run-to-go-on": ENDED, "kernel-busy": BUSY}
        content = json.loads(gzip.decompress(self.content))
        return {"page": {**self.page, "words": words}, "content": content}
