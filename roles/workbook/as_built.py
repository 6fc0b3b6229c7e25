"""What the tables of a workbook said when it was built, as rows of a sheet that nobody sees.

A hidden sheet is what comes back from every program: LibreOffice and openpyxl keep its texts to the letter, while
custom parts of the file and comments of cells get lost on the way. A row is the name of a table and the id of an
entry, then its words by column as JSON. An entry that is too long for a cell goes on in the next row.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from roles.word.value import Lent
from roles.workbook.cell import cell
from roles.workbook.said import said
from roles.workbook.table import Table

HEADS = ("service-roles: table and id", "as built")
"""Stand in its first row, and say which sheet it is whatever it is called."""
_ROOM = 15_000
"""Characters of a cell, of which each may count twice."""


@dataclass(frozen=True)
class Entry:
    """Column → the words of its cell, without empty ones; `lent` are columns that show words of another language."""

    words: Mapping[str, str]
    lent: frozenset[str] = frozenset()


Entries = Mapping[tuple[str, str], Entry]
"""Name of the table and id of the entry → what its row says."""


def entries(tables: Iterable[Table], language: str) -> dict[tuple[str, str], Entry]:
    """What the rows of tables say in a workbook of this language."""
    found = {}
    for table in tables:
        first = next(iter(table.columns))
        for row in table.rows:
            words = {column: said(cell(value, language)) for column, value in row.items()}
            lent = frozenset(column for column, value in row.items() if isinstance(value, Lent))
            found[table.name, words[first]] = Entry({name: one for name, one in words.items() if one}, lent)
    return found


def rows_of(found: Entries) -> Iterator[tuple[str, str]]:
    """The rows of the sheet, below its heads."""
    for (table, name), entry in found.items():
        words = json.dumps([dict(entry.words), sorted(entry.lent)], ensure_ascii=False, sort_keys=True)
        for start in range(0, len(words), _ROOM):
            yield f"{table}/{name}", words[start : start + _ROOM]


def read_rows(rows: Iterable[Sequence[str]]) -> dict[tuple[str, str], Entry] | None:
    """What those rows say; None if they are not as they were written."""
    joined: dict[str, str] = {}
    for name, words in rows:
        joined[name] = joined.get(name, "") + words
    found = {}
    for name, words in joined.items():
        table, _, entry = name.partition("/")
        try:
            read, lent = json.loads(words)
            found[table, entry] = Entry({str(column): str(one) for column, one in read.items()}, frozenset(lent))
        except (ValueError, TypeError, AttributeError, RecursionError):
            return None
    return found


def digest(found: Entries) -> str:
    """A short hash of all of it."""
    plain = "\n".join(f"{name}\t{words}" for name, words in sorted(rows_of(found)))
    return blake2b(plain.encode(), digest_size=8).hexdigest()
