"""Which of two levels asks for more."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from roles.bounds import timed
from roles.model.level import CountLevel, Level, ScoreLevel
from roles.model.quantity import Quantity
from roles.service_time import Reading, longer

_BOUNDS = ("at_least", "at_most", "within")
_CEILING = "never_more_than"


class Stricter(NamedTuple):
    """A figure that asks for more than the one it stands against."""

    asks: Quantity
    against: Quantity


def stricter(one: Level, other: Level, among: Iterable[Reading]) -> Stricter | None:
    """The figure in which `one` asks for more than `other`; `among` says how times may be read.

    None if it asks for no more, asks for less in another figure, or the two cannot be compared.
    """
    first, second, ways = _figures(one), _figures(other), tuple(among)
    if _scale(one) != _scale(other) or {*first} - {_CEILING} != {*second} - {_CEILING}:
        return None
    found = None
    for name in (*_BOUNDS, _CEILING):
        if name not in first or name not in second:
            continue
        asks, against = first[name], second[name]
        if not _comparable(asks, against) or _asks_more(name, against, asks, ways):
            return None
        if found is None and _asks_more(name, asks, against, ways):
            found = Stricter(asks, against)
    return found


def _figures(level: Level) -> Mapping[str, Quantity]:
    """The figures of a level; a percentile of a time counts as a share within it."""
    in_time = timed(level)
    held = {name: getattr(level, name, None) for name in (*_BOUNDS, _CEILING)}
    if in_time:
        held |= {"at_least": in_time.share, "at_most": None, "within": in_time.within}
    return {
        name: value if isinstance(value, Quantity) else Quantity(Decimal(str(value)))
        for name, value in held.items()
        if value is not None
    }


def _scale(level: Level) -> tuple[object, ...]:
    """On what the figures are counted; two levels on different scales cannot be compared."""
    match level:
        case CountLevel():
            return ("count", level.per)
        case ScoreLevel():
            return ("score", level.lowest, level.highest)
    return ("share",) if timed(level) else (level.kind, getattr(level, "percentile", None))


def _comparable(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit or one.kind == other.kind == "time"


def _asks_more(name: str, one: Quantity, other: Quantity, among: tuple[Reading, ...]) -> bool:
    if one.kind == "time":
        return longer([one], [other], among) if name == "at_least" else longer([other], [one], among)
    return one.number > other.number if name == "at_least" else one.number < other.number
