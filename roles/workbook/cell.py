"""What a cell of a workbook can hold."""

import math
import re
from datetime import date
from decimal import Decimal

from roles.messages import say
from roles.workbook.table import Percent, Value

Cell = str | float | date | Percent
LIMIT = 32_767
"""Most characters of a cell; one beyond U+FFFF counts twice."""
DIGITS = 15
"""Digits that a spreadsheet keeps of a number."""
_FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets disagree about the days before: some take 1900 for a leap year."""
_FORBIDDEN = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_READ_AS_FORMULA = re.compile("[=+@\t-]")


def cell(value: Value, language: str) -> Cell:
    """The value as a cell holds it; empty for None.

    A number of more digits than a spreadsheet keeps, and a day it does not know, become texts.
    """
    match value:
        case None:
            return ""
        case str():
            return _text(value, language)
        case Percent():
            number = _number(value.number)
            return value if isinstance(number, float) else f"{number} %"
        case date():
            return value if value >= _FIRST_DAY else value.isoformat()
    return _number(value)


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet takes a text for a formula once somebody has gone into the cell and out again."""
    return _READ_AS_FORMULA.match(text) is not None


def _number(value: int | float | Decimal) -> float | str:
    exact = Decimal(str(value))
    if not exact.is_finite() or len(exact.normalize().as_tuple().digits) > DIGITS or abs(exact.adjusted()) > 300:
        return f"{exact:f}" if exact.is_finite() else str(value)
    return float(value)


def _text(text: str, language: str) -> str:
    """Lines end in LF, what no file can hold becomes “�”, and what is too long is cut and says so."""
    text = _FORBIDDEN.sub("�", text.replace("\r\n", "\n").replace("\r", "\n"))
    length = _length(text)
    if length <= LIMIT:
        return text
    note = "… " + say(
        language, "[cut off: {n} characters, a cell holds {limit}]", {"n": str(length), "limit": str(LIMIT)}
    )
    kept = text[: LIMIT - len(note)]
    while _length(kept) + len(note) > LIMIT:
        kept = kept[: -math.ceil((_length(kept) + len(note) - LIMIT) / 2)]
    return kept + note


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
