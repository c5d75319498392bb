"""What goes between page and server: every request, and every message of the kernel's channel."""

import json
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, WebSocket

COMM = {"comm_open", "comm_msg", "comm_close", "comm_info_request", "comm_info_reply"}
HERE = {"127.0.0.1", "localhost", ""}  # a `data:` or `blob:` address has no host


@dataclass
class Message:
    """One message of the kernel protocol."""

    type: str
    content: dict
    size: int
    received: bool
    text: str


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
        header, content = _parts(data)
        self.messages.append(
            Message(header["msg_type"], content, len(data), received, data.decode(errors="replace"))
        )


def _parts(data: bytes) -> tuple[dict, dict]:
    """Header and content of a frame, in either of the two forms that Jupyter speaks."""
    if data.startswith(b"{"):
        message = json.loads(data)
        return message["header"], message["content"]
    # v1.kernel.websocket.jupyter.org: how many offsets, the offsets, then channel, header,
    # parent header, metadata, content.
    count = int.from_bytes(data[:8], "little")
    at = [int.from_bytes(data[8 * i : 8 * i + 8], "little") for i in range(1, count + 1)]
    return json.loads(data[at[1] : at[2]]), json.loads(data[at[4] : at[5]])
