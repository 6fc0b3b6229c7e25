"""How much room cells need: widths of columns in figures, heights of rows in points."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from unicodedata import east_asian_width

from roles.workbook.cell import Cell
from roles.workbook.table import Percent

BUTTON = 4
"""What the button of the filter takes of a head."""
_NARROWEST, _WIDE, _WIDEST, _MARGIN = 9, 60, 120, 2
_LONG = 1_500
"""Figures of a text that is too tall for a row of a column that is only wide."""
_LINE, _CHINESE_LINE, _TALLEST = 13.5, 17.0, 409.0
"""Points of a line; more than the last is no row of a spreadsheet."""


def column_widths(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> list[int]:
    """A width for each column: as its longest line, within bounds; a head may have two lines."""
    found = [_width_of_head(head) for head in heads]
    for row in rows:
        found = [max(known, _width(value)) for known, value in zip(found, row, strict=True)]
    return [min(_WIDEST if wide > _LONG else _WIDE, max(_NARROWEST, wide + _MARGIN)) for wide in found]


def row_height(row: Sequence[Cell], widths: Sequence[int]) -> float:
    """The height at which every cell shows all its lines, if there is such a height."""
    lines = max(_lines(str(value), wide - _MARGIN) for value, wide in zip(row, widths, strict=True))
    chinese = any(isinstance(value, str) and not value.isascii() and _width(value) > len(value) for value in row)
    return min(_TALLEST, lines * (_CHINESE_LINE if chinese else _LINE) + 3)


def _width_of_head(head: str) -> int:
    """As half of it, but no word is broken."""
    whole = _width(head)
    longest = max((_width(word) for word in head.split() if word.isascii()), default=0)
    return max(longest, min(whole, whole // 2 + 2)) + BUTTON


def _lines(text: str, wide: int) -> int:
    return sum(_lines_of(line, wide) for line in text.split("\n"))


def _lines_of(line: str, wide: int) -> int:
    """Lines a text breaks into: between words, and between any two Chinese characters."""
    lines, used = 1, 0
    for word in line.split(" "):
        need = _width(word)
        if used and used + need > wide:
            lines, used = lines + 1, 0
        extra = (used + need - 1) // max(wide, 1) if need > wide else 0
        lines, used = lines + extra, used + need - extra * wide + 1
    return lines


def _width(value: Cell) -> int:
    """How many figures the longest line of a cell is wide; a Chinese character is as wide as two."""
    if isinstance(value, date):
        return len("2000-01-01")
    words = "100%" if isinstance(value, Percent) else f"{value:g}" if isinstance(value, float) else value
    return max(len(line) if line.isascii() else sum(map(_width_of_sign, line)) for line in words.split("\n"))


@cache
def _width_of_sign(sign: str) -> int:
    return 2 if east_asian_width(sign) in "WF" else 1
