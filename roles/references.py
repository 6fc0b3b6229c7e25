"""Every place of a catalog that names one of its entries: links, and the routes of waivers and owners."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from roles.model.catalog import Catalog
from roles.model.home import OF_ROLE, kinds_within
from roles.model.walk import Leaf, Route, names

Parts = tuple[str, ...]


class Mention(NamedTuple):
    """A value that names an entry: its full route, the value as text, and from where to before where the id stands."""

    route: Route
    said: str
    span: tuple[int, int]


def mentions(catalog: Catalog, kind: str, name: str) -> list[Mention]:
    """All that names the entry or what stands inside it, but for its own id; in the order of the catalog.

    Raises KeyError for an unknown kind or entry.
    """
    at = catalog.entries[kind][name].route
    own = tuple(name.split("/"))
    found: list[Mention] = []
    items: dict[Parts, int] = {}
    kinds = kinds_within(kind)
    for leaf in catalog.leaves:
        position = _named(leaf, own) if leaf.kind in kinds else None
        if position is not None:
            found.append(_mention(leaf.route, str(leaf.value), position, own[-1]))
            if _is_item(catalog, leaf.route):  # a route goes through it by its value
                items[_parts(*leaf.route)] = len(leaf.route) - 1 + position
    for route, covers, said in _routes(catalog):
        ahead = len(covers) - len(_parts(said))
        places = [len(at) - 1] if covers[: len(at)] == at else []
        places += [items[covers]] if covers in items else []
        found += [_mention(route, said, place - ahead, own[-1]) for place in places if place >= ahead]
    return found


def is_twice(catalog: Catalog, kind: str, name: str) -> bool:
    """Whether another entry has the same id in the same list, or one does that it stands in; see `names`.

    Raises KeyError for an unknown kind or entry.
    """
    at = catalog.entries[kind][name].route
    twins = {(*at[:place], f"{at[place]}#2") for place in range(1, len(at))}
    every = (*catalog.repeated, *(leaf.route for leaf in catalog.leaves))
    return any(route[:end] in twins for route in every for end in range(2, len(at) + 1))


def _named(leaf: Leaf, name: Parts) -> int | None:
    """Which part of a link is the id of the entry called `name`; None if it names another one."""
    said = _parts(str(leaf.value))
    ahead = leaf.route[1:2] if leaf.kind in OF_ROLE else ()
    if (*ahead, *said)[: len(name)] != name or len(name) <= len(ahead):
        return None
    return len(name) - len(ahead) - 1


def _is_item(catalog: Catalog, route: Route) -> bool:
    """Whether what stands there is an item of a list."""
    value: Any = catalog
    for part in route[:-1]:
        if isinstance(value, tuple):
            value = dict(zip(names(value), value, strict=True))[part]
        else:
            value = value[part] if isinstance(value, Mapping) else getattr(value, part)
    return isinstance(value, tuple)


def _mention(route: Route, said: str, position: int, name: str) -> Mention:
    start = sum(len(part) + 1 for part in _parts(said)[:position])
    return Mention(route, said, (start, start + len(name)))


def _routes(catalog: Catalog) -> Iterator[tuple[Route, Parts, str]]:
    """Where waivers and owners write a route, what it leads to in full, and how it is written."""
    for leaf in catalog.leaves:
        match leaf.route:
            case ("roles" | "processes" as root, name, "waivers", _, "at"):
                yield leaf.route, (root, name, *_parts(leaf.value)), leaf.value
            case ("department", "waivers" | "owners", _, "at"):
                yield leaf.route, _parts(leaf.value.removesuffix(".yaml")), leaf.value


def _parts(*said: str) -> Parts:
    return tuple("/".join(said).split("/"))
