"""What entries of the earlier catalog are called in the later one, and links to them."""

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

from roles.model.catalog import Catalog
from roles.model.home import HOMES, OF_ROLE
from roles.model.shape import RENAMED_FROM
from roles.model.walk import Route, names

_OWN_FILE = ("roles", "processes")
"""Parts of the catalog whose entries have files of their own, in which waivers write routes from there on."""

_FILE = ".yaml"


def now_called(name: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> str | None:
    """What an entry of one list is called in the later one; None if it is gone.

    `renamed_from` says so: that of the later entry, or that of the earlier one if the renaming was taken back.
    """
    if name in after:
        return name
    took = (new for new, entry in after.items() if new not in before and name in _earlier_ids(entry))
    back = (old for old in reversed(_earlier_ids(before.get(name))) if old in after and old not in before)
    return next(took, None) or next(back, None)


class Renames:
    """What `renamed_from` of two catalogs says about links of the earlier one."""

    def __init__(self, before: Catalog, after: Catalog) -> None:
        self._before, self._after = before, after

    def name(self, kind: str, value: Any, route: Route) -> str:
        """What a link of this kind that stands at a route is called now; as it is where nothing was renamed."""
        if not self._any:
            return str(value)
        parts = str(value).split("/")
        if kind in OF_ROLE:
            parts = [route[1], *parts]
        home = HOMES[kind]
        if home[0] == "department":
            now = self.route((*home, *parts))[len(home) :]
        else:
            now = self.route(tuple(part for pair in zip(home, parts, strict=False) for part in pair))[1::2]
        return "/".join(now[1:] if kind in OF_ROLE else now)

    def place(self, written: str, route: Route) -> str:
        """What a route that a waiver or owner at `route` writes leads to now."""
        if not self._any:
            return written
        above = route[:2] if route[0] in _OWN_FILE else ()
        bare = written.removesuffix(_FILE)
        return "/".join(self.route((*above, *bare.split("/")))[len(above) :]) + written[len(bare) :]

    def route(self, route: Route) -> Route:
        """What a full route of the earlier catalog is in the later one; as it is where nothing was renamed."""
        one: Any = self._before
        other: Any = self._after
        made: list[str] = []
        for step in route:
            if _is_list(one) or _is_list(other):
                before, after = _by_name(one), _by_name(other)
                made.append(now_called(step, before, after) or step)
                one, other = before.get(step), after.get(made[-1])
            else:
                made.append(step)
                one, other = getattr(one, step, None), getattr(other, step, None)
        return tuple(made)

    @cached_property
    def _any(self) -> bool:
        """Whether anything was renamed since: most changes rename nothing, and following routes takes its time."""
        return _earlier(self._after) != _earlier(self._before)


def _is_list(value: Any) -> bool:
    return isinstance(value, Mapping | tuple)


def _by_name(value: Any) -> Mapping[str, Any]:
    if isinstance(value, tuple):
        return dict(zip(names(value), value, strict=True))
    return value if isinstance(value, Mapping) else MappingProxyType({})


def _earlier_ids(entry: Any) -> list[str]:
    return [str(name) for name in getattr(entry, RENAMED_FROM, ())]


def _earlier(catalog: Catalog) -> set[tuple[str, str, tuple[Any, ...]]]:
    return {
        (kind, name, earlier)
        for kind, entries in catalog.entries.items()
        for name, entry in entries.items()
        if (earlier := getattr(entry.shape, RENAMED_FROM, ()))
    }
