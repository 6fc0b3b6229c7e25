"""How a file is laid out, as far as new lines follow it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from roles.yaml_text.entry import column, in_brackets
from roles.yaml_text.tree import Node
from roles.yaml_text.written import width

LINE = 120
"""Columns a line may take, unless the file has wider ones."""


@dataclass(frozen=True)
class Habit:
    """A text and how it is laid out."""

    text: str
    root: Node

    @cached_property
    def newline(self) -> str:
        """How most lines end."""
        return "\r\n" if 2 * self.text.count("\r\n") > self.text.count("\n") else "\n"

    @cached_property
    def widest(self) -> int:
        """Columns of the widest line, at least LINE."""
        return max(LINE, *map(width, self.text.split("\n")))

    @cached_property
    def step(self) -> int:
        """How much further in a mapping stands than its key."""
        return next((inner - outer for outer, inner, _ in self._nested(dict)), 2)

    @cached_property
    def dash(self) -> int:
        """How much further in the dashes of a list stand than its key."""
        return next((inner - outer for outer, inner, _ in self._nested(tuple)), 2)

    def _nested(self, kind: type) -> Iterator[tuple[int, int, Node]]:
        """Columns of keys and of what stands in lines below them."""
        waiting = [self.root]
        while waiting:
            node = waiting.pop()
            for key, value in node.pairs:
                if isinstance(value.data, kind) and not in_brackets(self.text, value):
                    yield column(self.text, key.start), column(self.text, value.start), value
            waiting += reversed([part for part in node.parts or () if part.parts])
