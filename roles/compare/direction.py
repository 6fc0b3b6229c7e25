"""Which of two values is more, and whether more asks for more."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from roles.model.quantity import SECONDS, Quantity
from roles.model.settings import CEILINGS, FLOORS
from roles.model.walk import Route

_PERIODS = ("year", "half-year", "quarter", "month", "week", "day", "shift", "hour")
_ORDERS: Mapping[str, tuple[str, ...]] = {
    "decision": ("assists", "executes", "recommends", "decides"),
    "method": ("prescribed", "own"),
    "by": ("queue", "supervisor", "team", "self"),
    "breaks": ("fixed", "rota", "self"),
    "strictness": ("starter", "standard", "strict"),
    "weight": ("occasional", "extra", "core"),
    "every": _PERIODS,
    "review": _PERIODS,
    "remind": _PERIODS,
}
"""Field → its closed words, from the least to the most; periods from the rarest."""
_UP = {"at_least", "percentile", *FLOORS}
_DOWN = {"at_most", "within", "never_more_than", *CEILINGS}
_DAYS = {"d": Decimal(1), "wk": Decimal(7), "month": Decimal(365) / 12, "year": Decimal(365)}
_DAY = (8 * 3600, 24 * 3600)
"""Seconds of a working day and of a whole one: a day of the catalog may mean either."""


def how_apart(route: Route, before: Any, after: Any) -> str:
    """How two values at a route differ.

    Levels of targets and standards and the settings of the rules are tightened or loosened; what else has a direction
    is raised or lowered; the rest is changed. The same time in another unit is reworded.
    """
    if _same_time(before, after):
        return "reworded"
    more = _more(route[-1], before, after)
    if more is None:
        return "changed"
    if "level" in route[:-1] or "settings" in route[:-1]:
        if route[-1] in _UP | _DOWN:
            return "tightened" if more == (route[-1] in _UP) else "loosened"
        return "changed"
    return "raised" if more else "lowered"


def _same_time(before: Any, after: Any) -> bool:
    both = (before, after)
    return all(isinstance(one, Quantity) and one.unit in SECONDS for one in both) and _seconds(before) == _seconds(
        after
    )


def _more(field: str, before: Any, after: Any) -> bool | None:
    """Whether the later value is more; None where nobody can say."""
    if isinstance(before, str) and isinstance(after, str):
        order = _ORDERS.get(field, ())
        return order.index(after) > order.index(before) if before in order and after in order else None
    if isinstance(before, Quantity) and isinstance(after, Quantity):
        return _longer(before, after) if before.kind == after.kind == "time" else _higher(before, after)
    if isinstance(before, date) and isinstance(after, date):
        return after > before
    if isinstance(before, int | float) and isinstance(after, int | float):
        return after > before
    return None


def _higher(before: Quantity, after: Quantity) -> bool | None:
    return after.number > before.number if before.unit == after.unit else None


def _longer(before: Quantity, after: Quantity) -> bool | None:
    if before.unit in _DAYS and after.unit in _DAYS:
        one, other = (value.number * _DAYS[value.unit] for value in (before, after))
        return other > one if one != other else None
    (shortest, longest), (least, most) = map(_seconds, (before, after))
    if least > longest:
        return True
    return False if most < shortest else None


def _seconds(value: Quantity) -> tuple[Decimal, Decimal]:
    """How long a time is at least and at most."""
    if value.unit in SECONDS:
        return value.number * SECONDS[value.unit], value.number * SECONDS[value.unit]
    days = value.number * _DAYS[value.unit]
    return days * _DAY[0], days * _DAY[1]
