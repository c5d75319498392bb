"""A YAML language server, driven over its standard input and output as an editor does."""

import json
import subprocess
from itertools import count
from threading import Timer

PATIENCE = 60


class LanguageServer:
    """One running server. It reads files of `folder`, and asks for its settings as of an editor."""

    def __init__(self, command, folder, settings):
        self.settings = settings
        self.numbers = count(1)
        self.told = {}
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=folder)
        # One that says nothing any more must not keep the tests waiting for ever.
        self.watchdog = Timer(PATIENCE, self.process.kill)
        self.watchdog.start()
        folders = [{"uri": folder.as_uri(), "name": folder.name}]
        capabilities = {
            "workspace": {"configuration": True},
            "textDocument": {
                "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {},
            },
        }
        self.ask(
            "initialize",
            processId=None,
            rootUri=folder.as_uri(),
            workspaceFolders=folders,
            capabilities=capabilities,
        )
        self.tell("initialized")

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method, **params):
        self.send({"method": method, "params": params})

    def ask(self, method, **params):
        """The server's answer; what it asks or tells meanwhile is answered or noted."""
        number = next(self.numbers)
        self.send({"id": number, "method": method, "params": params})
        while True:
            message = self.read()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def read(self):
        length = None
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length is not None, "the language server has ended"
        message = json.loads(self.process.stdout.read(length))
        if "method" in message:
            self.answer(message)
        return message

    def answer(self, message):
        method, params = message["method"], message.get("params", {})
        if method == "textDocument/publishDiagnostics":
            self.told[params["uri"]] = params["diagnostics"]
        if "id" in message:
            wanted = params.get("items", []) if method == "workspace/configuration" else []
            result = [self.settings.get(item.get("section")) for item in wanted] or None
            self.send({"id": message["id"], "result": result})

    def open(self, path):
        """Show the server a file; its name for further questions, and what is wrong in it."""
        uri = path.as_uri()
        text = path.read_text("utf-8")
        self.told.pop(uri, None)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        while uri not in self.told:
            self.read()
        return uri, self.told[uri]

    def offered(self, uri, place):
        """What may be written in a place: each name with what it means."""
        found = self.at("completion", uri, place)["items"]
        return {item["label"]: item.get("documentation", "") for item in found}

    def explained(self, uri, place):
        """What is shown beside a place when the mouse rests on it."""
        return self.at("hover", uri, place)["contents"]["value"]

    def at(self, method, uri, place):
        line, column = place
        where = {"line": line, "character": column}
        return self.ask(f"textDocument/{method}", textDocument={"uri": uri}, position=where)

    def close(self):
        self.watchdog.cancel()
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()
