"""An item that stands elsewhere in a document, in the catalog's own order."""

from roles.catalog import Loaded
from roles.finding import Route
from roles.model.value import at
from roles.model.walk import names
from roles.returned.added import SIDES
from roles.returned.difference import Moved
from roles.returned.verdict import Copy, Fate, Verdict, applied, conflict, proposed
from roles.yaml_text.change import Change, Order, Put


def moved(loaded: Loaded, copy: Copy, one: Moved) -> Verdict:
    """The item behind its new neighbour, and on the side of the items it stands among now."""
    item = at(loaded.catalog, one.route)
    if item is None or not any(route[: len(one.route)] == one.route for route, _ in copy.now):
        return conflict("“{route}” is not in the catalog any more", copy, one, route="/".join(one.route))
    if one.beside is None or one.beside[:-1] != one.route[:-1]:
        return proposed("it stands among items of another list now; move it in the catalog", copy, one)
    if at(loaded.catalog, one.beside) is None:
        return conflict("its neighbour “{route}” is not in the catalog any more", copy, one, route="/".join(one.beside))
    changes = [*_side(loaded, one.route, one.beside), *_order(loaded, one)]
    return applied(copy, one, *changes) if changes else Verdict(copy.name, one, Fate.THERE)


def _side(loaded: Loaded, route: Route, beside: Route) -> list[Change]:
    side = SIDES.get(route[-2])
    if side is None:
        return []
    own, theirs = (getattr(at(loaded.catalog, one), side, None) for one in (route, beside))
    return [Put((*route, side), theirs)] if theirs is not None and theirs != own else []


def _order(loaded: Loaded, one: Moved) -> list[Change]:
    """The list with the item behind its neighbour; nothing if it stands there already."""
    before = list(names(at(loaded.catalog, one.route[:-1])))
    after = placed(before, one)
    return [Order(one.route[:-1], tuple(after))] if after != before else []


def placed(order: list[str], one: Moved) -> list[str]:
    """The names of a list with that of a moved item behind its neighbour, or before the one that it comes first of.

    Where all that stand around it are in the order of the document already, nothing is to be done.
    """
    if one.among and [name for name in order if name in one.among] == [name for name in one.among if name in order]:
        return order
    left = [name for name in order if name != one.route[-1]]
    near = one.after or one.beside
    at_ = left.index(near[-1]) if near and near[-1] in left else None
    if at_ is None:
        return order
    left.insert(at_ + bool(one.after), one.route[-1])
    return left
