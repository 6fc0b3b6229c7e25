"""When customers are served, and how long a duration is on the department's clock."""

from collections.abc import Iterable
from typing import NamedTuple

from roles.model.department import Department, Hours
from roles.model.quantity import SECONDS, Quantity

WEEKS_A_MONTH = 52 / 12
_HOUR = 3600.0


class Reading(NamedTuple):
    """How many seconds count in a day and how many days in a week."""

    day: float
    days: float

    def seconds(self, duration: Quantity) -> float:
        """A duration in seconds that count. Raises KeyError for what is no time."""
        week = self.day * self.days
        month = week * WEEKS_A_MONTH
        units = {**SECONDS, "d": self.day, "wk": week, "month": month, "year": 12 * month}
        return float(duration.number) * units[duration.unit]


CALENDAR = Reading(24 * _HOUR, 7)
_USUAL = Reading(8 * _HOUR, 5)


def hours_a_day(hours: Hours | None) -> float | None:
    """Hours of service a day, also over midnight; None if the department does not say them."""
    if hours is None or hours.opens is None or hours.closes is None:
        return None
    opens, closes = (int(clock[:2]) + int(clock[3:]) / 60 for clock in (hours.opens, hours.closes))
    return (closes - opens) % 24 or 24.0


def days_a_week(hours: Hours | None) -> int | None:
    """Days of service a week; None if the department does not say them."""
    return len(set(hours.days)) or None if hours else None


def open_hours(department: Department | None) -> float | None:
    """Hours a month in which customers are served; None if the department does not say them."""
    hours = department.hours if department else None
    daily, days = hours_a_day(hours), days_a_week(hours)
    return daily * days * WEEKS_A_MONTH if daily and days else None


def readings(department: Department | None, clock: str | None = None) -> tuple[Reading, ...]:
    """How a duration may be read on `clock`, or else on the department's: one way, or two where nothing says which.

    What must hold however a duration is meant is to be asked of each.
    """
    clock = clock or (department.clock if department else None)
    hours = department.hours if department else None
    daily, days = hours_a_day(hours), days_a_week(hours)
    business = Reading(daily * _HOUR, days) if daily and days else _USUAL
    return {"calendar": (CALENDAR,), "business": (business,)}.get(clock or "", (business, CALENDAR))


def longer(one: Iterable[Quantity], other: Iterable[Quantity], among: Iterable[Reading]) -> bool:
    """Whether some durations together are longer than others together, however they are read."""
    first, second = tuple(one), tuple(other)
    return all(sum(map(way.seconds, first)) > sum(map(way.seconds, second)) + 1e-6 for way in among)
