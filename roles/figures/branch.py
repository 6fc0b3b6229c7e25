"""Who is above whom, as a tree; whatever the links say, it has an end."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class Branch:
    """A box of an org chart with what hangs below it. `dashed`: outside of what the chart is about."""

    words: str
    note: str = ""
    below: tuple["Branch", ...] = ()
    dashed: bool = False


def forest(branches: Mapping[str, Branch], above: Mapping[str, str | None]) -> dict[str, Branch]:
    """The heads with those below them, in the order of `branches`; those only found in circles come last.

    A head is what nothing known is above. Of things in a circle the first one becomes a head.
    """
    under: dict[str, list[str]] = {name: [] for name in branches}
    heads = []
    for name in branches:
        over = above.get(name)
        if over in under and over != name:
            under[over].append(name)
        else:
            heads.append(name)
    order: list[str] = []
    seen: set[str] = set()
    for start in [*heads, *branches]:
        if start not in seen:
            heads += [] if start in heads else [start]
            order += _down(start, under, seen)
    made: dict[str, Branch] = {}
    for name in reversed(order):
        own = branches[name]
        below = tuple(made[one] for one in under[name] if one in made)
        made[name] = Branch(own.words, own.note, (*own.below, *below), own.dashed)
    return {name: made[name] for name in heads}


def _down(start: str, under: Mapping[str, Iterable[str]], seen: set[str]) -> list[str]:
    """`start` and all below it that were not seen before, each after what is above it."""
    seen.add(start)
    order = [start]
    for name in order:
        fresh = [one for one in under[name] if one not in seen]
        seen.update(fresh)
        order += fresh
    return order
