"""A table to be written as one sheet of a workbook."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Percent:
    """A number of hundredths, such as 12 for 12 %."""

    number: int | float | Decimal


Value = str | int | float | Decimal | date | Percent | None


@dataclass(frozen=True)
class Table:
    """Rows of equal shape.

    `name` and the keys of `columns` are for machines and do not change with the language: small letters, figures and
    `_`. `title` and the values of `columns` are for people. The first column is the id of a row; a row has a value for
    each column.
    """

    name: str
    title: str
    columns: Mapping[str, str]
    rows: tuple[Mapping[str, Value], ...]
