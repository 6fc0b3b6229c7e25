"""How much room words take, without a font at hand: a little more than Arial and the Chinese fonts need."""

import re
import unicodedata
from functools import cache

LEADING = 1.3
"""Height of a line by the size of its letters."""
_BOLDER = 1.08
"""How much wider bold Latin letters are."""
_NARROW, _SMALL, _BROAD, _WIDE = "iIjl.,:;'|!·\xa0", 'frt()[]{}/\\- "', "CDGHNOQRU<>=+~", "mwM%&"
_SPACE = "[^\\S\xa0\u202f]"
_PIECE = re.compile(
    rf"{_SPACE}+|(?:[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef-]|[\xa0\u202f])+-?|.",
    re.DOTALL,
)
_NEVER_FIRST = "，。、；：？！）】》”’％%·"


def width(words: str, size: float, *, bold: bool = False) -> float:
    """Width of a line of words, in points."""
    return sum(_advance(sign, bold) for sign in words) * size


@cache
def _advance(sign: str, bold: bool) -> float:
    """Width of one sign of size 1."""
    if unicodedata.east_asian_width(sign) in "WF":
        return 1.0
    return _latin(sign) * (_BOLDER if bold else 1)


def _latin(sign: str) -> float:
    letter = unicodedata.normalize("NFD", sign)[0]
    for signs, room in ((_NARROW, 0.3), (_SMALL, 0.37), (_BROAD, 0.79), (_WIDE, 0.89)):
        if letter in signs:
            return room
    if not letter.isascii() or letter in "@W":
        return 0.82 if letter.islower() else 1.05
    return 0.7 if letter.isupper() else 0.57


def wrap(words: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """Words in lines of at most `room` points: broken at spaces, hyphens, between Chinese characters, else anywhere."""
    lines: list[str] = []
    for paragraph in words.split("\n"):
        line: list[str] = []
        for piece in _PIECE.findall(paragraph):
            if width("".join(line) + piece.rstrip(), size, bold=bold) <= room:
                line.append(piece)
                continue
            over = [line.pop()] if piece in _NEVER_FIRST and len(line) > 1 else []
            if said := "".join(line).strip():
                lines.append(said)
            *full, rest = _chopped("".join([*over, piece]).lstrip(), room, size, bold=bold)
            lines += full
            line = [rest]
        lines.append("".join(line).strip())
    return lines


def _chopped(piece: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """A word in parts that fit; one part if all of it does."""
    parts = [""]
    for sign in piece:
        if parts[-1] and width(parts[-1] + sign, size, bold=bold) > room:
            parts.append("")
        parts[-1] += sign
    return parts


def longest(words: str, size: float, *, bold: bool = False) -> float:
    """Room that the longest word needs to stay whole."""
    return max((width(piece.strip(), size, bold=bold) for piece in _PIECE.findall(words)), default=0)
