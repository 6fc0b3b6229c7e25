"""Change a text by replacing pieces of it; the rest keeps every character."""

from collections.abc import Iterable
from typing import NamedTuple


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
