"""Which row of a workbook is which entry."""

from collections.abc import Iterable, Mapping

from roles.workbook.as_built import Entry
from roles.workbook.read import Row


def pairs(built: Mapping[str, Entry], rows: Iterable[Row]) -> tuple[dict[str, Row], list[Row]]:
    """The row of each entry, and the rows of none: of several with one id the one most like the entry is its own."""
    with_id: dict[str, list[Row]] = {}
    for row in rows:
        with_id.setdefault(row.id if row.id in built else "", []).append(row)
    new = with_id.pop("", [])
    found = {}
    for name, some in with_id.items():
        words = built[name].words
        found[name] = max(some, key=lambda row: sum(one.words == words.get(of, "") for of, one in row.cells.items()))
        new += [row for row in some if row is not found[name]]
    return found, sorted(new, key=lambda row: row.number)
