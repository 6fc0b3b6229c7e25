"""What English words for numbers, times and days mean."""

import re
from collections.abc import Callable
from functools import lru_cache

from roles.quantities import english_times as times
from roles.quantities.english_numbers import ORDINALS, lengths, split, unit_of
from roles.quantities.figure import Meaning, Sure, length, meaning, recurring, share, time_of_day
from roles.quantities.units import MEASURES, MONEY

_PARTS = {
    "half": 2.0,
    "halves": 2.0,
    "third": 3.0,
    "quarter": 4.0,
    "fifth": 5.0,
    "sixth": 6.0,
    "eighth": 8.0,
    "tenth": 10.0,
}
_HINTS = {
    "once": 1.0,
    "single": 1.0,
    "triple": 3.0,
    **dict.fromkeys(("twice", "double", "both", "pair", "couple"), 2.0),
    **{"duplicate": 2.0, "triplicate": 3.0, "quadruplicate": 4.0},
}
_POINTED = re.compile(r"(\d|1\d|2[0-3])\.([0-5]\d)")


@lru_cache(10_000)
def read(kind: str, said: str) -> tuple[Meaning, ...]:
    """What a piece of text of this kind says, in small letters."""
    return _READERS[kind](said)


def _number(said: str) -> tuple[Meaning, ...]:
    number, digits, tail = split(said)
    if tail in MONEY:
        return (meaning(Sure.ALONE, number, readings=((MONEY[tail], number),)),)
    if "point" in tail:
        return (meaning(Sure.ALONE, number, readings=(("points", number),)),)
    if tail.startswith(("%", "per")):
        return (meaning(Sure.ALONE, number, readings=share(number, "share", "off", "rate")),)
    if tail.replace(" ", "") in MEASURES:
        unit, factor = MEASURES[tail.replace(" ", "")]
        return (meaning(Sure.ALONE, number, readings=((unit, number * factor),)),)
    part = _PARTS.get(tail.rstrip("s") if tail != "halves" else tail)
    if part and not digits:  # three quarters are three periods or three fourths
        also = length(number, "quarter") if part == 4 else ()
        return (meaning(Sure.PAIR, number, part, readings=(("share", number / part), *also)),)
    unit_of_time = unit_of(tail)
    if unit_of_time:
        sure = Sure.ALONE if digits or number > 1 else Sure.PAIR
        return (meaning(sure, number, readings=lengths(number, unit_of_time)),)
    if digits:
        clock = _POINTED.fullmatch(said.strip())
        readings = time_of_day(float(clock[1]) + float(clock[2]) / 60, known=False) if clock else ()
        return (meaning(Sure.PAIR if number == 1 else Sure.ALONE, number, readings=readings),)
    return (meaning(Sure.PAIR if number > 1 else Sure.HINT, number),)


def _off(said: str) -> tuple[Meaning, ...]:
    """20 % off, a discount of 20 %."""
    number = float(re.search(r"\d+(?:\.\d+)?", said)[0])  # type: ignore[index]
    return (meaning(Sure.ALONE, number, readings=share(number, "share", "off")),)


def _ordinal(said: str) -> tuple[Meaning, ...]:
    number, unit = float(re.match(r"\d+", said)[0]), unit_of(said)  # type: ignore[index]
    return (meaning(Sure.ALONE, number, readings=lengths(number, unit) if unit else ()),)


def _ratio(said: str) -> tuple[Meaning, ...]:
    part, whole = (split(words)[0] for words in re.split(r"\s+(?:in|out\s+of)\s+(?:every\s+)?", said))
    return (meaning(Sure.ALONE, part, whole, readings=(("share", part / whole),) if 0 < part <= whole else ()),)


def _each(said: str) -> tuple[Meaning, ...]:
    """Every six months, every half hour, every Tuesday."""
    rest = said.split(maxsplit=1)[1]
    if rest.rstrip("s") in times.DAYS:
        return (*times.weekday(rest), meaning(Sure.PAIR, readings=recurring(length(1.0, "week"))))
    found = times.half(rest)[0] if rest.startswith("half") else _number(rest)[0]
    return (found._replace(sure=Sure.ALONE, readings=frozenset(recurring(sorted(found.readings)))),)


def _money(said: str) -> tuple[Meaning, ...]:
    sign = re.match(r"[a-z]+|[^\d\s]", said)[0]  # type: ignore[index]
    number = split(said[len(sign) :].strip())[0]
    return (meaning(Sure.ALONE, number, readings=((MONEY[sign], number),)),)


def _hint(said: str) -> tuple[Meaning, ...]:
    number = _HINTS.get(said) or (4.0 if said == "quarter" else ORDINALS.index(said) + 1.0)
    readings = (("share", 1 / number), *(length(1.0, "quarter") if said == "quarter" else ())) if said in _PARTS else ()
    return (meaning(Sure.PAIR if said.endswith("plicate") else Sure.HINT, number, readings=readings),)


_READERS: dict[str, Callable[[str], tuple[Meaning, ...]]] = {
    "date": times.date,
    "clock": times.clock,
    "code": lambda said: tuple(meaning(Sure.HINT, float(part)) for part in re.findall(r"\d+", said)[:4]),
    "ordinal": _ordinal,
    "ratio": _ratio,
    "often": times.often,
    "number": _number,
    "off": _off,
    "discount": _off,
    "third": times.third,
    "named": times.named,
    "money": _money,
    "sign": _money,
    "twice": times.often,
    "second": times.second,
    "each": _each,
    "past": times.past,
    "part": times.part_of_hour,
    "every": times.every,
    "within": times.within,
    "half": times.half,
    "weekday": times.weekday,
    "month": times.month,
    "wordratio": _ratio,
    "wordoften": times.often,
    "words": _number,
    "hint": _hint,
}
