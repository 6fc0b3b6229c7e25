"""From data that are wanted to a changed text: what is as it was keeps every character."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from roles.yaml_text.brackets import bracketed
from roles.yaml_text.entry import Entry, column, entries, in_brackets, line_end, line_start, next_line, tail
from roles.yaml_text.habit import Habit
from roles.yaml_text.leads import leads
from roles.yaml_text.lines import item, pair, said, under
from roles.yaml_text.restyle import Said, restyled
from roles.yaml_text.splice import Edit, EditError, splice, spliced
from roles.yaml_text.tree import Node
from roles.yaml_text.wanted import Wanted, same
from roles.yaml_text.written import flow


class _Spot(NamedTuple):
    """A list or mapping in lines: the column of what holds it, -1 for a whole file, which has no colon or dash."""

    node: Node
    outer: int
    sign: int | None


def rewritten(text: str, root: Node, wanted: Wanted) -> str:
    """The text in which the file says what is wanted. Raises EditError where a part cannot be changed by itself."""
    if root.parts is None or wanted.is_single:
        raise EditError("the file is no mapping and no list")
    newline = Habit(text, root).newline
    whole = text if text.endswith("\n") else text + newline
    habit = Habit(whole, root)
    spot = _Spot(root, -1, None)
    edits = bracketed(habit, root, wanted) if in_brackets(whole, root) else _lines(habit, spot, wanted)
    after = splice(whole, edits)
    return after if whole is text else after.removesuffix(newline)


def _lines(habit: Habit, spot: _Spot, wanted: Wanted) -> Iterator[Edit]:
    """Edits of a mapping or list on lines of its own."""
    found = entries(habit.text, spot.node)
    numbers = {id(entry.value): number for number, entry in enumerate(found)}
    values = wanted.values()
    order = [numbers[id(value.node)] if value.node else None for _, value in values]
    if order == list(range(len(found))):
        for entry, (name, value) in zip(found, values, strict=True):
            yield from _value(habit, entry, value, _like(spot.node, name))
    else:
        yield from _assembled(habit, spot, wanted, found, order)


def _value(habit: Habit, entry: Entry, wanted: Wanted, like: tuple[Node, ...]) -> Iterator[Edit]:
    """Edits of the value of an entry; `like` are values that show how a new one may be laid out."""
    node, data, outer = entry.value, wanted.data, column(habit.text, entry.head)
    if same(data, node.data):
        return
    if node.parts is None and wanted.is_single:
        yield from _put(habit, entry, data, restyled(habit, node, data, outer, brackets=False))
    elif not node.parts or wanted.is_single or wanted.is_list != isinstance(node.data, tuple):
        yield from _put(habit, entry, data, said(habit, data, outer, column(habit.text, entry.sign) + 1, like))
    elif in_brackets(habit.text, node):
        yield from bracketed(habit, node, wanted)
    else:
        yield from _lines(habit, _Spot(node, outer, entry.sign), wanted)


def _put(habit: Habit, entry: Entry, data: Any, new: Said) -> Iterator[Edit]:
    """Write another value; a remark behind the old one, or between it and its key, stays."""
    text, node, newline = habit.text, entry.value, habit.newline
    if new.below and _swallows(text[next_line(text, entry.end) : entry.below], new.below[-1]):
        new = Said(flow(data))
    below = "".join(newline + line for line in new.below)
    start = node.start if new.inline and node.end > node.start else entry.sign
    if "#" in text[entry.sign : node.start] and not new.inline:
        rest = line_end(text, entry.end)
        remark = text[entry.end : rest].strip()
        pad = " " * (len(new.below[0]) - len(new.below[0].lstrip()))
        above = f"{pad}{remark}{newline}" if remark else ""
        yield Edit(line_start(text, node.start), rest, above + below.removeprefix(newline))
    elif node.style in ("|", ">"):
        remark = text[node.start : line_end(text, node.start)].lstrip("|>-+0123456789")
        yield Edit(start, entry.end, new.inline + remark + below)
    else:
        rest = line_end(text, entry.end) if below else entry.end
        space = " " if new.inline and start == entry.sign else ""
        yield Edit(start, rest, space + new.inline + text[entry.end : rest].rstrip() + below)


def _swallows(comments: str, last: str) -> bool:
    """Whether comments stand so deep that they would become part of a block whose last line is this."""
    deepest = max((len(line) - len(line.lstrip()) for line in comments.splitlines() if line.strip()), default=-1)
    return deepest >= len(last) - len(last.lstrip())


def _assembled(
    habit: Habit, spot: _Spot, wanted: Wanted, found: list[Entry], order: Sequence[int | None]
) -> Iterator[Edit]:
    """The entries put together anew, each with its own lines; what belongs to none of them keeps its place."""
    text, newline = habit.text, habit.newline
    start, stop = found[0].start, tail(text, found[-1], spot.outer)
    indent = column(text, found[0].head)
    gaps = [text[one.below : two.start] for one, two in pairwise(found)]
    before, left = leads(gaps, order, newline if wanted.is_list else "")
    pieces = []
    for number, (name, value), lead in zip(order, wanted.values(), before, strict=True):
        if number is None:
            pieces.append(lead + "".join(line + newline for line in _new(habit, spot.node, name, value, indent)))
        else:
            pieces.append(lead + _kept(habit, found[number], value, _like(spot.node, name)))
    last = max((at for at, number in enumerate(order, 1) if number is not None), default=0)
    pieces.insert(last, left + text[found[-1].below : stop])
    compact = text[line_start(text, start) : start].strip() != ""
    if not order and spot.sign is not None and not compact:
        yield Edit(spot.sign, spot.sign, " []" if wanted.is_list else " {}")
    elif not order:
        pieces.insert(0, f"{'[]' if wanted.is_list else '{}'}{newline}")
    joined = "".join(pieces)
    yield Edit(start, stop, joined.removeprefix(" " * indent) if compact else joined)


def _kept(habit: Habit, entry: Entry, value: Wanted, like: tuple[Node, ...]) -> str:
    """The lines of an entry that stays, with what changes inside."""
    lines = spliced(habit.text, entry.start, entry.below, _value(habit, entry, value, like))
    before = habit.text[line_start(habit.text, entry.start) : entry.start]
    return " " * len(before) + lines if before.strip() else lines


def _new(habit: Habit, node: Node, name: str | None, value: Wanted, indent: int) -> list[str]:
    if name is None:
        return item(habit, value.data, indent, tuple(node.items))
    return pair(habit, name, value.data, indent, ())


def _like(node: Node, name: str | None) -> tuple[Node, ...]:
    return () if name is None else under((node,), name)
