"""What is remembered of the last command that wrote into a catalog, so that it can be taken back."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

RECORD = ".roles/undo.json"
"""The file, in the catalog's folder; hidden, so that it is no part of the catalog."""
KEPT_OUT = {".roles/.gitignore": b"*\n"}
"""What keeps it out of a git repository."""


class RecordError(ValueError):
    """A record that was damaged, or names files that no command writes."""


@dataclass(frozen=True)
class Was:
    """A file as it was before, None if it was not there, and the digest of it as it was written, None if removed."""

    before: bytes | None
    after: str | None


@dataclass(frozen=True)
class Record:
    """A command with the files it wrote, by their path in the catalog, and the folders it made for them."""

    command: str
    files: Mapping[str, Was]
    folders: tuple[str, ...] = ()

    def touched(self, now: Mapping[str, bytes | None]) -> list[str]:
        """The files that are neither as they were written nor as they were before."""
        return [
            path
            for path, was in self.files.items()
            if digest(now[path]) != was.after and digest(now[path]) != digest(was.before)
        ]


def digest(data: bytes | None) -> str | None:
    """A hash by which a file is known again; None for no file."""
    return None if data is None else sha256(data).hexdigest()


def record(
    command: str,
    before: Mapping[str, bytes | None],
    changed: Mapping[str, bytes | None],
    folders: Iterable[str],
) -> Record:
    """What to remember of a command that changes these files and makes these folders."""
    files = {path: Was(before[path], digest(data)) for path, data in changed.items()}
    return Record(command, files, tuple(folders))


def dumped(one: Record) -> bytes:
    """A record as a file."""
    files = {path: {**_before(was.before), "after": was.after} for path, was in one.files.items()}
    data = {"command": one.command, "files": files, "folders": list(one.folders)}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def loaded(data: bytes) -> Record:
    """A record from its file. Raises RecordError."""
    try:
        found = json.loads(data)
        files = {_path(path): Was(_bytes(one), _text(one["after"])) for path, one in found["files"].items()}
        command = _text(found["command"])
        folders = tuple(_path(path) for path in found["folders"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise RecordError(str(error)) from None
    if not command or not files:
        raise RecordError("nothing is recorded")
    return Record(command, files, folders)


def _before(data: bytes | None) -> dict[str, str | None]:
    """Text stays readable; what is none is kept as base64."""
    try:
        return {"before": None if data is None else data.decode()}
    except UnicodeDecodeError:
        return {"base64": b64encode(data or b"").decode("ascii")}


def _bytes(one: Mapping[str, Any]) -> bytes | None:
    if "base64" in one:
        return b64decode(one["base64"], validate=True)
    text = _text(one["before"])
    return None if text is None else text.encode()


def _text(value: Any) -> str | None:
    if value is not None and not isinstance(value, str):
        raise RecordError("text expected")
    return value


def _path(path: Any) -> str:
    """A path inside the catalog that is not hidden, on any system."""
    parts = path.split("/")
    if "\\" in path or ":" in path or any(not part or part.startswith(".") for part in parts):
        raise RecordError("a path leads out of the catalog")
    return str(path)
