"""Change a file by splicing: exactly what differs is written anew, every other byte stays."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from roles.finding import Route
from roles.yaml_text.decode import BOM
from roles.yaml_text.reading import read
from roles.yaml_text.rewrite import rewritten
from roles.yaml_text.splice import EditError
from roles.yaml_text.wanted import LAST, After, Members, Wanted, new_member, same, wanted

__all__ = ["LAST", "Add", "Change", "EditError", "Order", "Put", "Remove", "change"]


@dataclass(frozen=True)
class Put:
    """The value at `route` becomes this plain data; keys on the way are made, items of lists are not.

    Of a mapping or list that is there only what differs is touched. New keys come last.
    """

    route: Route
    value: Any


@dataclass(frozen=True)
class Add:
    """A new item in the list at `route`, after the item named `after`: None for the first, LAST for the last.

    Several after the same item stand in the order in which they are given. The list is made if it is missing.
    """

    route: Route
    item: Any
    after: After


@dataclass(frozen=True)
class Remove:
    """A key or an item of a list goes, with its own comment lines: those above it at the same indentation."""

    route: Route


@dataclass(frozen=True)
class Order:
    """The items of the list at `route` in this order, each with its own lines. All that stay are named."""

    route: Route
    names: tuple[str, ...]


Change: TypeAlias = Put | Add | Remove | Order


def change(data: bytes, changes: Iterable[Change]) -> bytes:
    """The bytes of a file after all changes.

    Routes lead inside the file, as `Reading.find` understands them, and name items as they were before. The result is
    read again and compared with what was meant. Raises EditError if the file has mistakes, a route leads nowhere, or
    more would have to change.
    """
    reading = read(data)
    if reading.findings or reading.root is None:
        raise EditError("the file has mistakes; `roles check` names them")
    root = wanted(reading.root)
    for one in changes:
        _apply(root, one)
    meant = root.data
    if same(meant, reading.data):
        return data
    text = rewritten(reading.text, reading.root, root)
    after = (BOM if data.startswith(BOM.encode()) else "").encode() + text.encode()
    check = read(after)
    if check.findings or not same(check.data, meant):
        raise EditError("this cannot be written without changing more of the file")
    return after


def _apply(root: Wanted, one: Change) -> None:
    match one:
        case Put(route, value):
            _at(root, route).put(value)
        case Add(route, item, after):
            _members(_at(root, route), route).added.append((new_member(item), after))
        case Remove(route):
            _remove(root, route)
        case Order(route, order):
            _members(_found(root, route), route).order = tuple(order)


def _members(value: Wanted, route: Route) -> Members:
    if value.is_open:
        value.members = Members()
    if value.members is None:
        raise EditError("“{route}” is no list", route="/".join(route))
    return value.members


def _at(root: Wanted, route: Route) -> Wanted:
    """The value at a route; keys on the way are made."""
    here = root
    for depth, part in enumerate(route, 1):
        if here.members is not None:
            member = here.members.find(part)
            if member is None:
                raise EditError("there is no “{route}”", route="/".join(route[:depth]))
            here = member.value
            continue
        if here.is_open:
            here.pairs = {}
        if here.pairs is None:
            raise EditError(
                "“{route}” is a single value; nothing can stand below it", route="/".join(route[: depth - 1])
            )
        here = here.pairs.setdefault(part, Wanted())
    return here


def _remove(root: Wanted, route: Route) -> None:
    _found(root, route)
    if not route:
        raise EditError("a whole file is not removed by a change")
    here = _found(root, route[:-1])
    if here.members is not None and (member := here.members.find(route[-1])):
        member.removed = True
    elif here.pairs is not None:
        del here.pairs[route[-1]]


def _found(root: Wanted, route: Route) -> Wanted:
    """The value at a route. Raises EditError where nothing is."""
    here: Wanted | None = root
    for part in route:
        if here and here.members is not None:
            member = here.members.find(part)
            here = member.value if member else None
        else:
            here = here.pairs.get(part) if here and here.pairs else None
    if here is None:
        raise EditError("there is no “{route}”", route="/".join(route))
    return here
