"""What the cells of a row say of each value, in words that `parsed` understands."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from roles import phrases
from roles.finding import Route
from roles.messages import term, terms
from roles.model.quantity import TIME_UNITS
from roles.workbook.table import Table

UNIT = "_unit"
"""Ends the name of the column beside that of an amount."""
LINES = "*"
"""Stands in routes of columns that hold a list, an item on each line."""
_FIGURE = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_PERCENT = re.compile(r"(-?\d+(?:\.\d+)?)%", re.ASCII)
_OWN_UNIT = re.compile(r"(-?\d+(?:\.\d+)?)\s*([^\d\s.,].*)", re.ASCII)
_PLAIN = ("count", "score")
"""Units of numbers that have none in the catalog."""


def entry_route(table: Table, name: str) -> Route | None:
    """Where the entry of a row stands in the catalog; None for an id that is none of this table."""
    parts = name.split("/")
    if len(parts) != len(table.above) or not all(parts):
        return None
    return tuple(step for pair in zip(table.above, parts, strict=True) for step in pair)


def columns_of(table: Table) -> Iterator[tuple[str, str, str]]:
    """Each value of a row: the column of it, that of its unit or "", and where it stands."""
    for column, route in table.routes.items():
        unit = f"{column}{UNIT}"
        whole = column.removesuffix(UNIT)
        if route and (whole == column or table.routes.get(whole) != route):
            yield column, unit if table.routes.get(unit) == route else "", route


def amount(language: str, figure: str, unit: str, unit_before: str) -> str:
    """An amount in two cells as one value in words. A figure that brings its own unit needs no other."""
    figure, unit = figure.strip(), unit.strip()
    if not figure:
        return ""
    code = unit_code(language, unit)
    if found := _PERCENT.fullmatch(figure):
        return spoken(language, found[1]) + (" %" if code in ("", "%") else f"% {unit}")
    if _FIGURE.fullmatch(figure):
        return " ".join(filter(None, (spoken(language, figure), "" if code in _PLAIN else code)))
    if unit != unit_before.strip():
        return f"{figure} {unit}".strip()
    own = _OWN_UNIT.fullmatch(figure)
    return f"{spoken(language, own[1])} {unit_code(language, own[2])}" if own else figure


def spoken(language: str, figure: str) -> str:
    """A number in digits as the language writes it; other words as they are."""
    return phrases.number(language, Decimal(figure)) if _FIGURE.fullmatch(figure) else figure


def unit_code(language: str, unit: str) -> str:
    """A unit as the catalog writes it; other words as they are."""
    return _units(language).get(unit.casefold(), unit)


@cache
def _units(language: str) -> Mapping[str, str]:
    """What the language calls a unit → the unit as the catalog writes it."""
    found = {term(language, "unit", unit).casefold(): unit for unit in terms()["unit"]}
    for unit in TIME_UNITS:
        for n in (1, 2):
            found.setdefault(
                phrases.duration_pattern(language, unit, None, n).replace("{n}", "").strip().casefold(), unit
            )
    return {**found, "%": "%", "％": "%", **{unit: unit for unit in TIME_UNITS}}
