"""Two catalogs → their changes, each with its page, and what follows from several differences together."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from roles.compare.change import Change
from roles.compare.concerned import Concerned
from roles.compare.difference import RESTAMPED, Difference, differences, differences_of
from roles.compare.pages import Page, pages
from roles.compare.wordings import ALIKE, is_sum_up_to, similarity
from roles.model.catalog import Catalog
from roles.model.text import Text
from roles.model.value import at
from roles.model.walk import Route
from roles.substance import agreed, is_outside

_MOVING = ("responsibilities", "targets")
_BOUNDS = {"at_least": "down", "at_most": "up"}
"""Bound of a level → the direction of a metric that contradicts it."""

_BOUNDS_IN_WORDS = ("limit", "within")
_BEYOND = ("escalates_to", "escalates_outside")
"""Fields that say who decides beyond a limit: where one takes the place of the other, somebody else does."""


def compare(before: Catalog, after: Catalog) -> list[Change]:
    """Every change, in the order of the catalog. Order of files, wrapping, quoting and comments are none."""
    concerned = Concerned(before, after)
    covers = list(_cover(before, after))
    told = {("covers", one.route[1]) for one in covers}
    plain = list(differences(before, after))
    plain = [one for one in plain if not _is_resealed(one, plain, before, after)]
    moved = _moved(before, after, plain)
    found = [*(one for one in moved if one.route[-2:] not in told), *covers]
    return [
        concerned.change(_page(one), one)
        for one in (_seen(difference, before, after, concerned) for difference in found)
    ]


def _page(difference: Difference) -> Page:
    """Its page; the last of them cover everything."""
    return next(page for page in pages() if page.covers(difference.how, difference.route))


def _seen(difference: Difference, before: Catalog, after: Catalog, concerned: Concerned) -> Difference:
    """The difference with what only the whole catalog shows: that others used it, or that nobody knows what is more."""
    if difference.how == "removed" and concerned.in_use(difference.route):
        return replace(difference, how="lost")
    if difference.how in ("tightened", "loosened") and "level" in difference.route:
        against = _BOUNDS.get(difference.route[-1])
        if against and against in (_direction(before, difference.route), _direction(after, difference.route)):
            return replace(difference, how="changed")
    in_words = difference.how in ("raised", "lowered") and difference.route[-2:] == _BOUNDS_IN_WORDS
    if in_words and not is_sum_up_to(difference.before, difference.after):
        return replace(difference, how="refigured")
    if difference.how in ("added", "removed") and difference.route[-1] in _BEYOND:
        there = after if difference.how == "removed" else before
        if any(at(there, (*difference.route[:-1], field)) for field in _BEYOND):
            return replace(difference, how="changed")
    return difference


def _direction(catalog: Catalog, route: Route) -> str | None:
    """Which way is better for what a level is about; None where nobody says."""
    owner = at(catalog, route[: route.index("level")])
    names = [getattr(owner, "metric", None), *getattr(owner, "metrics", ())[:1]]
    metric = next((catalog.metrics[name] for name in names if name in catalog.metrics), None)
    return metric.direction if metric else None


def _is_resealed(one: Difference, found: list[Difference], before: Catalog, after: Catalog) -> bool:
    """Whether an approval has the hash of the same role under other ids, as `roles rename` writes it.

    Nor is it told where the role says something else that the hash does not cover: then it has lapsed.
    """
    if one.how != RESTAMPED:
        return False
    inside = [other for other in found if other.route[:2] == one.route[:2] and not is_outside(other.route)]
    name = next((other.before for other in inside if other.how == "renamed" and len(other.route) == 2), one.route[1])
    if not agreed(after.roles[one.route[1]]):
        return bool(inside)
    return all(other.how == "renamed" for other in inside) and agreed(before.roles[name])


def _moved(before: Catalog, after: Catalog, found: list[Difference]) -> Iterator[Difference]:
    """Responsibilities and targets that left one role and entered another under the same id, as one difference."""
    gone = dict(_items(before, found, "removed"))
    came = dict(_items(after, found, "added"))
    moves = {new: old for new, item in came.items() if (old := _origin(new, item, gone))}
    taken = {*moves, *moves.values()}
    for difference in found:
        if difference.route not in taken:
            yield difference
        for new in moves if difference.how == "added" else ():
            if difference.route in (new, new[:2]):
                old = moves[new]
                yield Difference("moved", new, gone[old], came[new], old)
                yield from differences_of(gone[old], came[new], new, before, after)


def _items(catalog: Catalog, found: Iterable[Difference], how: str) -> Iterator[tuple[Route, Any]]:
    """What came or went on its own or with its role."""
    for difference in found:
        if difference.how != how or difference.route[0] != "roles":
            continue
        if len(difference.route) == 4 and difference.route[2] in _MOVING:
            yield difference.route, at(catalog, difference.route)
        elif len(difference.route) == 2:
            role = catalog.roles[difference.route[1]]
            for field in _MOVING:
                yield from (((*difference.route, field, item.id), item) for item in getattr(role, field))


def _origin(route: Route, item: Any, gone: dict[Route, Any]) -> Route | None:
    """Where something stood that came into a role: the one with its id, now or before, that says much the same."""
    ids = (item.id, *item.renamed_from)
    found = [old for old, was in gone.items() if old[2] == route[2] and old[3] in ids and _same(was, item)]
    return found[0] if len(found) == 1 and found[0][1] != route[1] else None


def _same(one: Any, other: Any) -> bool:
    if not hasattr(one, "does"):
        return bool(one.metric == other.metric)
    return _alike(one.does, other.does)


def _alike(one: Text | None, other: Text | None) -> bool:
    if one is None or other is None:
        return one is other
    words = {language: (said, other.get(language)) for language, said in (one.words or {"en": one.plain or ""}).items()}
    return any(said and now and similarity(said, now) >= ALIKE for said, now in words.values())


def _cover(before: Catalog, after: Catalog) -> Iterator[Difference]:
    """Statements of an earlier catalog that no responsibility covers any more, or that one covers now.

    Nobody knows where a role cannot be read.
    """
    if before.unread.any("role") or after.unread.any("role"):
        return
    was, now = _covered(before), _covered(after)
    for name, source in after.sources.items():
        if name in before.sources and (name in was) != (name in now):
            how = "uncovered" if name in was else "covered"
            yield Difference(how, ("sources", name), source if name in was else None, source if name in now else None)


def _covered(catalog: Catalog) -> set[str]:
    return {name for role in catalog.in_use for item in role.responsibilities for name in item.covers}
