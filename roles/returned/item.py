"""Which part of a route names an item of a list."""

from functools import cache
from typing import get_origin

from roles.documents.wording import Wording
from roles.finding import Route
from roles.model.catalog import Catalog
from roles.parsing import NotUnderstood
from roles.parsing.place import place

_NOWHERE = Wording(Catalog(), "en")


def item_of(route: Route, about: Route) -> Route | None:
    """The innermost list item below `about` that a value at `route` belongs to; None if it belongs to none."""
    lengths = [length for length in _items(route) if length > len(about) or route[:length] != about]
    return route[: lengths[-1]] if lengths else None


@cache
def _items(route: Route) -> tuple[int, ...]:
    """How much of the route names an item, for each list on the way, the outermost first."""
    first = 1 if route[0] == "department" else 2
    try:
        inner = tuple(
            length + 1
            for length in range(first, len(route))
            if get_origin(place(_NOWHERE, route[:length]).bare) is tuple
        )
    except NotUnderstood:  # a route of an answer, which no catalog holds
        return ()
    return (2, *inner) if first == 2 else inner
