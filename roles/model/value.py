"""What stands at a route of a catalog."""

from collections.abc import Iterable, Mapping
from typing import Any

from roles.model.catalog import ROOTS, Catalog
from roles.model.shape import RENAMED_FROM, Shape
from roles.model.text import Text
from roles.model.walk import Route, names


def at(catalog: Catalog, route: Route) -> Any:
    """The value at a full route, the entries themselves at the first part of one; None where nothing stands."""
    if len(route) == 1 and route[0] in ROOTS:
        return _entries(catalog, route)
    if not route:
        return None
    if route[:1] == ("department",):
        value, rest = catalog.department, route[1:]
    else:
        value, rest = _entries(catalog, route).get(route[1]) if len(route) > 1 else None, route[2:]
    for step in rest:
        value = _inside(value, step)
    return value


def followed(catalog: Catalog, route: Route) -> Route:
    """The route under the ids that entries have now; as it is where nothing on the way was renamed."""
    made: list[str] = []
    if route[:1] == ("department",):
        value, rest = catalog.department, route[1:]
        made += route[:1]
    else:
        entries = _entries(catalog, route)
        name = route[1] if route[1:2] and route[1] in entries else _renamed(entries.values(), route[1:2])
        value, rest = entries.get(name or ""), route[2:]
        made += [route[0], *([name] if name else route[1:2])]
    for step in rest:
        name = step
        if isinstance(value, tuple) and _inside(value, step) is None:
            name = _renamed(value, (step,)) or step
        made.append(name)
        value = _inside(value, name)
    return tuple(made)


def _entries(catalog: Catalog, route: Route) -> Mapping[str, Any]:
    """The entries of the part of the catalog in which a route begins; a forged one may begin with anything."""
    return getattr(catalog, route[0]) if route[0] in ROOTS else {}


def _renamed(items: Iterable[Any], name: Route) -> str | None:
    """The id of the item that had this name before."""
    return next((item.id for item in items if name and name[0] in getattr(item, RENAMED_FROM, ())), None)


def text_at(catalog: Catalog, route: Route) -> Text | None:
    """The text at a route, if one stands there."""
    found = at(catalog, route)
    return found if isinstance(found, Text) else None


def locked(catalog: Catalog, route: Route) -> bool:
    """Whether the value belongs to a clause that nobody may edit in Word."""
    return any(getattr(at(catalog, route[:length]), "locked", False) for length in range(2, len(route) + 1))


def _inside(value: Any, step: str) -> Any:
    if isinstance(value, Shape):
        return getattr(value, step) if step in type(value).model_fields else None
    if isinstance(value, tuple):
        return next((item for item, name in zip(value, names(value), strict=True) if name == step), None)
    return value.get(step) if isinstance(value, dict) else None
