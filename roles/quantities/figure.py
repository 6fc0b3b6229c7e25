"""A figure: one quantity where it stands in a text, in a form that does not depend on the language."""

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

Sort = str
"""What is counted: `time` and `work` (in seconds), `months`, `share`, `points`, `clock` (minutes after midnight),
`weekday`, `month` and `quarter` (of the year), `every` (seconds from one time to the next), `often` (times in a
period), `off` (a share that is taken off), `rate` (one that is left), or a unit such as `CNY`."""
Reading = tuple[Sort, float]

HOUR = 3600.0
DAY = 24 * HOUR
WORKING_DAY = 8 * HOUR
NOON = 12 * 60
PERIODS = ("hour", "day", "week", "month", "quarter", "half-year", "year")
LENGTHS: dict[str, tuple[Sort, float]] = {
    "second": ("time", 1.0),
    "minute": ("time", 60.0),
    "hour": ("time", HOUR),
    "day": ("time", DAY),
    "week": ("time", 7 * DAY),
    "month": ("months", 1.0),
    "quarter": ("months", 3.0),
    "half-year": ("months", 6.0),
    "year": ("months", 12.0),
    "working hour": ("work", HOUR),
    "working day": ("work", WORKING_DAY),
}
"""How long a unit of time is."""
_DAYS = {0.5: (14, 15), 1.0: (28, 30, 31), 2.0: (60, 61), 3.0: (90, 91, 92), 6.0: (180, 182, 183), 12.0: (365, 366)}
"""Days in so many months."""


class Sure(IntEnum):
    """What may be said of a figure to which nothing in the other language corresponds.

    HINT: nothing, it only explains figures of the other language. PAIR: that it differs from one of its sort there.
    ALONE: also that it is missing there.
    """

    HINT = 0
    PAIR = 1
    ALONE = 2


class Figure(NamedTuple):
    """A quantity as it is written (`said`, from `start` to before `end`).

    `numbers` are the numbers as written, for comparing with a figure whose unit is not known; `readings` are what it
    may mean. Without readings it is a bare number or counts things.
    """

    said: str
    start: int
    end: int
    kind: str
    sure: Sure
    numbers: frozenset[float] = frozenset()
    readings: frozenset[Reading] = frozenset()

    @property
    def sorts(self) -> frozenset[Sort]:
        """What it may count; empty for a bare number."""
        return frozenset(sort for sort, _ in self.readings)


class Meaning(NamedTuple):
    """What a piece of text says, wherever it stands."""

    sure: Sure
    numbers: frozenset[float] = frozenset()
    readings: frozenset[Reading] = frozenset()


Found = tuple[Sure, frozenset[float], frozenset[Reading], int, int, str]
"""How sure it is, its numbers and readings, from where to where it stands, and its kind; a Figure costs more."""


def figures(text: str, found: Iterable[Found]) -> tuple[Figure, ...]:
    """What was found in a text."""
    return tuple(
        Figure(text[start:end], start, end, kind, sure, numbers, readings)
        for sure, numbers, readings, start, end, kind in found
    )


def meaning(sure: Sure, *numbers: float, readings: tuple[Reading, ...] = ()) -> Meaning:
    """A Meaning with its numbers rounded, so that 0.1 + 0.2 is 0.3."""
    return Meaning(
        sure,
        frozenset(round(number, 6) for number in numbers),
        frozenset((sort, round(value, 6)) for sort, value in readings),
    )


def length(number: float, unit: str) -> tuple[Reading, ...]:
    """What so many of a unit of time may mean: nobody means another day by a month and by 30 days."""
    sort, value = LENGTHS[unit]
    found = [(sort, number * value)]
    if sort == "months":
        found += [("time", days * DAY) for days in _DAYS.get(number * value, ())]
    return tuple(found)


def recurring(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """What comes again after so long; the first reading says how long."""
    found = tuple(readings)
    return (*(("every", value * 30 * DAY if sort == "months" else value) for sort, value in found[:1]), *found)


def share(per_cent: float, *sorts: Sort) -> tuple[Reading, ...]:
    """A share, and whether it is taken off or left."""
    return tuple((sort, per_cent / 100) for sort in sorts)


def time_of_day(hours: float, *, known: bool) -> tuple[Reading, ...]:
    """What a time of the day may mean; `known` if it is clear which half of the day it is."""
    minutes = hours * 60 % (24 * 60)
    return (("clock", minutes),) if known else (("clock", minutes), ("clock", (minutes + NOON) % (24 * 60)))
