"""What the figures of two wordings of one text do not share."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import permutations
from typing import NamedTuple

from roles.quantities.chinese import chinese
from roles.quantities.english import english
from roles.quantities.excuses import Side, excused, says_when, weight
from roles.quantities.figure import Figure, Found, Sure, figures
from roles.quantities.signs import may_differ
from roles.quantities.units import MONEY

_FAMILIES = {
    "month": {"month"},
    "quarter": {"quarter"},
    "every": {"every"},
    "": {"often"},
    "time": {"time", "work", "months"},
    "share": {"share", "points", "off", "rate"},
    "money": set(MONEY.values()),
}


class Difference(NamedTuple):
    """A figure of each language that stand for each other and differ, or one that the other language leaves out."""

    english: Figure | None
    chinese: Figure | None


@lru_cache(20_000)
def differences(first: str, second: str) -> tuple[Difference, ...]:
    """Every difference between the figures of an English and a Chinese wording of which there is no doubt."""
    if not may_differ(first, second):
        return ()
    ones, others = english(first), chinese(second)
    alone, missing = _without(ones, others), _without(others, ones)
    if not (alone and missing) and _harmless(alone, second, 1) and _harmless(missing, first, 0):
        return ()
    here = Side(0, first, figures(first, ones), figures(first, alone))
    there = Side(1, second, figures(second, others), figures(second, missing))
    lone, left = _without_shares(here.lone, there.figures), _without_shares(there.lone, here.figures)
    lone, left = _without_sums(lone, left), _without_sums(left, lone)
    certain = [one for one in lone if not excused(one, here, there)]
    certain_left = [other for other in left if not excused(other, there, here)]
    return tuple(_paired(here, there, certain, certain_left))


def _without(ones: list[Found], others: list[Found]) -> list[Found]:
    """The figures with which none of the others agrees.

    Both may mean the same where they share a reading; a bare number agrees with any figure that is written with it.
    """
    lone = [one for one in ones if one[0]]
    if not lone or not others:
        return lone
    readings = frozenset().union(*[other[2] for other in others])
    lone = [one for one in lone if one[2].isdisjoint(readings)]
    if not lone:
        return lone
    numbers = frozenset().union(*[other[1] for other in others])
    bare = frozenset().union(*[other[1] for other in others if not other[2]])
    return [one for one in lone if one[1].isdisjoint(bare if one[2] else numbers)]


def _harmless(lone: list[Found], other: str, language: int) -> bool:
    """Whether none of these figures may be missing on the other side."""
    return all(sure is not Sure.ALONE and (kind != "every" or says_when(other, language)) for sure, *_, kind in lone)


def _without_shares(lone: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    """Leave out a share that the other language tells as two numbers, or two numbers that it tells as a share."""
    shares = {value for other in others for sort, value in other.readings if sort == "share"}
    bare = {number for other in others if not other.readings for number in other.numbers}
    own = {number for one in lone if not one.readings for number in one.numbers}
    parts = {
        number
        for part, whole in permutations(own, 2)
        if round(part / (whole or 1.0), 6) in shares
        for number in (part, whole)
    }
    ratios = {round(part / (whole or 1.0), 6) for part, whole in permutations(bare, 2)}
    return [
        one
        for one in lone
        if not (one.numbers & parts and not one.readings)
        and not any(sort == "share" and value in ratios for sort, value in one.readings)
    ]


def _without_sums(lone: Sequence[Figure], left: Sequence[Figure]) -> list[Figure]:
    """Leave out what adds up to the same time on both sides: 1 hour 30 minutes, 90 minutes."""
    kept = list(lone)
    for sort in ("time", "work", "months"):
        own, others = _total(lone, sort), _total(left, sort)
        if own and own == others:
            kept = [one for one in kept if sort not in one.sorts]
    return kept


def _total(figures: Sequence[Figure], sort: str) -> float:
    values = [min(value for name, value in one.readings if name == sort) for one in figures if sort in one.sorts]
    return round(sum(values), 6)


def _paired(here: Side, there: Side, lone: Sequence[Figure], left: Sequence[Figure]) -> Iterator[Difference]:
    """Each certain figure with the one that stands for it in the other language, if there is one."""
    rest = list(left)
    for one in lone:
        other = next((other for other in rest if _of_a_sort(one, other)), None)
        if other:
            rest.remove(other)
            if _only_choice(one, lone, left) or Sure.ALONE in (weight(one, here, there), weight(other, there, here)):
                yield Difference(one, other)
        elif weight(one, here, there) is Sure.ALONE:
            yield Difference(one, next((other for other in there.lone if _of_a_sort(one, other)), None))
    for other in rest:
        if weight(other, there, here) is Sure.ALONE:
            yield Difference(
                next((one for one in here.lone if one not in lone and _of_a_sort(one, other)), None), other
            )


def _only_choice(one: Figure, lone: Sequence[Figure], left: Sequence[Figure]) -> bool:
    """Bare numbers in words stand for each other only where there is no other choice."""
    return bool(one.sorts) or sum(not each.sorts for each in lone) == sum(not each.sorts for each in left) == 1


def _of_a_sort(one: Figure, other: Figure) -> bool:
    return _family(one) == _family(other)


def _family(figure: Figure) -> str:
    """What may stand for what: hours for days, one currency for another, but no day for a date."""
    for family, sorts in _FAMILIES.items():
        if figure.sorts & sorts:
            return family
    return next(iter(figure.sorts), "")
