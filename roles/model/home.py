"""Where the entries of each kind stand in the catalog, and what they are called in links."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from roles.model.shape import Shape
from roles.model.walk import Route

HOMES: Mapping[str, Route] = MappingProxyType(
    {
        "role": ("roles",),
        "responsibility": ("roles", "responsibilities"),
        "target": ("roles", "targets"),
        "process": ("processes",),
        "step": ("processes", "steps"),
        "action": ("processes", "steps", "actions"),
        "metric": ("metrics",),
        "need": ("needs",),
        "standard": ("standards",),
        "competency": ("competencies",),
        "record": ("records",),
        "source": ("sources",),
        "segment": ("department", "segments"),
        "series": ("department", "classification", "series"),
        "group": ("department", "classification", "groups"),
        "rank": ("department", "classification", "ranks"),
        "grade": ("department", "classification", "grades"),
    }
)
"""Kind of entry → the fields one goes through to its entries, from the catalog down."""

OF_ROLE = ("responsibility", "target")
"""Kinds whose entries other roles do not see: a link to them is their id alone."""


class Entry(NamedTuple):
    """An entry of a kind and its full route."""

    route: Route
    shape: Shape


def entries(catalog: Any, kind: str) -> dict[str, Entry]:
    """Every entry of a kind by its name: its id, and before it those of the entries it stands in, with `/` between.

    So a step is process/step and a responsibility role/responsibility. Of several with one id the first counts.
    Raises KeyError for an unknown kind.
    """
    around: list[tuple[Route, Route, Any]] = [((), (), catalog)]
    for field in HOMES[kind]:
        around = [
            (name + own, (*route, field, *own), inside)
            for name, route, value in around
            for own, inside in _inside(getattr(value, field))
        ]
    found: dict[str, Entry] = {}
    for name, route, shape in around:
        found.setdefault("/".join(name), Entry(route, shape))
    return found


def kinds_within(kind: str) -> tuple[str, ...]:
    """The kind itself and those whose entries stand inside its own."""
    home = HOMES[kind]
    return tuple(other for other, way in HOMES.items() if way[: len(home)] == home)


def _inside(value: Any) -> Iterator[tuple[Route, Any]]:
    """The entries of a list or mapping with their ids; a shape itself without one; nothing where nothing stands."""
    if isinstance(value, Mapping):
        for name, entry in value.items():
            yield (name,), entry
    elif isinstance(value, tuple):
        for entry in value:
            yield (str(entry.id),), entry
    elif value is not None:
        yield (), value
