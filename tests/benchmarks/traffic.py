"""What went over the kernel's websocket, counted."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from harness.wire import Wire

TALK = ("comm_open", "comm_msg", "comm_close")
LARGE = 1000  # bytes of a trait that is named
DATE = re.compile(r'"date": *"([^"]+)"')


class Recording(Wire):
    """Frames are kept as they come and read later: reading would compete with painting."""

    def __init__(self):
        super().__init__()
        self.frames = []

    def _read(self, frame, *, received):
        self.frames.append((frame, received))

    def begin(self):
        """Forget what was recorded."""
        self.clear()
        self.frames.clear()

    def end(self):
        """Read what was recorded; then it can be counted."""
        for frame, received in self.frames:
            super()._read(frame, received=received)

    def opened(self):
        """Content of each message that opens a widget, and the sizes of its buffers."""
        for (frame, _), message in zip(self.frames, self.messages, strict=True):
            if message.type == "comm_open":
                yield message.content, buffer_sizes(frame)


def buffer_sizes(frame):
    """Bytes of each buffer of a frame; `_parts` of the harness tells how a frame is built."""
    if isinstance(frame, str):
        return []
    count = int.from_bytes(frame[:8], "little")
    at = [int.from_bytes(frame[8 * i : 8 * i + 8], "little") for i in range(1, count + 1)]
    return [end - begin for begin, end in pairwise(at[5:])]


@dataclass(frozen=True)
class Traffic:
    """Messages of widgets, their bytes with headers, and the bytes of everything."""

    messages: int
    comm_bytes: int
    all_bytes: int


def counted(wire):
    """The recording in numbers."""
    talk = [message for message in wire.messages if message.type in TALK]
    return Traffic(
        messages=len(talk),
        comm_bytes=sum(message.size for message in talk),
        all_bytes=sum(message.size for message in wire.messages),
    )


def kernel_time(wire):
    """Milliseconds from the kernel's taking up the cell to its reply, by the kernel's clock."""
    begun, done = (sent_at(wire, kind) for kind in ("execute_input", "execute_reply"))
    return (done - begun).total_seconds() * 1000


def sent_at(wire, kind):
    """When the kernel sent its last message of this type."""
    text = [message.text for message in wire.messages if message.type == kind][-1]
    # The message's own header comes before its parent's.
    return datetime.fromisoformat(DATE.search(text)[1])


def by_trait(wire):
    """Bytes of what opens the widgets, by trait; and of everything else that widgets sent.

    Example: {"code": 6100, "content": 9021, "headers and the rest": 1800}
    """
    sizes = Counter()
    for content, buffers in wire.opened():
        data = content["data"]
        for trait, value in data["state"].items():
            sizes[trait] += len(json.dumps(value, ensure_ascii=False).encode())
        # A trait of bytes travels behind the message.
        for (trait, *_), size in zip(data.get("buffer_paths", []), buffers, strict=True):
            sizes[trait] += size
    large = {trait: size for trait, size in sizes.items() if size >= LARGE}
    return large | {"headers and the rest": counted(wire).comm_bytes - sum(large.values())}
