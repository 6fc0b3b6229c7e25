"""A new row or list item of a document as a new item of the catalog."""

from typing import Any

from roles.catalog import Loaded
from roles.finding import Problem, Route
from roles.model.catalog import Catalog
from roles.model.text import Text
from roles.model.value import at
from roles.model.walk import names, new_names
from roles.parsing import NotUnderstood, is_text, parsed, tag
from roles.returned.difference import Added
from roles.returned.line import plain
from roles.returned.verdict import Copy, Fate, Verdict, applied, conflict, noted, refused
from roles.yaml_text.change import Add

SIDES = {"responsibilities": "weight", "contacts": "inside"}
"""List → the field by which a document groups its items: a new one is like those around it."""


def added(loaded: Loaded, copy: Copy, one: Added) -> Verdict:
    """A draft item with what was understood of the row; what was not is named."""
    there = entries_at(loaded.catalog, one.route)
    beside = one.after or one.before
    if beside is not None and at(loaded.catalog, (*one.route, beside)) is None:
        return conflict(
            "its neighbour “{route}” is not in the catalog any more", copy, one, route="/".join((*one.route, beside))
        )
    if not any(route[: len(one.route)] == one.route for route, _ in copy.now):
        return refused(
            "“{route}” is no list of this document in the catalog as it is now", copy, one, route="/".join(one.route)
        )
    if any(_says_the_same(item, one) or _is_shown(loaded.catalog, copy, one, item) for item in there):
        return Verdict(copy.name, one, Fate.THERE)
    name = next(new_names(set(names(there))))
    item, missed = understood(loaded.catalog, one, (*one.route, name))
    if not item:
        return Verdict(copy.name, one, Fate.UNPLACED)
    side = SIDES.get(one.route[-1])
    like = at(loaded.catalog, (*one.route, beside)) if beside else next(iter(there), None)
    shown = any(route[: len(one.route)] == one.route and route[-1] == side for route, _ in copy.now)
    if side and not shown and side not in item and getattr(like, side, None) is not None:
        item[side] = getattr(like, side)
    missed += [f"“{words}”" for words in one.rest if words]
    made = applied(copy, one, Add(one.route, {"id": name, **item}, one.after or _above(there, one.before)))
    return noted("not taken over: {missed}", made, missed=missed) if missed else made


def _above(items: Any, name: str | None) -> str | None:
    """The item that stands before another one in the catalog."""
    before = list(names(items))
    return before[before.index(name) - 1] if name in before[1:] else None


def understood(catalog: Catalog, one: Added, route: Route) -> tuple[dict[str, Any], list[Problem | str]]:
    """The data of the item, and what of it could not be understood."""
    item: dict[str, Any] = {}
    missed: list[Problem | str] = []
    plain_text = len(catalog.department.languages) == 1 if catalog.department else False
    for tail, words in one.fields.items():
        if not words or words == "–":
            continue
        try:
            value = parsed(catalog, (*route, *tail), one.language, words)
        except NotUnderstood as error:
            missed.append(Problem(error.text, (*route, *tail), error.values))
            continue
        if is_text(catalog, (*route, *tail)) and not plain_text:
            value = {one.language: value}
        inside = item
        for length, step in enumerate(tail[:-1], 1):
            inside = inside.setdefault(step, tag(catalog, (*route, *tail[:length]), tail[length]))
        inside[tail[-1]] = value
    return item, missed


def entries_at(catalog: Catalog, route: Route) -> tuple[Any, ...]:
    """The items of a list, or the entries of a part of the catalog."""
    if len(route) == 1:
        return tuple(getattr(catalog, route[0]).values())
    return at(catalog, route) or ()


def _is_shown(catalog: Catalog, copy: Copy, one: Added, item: Any) -> bool:
    """Whether a document shows all that the new item says as an item of the catalog."""
    said = {tail: words for tail, words in one.fields.items() if words}
    return bool(said) and all(
        _means_the_same(catalog, (*one.route, str(getattr(item, "id", "")), *tail), copy, one, words)
        for tail, words in said.items()
    )


def _means_the_same(catalog: Catalog, route: Route, copy: Copy, one: Added, words: str) -> bool:
    now = copy.now.get((route, one.language), "")
    if not now or plain(now) == plain(words):
        return bool(now)
    try:
        return bool(parsed(catalog, route, one.language, now) == parsed(catalog, route, one.language, words))
    except NotUnderstood:
        return False


def _says_the_same(item: Any, one: Added) -> bool:
    """Whether an item holds the texts of the new one already."""
    texts = 0
    for tail, words in one.fields.items():
        value = item
        for step in tail:
            value = getattr(value, step, None)
        if isinstance(value, Text) and words:
            if plain(value.get(one.language) or "") != plain(words):
                return False
            texts += 1
    return texts > 0
