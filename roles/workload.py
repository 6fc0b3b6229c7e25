"""How much work comes in and how much working time there is, in hours a month."""

from collections.abc import Iterable

from roles.model.department import Department
from roles.model.quantity import Quantity
from roles.model.role import Responsibility, Volume
from roles.service_time import WEEKS_A_MONTH, days_a_week, open_hours

_A_MONTH = {"week": WEEKS_A_MONTH, "month": 1.0, "quarter": 1 / 3, "half-year": 1 / 6, "year": 1 / 12}
_WORKING_HOURS = {"s": 1 / 3600, "min": 1 / 60, "h": 1.0, "d": 8.0, "wk": 40.0}
"""Of one person; a working day has eight hours."""


def times_a_month(period: str, department: Department | None) -> float | None:
    """How many such periods a month has; None for hours and days if the department does not say when it serves."""
    if period in _A_MONTH:
        return _A_MONTH[period]
    if period == "hour":
        return open_hours(department)
    days = days_a_week(department.hours) if department else None
    return days * WEEKS_A_MONTH if days else None


def pieces_a_month(volume: Volume | None, department: Department | None) -> float | None:
    """How many pieces of work come in a month; None if that is not known."""
    if volume is None or volume.expected is None or volume.per is None:
        return None
    periods = times_a_month(volume.per, department)
    return volume.expected * periods if periods else None


def all_pieces_a_month(work: Iterable[Responsibility], department: Department | None) -> float | None:
    """How many pieces all this work brings in a month, as far as it is known; None if it is known of none."""
    known = [pieces for one in work if (pieces := pieces_a_month(one.volume, department)) is not None]
    return sum(known) if known else None


def working_hours(each: Quantity | None) -> float | None:
    """Hours that a piece of work takes one person; None if that is not known."""
    return float(each.number) * _WORKING_HOURS[each.unit] if each and each.unit in _WORKING_HOURS else None


def hours_a_month(responsibility: Responsibility, department: Department | None) -> float | None:
    """Hours of work that a responsibility brings in a month; None if that is not known."""
    volume = responsibility.volume
    pieces, hours = pieces_a_month(volume, department), working_hours(volume.each if volume else None)
    return None if pieces is None or hours is None else pieces * hours
