"""Stretches of words that a text shares with the article, without having the article.

The article's words are not in this repository. What is kept is a digest of each run of seven of
them, in `tests/project/article_runs.txt`. Who has the article makes that file anew by

    python tests/article.py PATH_OF_THE_ARTICLE

Seven words in a row are a sentence taken over; shorter runs are names and turns of phrase.
"""

import hashlib
import html
import json
import re
import sys
from pathlib import Path

RUNS = Path(__file__).parent / "project" / "article_runs.txt"
LENGTH = 7
WORD = re.compile(r"[^\W_]+")
TAG = re.compile(r"<[^<>]*>")


def words(text):
    """The words of a text, however it is laid out, set or written in capitals."""
    return WORD.findall(text.casefold())


def digests(found):
    """A digest of each run of words, by the place of its first word."""
    runs = (" ".join(found[at : at + LENGTH]) for at in range(len(found) - LENGTH + 1))
    return [hashlib.sha256(run.encode()).digest()[:8].hex() for run in runs]


def shared(text, runs):
    """The stretches of a text that are made of these runs, each as long as it goes on."""
    stretches, end = [], -1
    found = words(text)
    for at, run in enumerate(digests(found)):
        if run in runs:
            if at > end:
                stretches.append([])
            stretches[-1] += found[max(at, end) : at + LENGTH]
            end = at + LENGTH
    return [" ".join(stretch) for stretch in stretches]


def readings(file):
    """What a file says, in the ways in which a sentence may stand in it."""
    text = file.read_text(encoding="utf-8", errors="replace")
    if file.suffix in {".json", ".ipynb"}:
        text = "\n".join(strings(json.loads(text)))
    # In code a line's end inside a text is written as two characters, the second a letter.
    text = html.unescape(text.replace(r"\n", " "))
    # A tag may stand inside a sentence; but between two signs < and > may also stand a sentence.
    return {text, TAG.sub(" ", text)}


def strings(value):
    """Every text in a JSON document, names as well, in order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value:
            yield from strings(part)
            if isinstance(value, dict):
                yield from strings(value[part])


def main(path):
    """Write the digests of an article's runs, sorted, so that their order tells nothing."""
    runs = sorted(set(digests(words(Path(path).read_text(encoding="utf-8")))))
    RUNS.write_text("".join(f"{run}\n" for run in runs), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
