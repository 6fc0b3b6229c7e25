"""New data as lines of YAML, in the style of what stands beside them."""

from collections.abc import Iterable, Mapping
from typing import Any

from roles.yaml_text.entry import in_brackets
from roles.yaml_text.habit import Habit
from roles.yaml_text.restyle import Said
from roles.yaml_text.tree import Node
from roles.yaml_text.written import DAY, block, flow, key, width

_IN_FLOW = 90
"""Columns up to which a mapping stands on one line where nothing beside it shows how."""


def said(habit: Habit, value: Any, outer: int, begun: int, like: tuple[Node, ...]) -> Said:
    """A value after its key or dash; `outer` is the column of that, `begun` the one where the value begins.

    `like` are values of the same key beside it.
    """
    if isinstance(value, str) and not DAY.fullmatch(value):
        first, *rest = block(value, habit.widest - outer - habit.step)
        return Said(first, tuple(" " * (outer + habit.step) + line if line else "" for line in rest))
    if not isinstance(value, Mapping | tuple) or not value or _on_one_line(habit, value, begun, like):
        return Said(flow(value))
    if isinstance(value, Mapping):
        return Said("", tuple(pairs(habit, value, outer + habit.step, like)))
    lines = []
    for one in value:
        lines += item(habit, one, outer + habit.dash, tuple(inner for node in like for inner in node.items))
    return Said("", tuple(lines))


def pairs(habit: Habit, value: Mapping[str, Any], indent: int, like: tuple[Node, ...]) -> list[str]:
    """The keys of a mapping, each with the lines below it."""
    lines: list[str] = []
    for name, inside in value.items():
        lines += pair(habit, name, inside, indent, under(like, name))
    return lines


def pair(habit: Habit, name: str, value: Any, indent: int, like: tuple[Node, ...]) -> list[str]:
    """A key with its value."""
    start = f"{' ' * indent}{key(name)}:"
    inline, below = said(habit, value, indent, len(start) + 1, like)
    return [f"{start} {inline}" if inline else start, *below]


def item(habit: Habit, value: Any, indent: int, like: tuple[Node, ...]) -> list[str]:
    """An item of a list with its dash; `like` are its neighbours."""
    dash = f"{' ' * indent}-"
    if isinstance(value, Mapping | tuple) and value and not _on_one_line(habit, value, indent + 2, like):
        gap = _gap(habit, like)
        if isinstance(value, Mapping):
            lines = pairs(habit, value, indent + 1 + gap, like)
        else:
            lines = [line for one in value for line in item(habit, one, indent + 1 + gap, ())]
        return [dash + " " * gap + lines[0].lstrip(" "), *lines[1:]]
    inline, below = said(habit, value, indent, indent + 2, like)
    return [f"{dash} {inline}", *below]


def under(nodes: Iterable[Node], name: str) -> tuple[Node, ...]:
    """What stands under a key in these mappings."""
    return tuple(value for node in nodes for key, value in node.pairs if key.data == name)


def _gap(habit: Habit, like: tuple[Node, ...]) -> int:
    """Spaces between a dash and what follows it."""
    for node in like:
        if node.parts and not in_brackets(habit.text, node):
            before = habit.text[: node.start]
            gap = len(before) - len(before.rstrip(" "))
            if before[len(before) - gap - 1 : len(before) - gap] == "-" and gap:
                return gap
    return 1


def _on_one_line(habit: Habit, value: Any, begun: int, like: tuple[Node, ...]) -> bool:
    if not _fits(value):
        return False
    taken = begun + width(flow(value))
    shown = next((in_brackets(habit.text, node) for node in like if node.parts), None)
    if shown is None:
        return taken <= (_IN_FLOW if isinstance(value, Mapping) else habit.widest)
    return shown and taken <= habit.widest


def _fits(value: Any) -> bool:
    """Whether brackets can hold a value readably: no list of what has parts, no text of several lines."""
    if isinstance(value, Mapping):
        return all(_fits(inside) for inside in value.values())
    if isinstance(value, tuple):
        return not any(isinstance(inside, Mapping | tuple) or not _fits(inside) for inside in value)
    return not (isinstance(value, str) and "\n" in value)
