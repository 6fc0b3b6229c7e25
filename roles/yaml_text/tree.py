"""Parse YAML text into a tree of nodes that know their data and where they stand.

The events of libyaml are built up with a stack of our own: they do not recurse, so no input can end the process, and
anchors, aliases and tags are still seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from roles.yaml_text.scalar import resolved

DEEPEST = 40
_MOST_ODDITIES = 200

Loc = tuple[str | int, ...]
"""Keys and indexes from the root to a node, as pydantic gives them."""


class Node:
    """A piece of the text from `start` to before `end`, and the data it stands for.

    `parts` holds the items of a sequence, or keys and values of a mapping in turn; None for a scalar. `style` is empty
    for plain scalars and collections, else the mark a scalar begins with.
    """

    __slots__ = ("data", "end", "parts", "start", "style")

    def __init__(self, start: int, end: int, data: Any, style: str = "", parts: "list[Node] | None" = None) -> None:
        self.start = start
        self.end = end
        self.data = data
        self.style = style
        self.parts = parts

    @property
    def pairs(self) -> "Iterator[tuple[Node, Node]]":
        """Keys and values of a mapping; nothing for other nodes."""
        if self.parts and isinstance(self.data, dict):
            yield from zip(self.parts[::2], self.parts[1::2], strict=True)

    @property
    def items(self) -> "list[Node]":
        """Items of a sequence; nothing for other nodes."""
        return self.parts if self.parts and isinstance(self.data, tuple) else []


What = Literal["anchor", "alias", "tag", "repeated key", "complex key", "document", "depth"]


class Oddity(NamedTuple):
    """Something YAML allows and catalogs do not; `first` is where a repeated key stands first."""

    what: What
    start: int
    end: int
    loc: Loc
    first: int = 0


class Broken(NamedTuple):
    """Where libyaml gave up and in which words; `since` is where the piece began that is broken.

    `understood` is the number of nodes before. `quoted` is where the last of them begins if it is a text in quotes:
    with one quote missing, YAML takes everything up to the next quote for the text.
    """

    words: str
    at: int
    since: int | None
    understood: int
    quoted: int | None


@dataclass
class Tree:
    """What was parsed. There is no root if the text is empty, broken, too deep, or of more oddities than are shown.

    `foreign` are plain keys that no key of a catalog looks like: they are not in ASCII, or hold a quote.
    """

    root: Node | None = None
    broken: Broken | None = None
    oddities: list[Oddity] = field(default_factory=list)
    foreign: list[Node] = field(default_factory=list)


def parse(text: str) -> Tree:
    """Parse the first document. Sequences become tuples, mappings dicts; days and times stay text."""
    builder = _Builder()
    try:
        return Tree(builder.build(text), None, builder.oddities, builder.foreign)
    except yaml.MarkedYAMLError as error:
        at, since = error.problem_mark, error.context_mark
        understood = sum(
            _size(node) for parts in (*(parts for parts, _ in builder.open), builder.parts) for node in parts
        )
        quoted = next((node.start for node in builder.parts[-1:] if node.style in ("'", '"')), None)
        broken = Broken(error.problem or "", at.index if at else 0, since.index if since else None, understood, quoted)
        return Tree(None, broken, builder.oddities)


class _Builder:
    """The collections that are open, innermost last: what stands around each, and the event that began it."""

    def __init__(self) -> None:
        self.oddities: list[Oddity] = []
        self.foreign: list[Node] = []
        self.open: list[tuple[list[Node], Any]] = []
        self.parts: list[Node] = []

    def build(self, text: str) -> Node | None:
        events: Iterator[Any] = iter(yaml.CBaseLoader(text).get_event, None)
        for event in events:
            kind = type(event)
            if kind is ScalarEvent:
                if event.anchor or event.tag:
                    self.look_at(event)
                style = "!" if event.tag else event.style
                self.parts.append(Node(event.start_mark.index, event.end_mark.index, event.value, style))
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self.close(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self.look_at(event)
                if len(self.open) == DEEPEST:
                    self.note("depth", event)
                    return None
                self.open.append((self.parts, event))
                self.parts = []
            elif kind is AliasEvent:
                self.note("alias", event)
                self.parts.append(Node(event.start_mark.index, event.end_mark.index, f"*{event.anchor}", "*"))
            elif kind is DocumentStartEvent and self.parts:
                self.note("document", event)
                break
            if len(self.oddities) > _MOST_ODDITIES:
                return None
        return _with_data(self.parts[0]) if self.parts else None

    def close(self, event: Any) -> None:
        parts = self.parts
        self.parts, begun = self.open.pop()
        if type(event) is MappingEndEvent:
            data: Any = self.mapping(parts)
        else:
            data = tuple([_with_data(item).data for item in parts])
        self.parts.append(Node(begun.start_mark.index, event.end_mark.index, data, "", parts))

    def mapping(self, parts: list[Node]) -> dict[str, Any]:
        """The first value of every key."""
        made: dict[str, Any] = {}
        first: dict[str, int] = {}
        for key, value in zip(parts[::2], parts[1::2], strict=True):
            if key.parts is not None:
                self.oddities.append(Oddity("complex key", key.start, key.end, self.loc()))
            elif key.data in first:
                where = (*self.loc(), key.data)
                self.oddities.append(Oddity("repeated key", key.start, key.end, where, first[key.data]))
            else:
                first[key.data] = key.start
                made[key.data] = _with_data(value).data
                if not key.style and (not key.data.isascii() or '"' in key.data):
                    self.foreign.append(key)
            if len(self.oddities) > _MOST_ODDITIES:
                break
        return made

    def look_at(self, event: Any) -> None:
        if event.anchor:
            self.note("anchor", event)
        if event.tag:
            self.note("tag", event)

    def note(self, what: What, event: Any) -> None:
        self.oddities.append(Oddity(what, event.start_mark.index, event.end_mark.index, self.loc()))

    def loc(self) -> Loc:
        """Where the next node will stand."""
        steps: list[str | int] = []
        inside = [*(parts for parts, _ in self.open[1:]), self.parts]
        for (_, begun), parts in zip(self.open, inside, strict=False):
            if type(begun) is SequenceStartEvent:
                steps.append(len(parts))
            elif len(parts) % 2:
                steps.append(str(parts[-1].data))
        return tuple(steps)


def _size(node: Node) -> int:
    return 1 + sum(map(_size, node.parts or ()))


def _with_data(node: Node) -> Node:
    """The node of a value; only now it is certain that it is no key, which stays text."""
    if node.parts is None and not node.style:
        node.data = resolved(node.data)
    return node
