"""A table to be written as one sheet of a workbook."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType


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

    `above` says where the entries stand in the catalog: ("roles", "targets") for ids such as agent/in-time. `routes`
    says for every column where below the entry its value stands, or "" if it is worked out from other values; the two
    columns of an amount have the same. Of places apart by "|" it is the first that holds something; an item for each
    line stands at "*", as in signs/*/says. A table without routes shows nothing of its own. `within` are the columns
    that say in which entry of the table above a row stands, as the titles of that table do.
    """

    name: str
    title: str
    columns: Mapping[str, str]
    rows: tuple[Mapping[str, Value], ...]
    above: tuple[str, ...] = ()
    routes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    within: tuple[str, ...] = ()
