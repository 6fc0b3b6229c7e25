"""Which lines of a text belong to a key or an item that stands on lines of its own."""

import re
from typing import NamedTuple

from roles.yaml_text.splice import EditError
from roles.yaml_text.tree import Node

_COMMENT = re.compile(r"[ ]*(#|\r?\n)")
_CODE = re.compile(r"#[ ]*(-[ ]+)?([a-z_]+:(\s|$)|\{)")
_SPACE = re.compile(r"(?:\s|(?<=\s)#[^\n]*)*")
_BLANK = " \t\r\n"


class Entry(NamedTuple):
    """A key with its value, or an item with its dash.

    It reaches from `start`, where its own comments begin, to `below`, the beginning of the next line that is not its
    own. `head` is the key or dash, `sign` is after the colon or dash, `end` where the value ends.
    """

    value: Node
    start: int
    head: int
    sign: int
    end: int
    below: int


def in_brackets(text: str, node: Node) -> bool:
    """Whether a list or mapping stands between brackets."""
    return node.parts is not None and (not node.parts or text[node.start] in "[{")


def column(text: str, at: int) -> int:
    """How far from the beginning of its line something stands."""
    return at - line_start(text, at)


def line_start(text: str, at: int) -> int:
    """Where the line begins."""
    return text.rfind("\n", 0, at) + 1


def next_line(text: str, at: int) -> int:
    """Where the next line begins."""
    return text.find("\n", at) + 1 or len(text)


def line_end(text: str, at: int) -> int:
    """Where the line ends, before its line break."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end - (text[end - 1 : end] == "\r")


def after_colon(text: str, key: Node) -> int | None:
    """The index after the colon of a key; None where a key between brackets has none."""
    found = _SPACE.match(text, key.end)
    at = found.end() if found else key.end
    return at + 1 if text[at : at + 1] == ":" else None


def value_end(text: str, node: Node) -> int:
    """Where a value ends; for one on lines of its own, on its last line."""
    if node.style in ("|", ">"):
        raw = text[node.start : node.end]
        keeps = "+" in raw.partition("\n")[0].partition("#")[0] or str(node.data).rstrip("\n").endswith((" ", "\t"))
        return node.start + len(raw.removesuffix("\n").removesuffix("\r") if keeps else raw.rstrip(_BLANK))
    if node.parts and not in_brackets(text, node):
        return value_end(text, node.parts[-1])
    return node.end


def entries(text: str, node: Node) -> list[Entry]:
    """The keys or items of a mapping or list in lines. Raises EditError for keys that begin with a question mark."""
    found: list[Entry] = []
    floor = 0
    pairs = node.pairs if isinstance(node.data, dict) else ((None, item) for item in node.items)
    for key, value in pairs:
        head, sign = _dash(text, found[-1].end if found else node.start) if key is None else _key(text, key)
        end = max(value_end(text, value), sign)
        below = _below(text, end, column(text, head))
        found.append(Entry(value, _start(text, head, floor), head, sign, end, below))
        floor = below
    return found


def tail(text: str, entry: Entry, outer: int) -> int:
    """Where the comments end that follow the last entry and belong to its list or mapping.

    `outer` is the column of what holds these; -1 for a whole file, to which all belong.
    """
    own = column(text, entry.head)
    end = at = entry.below
    while at < len(text) and (comment := _COMMENT.match(text, at)):
        if comment[1] == "#":
            there = comment.start(1) - at
            if there <= outer or (there < own and outer >= 0):
                break
            end = next_line(text, at)
        at = next_line(text, at)
    return end


def _dash(text: str, at: int) -> tuple[int, int]:
    found = _SPACE.match(text, at)
    head = found.end() if found else at
    if text[head : head + 1] != "-":
        raise EditError("this cannot be written without changing more of the file")
    return head, head + 1


def _key(text: str, key: Node) -> tuple[int, int]:
    sign = after_colon(text, key)
    if sign is None or text[line_start(text, key.start) : key.start].rstrip().endswith("?"):
        raise EditError("“{key}” is written with a question mark; write it with a colon", key=str(key.data))
    return key.start, sign


def _below(text: str, end: int, own: int) -> int:
    """The line after a value and the comments that stand deeper than its entry."""
    below = at = next_line(text, end)
    while at < len(text) and (comment := _COMMENT.match(text, at)):
        if comment[1] == "#":
            if comment.start(1) - at <= own:
                break
            below = next_line(text, at)
        at = next_line(text, at)
    return below


def _start(text: str, head: int, floor: int) -> int:
    """Where the comment lines right above an entry begin, at its own indentation; not those a file begins with."""
    start = line_start(text, head)
    if text[start:head].strip():
        return head
    indent = text[start:head]
    at = start
    while at > floor:
        above = line_start(text, at - 1)
        line = text[above:at]
        if not line.startswith(f"{indent}#") or _CODE.match(line.strip()):
            return at
        at = above
    return at if at else start
