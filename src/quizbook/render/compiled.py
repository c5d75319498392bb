"""Compiled templates are kept as Python keeps its modules: in `__pycache__`, beside their source.

Compiling them takes a third of the time in which a quiz of a hundred questions is shown.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

FOLDER = Path(__file__).parent / "__pycache__"


class Compiled(FileSystemBytecodeCache):
    """A changed template is compiled anew: what is kept holds its source's digest."""

    def __init__(self) -> None:
        super().__init__(str(FOLDER))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template; a folder that may not be written to only costs the time again."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                FOLDER.mkdir(exist_ok=True)
                super().dump_bytecode(bucket)
