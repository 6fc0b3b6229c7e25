"""Numbers as a language writes them, and as people say the small ones."""

import re
from decimal import Decimal
from functools import cache

from roles import phrases
from roles.quantities.chinese_numbers import SCALES, value
from roles.quantities.english_numbers import NUMBER_WORDS, ONES, split

_EXACT = 14
"""Digits that a plain number of YAML keeps in any case."""
_LARGE = frozenset(("hundred", "thousand", "million", "dozen"))
_SMALL = {word: int(split(word)[0]) for word in NUMBER_WORDS if word not in _LARGE}
_DIGIT = "[一二两三四五六七八九]"
_CHINESE = re.compile(f"{_DIGIT}百(?:零{_DIGIT}|{_DIGIT}十{_DIGIT}?)?|{_DIGIT}?十{_DIGIT}?|{_DIGIT}|零")
"""Only what is written in full: in 两三天 or 一百二 the figure would be guessed."""
_UNSURE = re.compile("[0-9]{2}0")
"""Decimals that others write behind thousands, as in 1.500; printed ones never end so."""
_SCALED = re.compile(r"(.+?)\s*([千万亿]+)")


def number(language: str, words: str) -> Decimal | None:
    """The number that plain words say in full; None if they say none, or say more."""
    match = _pattern(language).fullmatch(words)
    if match and not _UNSURE.fullmatch(match["part"] or ""):
        part = f".{match['part']}" if match["part"] else ""
        return Decimal((match["sign"] or "") + re.sub(r"[^0-9]", "", match["whole"]) + part)
    return _chinese(language, words) if language.startswith("zh") else _english(words)


def as_written(value: Decimal) -> int | float | None:
    """A number as YAML holds it; None for one with more digits than it keeps."""
    if value == value.to_integral_value():
        return int(value)
    return float(value) if len(value.normalize().as_tuple().digits) <= _EXACT else None


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Digits with the separators of the language; between thousands also spaces, or nothing."""
    group, *_, point = re.findall(r"\D", phrases.number(language, Decimal("1234567.5")))
    whole = rf"[0-9]{{1,3}}(?:{re.escape(group)}[0-9]{{3}})+|[0-9]{{1,3}}(?: [0-9]{{3}})+|[0-9]+"
    return re.compile(rf"(?P<sign>-)?(?P<whole>{whole})(?:{re.escape(point)}(?P<part>[0-9]+))?")


def _english(words: str) -> Decimal | None:
    """One word, or two such as twenty-four."""
    tens, _, ones = words.replace("-", " ").partition(" ")
    found = _SMALL.get(tens)
    if found is None or (ones and (found < 20 or ones not in ONES[1:10])):
        return None
    return Decimal(found + (_SMALL[ones] if ones else 0))


def _chinese(language: str, words: str) -> Decimal | None:
    """两, 十二, 5万."""
    if _CHINESE.fullmatch(words):
        return Decimal(int(value(words)))
    scaled = _SCALED.fullmatch(words)
    before = number(language, scaled[1]) if scaled else None
    if scaled is None or before is None or not scaled[1].isascii():
        return None
    for scale in scaled[2]:
        before *= int(SCALES[scale])
    return before
