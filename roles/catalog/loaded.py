"""A catalog that was read, and where everything in it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from roles.catalog.layout import DEPARTMENT, path_of
from roles.finding import Finding, Place, Route
from roles.model.catalog import Catalog
from roles.yaml_text import Reading, read


class Slot(NamedTuple):
    """Where an entry of a list stands: the file, and its number there, from 0."""

    path: str
    number: int


@dataclass(frozen=True)
class Loaded:
    """A catalog, the findings on what could not be read, sorted by place, and the bytes of its files by path."""

    catalog: Catalog
    findings: tuple[Finding, ...]
    texts: Mapping[str, bytes] = field(repr=False)
    _slots: Mapping[Route, Slot] = field(repr=False)
    _readings: dict[str, Reading] = field(default_factory=dict, repr=False, compare=False)

    def place(self, route: Route, span: tuple[int, int] | None = None) -> tuple[str, Place | None]:
        """The file of a full route such as metrics/complaint-ack/title, and the place in it.

        It is the place of the deepest part of the route that exists; None if there is no such file or it cannot be
        read. `span` are letters of a text's value, from the first to before the last. A file is read again for its
        first place, then remembered.
        """
        path, inner = self.inside(route)
        return path, self._reading(path).find(inner, span) if path in self.texts else None

    def inside(self, route: Route) -> tuple[str, Route]:
        """The file of a full route, and the route inside that file."""
        slot = self._slots.get(route[:2])
        if slot:
            return slot.path, (*self._reading(slot.path).route_of((slot.number,)), *route[2:])
        return self._file(route)

    def text(self, path: str) -> str:
        """The text of a file, without byte order mark, for showing its lines. Raises KeyError for an unknown path."""
        return self._reading(path).text

    def _reading(self, path: str) -> Reading:
        if path not in self._readings:
            self._readings[path] = read(self.texts[path], path)
        return self._readings[path]

    def _file(self, route: Route) -> tuple[str, Route]:
        """The file of a route, and the route inside it."""
        if not route or route[0] == "department":
            return DEPARTMENT, route[1:]
        path = path_of(route[0], *route[1:2])
        if path in self.texts:
            return path, route[2:]
        entries = (slot.path for at, slot in self._slots.items() if at[0] == route[0])
        return next(entries, path), ()
