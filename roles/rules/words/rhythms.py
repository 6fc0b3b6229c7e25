"""How often: “every two weeks”, 每周, and things whose name says it, such as a daily report."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from roles.word_list import word_list

_DAYS_EN = {
    **dict.fromkeys(("hour", "hourly"), 1 / 24),
    "shift": 1 / 3,
    **dict.fromkeys(("day", "daily", "morning", "evening", "night", "nightly"), 1),
    **dict.fromkeys(("week", "weekly"), 7),
    **dict.fromkeys(("fortnight", "fortnightly"), 14),
    **dict.fromkeys(("month", "monthly"), 30),
    **dict.fromkeys(("quarter", "quarterly"), 91),
    **dict.fromkeys(("half-year", "half-yearly"), 182),
    **dict.fromkeys(("year", "yearly", "annual", "annually", "spring", "summer", "autumn", "winter"), 365),
}
_DAYS_ZH = {
    "分钟": 1 / 1440,
    "小时": 1 / 24,
    "班": 1 / 3,
    **dict.fromkeys(("日", "天", "早", "晚", "工作日"), 1),
    **dict.fromkeys(("周", "星期"), 7),
    "旬": 10,
    "半月": 15,
    **dict.fromkeys(("月", "月度"), 30),
    "双月": 60,
    **dict.fromkeys(("季", "季度"), 91),
    "半年": 182,
    **dict.fromkeys(("年", "年度"), 365),
}
_COUNTS_EN = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MANY = {
    **{word: number for number, word in enumerate(_COUNTS_EN, 2)},
    **{"second": 2, "other": 2, "third": 3, "once": 1, "twice": 2, "隔": 2, "半": 0.5},
    **{word: number for number, word in enumerate("一二三四五六七八九十", 1)},
    "两": 2,
}
_COUNT_EN = f"{'|'.join(_COUNTS_EN)}|\\d+"
_COUNT_ZH = r"[一二两三四五六七八九十]|\d+"
_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ADVERBS = "hourly|nightly|daily|weekly|fortnightly|monthly|quarterly|half-yearly|yearly"
_UNIT = "hour|shift|day|week|month|quarter|half-year|year|morning|evening|night|fortnight|spring|summer|autumn|winter"
_EVERY_EN = re.compile(
    rf"""
    \bon\ the\ (?:first|second|third|fourth|fifth|last)\ (?:working\ |business\ )?(?:day|{_WEEKDAY})
      \ of\ (?:the|each|every)\ (?P<within>week|month|quarter|year)\b (?!\ (?:after|following|before|that))
    | \b(?: (?P<times>twice|once|(?:{_COUNT_EN})\ times)\ (?:an?|per|each|every|in)(?:\ (?:an?|each|every))?
             | every | each )\s+
        (?P<many>second|third|other|{_COUNT_EN})?\s*
        (?: (?:working\ |business\ )?(?P<unit>(?!shift)(?:{_UNIT})|shift(?=[,.;]|$))s? | (?P<weekday>{_WEEKDAY}) )\b
    | \bon\ (?P<on>{_WEEKDAY})s\b
    | \b(?P<adverb>{_ADVERBS}|annually)\b (?=\s*(?:[,.;]|$|once|twice|every|at\b|by\b|to\b)
      | \s+(?:check|inspection)\ of)
    """,
    re.VERBOSE,
)
_BELONGS = re.compile(
    r"(?<!end )(?<!beginning )(?<!start )(?<!day )(?<!week )(?<!close )"
    r"\b(?:of|for|from|with|about|in|per|this|and|or|than|before|after|until) (?:the )?$"
)
_NTH = re.compile(r"(?:first|second|third|fourth|last) $")
_EVERY_ZH = re.compile(
    rf"每(?P<many>{_COUNT_ZH})?个?(?P<unit>工作日|小时|分钟|天|日|周|星期|旬|月|季度|季|半年|年|早|晚|班(?!结束|前|后|次))"
    rf"(?:(?<=[周期])[一二三四五六日](?![次个年月天]))?|(?P<live>实时)|(?P<daily>逐日|天天|日日)"
    rf"|按(?P<by>[日周月季年])(?!期|时)|(?P<next>隔)(?P<other>天|日|周|月|年)|间隔(?:时间)?为?(?P<gap>\d+)(?P<gaps>分钟|小时|天)"
    rf"|(?P<half>半|{_COUNT_ZH})(?P<one>天|日|周|月|年)(?=一[收换清结检报更洗查送])"
)
_TIMES_ZH = re.compile(rf"[^，。；（）每]{{0,10}}?(?P<times>{_COUNT_ZH})(?:[次遍回]|[晚天](?![内后前]))")
_NAMED_EN = rf"\b(?P<named>{_ADVERBS}|annual|shift)\s+(?:[a-z-]+\s+){{0,2}}?(?:MADE)\b"
_NAMED_ZH = (
    r"(?P<named>[日周旬月季年])(?:报表?(?!价|名|告|警|修|销|废|刊|社|送|给|请|送)|刊(?!登|发|印)|结单|检工作)|(?P<two>双月)(?:刊|报|简报|通讯)"
    r"|(?:每(?P<each>[日周月年班]|季度)|(?P<period>月度|季度|年度))(?![^，。；]{0,2}(?:计划|预算|目标|累计))的?(?:(?![月季年]度)[^，。；、\d每的]){0,5}?(?:MADE)"
    r"|(?P<meeting>[日周月])例会"
)
_SOME = {
    "en": re.compile(rf"\b(?:{_ADVERBS}|annual|shift|every|each|once|twice|on the|on {_WEEKDAY}s|times an?)\b"),
    "zh": re.compile(
        r"每|[日周旬月季年](?:报|刊|结单|检)|例会|[月季年]度|双月|逐日|天天|隔|实时|[天月]一|按[日周月季年]"
    ),
}


class Rhythm(NamedTuple):
    """So many days from one time to the next, as said in the letters from `start` to before `end`."""

    days: float
    start: int
    end: int

    def differs(self, other: "Rhythm") -> bool:
        """Whether two rhythms cannot be the same: 半月 and “two weeks” can."""
        return not 0.8 < self.days / other.days < 1.25


def rhythms(text: str, language: str) -> int:
    """A quick look: at most so many rhythms stand in a text."""
    return len(_SOME[language].findall(text))


def every(text: str, start: int, end: int, language: str) -> Iterator[Rhythm]:
    """Each “every week”, “on Mondays”, 每月 between two places; not the figures “of each day”."""
    yield from (_every_en if language == "en" else _every_zh)(text, start, end)


def _every_en(text: str, start: int, end: int) -> Iterator[Rhythm]:
    for match in _EVERY_EN.finditer(text, start, end):
        before = text[max(0, match.start() - 20) : match.start()]
        if not match["within"] and (_BELONGS.search(before) or (match["weekday"] and _NTH.search(before))):
            continue
        unit = "week" if match["weekday"] or match["on"] else match["unit"] or match["adverb"] or match["within"]
        times = (match["times"] or "once").removesuffix(" times")
        yield Rhythm(_DAYS_EN[unit] * _many(match["many"]) / _many(times), *match.span())


def _every_zh(text: str, start: int, end: int) -> Iterator[Rhythm]:
    for match in _EVERY_ZH.finditer(text, start, end):
        unit = (
            match["unit"]
            or match["by"]
            or match["other"]
            or match["gaps"]
            or match["one"]
            or ("分钟" if match["live"] else "日")
        )
        many = match["many"] or match["next"] or match["gap"] or match["half"]
        times = _TIMES_ZH.match(text, match.end(), end)
        yield Rhythm(_DAYS_ZH[unit] * _many(many) / _many(times["times"] if times else None), *match.span())


def _many(count: str | None) -> float:
    if not count:
        return 1
    return max(1, int(count)) if count.isdigit() else _MANY[count]


def named(text: str, start: int, end: int, language: str) -> Iterator[Rhythm]:
    """Each thing between two places whose name says how often it is made, such as a daily report, 周例会."""
    days = _DAYS_EN if language == "en" else _DAYS_ZH
    for match in _names(language).finditer(text, start, end):
        yield Rhythm(days[next(filter(None, match.groups()))], *match.span())


@cache
def _names(language: str) -> re.Pattern[str]:
    made = "|".join(sorted(word_list("cadences").of_kind("made", language), key=len, reverse=True))
    return re.compile((_NAMED_EN if language == "en" else _NAMED_ZH).replace("MADE", made))
