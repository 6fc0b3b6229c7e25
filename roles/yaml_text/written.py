"""How a single value stands in YAML: plain where that is safe, else quoted; long text folded."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any
from unicodedata import east_asian_width

from roles.model.quantity import Quantity
from roles.yaml_text.scalar import resolved

# Words and figures that programs of YAML 1.1 take for something else: NO, 8:30, 1F4E79.
_MISREAD = re.compile(r"y|n|yes|no|on|off|[-+.0-9][-+.,:_/0-9a-fx]*", re.IGNORECASE)
_UNSAFE_START = re.compile(r"""[-?:,\[\]{}#&*!|>'"%@`=<]|\.\.\.""")
_UNSAFE = re.compile(r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|: | #|:$")
_FIELDS = ("n", "on")  # keys of the model, plain in every catalog
# What a reader of typing mistakes would take for a full-width quote or colon in place of a plain one.
_SUSPECT = re.compile(r"^[“”„‟＂].*\"$|(?:^|，)\s*[A-Za-z_]+\s*：", re.DOTALL)
_UNSAFE_IN_FLOW = re.compile(r"[,\[\]{}:?]")
_CONTROL = re.compile(r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
"""A day, which stands plain although programs of YAML 1.1 know days of their own."""
_HASH = re.compile(r"[0-9a-f]{8}")  # many look like numbers, so all are quoted
_ESCAPES = {"\n": r"\n", "\t": r"\t", "\r": r"\r"}


def width(line: str) -> int:
    """Columns on a screen: Chinese characters take two."""
    return len(line) + sum(east_asian_width(letter) in "WF" for letter in line)


def is_plain(text: str, *, in_flow: bool = False) -> bool:
    """Whether a text means itself without quotes; `in_flow`: between the brackets of a list or mapping on one line."""
    return (
        text == text.strip() != ""
        and resolved(text) == text
        and not _MISREAD.fullmatch(text)
        and not _UNSAFE_START.match(text)
        and not _UNSAFE.search(text)
        and not _SUSPECT.search(text)
        and not (in_flow and _UNSAFE_IN_FLOW.search(text))
    )


def quoted(text: str) -> str:
    """A text in double quotes, on one line."""
    inside = text.replace("\\", r"\\").replace('"', r"\"")
    return '"' + _CONTROL.sub(lambda found: _ESCAPES.get(found[0], f"\\u{ord(found[0]):04x}"), inside) + '"'


def key(name: str) -> str:
    """A key of a mapping."""
    plain = name in _FIELDS or (name.isascii() and is_plain(name, in_flow=True))
    return name if plain else quoted(name)


def word(value: object, *, in_flow: bool = False) -> str:
    """A value on one line: a text, truth value, number, day or amount."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Quantity):
        return str(value) if value.unit else _number(float(value.number))
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    return text if isinstance(value, int) or is_plain(text, in_flow=in_flow) else quoted(text)


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < 10**15 else repr(value)


def flow(value: Any) -> str:
    """Plain data on one line: a single value, or mappings and lists between brackets."""
    match value:
        case None:
            return "null"
        case str() if DAY.fullmatch(value):
            return value
        case str() if _HASH.fullmatch(value):
            return quoted(value)
        case Mapping():
            return "{" + ", ".join(f"{key(str(name))}: {flow(inside)}" for name, inside in value.items()) + "}"
        case list() | tuple():
            return f"[{', '.join(flow(item) for item in value)}]"
    return word(value, in_flow=True)


def block(text: str, room: int) -> list[str]:
    """A text for people after its key, then the lines that continue it, to be indented below the key.

    `room` is the width of a line. Only text with spaces is folded: a line break between Chinese characters would come
    back as a space.
    """
    if "\n" in text:
        return ["|-", *text.split("\n")] if is_block(text) else [quoted(text)]
    if width(text) > room and is_block(text) and "  " not in text:
        lines = folded(text, room, room)
        if len(lines) > 1 and all(width(line) <= room for line in lines):
            return [">-", *lines]
    return [text if is_plain(text) else quoted(text)]


def is_block(text: str) -> bool:
    """Whether a text can stand on lines of its own below `|-`."""
    lines = text.split("\n")
    return bool(lines[0] and lines[-1]) and all(line == line.strip() and not _CONTROL.search(line) for line in lines)


def folded(text: str, first: int, room: int) -> list[str]:
    """A text broken at single spaces into lines of `room` columns, the first of `first`; longer words stand out."""
    lines = [""]
    for piece in re.split(r"(?<=[^ ]) (?=[^ ])", text):
        if lines[-1] and width(lines[-1]) + 1 + width(piece) > (room if len(lines) > 1 else first):
            lines.append(piece)
        else:
            lines[-1] = f"{lines[-1]} {piece}" if lines[-1] else piece
    return lines
