"""Walk a shape: every value in it with its route and, for links, what it names."""

from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import count
from typing import Any, NamedTuple, get_args

from roles.model.reference import RefersTo
from roles.model.shape import Shape
from roles.model.text import Text

Route = tuple[str, ...]
_NAMELESS = (Text, dict, tuple, list)


class Leaf(NamedTuple):
    """One value of a shape: a scalar or a Text.

    `kind` says what a link names, such as `role` or `metric` (see `reference`); None where the value is no link.
    """

    route: Route
    value: Any
    kind: str | None


def leaves(shape: Shape, route: Route) -> list[Leaf]:
    """Every scalar and Text in `shape`, in the order of its fields; `route` is where the shape itself stands.

    Nothing and empty values are left out. Items of lists are named as `names` says.
    """
    found: list[Leaf] = []
    _collect(shape, route, None, found)
    return found


def names(items: Iterable[Any]) -> Iterator[str]:
    """What stands in a route for each item of a list: its id, or for scalars the value itself.

    A name that comes again is told apart as `name#2`, `name#3`; an item without id is `#1`, `#2` … by its position.
    Takes shapes and texts as well as plain data.
    """
    met: dict[str, int] = {}
    for position, item in enumerate(items, 1):
        name = name_of(item)
        if name is None:
            yield f"#{position}"
            continue
        met[name] = met.get(name, 0) + 1
        yield name if met[name] == 1 else f"{name}#{met[name]}"


def new_names(taken: Collection[str]) -> Iterator[str]:
    """Ids for items that are to be named by a person later, new-1, new-2 …, but for those that are taken."""
    return (name for number in count(1) if (name := f"new-{number}") not in taken)


def name_of(item: Any) -> str | None:
    """The id of a shape or mapping, a scalar as text; None for what has no name. An empty id is no name."""
    if isinstance(item, str):
        return item or None
    if isinstance(item, Shape):
        item = getattr(item, "id", None)
    elif isinstance(item, dict):
        item = item.get("id")
    if item is None or isinstance(item, _NAMELESS):
        return None
    return str(item) or None


def _collect(value: Any, route: Route, kind: str | None, found: list[Leaf]) -> None:
    if isinstance(value, str):  # the most frequent first: a catalog has some ten thousand
        if value:
            found.append(Leaf(route, value, kind))
    elif isinstance(value, Text):
        if value.words or value.plain:
            found.append(Leaf(route, value, kind))
    elif isinstance(value, tuple):
        for name, item in zip(names(value), value, strict=True):
            _collect(item, (*route, name), kind, found)
    elif isinstance(value, Shape):
        inside = value.__dict__
        for name, named in links(type(value)):
            if inside[name] is not None:
                _collect(inside[name], (*route, name), named, found)
    elif isinstance(value, dict):
        for name, item in value.items():
            _collect(item, (*route, name), kind, found)
    elif value is not None:
        found.append(Leaf(route, value, kind))


@cache
def links(shape: type[Shape]) -> tuple[tuple[str, str | None], ...]:
    """The fields of a shape, each with the kind it refers to."""
    return tuple(
        (name, next(_kinds((field.annotation, *field.metadata)), None)) for name, field in shape.model_fields.items()
    )


def _kinds(parts: Iterable[Any]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, RefersTo):
            yield part.kind
        yield from _kinds((*get_args(part), *getattr(part, "__metadata__", ())))
