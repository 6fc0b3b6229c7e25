"""Edits of lists and mappings between brackets."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from roles.yaml_text.entry import after_colon
from roles.yaml_text.habit import Habit
from roles.yaml_text.restyle import restyled
from roles.yaml_text.splice import Edit, spliced
from roles.yaml_text.tree import Node
from roles.yaml_text.wanted import Wanted, same
from roles.yaml_text.written import flow, key

_COMMENT = re.compile(r"#[^\n]*")


class _Part(NamedTuple):
    """An item, or a key with its value, from `start` to before `end`; `colon` is missing where a key has none."""

    value: Node
    start: int
    end: int
    colon: bool


def bracketed(habit: Habit, node: Node, wanted: Wanted) -> Iterator[Edit]:
    """Edits of what stands between the brackets; comments and line breaks there stay."""
    parts = _parts(habit.text, node)
    here = {id(part.value): number for number, part in enumerate(parts)}
    values = wanted.values()
    order = [here[id(value.node)] if value.node else None for _, value in values]
    if order == list(range(len(parts))):
        for part, (_, value) in zip(parts, values, strict=True):
            yield from _inside(habit, part, value)
    elif parts and habit.text[node.start] not in "[{":  # one pair in a list needs no braces, two do
        yield Edit(node.start, parts[-1].end, flow(wanted.data))
    else:
        start, stop = node.start + 1, node.end - 1
        yield Edit(start, stop, _assembled(habit, start, stop, parts, wanted, order))


def _inside(habit: Habit, part: _Part, wanted: Wanted) -> Iterator[Edit]:
    node, data = part.value, wanted.data
    if same(data, node.data):
        return
    if node.start == node.end:
        yield Edit(node.start, node.end, f"{' ' if part.colon else ': '}{flow(data)}")
    elif node.parts is None and wanted.is_single:
        yield Edit(node.start, node.end, restyled(habit, node, data, 0, brackets=True).inline)
    elif node.parts is None or wanted.is_single or wanted.is_list != isinstance(node.data, tuple):
        yield Edit(node.start, node.end, flow(data))
    else:
        yield from bracketed(habit, node, wanted)


def _parts(text: str, node: Node) -> list[_Part]:
    if isinstance(node.data, tuple):
        return [_Part(item, item.start, item.end, True) for item in node.items]
    found = []
    for name, value in node.pairs:
        sign = after_colon(text, name)
        colon = sign is not None and sign <= value.start
        found.append(_Part(value, name.start, max(value.end, name.end), colon))
    return found


def _assembled(habit: Habit, start: int, stop: int, parts: list[_Part], wanted: Wanted, order: list[int | None]) -> str:
    """The parts put together anew; what stood between them keeps its place."""
    text = habit.text
    inner = text[start:stop]
    begin, end = (text[start : parts[0].start], text[parts[-1].end : stop]) if parts else (inner.rstrip(" "), "")
    gaps = [text[one.end : two.start] for one, two in pairwise(parts)]
    usual = next((gap for gap in gaps if "#" not in gap), ", ")
    places, left = _places(gaps, {number for number in order if number is not None})
    said = [begin]
    for at, ((name, value), number) in enumerate(zip(wanted.values(), order, strict=True)):
        if at and number is None and places and "#" in places[0]:  # the remark of what stands before
            places.insert(1, usual)
            gap = places.pop(0)
        else:
            gap = places.pop(0) if number is not None else ""
        if at == 0:
            gap = _without_comma(gap) if "#" in gap else ""
        elif not gap:
            gap = usual
        said.append(gap)
        if number is not None:
            said.append(_kept(habit, parts[number], value))
        else:
            said.append(flow(value.data) if name is None else f"{key(name)}: {flow(value.data)}")
    if not order:
        rest = "".join([begin, left, _without_comma(end)])
        return rest if rest.strip() else ""
    return "".join([*said, left, end])


def _kept(habit: Habit, part: _Part, value: Wanted) -> str:
    return spliced(habit.text, part.start, part.end, _inside(habit, part, value))


def _places(gaps: list[str], stay: set[int]) -> tuple[list[str], str]:
    """What stands before the first, second … of the parts that stay, and comments left to stand behind the last."""
    places: list[str] = []
    carried = ""
    for number, gap in enumerate(("", *gaps)):
        here = carried + gap
        if number in stay:
            places.append(here)
        carried = _without_comma(here) if number not in stay and "#" in here else ""
    return places, carried


def _without_comma(gap: str) -> str:
    """The gap without the comma that is not in a comment."""
    hidden = _COMMENT.sub(lambda found: "#" * len(found[0]), gap)
    at = hidden.find(",")
    return gap if at < 0 else gap[:at] + gap[at + 1 :]
