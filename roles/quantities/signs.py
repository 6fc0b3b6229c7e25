"""Signs of a figure that must stand in both languages: looking for them is quicker than reading every text."""

import re

from roles.quantities.chinese_numbers import NUMERALS
from roles.quantities.english_numbers import NUMBER_WORDS
from roles.quantities.english_times import DAYS, OFTEN
from roles.quantities.patterns import listed

_DIGIT = re.compile(r"\d")
_SIGN = re.compile(rf"[\d{NUMERALS.replace('一', '')}周星礼半隔逐]|每[^一位个次项件名家单]|一[小个]?[时天日周月年工]")
_WORDS = frozenset(
    (*NUMBER_WORDS, *DAYS, *(f"{day}s" for day in DAYS), *OFTEN, *listed("every within half quarter past"))
) - {"one"}
_WORD = re.compile("[a-z]+")
_MARKS = str.maketrans(dict.fromkeys("-.,;:!?()'\"/", " "))
_UNITS = listed("day hour week month year minute second quarter fortnight past morning night evening")


def may_differ(english: str, chinese: str) -> bool:
    """Whether there may be a figure that differs or is missing."""
    return _SIGN.search(chinese) is not None or _may_be_missed(english)


def _may_be_missed(text: str) -> bool:
    """Whether an English text may hold a figure that has to stand in Chinese too: digits, or a word for a number or a
    day beside a unit of time.
    """
    if _DIGIT.search(text):
        return True
    small = text.lower()
    if not any(unit in small for unit in _UNITS):
        return False
    words = small.translate(_MARKS).split() if small.isascii() else _WORD.findall(small)
    return not _WORDS.isdisjoint(words)
