"""How much room words take, without a font at hand: a little more than Arial and the Chinese fonts need."""

import re
import unicodedata

LEADING = 1.3
"""Height of a line by the size of its letters."""
_NARROW, _SMALL, _WIDE = "iIjl.,:;'|!·", 'frt()[]{}/\\- “”"', "mwMWGOQD%@&—"
_PIECE = re.compile(r"\s+|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef-]+-?|.", re.DOTALL)
_NEVER_FIRST = "，。、；：？！）】》”’％%·"


def width(words: str, size: float) -> float:
    """Width of a line of words, in points."""
    return sum(map(_advance, words)) * size


def _advance(sign: str) -> float:
    if unicodedata.east_asian_width(sign) in "WF":
        return 1.0
    if sign in _NARROW:
        return 0.29
    if sign in _SMALL:
        return 0.37
    if sign in _WIDE:
        return 0.87
    return 0.7 if sign.isupper() else 0.57


def wrap(words: str, room: float, size: float) -> list[str]:
    """Words in lines of at most `room` points: broken at spaces, hyphens, between Chinese characters, else anywhere."""
    lines: list[str] = []
    for paragraph in words.split("\n"):
        line = ""
        for piece in _PIECE.findall(paragraph):
            if width(line + piece.rstrip(), size) <= room or (line and piece in _NEVER_FIRST):
                line += piece
                continue
            if line.strip():
                lines.append(line.strip())
            *full, line = _chopped(piece.lstrip(), room, size)
            lines += full
        lines.append(line.strip())
    return lines


def _chopped(piece: str, room: float, size: float) -> list[str]:
    """A word too long for a line in parts that fit."""
    parts = [""]
    for sign in piece:
        if parts[-1] and width(parts[-1] + sign, size) > room:
            parts.append("")
        parts[-1] += sign
    return parts


def height(words: str, room: float, size: float) -> float:
    """Height of words wrapped into `room`, in points."""
    return len(wrap(words, room, size)) * size * LEADING
