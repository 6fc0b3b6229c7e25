"""Edits of a document by what stands at a route or in a row, to be made by `worked`."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from roles.word.key_map import read_key_map
from tests.returned import as_word_writes as word
from tests.returned.desk import desk, printed
from tests.returned.samples import worked_in
from tests.returned.word_copy import Copy, Element

EXTRA = "head of extra"
"""Stands for the head of the table of extra work."""

Keys = Mapping[tuple[str, str], str]
"""Route and language → key."""
Edit = Callable[[Copy, Keys], object]


@cache
def description() -> bytes:
    """The agent's."""
    return printed(desk())


def worked(*edits: Edit, of: bytes | None = None) -> bytes:
    """A document after some edits; without another, the agent's description."""
    data = of or description()
    keys = {(value.route, value.language): key for key, value in read_key_map(data).values.items()}
    return worked_in(data, *(lambda copy, edit=edit: edit(copy, keys) for edit in edits))  # type: ignore[misc]


def retype(route: str, new: str, language: str = "en") -> Edit:
    """Other words for a value, not recorded."""
    return lambda copy, keys: word.set_text(copy, keys[route, language], new)


def row(copy: Copy, words: str) -> Element:
    return word.row(copy, "Verify with").getprevious() if words == EXTRA else word.row(copy, words)


def delete_row(words: str) -> Edit:
    return lambda copy, _: word.delete_row(copy, row(copy, words))


def delete_paragraph(words: str) -> Edit:
    return lambda copy, _: word.delete_paragraph(copy, word.paragraph(copy, words))


def insert_row(after: str, cells: Iterable[str]) -> Edit:
    return lambda copy, _: word.insert_row(copy, row(copy, after), cells)


def move_row(words: str, after: str) -> Edit:
    """Cut and paste with everything in it, not recorded."""
    return lambda copy, _: row(copy, after).addnext(row(copy, words))
