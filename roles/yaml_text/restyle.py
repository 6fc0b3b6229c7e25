"""Other words in the place of a single value: in the same quotes or block, as wide as before."""

from typing import Any, NamedTuple

from roles.yaml_text.entry import column, line_start
from roles.yaml_text.habit import LINE, Habit
from roles.yaml_text.tree import Node
from roles.yaml_text.written import DAY, flow, folded, is_block, is_plain, quoted, width

_NARROWEST, _WIDEST = 60, 160


class Said(NamedTuple):
    """What stands after a colon or dash, and the lines below, which bring their indentation."""

    inline: str
    below: tuple[str, ...] = ()


def restyled(habit: Habit, node: Node, value: Any, outer: int, *, brackets: bool) -> Said:
    """A value in the style of the one at `node`, as far as it can stand in it; else in double quotes.

    `outer` is the column of the key or dash. `brackets`: between those of a list or mapping. Several lines
    that take the place of a plain value become a block.
    """
    if not isinstance(value, str):
        return Said(flow(value))
    if node.style in ("|", ">"):
        made = _block(habit, node, value, outer)
    elif node.style == "" and "\n" in value and not brackets:
        made = literal(value, " " * (outer + habit.step))
    else:
        return Said(_inline(habit, node, value, outer, brackets))
    return made or Said(quoted(value))


def literal(value: str, pad: str) -> Said | None:
    """The value as a block that keeps its lines; None where it cannot stand in one."""
    chomp, body = _chomped(value)
    if chomp is None or not is_block(body):
        return None
    return Said(f"|{chomp}", tuple(f"{pad}{line}" if line else "" for line in body.split("\n")))


def _block(habit: Habit, node: Node, value: str, outer: int) -> Said | None:
    raw = habit.text[node.start : node.end]
    _, *rest = raw.replace("\r", "").split("\n")
    lines = [line for line in rest if line.strip()]
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines), default=outer + habit.step)
    pad = " " * indent
    if node.style == "|":
        return literal(value, pad)
    chomp, body = _chomped(value)
    if chomp is None or not is_block(body):
        return None
    room = max(_limit(lines, max(map(width, lines), default=0) if len(lines) > 1 else habit.widest) - indent, 1)
    below: list[str] = []
    for paragraph in body.split("\n"):
        below += (
            ["", *(pad + line for line in folded(paragraph, room, room) if line)]
            if below
            else [pad + line for line in folded(paragraph, room, room)]
        )
    return Said(f">{chomp}", tuple(below))


def _inline(habit: Habit, node: Node, value: str, outer: int, brackets: bool) -> str:
    """Plain or in quotes; broken into lines if it was before, or if it is wider than any line of the file."""
    text = habit.text
    body, quote = _in_quotes(node, value, brackets)
    lines = text[node.start : node.end].replace("\r", "").split("\n")
    begun = column(text, node.start)
    if len(lines) > 1:
        indent = len(lines[1]) - len(lines[1].lstrip(" "))
        lead = width(text[line_start(text, node.start) : node.start])
        limit = _limit(lines, max(lead + width(lines[0]), *map(width, lines[1:])))
    else:
        indent, lead, limit = outer + habit.step, begun, habit.widest
    if len(lines) == 1 and (brackets or lead + width(body) <= limit):
        return quote + body + quote
    broken = folded(body, max(limit - lead, 1), max(limit - indent, 1))
    return quote + f"{habit.newline}{' ' * indent}".join(broken) + quote


def _in_quotes(node: Node, value: str, brackets: bool) -> tuple[str, str]:
    if node.style == "'" and quoted(value) == '"' + value.replace("\\", r"\\").replace('"', r"\"") + '"':
        return value.replace("'", "''"), "'"
    if node.style == "" and (is_plain(value, in_flow=brackets) or DAY.fullmatch(value)):
        return value, ""
    return quoted(value)[1:-1], '"'


def _chomped(value: str) -> tuple[str | None, str]:
    """The sign that says whether a block ends with a line break, and the text without; no sign if it has several."""
    body = value.removesuffix("\n")
    if body.endswith("\n"):
        return None, body
    return "" if body != value else "-", body


def _limit(lines: list[str], own: int) -> int:
    """Columns that a text takes which had these lines, the widest of `own` columns."""
    return max(_NARROWEST, min(own, _WIDEST if len(lines) > 1 else LINE))
