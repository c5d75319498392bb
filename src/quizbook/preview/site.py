"""The preview's server: this machine only, fixed addresses only, and no file by its path.

A page of another site could make a browser send requests here, or make its own name lead here; so
a Host or an Origin that is not ours is refused, and what changes something must be JSON, which no
other site may send without asking first.
"""

from __future__ import annotations

import json
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import socket
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

import msgspec

from quizbook.preview.pages import FIXED
from quizbook.preview.preview import Preview

HERE = "127.0.0.1"
LARGEST = 1_000_000
"""Bytes of a message: no answer is as long."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Styles stand inline in figures and in the quiz itself; scripts come from here alone."""
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Reply(NamedTuple):
    """What goes back."""

    status: HTTPStatus
    kind: str
    body: bytes


class Site(ThreadingHTTPServer):
    """The preview of one bank on one port of this machine."""

    daemon_threads = True
    block_on_close = False
    # Elsewhere this lets a port be used that was free a moment ago; on Windows, one that is taken.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, preview: Preview, port: int) -> None:
        self.preview = preview
        super().__init__((HERE, port), Visit)
        named = [f"{name}:{self.server_port}" for name in (HERE, "localhost")]
        # Browsers leave the usual port out.
        self.hosts = {*named, HERE, "localhost"} if self.server_port == 80 else set(named)  # noqa: PLR2004

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"http://{HERE}:{self.server_port}/"

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: Any) -> None:  # noqa: ARG002 (the library's)
        """A sentence; a browser that has gone is not even that."""
        error = sys.exc_info()[1]
        if not isinstance(error, ConnectionError | TimeoutError):
            sys.stderr.write(f"quizbook: the preview could not answer a request: {error!r}\n")


class Visit(BaseHTTPRequestHandler):
    """One browser's requests."""

    protocol_version = "HTTP/1.1"
    server_version = "quizbook"
    sys_version = ""
    timeout = 60
    server: Site

    def do_GET(self) -> None:
        """A page, a script, or what the page shows."""
        self._send(self._foreign() or self._got())

    def do_POST(self) -> None:
        """An answer of the page."""
        # Read in any case: who is refused while still sending may never hear why.
        body = self._body()
        self._send(self._foreign() or (body if isinstance(body, Reply) else self._said(body)))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("do_"):
            return self._other
        raise AttributeError(name)

    def _other(self) -> None:
        self._send(self._foreign() or refused(HTTPStatus.METHOD_NOT_ALLOWED, "only GET and POST"))

    def log_message(self, *_: Any) -> None:
        """Keep quiet: the page asks several times a second."""

    def _foreign(self) -> Reply | None:
        """Refuse what another site sends, or whoever came here by another name."""
        hosts, origins = self.headers.get_all("Host", []), self.headers.get_all("Origin", [])
        if len(hosts) != 1 or hosts[0].lower() not in self.server.hosts:
            sentence = f"this preview answers only at {self.server.address}"
            return refused(HTTPStatus.FORBIDDEN, sentence)
        ours = {f"http://{host}" for host in self.server.hosts}
        if any(origin.lower() not in ours for origin in origins):
            sentence = f"this preview answers only its own page, {self.server.address}"
            return refused(HTTPStatus.FORBIDDEN, sentence)
        return None

    def _got(self) -> Reply:
        asked = urlsplit(self.path)
        if asked.path in FIXED:
            kind, make = FIXED[asked.path]
            return Reply(HTTPStatus.OK, kind, make())
        preview = self.server.preview
        if asked.path == "/number":
            return in_json(preview.number())
        if asked.path == "/index":
            return in_json(preview.index())
        if asked.path == "/lesson":
            found = preview.lesson(parse_qs(asked.query).get("name", [""])[0])
            return in_json(found) if found else refused(HTTPStatus.NOT_FOUND, "no such lesson")
        return refused(HTTPStatus.NOT_FOUND, f"nothing is here; begin at {self.server.address}")

    def _body(self) -> bytes | Reply:
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit():
            return refused(HTTPStatus.LENGTH_REQUIRED, "an answer says how long it is")
        if len(length) > len(str(LARGEST)) or int(length) > LARGEST:
            return refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "no answer is that long")
        return self.rfile.read(int(length))

    def _said(self, body: bytes) -> Reply:
        if self.headers.get_content_type() != "application/json":
            return refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "an answer is sent as JSON")
        if self.path != "/say":
            return refused(HTTPStatus.NOT_FOUND, "answers go to /say")
        try:
            said = msgspec.json.decode(body, type=Said)
        except msgspec.DecodeError:
            return refused(HTTPStatus.BAD_REQUEST, "this is no answer of the page")
        return in_json(self.server.preview.say(said.lesson, said.number, said.message))

    def _send(self, reply: Reply) -> None:
        if reply.status != HTTPStatus.OK:
            # The rest of what was sent has not been read, and is no next request.
            self.close_connection = True
        self.send_response(reply.status)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", f"{reply.kind}; charset=utf-8")
        if reply.status == HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", "GET, POST")
        self.send_header("Content-Length", str(len(reply.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A message of the page."""

    lesson: str
    number: int
    message: dict[str, Any]


def refused(status: HTTPStatus, sentence: str) -> Reply:
    """A sentence in place of an answer."""
    return Reply(status, "text/plain", f"{sentence}\n".encode())


def in_json(found: Any) -> Reply:
    """Plain data for the page."""
    # ASCII: a lone half of a character, which a browser may send, passes through it.
    return Reply(HTTPStatus.OK, "application/json", json.dumps(found).encode())
