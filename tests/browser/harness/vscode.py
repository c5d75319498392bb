"""VS Code in a browser, without its Jupyter extension: what it makes of a stored notebook.

The pages are those of the package `code-server`, which is VS Code with the few changes that let it
run on a server. Nothing of that server runs here: VS Code's pages and its built-in extensions are
served as files, and a small extension shows them a folder. Three places are changed on the way, so
that the pages look for no server behind them.
"""

import json
import threading
from functools import cache
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

ROOT = Path(__file__).parents[3]
CODE = ROOT / ".node/node_modules/code-server/lib/vscode"
WORKBENCH = "out/vs/code/browser/workbench/workbench.js"
WEBVIEWS = "out/vs/workbench/contrib/webview/browser/pre/"
NOTEBOOKS = "extensions/ipynb/dist/"
FILE, FOLDER = 1, 2

PAGE = """<!DOCTYPE html>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="{settings}">
<link rel="stylesheet" href="/code/out/vs/code/browser/workbench/workbench.css">
<body>
<script>globalThis._VSCODE_FILE_ROOT = `${{location.origin}}/code/out/`;</script>
<script type="module" src="/code/out/nls.messages.js"></script>
<script type="module" src="/code/{workbench}"></script>
"""


class _Server(ThreadingHTTPServer):
    folder: Path

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: a page that is closed breaks off what it had asked for."""


class VSCode:
    """VS Code on a folder, on a port of its own until `stop`."""

    def __init__(self, folder: Path) -> None:
        self._server = _Server(("127.0.0.1", 0), _Pages)
        self._server.folder = folder
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def address(self, notebook: str, theme: str, *, restricted: bool = False) -> str:
        """Where VS Code opens a notebook; restricted: before its folder is trusted."""
        asked = {"notebook": notebook, "theme": theme, "restricted": "yes" if restricted else ""}
        return f"http://127.0.0.1:{self._server.server_port}/?{urlencode(asked)}"

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def _settings(host: str, notebook: str, theme: str, restricted: str = "") -> dict:
    folder = {"scheme": "vscode-vfs", "authority": "course"}
    return {
        "productConfiguration": {
            "enableTelemetry": False,
            "webviewContentExternalBaseUrlTemplate": f"http://{host}/code/{WEBVIEWS}",
        },
        "additionalBuiltinExtensions": [{"scheme": "http", "authority": host, "path": "/folder"}],
        "folderUri": {**folder, "path": "/"},
        "defaultLayout": {"editors": [{"uri": {**folder, "path": f"/{notebook}"}}], "force": True},
        "enableWorkspaceTrust": bool(restricted),
        "configurationDefaults": {
            "workbench.colorTheme": theme,
            "workbench.startupEditor": "none",
            "workbench.activityBar.location": "hidden",
            "security.workspace.trust.startupPrompt": "never",
        },
        # code-server's own.
        "userDataPath": "/",
        "isEnabledFileDownloads": False,
        "isEnabledFileUploads": False,
        "isEnabledCoderGettingStarted": False,
    }


@cache
def _workbench() -> bytes:
    """VS Code's program, which looks for files and settings on no server."""
    text = (CODE / WORKBENCH).read_text("utf-8")
    text = _without(text, ",remoteAuthority:location.host}", "}")
    settings = '.with({scheme:J.vscodeRemote}),"User")'
    return _without(text, settings, settings.replace("Remote", "UserData")).encode()


@cache
def _notebooks() -> bytes:
    """The reader of notebooks. It was made for a server: to paste pictures it needs `path`."""
    text = (CODE / NOTEBOOKS / "ipynbMain.node.js").read_text("utf-8")
    return _without(text, 'require("path")', "{}").encode()


def _without(text: str, part: str, other: str) -> str:
    assert text.count(part) == 1, f"code-server has changed: {part} stands in it not once"
    return text.replace(part, other)


class _Pages(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        address = urlsplit(self.path)
        made = {
            f"/code/{WORKBENCH}": _workbench,
            f"/code/{NOTEBOOKS}browser/ipynbMain.browser.js": _notebooks,
        }
        if address.path == "/":
            asked = {name: values[0] for name, values in parse_qs(address.query).items()}
            settings = escape(json.dumps(_settings(self.headers["Host"], **asked)))
            self._send(PAGE.format(settings=settings, workbench=WORKBENCH).encode(), "text/html")
        elif address.path in made:
            self._send(made[address.path](), "text/javascript")
        elif address.query in ("stat", "list"):
            self._tell(Path(self.translate_path(self.path)), address.query)
        else:
            super().do_GET()

    def _tell(self, path: Path, what: str) -> None:
        if not path.exists():
            self.send_error(404)
        elif what == "list":
            inside = [[entry.name, FOLDER if entry.is_dir() else FILE] for entry in path.iterdir()]
            self._send(json.dumps(inside).encode(), "application/json")
        else:
            kind = FOLDER if path.is_dir() else FILE
            told = {"type": kind, "ctime": 0, "mtime": 0, "size": path.stat().st_size}
            self._send(json.dumps(told).encode(), "application/json")

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def translate_path(self, path: str) -> str:
        room, _, rest = unquote(urlsplit(path).path).lstrip("/").partition("/")
        rooms = {
            "code": CODE,
            "folder": Path(__file__).parents[1] / "vscode_folder",
            "course": self.server.folder,
        }
        return str(rooms.get(room, CODE / "nowhere") / rest)

    def log_message(self, *_: object) -> None:
        """Nothing: VS Code looks for many files that nobody has."""
