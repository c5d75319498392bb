"""What stays of a widget when its notebook is stored: words to read, the same for every learner.

A reader that draws no widgets shows the HTML; one that draws no HTML either, as LaTeX, a terminal
or a diff, prints the plain text.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets


class StoredWidget(anywidget.AnyWidget):
    """A page that the kernel writes, with words to read where it is not live."""

    _esm = Path(__file__).parent / "loader.js"
    code = traitlets.Bytes().tag(sync=True)
    """Script and style of the page, packed."""
    page = traitlets.Dict().tag(sync=True)
    content = traitlets.Bytes().tag(sync=True)
    """What the page is painted from, packed."""

    def static(self) -> dict[str, str]:
        """The words to read, by MIME type; nothing in them is a learner's own."""
        raise NotImplementedError

    def _repr_mimebundle_(self, **options: Any) -> Any:
        bundle = super()._repr_mimebundle_(**options)
        # anywidget answers with the data alone, or with data and metadata.
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        if data is None:
            return None
        return {**data, **self.static()}, {**metadata, "quizbook": self.page["quiz"]}
