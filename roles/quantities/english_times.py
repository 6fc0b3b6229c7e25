"""What English words for times and days mean."""

import re

from roles.quantities.english_numbers import ORDINALS, lengths, split, unit_of
from roles.quantities.figure import PERIODS, Meaning, Sure, length, meaning, recurring, share, time_of_day
from roles.quantities.patterns import listed

DAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = listed("january february march april may june july august september october november december")
MONTHS = (*_MONTHS, *(name[:3] for name in _MONTHS), "sept")
OFTEN = {
    **{"hourly": "hour", "daily": "day", "nightly": "day", "weekly": "week", "monthly": "month"},
    **{"quarterly": "quarter", "yearly": "year", "annual": "year", "annually": "year"},
}
FIXED = {
    **dict.fromkeys(("fortnight", "fortnightly", "biweekly", "bi-weekly"), (2.0, "week")),
    **dict.fromkeys(("bimonthly", "bi-monthly"), (2.0, "month")),
    **dict.fromkeys(
        ("semiannual", "semiannually", "semi-annual", "semi-annually", "biannual", "biannually"), (1.0, "half-year")
    ),
}
_PERIOD = re.compile(rf"({'|'.join(PERIODS)}|half year)\Z")


def date(said: str) -> tuple[Meaning, ...]:
    """2027-03-31."""
    year, month, *day = (float(part) for part in said.split("-"))
    numbers = (meaning(Sure.ALONE, number) for number in (year, *day))
    return (meaning(Sure.ALONE, month, readings=(("month", month),)), *numbers)


def clock(said: str) -> tuple[Meaning, ...]:
    """17:00, 5 p.m."""
    hours, minutes = re.match(r"(\d+)(?:[:：.](\d\d))?", said).groups(default="0")  # type: ignore[union-attr]
    half = re.search(r"([ap])\.?m", said)
    hour = float(hours) % 12 + (12 if half[1] == "p" else 0) if half else float(hours)
    known = bool(half or re.search("[:：]", said)) or hour > 12
    return (
        meaning(
            Sure.ALONE,
            float(hours),
            hour,
            hour % 12 or 12.0,
            readings=time_of_day(hour + float(minutes) / 60, known=known),
        ),
    )


def third(said: str) -> tuple[Meaning, ...]:
    """Q3, the first and second quarter."""
    numbers = (
        [float(said[1])]
        if said[0] == "q"
        else [ORDINALS.index(word) + 1.0 for word in said.split() if word in ORDINALS]
    )
    return tuple(meaning(Sure.ALONE, readings=(("quarter", number),)) for number in numbers)


def named(said: str) -> tuple[Meaning, ...]:
    """Noon, midnight."""
    hour = 24.0 if said == "midnight" else 12.0
    return (meaning(Sure.HINT, hour, readings=time_of_day(hour, known=True)),)


def often(said: str) -> tuple[Meaning, ...]:
    """Twice a year, three times a week."""
    number = 2.0 if said.startswith("twice") else split(said)[0]
    period = _PERIOD.search(said)[1].replace(" ", "-")  # type: ignore[index]
    return (meaning(Sure.ALONE, number, readings=(("often", number), *length(1 / (number or 1.0), period))),)


def every(said: str) -> tuple[Meaning, ...]:
    """Daily, once a week, every morning."""
    named = _PERIOD.search(said)
    period = named[1].replace(" ", "-") if named else OFTEN.get(said, "day")  # every morning
    return (meaning(Sure.PAIR, readings=recurring(length(1.0, period))),)


def second(said: str) -> tuple[Meaning, ...]:
    """Every other week, every second Tuesday."""
    number = 3.0 if "third" in said else 2.0
    name = said.split()[-1]
    if name in DAYS:
        return (*weekday(name), meaning(Sure.PAIR, number, readings=recurring(length(number, "week"))))
    return (meaning(Sure.PAIR, number, readings=recurring(length(number, name))),)


def weekday(said: str) -> tuple[Meaning, ...]:
    """Tuesday, Tue."""
    return (meaning(Sure.ALONE, readings=(("weekday", [name[:3] for name in DAYS].index(said[:3]) + 1.0),)),)


def past(said: str) -> tuple[Meaning, ...]:
    """A quarter to ten in the evening, half past six."""
    words = re.sub(r"\bminutes?\b", "", said).split()
    at = words.index("to") if "to" in words else words.index("past")
    part = {"half": 30.0, "quarter": 15.0}.get(words[at - 1]) or split(" ".join(words[:at]))[0]
    hour = split(words[at + 1])[0] + (part if words[at] == "past" else -part) / 60
    half = words[-1]
    later = hour + 12 if half in ("afternoon", "evening", "night", "pm", "p.m.") and hour < 12 else hour
    return (meaning(Sure.ALONE, readings=time_of_day(later, known=len(words) > at + 2 and half != "o'clock")),)


def part_of_hour(said: str) -> tuple[Meaning, ...]:
    """A quarter of an hour."""
    number = 3.0 if said.startswith("three") else 1.0
    return (meaning(Sure.ALONE, number, 15 * number, readings=length(15 * number, "minute")),)


def half(said: str) -> tuple[Meaning, ...]:
    """Half a year, an hour and a half, semi-annually."""
    if said == "half":
        return (meaning(Sure.HINT, 0.5, readings=share(50, "share", "off", "rate")),)
    if said in FIXED:
        number, unit = FIXED[said]
        return (meaning(Sure.HINT, number, readings=length(number, unit)),)
    unit = said.replace("-", " ").split()[0 if said.endswith("half") else -1].removesuffix("ly").rstrip("s")
    if said.endswith("half"):  # a year and a half
        return (meaning(Sure.PAIR, 1.5, readings=length(1.5, unit)),)
    return (meaning(Sure.PAIR, 0.5, readings=length(1.0, "half-year") if unit == "year" else length(0.5, unit)),)


def within(said: str) -> tuple[Meaning, ...]:
    """Within an hour, in an hour, an hour before."""
    unit = unit_of(said) or said.split()[1]
    return (meaning(Sure.ALONE if said.startswith("within") else Sure.PAIR, 1.0, readings=lengths(1.0, unit)),)


def month(said: str) -> tuple[Meaning, ...]:
    """March, Mar."""
    number = [name[:3] for name in _MONTHS].index(said[:3]) + 1.0
    return (meaning(Sure.ALONE, number, readings=(("month", number),)),)
