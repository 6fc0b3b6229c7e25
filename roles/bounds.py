"""What a level asks for: its figure, which way is better, and which of two asks for more."""

from decimal import Decimal
from typing import NamedTuple

from roles.model.level import CountLevel, Level, MeanLevel, PercentileLevel, ScoreLevel, ShareLevel
from roles.model.quantity import SECONDS, Quantity

HUNDRED = Decimal(100)


class Timed(NamedTuple):
    """A share of cases within a time, as both a share and a percentile can say it."""

    share: Quantity
    within: Quantity


def aim(level: Level | None) -> Quantity | None:
    """The figure that is to be reached: the lower bound, else the upper one; None if the level has neither."""
    for name in ("at_least", "at_most"):
        figure: Quantity | float | None = getattr(level, name, None)
        if figure is not None:
            return figure if isinstance(figure, Quantity) else Quantity(Decimal(str(figure)))
    return None


def upwards(level: Level) -> bool | None:
    """Whether more is better; None for a level with two bounds or none."""
    lower, upper = (getattr(level, name, None) is not None for name in ("at_least", "at_most"))
    return None if lower == upper else lower


def beyond(level: Level, reached: Quantity) -> bool:
    """Whether a level asks for more than was reached; False where the two cannot be compared."""
    figure, up = aim(level), upwards(level)
    if figure is None or up is None:
        return False
    asked, had = _plain(figure), _plain(reached)
    if asked.unit != had.unit:
        return False
    return asked.number > had.number if up else asked.number < had.number


def _plain(value: Quantity) -> Quantity:
    """Hours, minutes and seconds in seconds; all else as it is."""
    if value.unit not in SECONDS:
        return value
    return Quantity(value.number * SECONDS[value.unit], "s")


def timed(level: Level | None) -> Timed | None:
    """A level as share of cases within a time: "95 % within 2 h", or "nine in ten within 36 h" as 90 % within 36 h."""
    match level:
        case ShareLevel(at_least=Quantity() as share, within=Quantity() as within):
            return Timed(share, within)
        case PercentileLevel(percentile=percentile, at_most=Quantity(kind="time") as within):
            return Timed(Quantity(Decimal(percentile), "%"), within)
    return None


def times(level: Level) -> list[Quantity]:
    """The times that no case, or no more than the level allows, may take."""
    match level:
        case ShareLevel():
            found = [level.within, level.never_more_than]
        case PercentileLevel() | MeanLevel():
            found = [level.at_most, level.never_more_than]
        case _:
            found = []
    return [time for time in found if time is not None and time.kind == "time"]


def perfect(level: Level) -> bool:
    """Whether a level leaves no room for a single miss: all of the cases, none of the events, the top of the scale."""
    match level:
        case ShareLevel(at_least=Quantity(number=number)) if number >= HUNDRED:
            return True
        case ScoreLevel(at_least=float() as least, highest=float() as highest):
            return least >= highest
        case ShareLevel(at_least=None, at_most=Quantity(number=number)):
            return number == 0
        case CountLevel(at_least=None, at_most=0):
            return True
    return False
