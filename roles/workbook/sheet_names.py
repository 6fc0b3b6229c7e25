"""What sheets may be called."""

import re
from collections.abc import Iterable

_LONGEST = 31
_REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_RESERVED = {"history"}
"""Excel keeps it for itself."""


def sheet_names(titles: Iterable[str]) -> list[str]:
    """A name for each title: at most 31 characters, no two alike, without signs that spreadsheets refuse."""
    taken: set[str] = set()
    found = []
    for title in titles:
        plain = _REFUSED.sub("-", title).strip().strip("'").strip() or "-"
        name, number = _short(plain, ""), 1
        while name.casefold() in taken | _RESERVED:
            number += 1
            name = _short(plain, f" {number}")
        taken.add(name.casefold())
        found.append(name)
    return found


def _short(name: str, end: str) -> str:
    """The name with its end, cut to what fits; a character beyond U+FFFF counts twice."""
    while len((name + end).encode("utf-16-le")) // 2 > _LONGEST:
        name = name[:-1]
    return name.rstrip("' ") + end
