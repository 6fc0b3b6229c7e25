"""What a number in a cell means by its format: a day, per cent, or the number itself."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from roles.workbook.said import figure, number

if TYPE_CHECKING:
    from lxml.etree import _Element

DAY, TIME, PERCENT = "day", "time", "percent"
_BUILT_IN: Mapping[int, str] = {
    **dict.fromkeys((9, 10), PERCENT),
    **dict.fromkeys((14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 55), 57, 58), DAY),
    **dict.fromkeys((18, 19, 20, 21, *range(32, 36), 45, 46, 47, 55, 56), TIME),
}
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_FIRST = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}
"""Day 0, by whether the workbook counts from 1904."""


def formats(styles: "_Element") -> list[str]:
    """What numbers in cells of each style mean; "" for a plain number."""
    own = {one.get("numFmtId", ""): one.get("formatCode", "") for one in styles.iterfind("{*}numFmts/{*}numFmt")}
    return [_meaning(one.get("numFmtId", "0"), own) for one in styles.iterfind("{*}cellXfs/{*}xf")]


def _meaning(id: str, own: Mapping[str, str]) -> str:
    if id not in own:
        return _BUILT_IN.get(int(id), "") if id.isdecimal() else ""
    code = _LITERAL.sub("", own[id].partition(";")[0]).lower()
    if "%" in code:
        return PERCENT
    if code == "general":
        return ""
    return DAY if re.search("[dy]", code) else TIME if re.search("[hs]", code) else ""


def said_as(value: float, meaning: str, *, from_1904: bool) -> str:
    """The words of a number in a cell; a day with its time of day where it has one."""
    if meaning == PERCENT:
        return f"{figure(number(value) * 100)}%"
    if meaning != DAY:
        return figure(number(value))
    try:
        moment = _FIRST[from_1904] + timedelta(days=value)
    except OverflowError:
        return figure(number(value))
    return said_of(moment)


def said_of(moment: datetime) -> str:
    """The words of a moment: a day, unless it has a time of day."""
    near = moment + timedelta(milliseconds=500)
    if (near.hour, near.minute, near.second) == (0, 0, 0):
        return date(near.year, near.month, near.day).isoformat()
    return near.isoformat(" ", "minutes")
