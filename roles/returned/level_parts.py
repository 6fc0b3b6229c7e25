"""A level of which only the parts were written, each in a cell of its own."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from roles.documents.levels import level_words
from roles.documents.wording import Wording
from roles.messages import term, terms
from roles.model.level import Level
from roles.returned.cell_values import UNIT, unit_code

LEVEL = "level"
_AMOUNTS = ("at_least", "at_most", "within", "never_more_than")
_LEVEL: TypeAdapter[Level] = TypeAdapter(Level)


def level_of(wording: Wording, cells: Mapping[str, str], metric: str | None) -> str:
    """The level that the cells of a row make together, in words; empty where they make none."""
    data: dict[str, Any] = {
        "kind": _closed(wording, "statistic", cells.get("statistic", "")),
        "per": _closed(wording, "per", cells.get("per", "")),
        "percentile": _number(cells.get("percentile", "").removesuffix("%").strip()),
        **{name: _amount(wording, cells.get(name, ""), cells.get(f"{name}{UNIT}", "")) for name in _AMOUNTS},
    }
    try:
        level = _LEVEL.validate_python({name: one for name, one in data.items() if one not in ("", None)})
    except ValidationError:
        return ""
    return level_words(wording, level, metric)


def _closed(wording: Wording, kind: str, words: str) -> str:
    said = {term(wording.language, kind, word).casefold(): word for word in terms()[kind]}
    return said.get(words.strip().casefold(), words.strip())


def _amount(wording: Wording, figure: str, unit: str) -> Any:
    code = unit_code(wording.language, unit.strip())
    number = figure.strip().removesuffix("%")
    if not number:
        return None
    if number != figure.strip() and code in ("", "%"):
        return f"{number} %"
    return _number(number) if code in ("", "count", "score") else f"{number} {code}"


def _number(words: str) -> Any:
    """A number as YAML holds it; other words as they are."""
    try:
        value = float(words)
    except ValueError:
        return words
    return int(value) if value.is_integer() else value
