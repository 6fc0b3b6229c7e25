"""What Chinese signs for numbers are worth."""

import re
from math import prod

DIGITS = {sign: float(n) for n, sign in enumerate("零一二三四五六七八九")} | {"〇": 0.0, "两": 2.0}
SCALES = {"十": 10.0, "百": 100.0, "千": 1e3, "万": 1e4, "亿": 1e8}
NUMERALS = "".join((*DIGITS, *SCALES))
SHORT_NUMBER = rf"(?:\d+|[{NUMERALS}]+)"
_DECIMAL = re.compile(r"\d+(?:\.\d+)?")
_MARKS = str.maketrans({",": "", "，": "", "．": "."})
_HEAD = re.compile(rf"\d[\d,，]*(?:[.．]\d+)?\s?[{''.join(SCALES)}]*|[{NUMERALS}]+(?:点[零〇一二三四五六七八九]+)?")


def value(said: str) -> float:
    """What a number in digits or Chinese signs is worth."""
    plain = "".join(said.split()).translate(_MARKS)
    head = _DECIMAL.match(plain)
    if head:
        found = float(head[0])
        return found * prod(SCALES[scale] for scale in plain[head.end() :])
    whole, _, part = plain.partition("点")
    after = sum(DIGITS[sign] / 10.0**n for n, sign in enumerate(part, 1))
    if not any(sign in SCALES for sign in whole):
        return float("".join(str(int(DIGITS[sign])) for sign in whole)) + after
    return _written(whole) + after


def _written(signs: str) -> float:
    total = under = digit = 0.0
    for sign in signs:
        if sign in DIGITS:
            digit = DIGITS[sign]
        elif SCALES[sign] >= 1e4:
            total = (total + under + digit or 1.0) * SCALES[sign]
            under = digit = 0.0
        else:
            under += (digit or 1.0) * SCALES[sign]
            digit = 0.0
    return total + under + digit


def split(said: str) -> tuple[float, bool, str]:
    """The number that a text begins with, whether it is in digits, and what follows."""
    head = _HEAD.match(said)
    assert head
    return value(head[0]), head[0][0].isdigit(), said[head.end() :].strip()
