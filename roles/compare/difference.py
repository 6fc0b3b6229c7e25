"""Every difference of two catalogs, entry by entry and by ids: neither order of files, wrapping nor quoting is one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from roles.compare.direction import how_apart
from roles.compare.renames import Renames, now_called
from roles.compare.wordings import how_worded
from roles.model.catalog import ROOTS, Catalog, Unread
from roles.model.department import Classification
from roles.model.home import HOMES
from roles.model.level import Measured
from roles.model.role import SIGNERS, Approved, Person
from roles.model.settings import Settings
from roles.model.shape import RENAMED_FROM, Shape
from roles.model.standard import Published
from roles.model.text import Text, is_blank
from roles.model.walk import Route, links, names

RESTAMPED = "restamped"
_OWN = {"id", RENAMED_FROM}
_KINDS = {way[0]: kind for kind, way in HOMES.items() if len(way) == 1}
"""Part of the catalog → kind of its entries."""
_FOLDERS = (Settings, Published, Person, Classification)
"""Shapes that only hold others together: what comes or goes with them is looked at one by one."""
_AT = "at"
"""Field in which waivers and owners write the route of what they are about."""
_ORDERED = {"responsibilities", "steps", "actions", "script"}
"""Lists whose order says something: what matters most, or what comes first."""
_FIRST = {("standards", "metrics"), ("department", "languages")}
"""Lists whose first entry counts most: the metric in whose terms a level stands, the language of which others are
translations."""


@dataclass(frozen=True)
class Difference:
    """What differs at a route.

    `how`: added, removed, moved, renamed, reordered, changed; raised, lowered where the value has a direction,
    tightened, loosened where it asks something of somebody; for an approval signed, unsigned, or restamped where it
    holds for another substance since the same day; for texts see `wordings`. `route` leads through the later catalog,
    for what was removed through the earlier one; `earlier` is where it stood before, if elsewhere.
    """

    how: str
    route: Route
    before: Any = None
    after: Any = None
    earlier: Route = ()


def differences(before: Catalog, after: Catalog) -> Iterator[Difference]:
    """All of them, in the order of the catalog. What one of the two cannot read is left out."""
    walk = _Walk(before, after)
    if before.department and after.department:
        yield from walk.shapes(before.department, after.department, ("department",))
    for root in ROOTS:
        kind = _KINDS.get(root, root)
        yield from walk.items(
            _readable(getattr(before, root), after.unread, kind),
            _readable(getattr(after, root), before.unread, kind),
            (root,),
        )


def differences_of(one: Shape, other: Shape, route: Route, before: Catalog, after: Catalog) -> Iterator[Difference]:
    """The differences of two shapes, wherever they stand in the catalogs; the later one at `route`."""
    return _Walk(before, after).shapes(one, other, route)


def _readable(entries: Mapping[str, Any], other: Unread, kind: str) -> Mapping[str, Any]:
    """The entries but for those of which the other catalog only knows that they exist."""
    if kind in other.kinds:
        return {}
    lost = other.ids.get(kind, frozenset())
    return {name: entry for name, entry in entries.items() if name not in lost} if lost else entries


class _Walk:
    def __init__(self, before: Catalog, after: Catalog) -> None:
        self._renames = Renames(before, after)
        self._alone = tuple(one.department.languages[0] if one.department else "" for one in (before, after))

    def shapes(self, before: Shape, after: Shape, route: Route) -> Iterator[Difference]:
        """The differences of two shapes of one kind."""
        if before == after:
            return
        for name, kind in links(type(after)):
            one, other = getattr(before, name), getattr(after, name)
            if one != other and name not in _OWN:
                yield from self.values(one, other, (*route, name), kind)

    def values(self, before: Any, after: Any, route: Route, kind: str | None) -> Iterator[Difference]:
        """The differences of two values of one field."""
        match before, after:
            case (Text() | None, Text() | None):
                yield from self._texts(before, after, route)
            case (tuple(), tuple()):
                yield from self._tuples(before, after, route, kind)
            case (dict(), dict()):
                yield from self._mappings(before, after, route)
            case (Approved() | None, Approved() | None):
                yield from _approvals(before, after, route)
            case (Shape() as known, None) | (None, Shape() as known) if isinstance(known, _FOLDERS):
                yield from self.shapes(before or type(known)(), after or type(known)(), route)
            case (Shape(), Shape()) if type(before) is type(after) and not isinstance(before, Measured):
                yield from self.shapes(before, after, route)
            case (bool(), None) | (None, bool()):
                yield Difference("lowered" if before else "raised" if after else "changed", route, before, after)
            case (None, _):
                yield Difference("added", route, None, after)
            case (_, None):
                yield Difference("removed", route, before, None)
            case (str(), str()) if route[-1] == _AT and self._renames.place(before, route) == after:
                return
            case _ if kind is None or self._renames.name(kind, before, route) != str(after):
                yield Difference(how_apart(route, before, after), route, before, after)

    def items(
        self, before: Mapping[str, Any], after: Mapping[str, Any], route: Route, *, ordered: bool = False
    ) -> Iterator[Difference]:
        """The differences of two lists or mappings of entries by their ids."""
        if before == after and not ordered:
            return
        later = {name: now for name in before if (now := now_called(name, before, after)) is not None}
        earlier = {now: name for name, now in later.items()}
        for name, one in before.items():
            if earlier.get(later.get(name, "")) != name:
                yield Difference("removed", (*route, name), one, None)
        for name, other in after.items():
            was = earlier.get(name)
            if was is None:
                yield Difference("added", (*route, name), None, other)
                continue
            if was != name:
                yield Difference("renamed", (*route, name), was, name, (*route, was))
            if before[was] != other:
                yield from self.shapes(before[was], other, (*route, name))
        if ordered and list(earlier) != [name for name in after if name in earlier]:
            yield Difference("reordered", route, tuple(before), tuple(after))

    def _texts(self, before: Text | None, after: Text | None, route: Route) -> Iterator[Difference]:
        match is_blank(before), is_blank(after):
            case True, False:
                yield Difference("added", route, None, after)
            case False, True:
                yield Difference("removed", route, before, None)
            case False, False if before and after and (how := how_worded(before, after, self._alone)):
                yield Difference(how, route, before, after)

    def _tuples(self, before: Any, after: Any, route: Route, kind: str | None) -> Iterator[Difference]:
        both = (*before, *after)
        if any(isinstance(item, Text) for item in both):
            yield from self._list_of_texts(before, after, route)
        elif any(isinstance(item, Shape) for item in both):
            one, other = (dict(zip(names(some), some, strict=True)) for some in (before, after))
            yield from self.items(one, other, route, ordered=route[-1] in _ORDERED)
        else:
            was = [self._renames.name(kind, item, route) if kind else str(item) for item in before]
            now = [str(item) for item in after]
            yield from (Difference("removed", (*route, name), name, None) for name in was if name not in now)
            yield from (Difference("added", (*route, name), None, name) for name in now if name not in was)
            if (route[0], route[-1]) in _FIRST and was and now and was[0] != now[0] and was[0] in now:
                yield Difference("changed", route, before, after)

    def _list_of_texts(self, before: Any, after: Any, route: Route) -> Iterator[Difference]:
        """Texts have no ids: those that stand in both are left out, the others paired in their order."""
        gone = [item for item in before if item not in after]
        came = [(name, item) for name, item in zip(names(after), after, strict=True) if item not in before]
        for was, (name, now) in zip(gone, came, strict=False):
            yield from self._texts(was, now, (*route, name))
        for was in gone[len(came) :]:
            yield from self._texts(was, None, route)
        for name, now in came[len(gone) :]:
            yield from self._texts(None, now, (*route, name))

    def _mappings(self, before: dict[str, Any], after: dict[str, Any], route: Route) -> Iterator[Difference]:
        for name in dict.fromkeys((*before, *after)):
            if before.get(name) != after.get(name):
                yield from self.values(before.get(name), after.get(name), (*route, name), None)


def _approvals(before: Approved | None, after: Approved | None, route: Route) -> Iterator[Difference]:
    if after is None:
        yield Difference("removed", route, before, None)
    elif before and (before.on, before.by) == (after.on, after.by):
        yield Difference(RESTAMPED, route, before, after)
    else:
        signed = {*SIGNERS} <= {*after.by}
        yield Difference("signed" if signed else "unsigned", route, before, after)
