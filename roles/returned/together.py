"""What several edits do to one another, in one copy or in several."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from roles.catalog import Loaded
from roles.finding import Route
from roles.model.walk import names, new_names
from roles.returned.added import entries_at
from roles.returned.difference import Added, Difference, Edited, Moved, Removed
from roles.returned.moved import placed
from roles.returned.verdict import Fate, Verdict, noted
from roles.yaml_text.change import Add, Change, Order


def together(loaded: Loaded, verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts as they hold side by side.

    One thing done in two copies is done once; done differently it is a conflict for both. What is left fits into one
    catalog: new items of a list have names of their own, and moved ones one order.
    """
    return _ordered(loaded, _named(loaded, _agreed(verdicts)))


def _agreed(verdicts: list[Verdict]) -> list[Verdict]:
    leaders: dict[int, int] = {}
    clashes: dict[int, list[Verdict]] = {}
    done: list[int] = []
    for number, verdict in enumerate(verdicts):
        if verdict.fate is not Fate.APPLIED or not verdict.changes:
            continue
        same = next((other for other in done if _same(verdicts[other], verdict)), None)
        if same is not None:
            leaders[number] = same
            continue
        for other in done:
            if _clash(verdicts[other], verdict):
                clashes.setdefault(other, []).append(verdict)
                clashes.setdefault(number, []).append(verdicts[other])
        done.append(number)
    return [
        _settled(
            one,
            verdicts[leaders[number]].difference if number in leaders else None,
            clashes.get(leaders.get(number, number)),
        )
        for number, one in enumerate(verdicts)
    ]


def _settled(verdict: Verdict, leader: Difference | None, others: list[Verdict] | None) -> Verdict:
    if others:
        said = "; ".join(f"{one.copy}: “{_said(one)}”" for one in others)
        failed = replace(verdict, fate=Fate.CONFLICT, changes=())
        return noted("it is edited differently elsewhere: {others}", failed, others=said)
    return replace(verdict, fate=Fate.THERE, why="", values={}, changes=(), leader=leader) if leader else verdict


def _same(one: Verdict, other: Verdict) -> bool:
    """Whether two edits do the same; two equal new items in one copy are two."""
    first, second = one.difference, other.difference
    if isinstance(first, Added) and isinstance(second, Added):
        return one.copy != other.copy and (first.route, first.fields) == (second.route, second.fields)
    return type(first) is type(second) and one.changes == other.changes and not isinstance(first, Added)


def _clash(one: Verdict, other: Verdict) -> bool:
    """Whether two edits that are not the same cannot both be done."""
    first, second = one.difference, other.difference
    if isinstance(first, Removed) or isinstance(second, Removed):
        gone = [verdict.difference.route for verdict in (one, other) if isinstance(verdict.difference, Removed)]
        return one.copy != other.copy and any(
            change.route[: len(route)] == route and not isinstance(change, Order)
            for route in gone
            for verdict in (one, other)
            for change in verdict.changes
            if not isinstance(verdict.difference, Removed)
        )
    if isinstance(first, Moved) and isinstance(second, Moved):
        return one.copy != other.copy and first.route == second.route
    return isinstance(first, Edited) and isinstance(second, Edited) and one.changes[0].route == other.changes[0].route


def _said(verdict: Verdict) -> str:
    match verdict.difference:
        case Edited(new=new):
            return new
        case Removed(old=old):
            return f"− {old}"
        case Moved(after=after):
            return "/".join(after or ())
    return ""


def _named(loaded: Loaded, verdicts: list[Verdict]) -> Iterator[Verdict]:
    """New items with names that nothing else in their list has."""
    taken: dict[Route, set[str]] = {}
    for verdict in verdicts:
        yield replace(verdict, changes=tuple(_renamed(loaded, one, taken) for one in verdict.changes))


def _renamed(loaded: Loaded, one: Change, taken: dict[Route, set[str]]) -> Change:
    if not isinstance(one, Add):
        return one
    known = taken.setdefault(one.route, set(names(entries_at(loaded.catalog, one.route))))
    name = next(new_names(known))
    known.add(name)
    return replace(one, item={**one.item, "id": name})


def _ordered(loaded: Loaded, verdicts: Iterator[Verdict]) -> list[Verdict]:
    """Moved items in one order: each behind its neighbour after all moves before it.

    One that stands right as the catalog is may have to move because another one does.
    """
    orders: dict[Route, list[str]] = {}
    made = []
    for verdict in verdicts:
        one = verdict.difference
        if isinstance(one, Moved) and verdict.fate in (Fate.APPLIED, Fate.THERE):
            there = list(names(entries_at(loaded.catalog, one.route[:-1])))
            order = orders.setdefault(one.route[:-1], there)
            before = list(order)
            order[:] = placed(order, one)
            verdict = _reordered(verdict, before, order)
        made.append(verdict)
    return [_first(verdict, orders) for verdict in made]


def _reordered(verdict: Verdict, before: list[str], order: list[str]) -> Verdict:
    """The verdict on a moved item with the order that its list has then."""
    listed = verdict.difference.route[:-1] if isinstance(verdict.difference, Moved) else ()
    others = tuple(change for change in verdict.changes if not isinstance(change, Order))
    if len(others) < len(verdict.changes) or before != order:
        return replace(verdict, fate=Fate.APPLIED, changes=(*others, Order(listed, tuple(order))))
    return verdict


def _first(verdict: Verdict, orders: Mapping[Route, list[str]]) -> Verdict:
    """A new item that comes before another one, in the order that the others have after all moves."""
    one = verdict.difference
    order = orders.get(one.route) if isinstance(one, Added) else None
    if not order or not isinstance(one, Added) or one.before not in order:
        return verdict
    above = order[order.index(one.before) - 1] if one.before != order[0] else None
    changes = (replace(one, after=above) if isinstance(one, Add) else one for one in verdict.changes)
    return replace(verdict, changes=tuple(changes))
