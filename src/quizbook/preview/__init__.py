"""A bank in a browser as its author edits it: what students will see, and what is wrong with it."""

from quizbook.preview.preview import Preview
from quizbook.preview.site import Site

__all__ = ["Preview", "Site"]
