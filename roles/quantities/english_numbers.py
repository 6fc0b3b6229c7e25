"""What English words for numbers and units of time are worth."""

import re

from roles.quantities.figure import LENGTHS, Reading, length
from roles.quantities.patterns import listed

ONES = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
ORDINALS = listed("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_SMALL = {word: float(n) for n, word in enumerate(ONES)} | {word: 20.0 + 10 * n for n, word in enumerate(_TENS)}
_SCALES = {"hundred": 100.0, "thousand": 1e3, "k": 1e3, "million": 1e6, "billion": 1e9, "dozen": 12.0}
NUMBER_WORDS = (*_SMALL, "hundred", "thousand", "million", "dozen")
_UNITS = {
    **{"sec": "second", "min": "minute", "hr": "hour", "h": "hour"},
    **{"workday": "working day", "weekday": "working day"},
}
_DIGITS = re.compile(r"\d[\d,\u00a0\u202f]*(?:\.\d+)?")
_MARKS = str.maketrans(dict.fromkeys(",\u00a0\u202f", ""))
_SCALE = re.compile(r"\s?(k|thousand|million|billion)\b")
_WORDS = re.compile(rf"(?:(?:{'|'.join((*_SMALL, *_SCALES))}|and(?!\s+a\s))\b[\s-]*)+")


def _value(words: list[str]) -> float:
    total = 0.0
    for word in words:
        if word in _SCALES:
            total = (total or 1.0) * _SCALES[word]
        elif word != "and":
            total += _SMALL[word]
    return total


def split(said: str) -> tuple[float, bool, str]:
    """The number that a text begins with, whether it is in digits, and what follows."""
    digits = _DIGITS.match(said)
    if digits:
        number, rest = float(digits[0].translate(_MARKS)), said[digits.end() :]
        if rest.startswith("½"):
            number, rest = number + 0.5, rest[1:]
        scale = _SCALE.match(rest)
        if scale:
            number, rest = number * _SCALES[scale[1]], rest[scale.end() :]
    else:
        words = _WORDS.match(said)
        assert words
        number, rest = _value(words[0].replace("-", " ").split()), said[words.end() :]
    if "and a half" in rest:
        number, rest = number + 0.5, rest.replace("and a half", "")
    return number, bool(digits), rest.strip(" -\u00a0\u202f\n")


def unit_of(said: str) -> str | None:
    """The unit of time that a text ends with."""
    words = said.replace("-", " ").split()
    name = words[-1] if words else ""
    name = name if name == "h" else name.rstrip("s")
    name = _UNITS.get(name, name)
    if name in ("day", "hour") and len(words) > 1 and words[-2] in ("working", "business", "office", "service"):
        return f"working {name}"
    return name if name in LENGTHS or name == "fortnight" else None


def lengths(number: float, unit: str) -> tuple[Reading, ...]:
    """What so many of a unit of time may mean; a fortnight is two weeks."""
    return length(2 * number, "week") if unit == "fortnight" else length(number, unit)
