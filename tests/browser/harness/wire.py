"""What goes between page and server: every request, and every message of the kernel's channel."""

import gzip
import json
from dataclasses import dataclass, field
from itertools import pairwise
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, WebSocket

COMM = {"comm_open", "comm_msg", "comm_close", "comm_info_request", "comm_info_reply"}
GZIP = b"\x1f\x8b"
HERE = {"127.0.0.1", "localhost", ""}  # a `data:` or `blob:` address has no host


@dataclass
class Message:
    """One message of the kernel protocol."""

    type: str
    content: dict
    size: int
    received: bool
    packed: list[str]
    """What goes compressed beside the content, unpacked."""
    text: str
    """All of it, to be searched."""


@dataclass
class Wire:
    """A recording; `clear` begins a new one."""

    outside: list[str] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)

    def listen(self, context: BrowserContext, page: Page) -> None:
        """Record from now on."""
        context.on("request", lambda request: self._note(request.url))
        page.on("websocket", self._attach)

    def clear(self) -> None:
        """Forget the messages so far; a request to the outside is never forgotten."""
        self.messages.clear()

    def settle(self, page: Page) -> None:
        """Wait until nothing has gone over the wire for half a second, then begin anew."""
        count = -1
        while count != (count := len(self.messages)):
            page.wait_for_timeout(500)
        self.clear()

    def wait_for(self, kind: str, page: Page) -> None:
        """Wait until a message of this type has gone over the wire."""
        for _ in range(100):
            if any(message.type == kind for message in self.messages):
                return
            page.wait_for_timeout(50)
        raise AssertionError(f"no {kind}")

    @property
    def comms(self) -> list[Message]:
        """Messages between a widget and its kernel."""
        return [message for message in self.messages if message.type in COMM]

    def _note(self, url: str) -> None:
        if urlsplit(url).hostname not in {*HERE, None}:
            self.outside.append(url)

    def _attach(self, socket: WebSocket) -> None:
        self._note(socket.url)
        if "/api/kernels/" in socket.url:
            socket.on("framereceived", lambda frame: self._read(frame, received=True))
            socket.on("framesent", lambda frame: self._read(frame, received=False))

    def _read(self, frame: bytes | str, *, received: bool) -> None:
        data = frame.encode() if isinstance(frame, str) else frame
        header, content, buffers = _parts(data)
        packed = [gzip.decompress(part).decode() for part in buffers if part.startswith(GZIP)]
        text = "\n".join([data.decode(errors="replace"), *packed])
        self.messages.append(
            Message(header["msg_type"], content, len(data), received, packed, text)
        )


def _parts(data: bytes) -> tuple[dict, dict, list[bytes]]:
    """Header, content and buffers of a frame, in either of the two forms that Jupyter speaks."""
    if data.startswith(b"{"):
        message = json.loads(data)
        return message["header"], message["content"], []
    # v1.kernel.websocket.jupyter.org: how many offsets, the offsets, then channel, header,
    # parent header, metadata, content, and buffers; the last offset is the end.
    count = int.from_bytes(data[:8], "little")
    at = [int.from_bytes(data[8 * i : 8 * i + 8], "little") for i in range(1, count + 1)]
    parts = [data[start:end] for start, end in pairwise(at)]
    return json.loads(parts[1]), json.loads(parts[4]), parts[5:]
