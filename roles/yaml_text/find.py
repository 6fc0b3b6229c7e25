"""From a route, or from keys and indexes, to the node that stands there; and from letters of a value to the text."""

from typing import NamedTuple

from roles.model.walk import names
from roles.yaml_text.tree import Loc, Node

_SPACES = " \t\r\n"


class Spot(NamedTuple):
    """A node and the key it stands under, if it does; `complete` unless the way went on and nothing was there."""

    node: Node
    key: Node | None = None
    complete: bool = True

    @property
    def span(self) -> tuple[int, int]:
        """What to show: a scalar itself; for a list or mapping its key, or its id where it has no key."""
        if self.node.parts is None and self.node.end > self.node.start:
            return self.node.start, self.node.end
        shown = self.key or _title(self.node)
        return (shown.start, shown.end) if shown else (self.node.start, self.node.start + 1)


def by_route(root: Node, route: tuple[str, ...]) -> Spot:
    """The deepest node on the way: keys in mappings, in lists what `names` calls the items."""
    spot = Spot(root)
    for part in route:
        inner = _named(spot.node, part)
        if inner is None:
            return spot._replace(complete=False)
        spot = inner
    return spot


def by_loc(root: Node, loc: Loc) -> Spot:
    """The deepest node on the way: keys in mappings, indexes in lists."""
    spot = Spot(root)
    for part in loc:
        inner = _under(spot.node, part) if isinstance(part, str) else _numbered(spot.node, part)
        if inner is None:
            return spot._replace(complete=False)
        spot = inner
    return spot


def key_span(mapping: Node, key: str) -> tuple[int, int] | None:
    """Where a key stands in a mapping."""
    return next(((found.start, found.end) for found, _ in mapping.pairs if found.data == key), None)


def inside(raw: str, node: Node, start: int, end: int) -> tuple[int, int] | None:
    """Where the letters `start` to before `end` of a scalar's value stand in `raw`, the text of the scalar.

    YAML folds lines and strips indentation, so letters are counted without spaces. None where quotes hold escapes.
    """
    value = str(node.data)
    begin, stop = 0, len(raw)
    if node.style in ("|", ">"):
        begin = raw.find("\n") + 1
    elif node.style in ("'", '"'):
        begin, stop = 1, stop - 1
        if "\\" in raw or "''" in raw[begin:stop]:
            return None
    letters = [at for at in range(begin, stop) if raw[at] not in _SPACES]
    first, last = (sum(letter not in _SPACES for letter in value[:at]) for at in (start, end))
    if first == last or last > len(letters):
        return None
    return letters[first], letters[last - 1] + 1


def _named(node: Node, name: str) -> Spot | None:
    items = node.items
    if items:
        for item, found in zip(items, names(node.data), strict=True):
            if found == name:
                return Spot(item)
        return None
    return _under(node, name)


def _numbered(node: Node, number: int) -> Spot | None:
    return Spot(node.items[number]) if number < len(node.items) else None


def _under(node: Node, name: str) -> Spot | None:
    return next((Spot(value, key) for key, value in node.pairs if key.data == name), None)


def _title(node: Node) -> Node | None:
    """What to show of an item: its id, else its first key."""
    pairs = list(node.pairs)
    named = next((value for key, value in pairs if key.data == "id" and value.end > value.start), None)
    if named and named.parts is None:
        return named
    return pairs[0][0] if pairs else None
