"""Change a text by replacing pieces of it; the rest keeps every character."""

from collections.abc import Iterable
from typing import NamedTuple


class EditError(Exception):
    """What cannot be changed as asked: `text` in English with {names}, and the `values` of those names.

    Nothing was changed.
    """

    def __init__(self, text: str, /, **values: str) -> None:
        super().__init__(text)
        self.text = text
        self.values = values

    def __str__(self) -> str:
        return self.text.format(**self.values)


class Edit(NamedTuple):
    """Replace what stands from `start` to before `end`."""

    start: int
    end: int
    new: str


def splice(text: str, edits: Iterable[Edit]) -> str:
    """The text after all edits. Raises ValueError if two of them overlap."""
    parts, at = [], 0
    for edit in sorted(edits):
        if edit.start < at:
            raise ValueError(f"two edits overlap at {edit.start}")
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*parts, text[at:]])


def spliced(text: str, start: int, end: int, edits: Iterable[Edit]) -> str:
    """A piece of the text after the edits inside it."""
    return splice(text[start:end], (Edit(edit.start - start, edit.end - start, edit.new) for edit in edits))
