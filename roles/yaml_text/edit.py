"""Change one value of a file; what is not changed keeps every byte."""

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from roles.yaml_text.decode import BOM
from roles.yaml_text.reading import read
from roles.yaml_text.splice import Edit, splice
from roles.yaml_text.tree import Node

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_PLAIN = re.compile(r"[a-z]+([_-][a-z]+)*")
_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")  # JSON leaves them, YAML does not take them


class EditError(Exception):
    """A file that cannot be changed without touching more than was asked; nothing was changed."""


def put(data: bytes, key: str, value: Mapping[str, Any]) -> bytes:
    """The bytes of a file with `key: {…}` at its top level set or replaced; all other bytes stay.

    A new key comes last. The result is read again and compared before it is returned. Raises EditError if the file
    cannot be read, is no mapping in lines, or would say anything else.
    """
    reading = read(data)
    root = reading.root
    if reading.findings or root is None or not isinstance(root.data, dict) or reading.text[root.start] == "{":
        raise EditError("the file is no mapping in lines")
    said = written(value)
    changed = splice(reading.text, [_edit(reading.text, root, key, said)])
    after = (BOM if data.startswith(BOM.encode()) else "").encode() + changed.encode()
    check = read(after)
    if check.findings or check.data != {**root.data, key: read(said.encode()).data}:
        raise EditError(f"“{key}” cannot be written without changing more")
    return after


def written(value: Any) -> str:
    """Data as YAML on one line. Texts are quoted, but for days and words of lower-case letters."""
    match value:
        case bool() | int() | float() | None:
            return json.dumps(value)
        case date():
            return value.isoformat()
        case str():
            plain = _DAY.fullmatch(value) or (_PLAIN.fullmatch(value) and value not in ("true", "false", "null"))
            return value if plain else _UNSEEN.sub(_escaped, json.dumps(value, ensure_ascii=False))
        case Mapping():
            return "{" + ", ".join(f"{written(name)}: {written(item)}" for name, item in value.items()) + "}"
    return "[" + ", ".join(written(item) for item in value) + "]"


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _edit(text: str, root: Node, key: str, said: str) -> Edit:
    for found, value in root.pairs:
        if found.data == key:
            return _replacing(text, found, value, said)
    newline = "\r\n" if "\r\n" in text else "\n"
    indent = " " * (root.start - text.rfind("\n", 0, root.start) - 1)
    line = f"{indent}{written(key)}: {said}"
    return Edit(len(text), len(text), line + newline if text.endswith("\n") else newline + line)


def _replacing(text: str, key: Node, value: Node, said: str) -> Edit:
    colon = text.index(":", key.end) + 1
    if value.start == value.end:
        return Edit(colon, colon, f" {said}")
    last = value
    while last.parts and text[last.start] not in "[{":  # a block ends where the next key begins, after comments
        last = last.parts[-1]
    end = last.start + len(text[last.start : last.end].rstrip())
    if text[colon : value.start].strip():  # a comment between key and value stays
        return Edit(value.start, end, said)
    return Edit(colon, end, f" {said}")
