"""For whom a change matters and who must agree to it: holders, managers, HR, who answers for it, roles it names."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from roles.compare.change import Change, Party
from roles.compare.difference import Difference
from roles.compare.pages import Page, Who
from roles.model.catalog import Catalog
from roles.model.home import HOMES
from roles.model.role import Responsibility, Role
from roles.model.shape import Shape
from roles.model.value import at
from roles.model.walk import Route, leaves

_HOMES = {way: kind for kind, way in HOMES.items()}
_OF_ROLE = ("escalates_to", "reports_to", "stand_in", "replaced_by", "role")
"""Fields that name another role."""


_Users = Mapping[tuple[str, str], list[Route]]
"""Kind and name of an entry → the routes of all links to it, or to what stands inside it."""


class Concerned:
    """Knows who uses what in two catalogs."""

    def __init__(self, before: Catalog, after: Catalog) -> None:
        self._catalogs = (before, after)

    def change(self, page: Page, difference: Difference) -> Change:
        """The difference with the roles it concerns and those who must agree."""
        affects = tuple(dict.fromkeys(self._affected(difference)))
        return Change(page, difference, affects, tuple(dict.fromkeys(self._parties(page, difference, affects))))

    def in_use(self, route: Route) -> bool:
        """Whether an entry stood right at a route that something outside of it named in the earlier catalog."""
        named = _named(route)
        return named is not None and any(user[: len(route)] != route for user in self._users[0][named])

    def _affected(self, difference: Difference) -> Iterator[str]:
        for route in filter(None, (difference.route, difference.earlier)):
            if route[0] == "roles":
                yield route[1]
                continue
            for users in self._users:
                yield from sorted(user[1] for user in users[_entry(route)] if user[0] == "roles")

    def _parties(self, page: Page, difference: Difference, affects: tuple[str, ...]) -> Iterator[Party]:
        for who in page.agree:
            match who:
                case Who.HR:
                    yield Party(who)
                case Who.HOLDER:
                    yield from (Party(who, role) for role in affects)
                case Who.MANAGER:
                    yield from (Party(who, head) for head in self._heads(affects))
                case Who.OWNER:
                    yield from (Party(who, role) for role in self._owners(difference))
                case Who.OTHERS:
                    own = difference.route[1] if difference.route[0] == "roles" else ""
                    yield from (Party(Who.OWNER, role) for role in self._others(difference) if role != own)

    def _heads(self, affects: tuple[str, ...]) -> Iterator[str]:
        """To whom the roles report, before and after; for a change of the department the head of all."""
        for catalog in self._catalogs:
            heads = [role.id for role in catalog.in_use if role.reports_to is None]
            roles = [catalog.roles[name] for name in affects if name in catalog.roles]
            if affects:
                yield from (role.reports_to or "" for role in roles)
            else:
                yield from heads[:1]

    def _owners(self, difference: Difference) -> Iterator[str]:
        """Who answers for the entry, before and after."""
        for catalog in self._catalogs:
            entry = at(catalog, difference.route[:2])
            owner = getattr(entry, "owner", None) or getattr(entry, "keeper", None)
            if owner:
                yield owner

    def _others(self, difference: Difference) -> Iterator[str]:
        """Other roles that what differs names: to whom it escalates or reports, and who names it."""
        for value in (difference.before, difference.after):
            if isinstance(value, Shape) and not isinstance(value, Responsibility | Role):
                yield from (str(leaf.value) for leaf in leaves(value, ()) if leaf.kind == "role")
            elif isinstance(value, str) and difference.route[-1] in _OF_ROLE:
                yield value
        if difference.route[-2:-1] == ("actions",):
            for users in self._users:
                yield from (user[1] for user in users["action", difference.route[-1]] if user[0] == "roles")
        if difference.how in ("lost", "removed") and (gone := _named(difference.route)):
            yield from (user[1] for user in self._users[0][gone] if user[0] == "roles")

    @cached_property
    def _users(self) -> tuple[_Users, ...]:
        """Who names what in the earlier and in the later catalog."""
        return tuple(map(_links, self._catalogs))


def _links(catalog: Catalog) -> _Users:
    found: dict[tuple[str, str], list[Route]] = defaultdict(list)
    for leaf in catalog.leaves:
        if leaf.kind is None:
            continue
        parts = str(leaf.value).split("/")
        kinds = {"step": ("process", "step"), "action": ("process", "step", "action")}.get(leaf.kind, (leaf.kind,))
        for length, kind in enumerate(kinds, 1):
            found[kind, "/".join(parts[:length])].append(leaf.route)
    return found


def _entry(route: Route) -> tuple[str, str]:
    """Kind and name of the innermost entry that a route leads to or into and that links can name; empty if none."""
    return next((found for length in range(len(route), 1, -1) if (found := _named(route[:length]))), ("", ""))


def _named(route: Route) -> tuple[str, str] | None:
    """Kind and name of the entry that stands right at a route; None for everything else."""
    of_department = route[0] == "department"
    way, names = (route[:-1], route[-1:]) if of_department else (route[::2], route[1::2])
    kind = _HOMES.get(way)
    return (kind, "/".join(names)) if kind and (of_department or len(way) == len(names)) else None
