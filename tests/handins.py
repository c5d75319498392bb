"""Files of answers that nobody can take: how each comes from a good one, and what is told."""

from journals import answered
from quizbook.journal import encode

REFUSED = {
    "empty": (lambda _: b"", "this file is empty"),
    "cut": (lambda file: file[: len(file) // 2], "cut short or damaged"),
    "without its end": (lambda file: file[:-3], "cut short or damaged"),
    "not ours": (lambda _: b'{"format": "something else"}', "this is no file of answers"),
    "a picture": (lambda _: bytes(range(256)), "this is no file of answers"),
    "newer": (lambda file: file.replace(b'"version": 1', b'"version": 2'), "a newer version"),
    "edited": (lambda file: file.replace(b'"credit": 0.0', b'"credit": 1.0'), "was changed"),
    "summary edited": (lambda file: file.replace(b"Score 0.5", b"Score 3"), "was changed"),
    "renamed": (lambda file: file.replace(b'"ada"', b'"bela"'), "was changed"),
    "other course": (
        lambda _: encode(answered(1, item="nobody-asks-this")),
        "belong to another course",
    ),
    "cut journal": (lambda _: encode(answered(1)) + encode(answered(2))[:40], "line 2"),
    "newer journal": (
        lambda _: encode(answered(1)) + b'{"kind": "dreamt", "lesson": "01_lesson"}\n',
        "a newer version",
    ),
    "newer lines": (lambda _: encode(answered(1, v=2)), "a newer version"),
}
