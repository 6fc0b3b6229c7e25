"""One thing that does not fit, and where it stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from roles.catalog.trail import Trail
from roles.finding import Finding, Route
from roles.yaml_text import Reading
from roles.yaml_text.tree import Loc

_LONGEST = 40


@dataclass(frozen=True)
class Stand:
    """Where data stands: in which file, from which route of the catalog on, and under which keys and indexes."""

    reading: Reading
    path: str
    route: Route
    loc: Loc = ()


@dataclass(frozen=True)
class Case:
    """One error of pydantic: its type, where it stands, what was found there, and what pydantic says about it."""

    stand: Stand
    type: str
    trail: Trail
    found: Any
    about: Mapping[str, Any]

    @property
    def loc(self) -> Loc:
        """Keys and indexes from the data that was held against the shape."""
        return self.trail.loc

    @property
    def key(self) -> str:
        """The key of the value, for items of a list that of the list; empty where there is none."""
        return next((step for step in reversed(self.loc) if isinstance(step, str)), "")

    @property
    def step(self) -> str:
        """What stands before the value: its key, or the hyphen of a list."""
        return self.loc[-1] if self.loc and isinstance(self.loc[-1], str) else "-"

    @property
    def shown(self) -> str:
        """What was found, as it stands in the file, on one line and not too long."""
        said = self.found if isinstance(self.found, str) else self.stand.reading.written(self._whole)
        line = said.strip().partition("\n")[0].strip()
        return line if len(line) <= _LONGEST and line == said.strip() else f"{line[:_LONGEST]}…"

    def under(self, key: str) -> "Case":
        """The case of what stands under `key`."""
        inner = self.found.get(key) if isinstance(self.found, Mapping) else None
        return replace(self, trail=self.trail._replace(loc=(*self.loc, key)), found=inner)

    def said(self, word: Callable[..., Finding], span: tuple[int, int] | None = None, **values: Any) -> Finding:
        """The finding at the value, or at the letters `span` of it."""
        return word(self.stand.path, self.stand.reading.at(self._whole, span), self._route, **values)

    def said_of_key(self, word: Callable[..., Finding], **values: Any) -> Finding:
        """The finding at the key."""
        return word(self.stand.path, self.stand.reading.key_at(self._whole), self._route, **values)

    def said_of_mapping(self, word: Callable[..., Finding], **values: Any) -> Finding:
        """The finding at what the key is missing from."""
        return word(self.stand.path, self.stand.reading.at(self._whole[:-1]), self._route, **values)

    @property
    def _whole(self) -> Loc:
        return (*self.stand.loc, *self.loc)

    @property
    def _route(self) -> Route:
        return (*self.stand.route, *self.stand.reading.route_of(self._whole))
