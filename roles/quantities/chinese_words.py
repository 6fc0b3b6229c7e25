"""What Chinese words for numbers, times and days mean."""

import re
from collections.abc import Callable
from functools import lru_cache

from roles.quantities import chinese_times as times
from roles.quantities.chinese_numbers import DIGITS, SCALES, split, value
from roles.quantities.figure import Meaning, Sure, meaning
from roles.quantities.units import MEASURES, MONEY


@lru_cache(10_000)
def read(kind: str, said: str) -> tuple[Meaning, ...]:
    """What a piece of text of this kind says."""
    return _READERS[kind](said)


def _sure(number: float, digits: bool) -> Sure:
    if digits and number != 1:
        return Sure.ALONE
    return Sure.PAIR if digits or number > 1 else Sure.HINT


def _fraction(said: str) -> tuple[Meaning, ...]:
    whole, part = (value(number) for number in said.split("分之"))
    numbers = (part,) if whole in (100, 1000) else (part, whole)
    return (meaning(Sure.ALONE, *numbers, readings=(("share", part / (whole or 1.0)),)),)


def _share(said: str) -> tuple[Meaning, ...]:
    number = split(said)[0]
    return (meaning(Sure.ALONE, number, readings=(("share", number / (1000 if said.endswith("‰") else 100)),)),)


def _tenths(said: str) -> tuple[Meaning, ...]:
    number, _, tail = split(said)
    more = 5.0 if tail == "成半" else DIGITS[tail[1]] if len(tail) > 1 else 0.0
    return (meaning(Sure.ALONE, number * 10 + more, readings=(("share", (number * 10 + more) / 100),)),)


def _points(said: str) -> tuple[Meaning, ...]:
    number = split(said)[0]
    return (meaning(Sure.ALONE, number, readings=(("points", number),)),)


def _money(said: str) -> tuple[Meaning, ...]:
    number, _, unit = split(said)
    return (meaning(Sure.ALONE, number, readings=((MONEY[unit.lower()], number),)),)


def _sign(said: str) -> tuple[Meaning, ...]:
    sign = "人民币" if said[0] == "人" else said[0]
    number = split(said.removeprefix(sign).strip())[0]
    return (meaning(Sure.ALONE, number, readings=((MONEY[sign], number),)),)


def _measure(said: str) -> tuple[Meaning, ...]:
    number, _, name = split(said)
    unit, factor = MEASURES[name.lower()]
    return (meaning(Sure.ALONE, number, readings=((unit, number * factor),)),)


def _few(said: str) -> tuple[Meaning, ...]:
    """两三天, 二三十位: both numbers."""
    digits = [DIGITS[sign] for sign in said if sign in DIGITS]
    scale = SCALES.get(said[-1], 1.0) if digits else 1.0
    above = 10.0 if said.startswith("十") else 0.0
    return tuple(meaning(Sure.HINT, above + digit * scale) for digit in digits)


def _ordinal(said: str) -> tuple[Meaning, ...]:
    number, digits, tail = split(said[1:])
    sure = Sure.ALONE if digits else Sure.HINT
    if not tail:
        return (meaning(sure, number),)
    return (meaning(sure, number, readings=tuple(times.time(said[1:])[0].readings)),)


def _off(said: str) -> tuple[Meaning, ...]:
    """八折, 八五折: what is left to pay of ten."""
    number = split(said)[0]
    rate = number / 10 if number < 10 else number / 100
    return (meaning(Sure.ALONE, number, readings=(("rate", rate), ("off", 1 - rate))),)


def _count(said: str) -> tuple[Meaning, ...]:
    number, digits, _ = split(said)
    return (meaning(Sure.HINT if said == "二次" else _sure(number, digits), number),)


def _number(said: str) -> tuple[Meaning, ...]:
    number, digits, _ = split(said)
    return (meaning(_sure(number, digits) if digits else Sure.HINT, number),)


_READERS: dict[str, Callable[[str], tuple[Meaning, ...]]] = {
    **{"date": times.date, "clock": times.clock, "hour": times.clock, "morning": times.clock, "named": times.clock},
    **{"fraction": _fraction, "share": _share, "tenths": _tenths, "points": _points},
    **{"money": _money, "sign": _sign, "measure": _measure},
    **{"time": times.time, "month": times.month, "third": times.third, "half": times.half, "every": times.every},
    "ordinal": _ordinal,
    **{"count": _count, "number": _number},
    "code": lambda said: tuple(meaning(Sure.HINT, float(part)) for part in re.findall(r"\d+", said)[:4]),
    "few": _few,
    "compound": times.compound,
    "quarters": times.quarters,
    "second": times.second,
    "each": times.each,
    "off": _off,
    "periodical": lambda said: times.every(said[0]),
    "some": lambda _: (),
    "system": lambda said: (meaning(Sure.HINT, split(said)[0]),),
    "weekday": times.weekday,
}
