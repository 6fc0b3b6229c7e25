"""Amounts and levels in cells of their own: the figure as a number, its unit as a word."""

from roles import phrases
from roles.documents.levels import level_words
from roles.documents.wording import Wording
from roles.model.level import CountLevel, Level, PercentileLevel
from roles.model.quantity import Quantity
from roles.workbook.table import Value

_BARE = {"count": "count", "score": "score"}
"""Kind of level → unit of its plain numbers."""


def amount_columns(name: str, title: str, unit: str) -> dict[str, str]:
    """Two columns for an amount."""
    return {name: title, f"{name}_unit": unit}


def amount_cells(wording: Wording, name: str, amount: Quantity | float | None, bare: str = "") -> dict[str, Value]:
    """Figure and unit of an amount; `bare` is the unit of a number without one."""
    if amount is None:
        return {name: None, f"{name}_unit": None}
    if not isinstance(amount, Quantity):
        return {name: amount, f"{name}_unit": bare}
    return {name: amount.number, f"{name}_unit": _unit(wording, amount) or bare}


def _unit(wording: Wording, amount: Quantity) -> str:
    if amount.kind == "money":
        return phrases.currency(wording.language, amount.unit)
    return "%" if amount.unit == "%" else wording.term("unit", amount.unit)


def amount_routes(name: str, route: str) -> dict[str, str]:
    """Where the value of `amount_columns` stands."""
    return {name: route, f"{name}_unit": route}


def level_columns(wording: Wording, title: str) -> dict[str, str]:
    """Columns for a level: in words as `title`, then its parts."""
    say = wording.say
    return {
        "level": title,
        "statistic": say("Kind of figure"),
        "percentile": say("Percentile"),
        **amount_columns("at_least", say("At least"), say("At least, unit")),
        **amount_columns("at_most", say("At most"), say("At most, unit")),
        "per": say("Counted for"),
        **amount_columns("within", say("Within"), say("Within, unit")),
        **amount_columns("never_more_than", say("Never more than"), say("Never more than, unit")),
        "clock": say("How time counts"),
    }


def level_routes() -> dict[str, str]:
    """Where the values of `level_columns` stand: all of it in words, or each part."""
    found = {"level": "level", "statistic": "level/kind", "clock": ""}
    found |= {name: f"level/{name}" for name in ("percentile", "per")}
    for name in ("at_least", "at_most", "within", "never_more_than"):
        found |= amount_routes(name, f"level/{name}")
    return found


def level_cells(wording: Wording, level: Level | None, metric: str | None) -> dict[str, Value]:
    """The cells of `level_columns`; the clock is said only where the level has a time."""
    parts = {name: getattr(level, name, None) for name in ("at_least", "at_most", "within", "never_more_than")}
    timed = any(isinstance(amount, Quantity) and amount.kind == "time" for amount in parts.values())
    cells: dict[str, Value] = {
        "level": level_words(wording, level, metric),
        "statistic": wording.term("statistic", level.kind) if level else None,
        "percentile": level.percentile if isinstance(level, PercentileLevel) else None,
        "per": wording.term("per", level.per) if isinstance(level, CountLevel) else None,
        "clock": wording.term("clock", wording.clock(metric)) if timed else None,
    }
    for name, amount in parts.items():
        cells |= amount_cells(wording, name, amount, bare_unit(wording, level))
    return cells


def bare_unit(wording: Wording, level: Level | None) -> str:
    """The unit of plain numbers in the terms of a level."""
    return wording.term("unit", _BARE.get(level.kind) if level else None)
