"""Text as Markdown that every reader shows as the same text."""

import re
from collections.abc import Iterable, Iterator

_SIGNS = re.compile(r"[\\`*_{}\[\]<>#&|~!$^=]")
_AT_THE_START = re.compile(r"^([-+]|\d{1,9}(?=[.)]))")


def escape(words: str) -> str:
    """Words on one line, in which no sign means anything to a reader of Markdown."""
    line = _SIGNS.sub(r"\\\g<0>", " ".join(words.split()))
    found = _AT_THE_START.match(line)
    if not found:
        return line
    start = found[0]
    return f"{start}\\{line[len(start) :]}" if start[0].isdigit() else f"\\{line}"


def heading(level: int, words: str) -> Iterator[str]:
    """The lines of a heading; none without words."""
    if words.strip():
        yield from (f"{'#' * level} {escape(words)}", "")


def paragraph(words: str) -> Iterator[str]:
    """The lines of a paragraph; none without words."""
    if words.strip():
        yield from (escape(words), "")


def bullets(items: Iterable[str]) -> Iterator[str]:
    """The lines of a list."""
    yield from (f"- {escape(item)}" for item in items)
    yield ""
