"""What Chinese words for times and days mean."""

import re

from roles.quantities.chinese_numbers import NUMERALS, SHORT_NUMBER, split, value
from roles.quantities.figure import Meaning, Sure, length, meaning, recurring, time_of_day

_INSIDE = re.compile("(?:以|之)?内$")
_WEEKDAYS = "一二三四五六日"
_NUMBERS = re.compile(SHORT_NUMBER)
_LATER = re.compile("下午|晚|傍晚|中午")
_HALF_OF_DAY = re.compile("[:：上下中早晚傍凌]")
_EXACT = re.compile("[半整]")
_HALF = re.compile("半个?|(?:以|之)?内")
_EVERY_SIGN = re.compile("^每?隔?")
_DAY_SIGN = re.compile(f"[{_WEEKDAYS}天]")
_UNITS = {
    **{"秒": "second", "分钟": "minute", "小时": "hour", "钟头": "hour", "天": "day", "日": "day"},
    **{"自然日": "day", "自然天": "day", "日历日": "day", "日历天": "day"},
    **{"周": "week", "星期": "week", "礼拜": "week", "月": "month", "季度": "quarter", "季": "quarter", "年": "year"},
    **{"工作日": "working day", "工作天": "working day", "工作小时": "working hour", "工时": "working hour"},
}
_LONG = {name: unit for name, unit in _UNITS.items() if unit in ("day", "week", "month", "quarter", "year")}
_EVERY = {
    "时": "hour",
    **dict.fromkeys("晚早晨夜", "day"),
    "日": "day",
    "天": "day",
    "周": "week",
    "期": "week",
    "月": "month",
    "季": "quarter",
    "度": "quarter",
}


def date(said: str) -> tuple[Meaning, ...]:
    """2027-03-31。"""
    year, month, *day = (float(part) for part in said.split("-"))
    numbers = (meaning(Sure.ALONE, number) for number in (year, *day))
    return (meaning(Sure.ALONE, month, readings=(("month", month),)), *numbers)


def clock(said: str) -> tuple[Meaning, ...]:
    """17:00，下午五点，零点。"""
    if said in ("零点", "午夜"):
        return (meaning(Sure.HINT, 24.0, readings=time_of_day(24.0, known=True)),)
    if said in ("中午", "正午"):
        return (meaning(Sure.HINT, 12.0, readings=time_of_day(12.0, known=True)),)
    hour, *minutes = (value(number) for number in _NUMBERS.findall(said))
    part = {"一刻": 0.25, "三刻": 0.75}.get(said[-2:]) or (minutes[0] / 60 if minutes else 0.5 if "半" in said else 0.0)
    later = hour + 12 if hour < 12 and _LATER.match(said) else hour
    known = hour > 12 or bool(_HALF_OF_DAY.search(said))
    sure = Sure.ALONE if known or _EXACT.search(said) else Sure.HINT
    return (meaning(sure, hour, later, later % 12 or 12.0, readings=time_of_day(later + part, known=known)),)


def time(said: str) -> tuple[Meaning, ...]:
    """两个工作日内。"""
    number, digits, tail = split(said)
    inside = tail.endswith("内")
    tail = _INSIDE.sub("", tail) if inside else tail
    if "半" in tail:
        number, tail = number + 0.5, tail.replace("半", "")
    name = tail.removeprefix("个").removesuffix("钟") if tail not in ("刻钟", "钟头") else tail
    if name == "刻钟":
        return (meaning(Sure.ALONE, number, readings=length(15 * number, "minute")),)
    if name == "分":
        name = "分钟"
    unit = _UNITS[name]
    if unit == "year" and number >= 1900:
        return (meaning(Sure.ALONE, number),)
    readings = length(number, unit)
    if name == "工时":  # hours of work, whoever counts them
        readings += length(number, "hour")
    plain = digits or number > 1 or inside or unit in ("minute", "hour")
    return (meaning(Sure.ALONE if plain else Sure.PAIR, number, readings=readings),)


def compound(said: str) -> tuple[Meaning, ...]:
    """1小时30分。"""
    hours, minutes = (value(number) for number in _NUMBERS.findall(said)[:2])
    return (meaning(Sure.ALONE, hours + minutes / 60, readings=length(60 * hours + minutes, "minute")),)


def month(said: str) -> tuple[Meaning, ...]:
    """三月，3月份。"""
    number = split(said)[0]
    return (meaning(Sure.ALONE, number, readings=(("month", number), *length(number, "month"))),)


def third(said: str) -> tuple[Meaning, ...]:
    """第三季度。"""
    number = split(said)[0]
    return (meaning(Sure.PAIR, number, readings=(("quarter", number), *length(number, "quarter"))),)


def quarters(said: str) -> tuple[Meaning, ...]:
    """第一、二季度。"""
    return tuple(meaning(Sure.ALONE, readings=(("quarter", value(number)),)) for number in _NUMBERS.findall(said))


def half(said: str) -> tuple[Meaning, ...]:
    """半年，半小时内。"""
    unit = _HALF.sub("", said)
    if unit not in _UNITS:
        return (meaning(Sure.HINT, 0.5, readings=(("share", 0.5),)),)
    name = _UNITS[unit]
    return (meaning(Sure.PAIR, 0.5, readings=length(1.0, "half-year") if name == "year" else length(0.5, name)),)


def every(said: str) -> tuple[Meaning, ...]:
    """每周，逐月，日报。"""
    period = "half-year" if said.endswith("半年") else _EVERY.get(said[-1], "year")
    return (meaning(Sure.PAIR, readings=recurring(length(1.0, period))),)


def each(said: str) -> tuple[Meaning, ...]:
    """每三个月, 每半小时, and 隔两天, which is every two days to some and every three to others."""
    rest = _EVERY_SIGN.sub("", said).strip()
    number, readings = (half(rest) if rest.startswith("半") else time(rest))[0][1:]
    known = recurring(sorted(readings))
    if "隔" not in said:
        return (Meaning(Sure.ALONE if number != {1.0} else Sure.PAIR, number, frozenset(known)),)
    (count,), unit = number, _LONG.get(rest.lstrip(f"0123456789 {NUMERALS}").removeprefix("个"))
    if unit is None:
        return (Meaning(Sure.PAIR, number, frozenset(known)),)
    more = meaning(Sure.PAIR, count + 1, readings=recurring(length(count + 1, unit)))
    return (Meaning(Sure.PAIR, number | more.numbers, more.readings | frozenset(known)),)


def weekday(said: str) -> tuple[Meaning, ...]:
    """周二，每周二。"""
    days = [_WEEKDAYS.index(sign.replace("天", "日")) for sign in _DAY_SIGN.findall(said)]
    found = tuple(meaning(Sure.ALONE, readings=(("weekday", day + 1.0),)) for day in days)
    weekly = (meaning(Sure.PAIR, readings=recurring(length(1.0, "week"))),)
    return (*found, *weekly) if said.startswith("每") and len(days) == 1 else found


def second(said: str) -> tuple[Meaning, ...]:
    """隔周，双周。"""
    return (meaning(Sure.HINT, 2.0, readings=recurring(length(2.0, _UNITS[said[1]]))),)
