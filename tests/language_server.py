"""Drive the real yaml-language-server over stdio, as an editor does."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

_SETTINGS = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}


def server() -> list[str] | None:
    """The command that starts the server: from tests/node, or the folder ROLES_NODE; None if it is not installed."""
    node = shutil.which("node")
    folder = Path(os.environ.get("ROLES_NODE", Path(__file__).parent / "node"))
    script = folder / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    return [node, str(script), "--stdio"] if node and script.is_file() else None


class Editor:
    """An editor with the server behind it; a context manager that ends the server."""

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._number = 0

    def __enter__(self) -> "Editor":
        support = {"hover": {"contentFormat": ["markdown"]}, "completion": {"completionItem": {"snippetSupport": True}}}
        self._ask(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": None,
                "capabilities": {"textDocument": support, "workspace": {"configuration": True}},
            },
        )
        self._send({"method": "initialized", "params": {}})
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """Open a file with this text; what the server finds wrong in it."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while True:
            message = self._next()
            if message.get("method") == "textDocument/publishDiagnostics":
                found = message["params"]
                if found["uri"] == path.as_uri():
                    return list(found["diagnostics"])

    def hover(self, path: Path, line: int, column: int) -> str:
        """What the editor shows over a place, from 0."""
        shown = self._ask("textDocument/hover", _at(path, line, column))
        return str(shown["contents"]["value"]) if shown else ""

    def completions(self, path: Path, line: int, column: int) -> list[str]:
        """What the editor offers at a place, from 0."""
        offered = self._ask("textDocument/completion", _at(path, line, column))
        return [item["label"] for item in offered["items"]]

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == self._number and "method" not in message:
                return message["result"]

    def _next(self) -> dict[str, Any]:
        """The next message; what the server itself asks for is answered on the way."""
        assert self._process.stdout
        length = 0
        while (header := self._process.stdout.readline()) not in (b"\r\n", b""):
            name, _, value = header.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            raise EOFError("the language server ended")
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if "method" in message and "id" in message:
            asked = message.get("params") or {}
            settings = [_SETTINGS.get(item.get("section")) for item in asked.get("items", [])]
            self._send({"id": message["id"], "result": settings or None})
        return message

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()


def _at(path: Path, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}
