"""What may have been meant by a value that cannot be understood."""

import re
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from roles.model.quantity import parse_quantity
from roles.model.shape import Id

_UNITS = {
    "s": ("sec", "secs", "second", "seconds", "秒", "秒钟"),
    "min": ("mins", "minute", "minutes", "分", "分钟"),
    "h": ("hr", "hrs", "hour", "hours", "小时", "个小时"),
    "d": ("day", "days", "天", "日"),
    "wk": ("week", "weeks", "周", "星期"),
    "month": ("months", "月", "个月"),
    "year": ("years", "年"),
    "%": ("percent", "pct", "per cent"),
    "points": ("point", "分"),
    "CNY": ("rmb", "yuan", "元", "人民币"),
}
_WRITTEN = re.compile(r"([¥￥]?) *(-?\d+(?:[.,]\d+)?) *([^\d\s.,][^\d.,]*)?", re.ASCII)
_DAY = re.compile(r"(\d{4})[-./ 年](\d{1,2})[-./ 月](\d{1,2})日?", re.ASCII)
_ID = TypeAdapter[str](Id)


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The one of `words` that looks most like `word`, if any does."""
    return next(iter(get_close_matches(word.lower().replace(" ", "_"), list(words), 1, 0.7)), None)


def amount(written: str, kinds: tuple[str, ...]) -> str | None:
    """The amount that is meant by "2 hours", "30分钟", "95" or "¥500", as it is to be written."""
    found = _WRITTEN.fullmatch(written.strip())
    if found is None:
        return None
    number, word = found[2].replace(",", "."), (found[3] or "").strip().lower()
    if found[1]:
        word = "rmb"
    elif not word:
        word = {"share": "%", "points": "points"}.get(kinds[0], "") if len(kinds) == 1 else ""
    for unit, words in _UNITS.items():
        if word == unit.lower() or word in words:
            try:
                return str(parse_quantity(f"{number} {unit}", kinds))
            except PydanticCustomError:
                continue
    return None


def day(written: str) -> str | None:
    """The day that is meant by "2027/3/31" or "2027年3月31日", if it exists."""
    found = _DAY.fullmatch(written.strip())
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups())).isoformat()
    except ValueError:
        return None


def identifier(written: str, pattern: str) -> str | None:
    """An id like what is written that matches the pattern, if there is one."""
    like = re.sub(r"[^A-Za-z0-9]+", "-", written).strip("-")
    return next((one for one in (like, like.lower()) if re.fullmatch(pattern, one)), None)


def is_id(written: str) -> bool:
    """Whether this can be an id."""
    try:
        _ID.validate_python(written)
    except ValidationError:
        return False
    return True
