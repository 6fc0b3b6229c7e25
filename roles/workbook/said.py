"""What a cell says, in words that are the same whoever wrote it: 12%, 2.5, 2027-03-31, or its text."""

from datetime import date
from decimal import Decimal

from roles.workbook.cell import DIGITS, Cell
from roles.workbook.table import Percent


def said(value: Cell) -> str:
    """The words of a cell; empty for an empty one."""
    match value:
        case str():
            return value
        case Percent():
            return f"{figure(Decimal(str(value.number)))}%"
        case date():
            return value.isoformat()
    return figure(number(value))


def number(value: float) -> Decimal:
    """The number that a spreadsheet keeps, without what its arithmetic adds behind."""
    return Decimal(f"{value:.{DIGITS}g}")


def figure(value: Decimal) -> str:
    """A number in digits."""
    return f"{value.normalize() + 0:f}"
