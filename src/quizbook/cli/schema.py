"""`quizbook schema`: the JSON Schema of a bank's files, printed or in a file for an editor."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from quizbook.cli.outlet import refused
from quizbook.schema import schema


def run(output: Path | None) -> int:
    """Print the schema, or write it over what stands in a file; 1 where that cannot be done."""
    content = json.dumps(schema(), indent=1) + "\n"
    if output is None:
        sys.stdout.write(content)
        return 0
    try:
        output.write_text(content, "utf-8", newline="\n")
    except OSError as error:
        return refused(f"{output} cannot be written: {error.strerror}; name another file")
    sys.stderr.write(f"{output} is written; name it in an editor, or in the first line of a file\n")
    return 0
