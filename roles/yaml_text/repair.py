"""Ways to mend a line that the keyboard broke, to be tried one by one."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from roles.yaml_text.keyboard import Sign, mistyped, plain, signs
from roles.yaml_text.splice import Edit

_WIDE = signs("space")
_GAP = f"[ {_WIDE}]*"
_HEAD = r"^[ \t]*(?:- +)*"  # of a line: indentation and dashes of lists
_WORD = r"[A-Za-z][A-Za-z0-9_-]*"
_KEY = f'["“]?{_WORD}["”]?{_GAP}'
_COLON = re.compile(f"(?:{_HEAD}|[{{,，、]{_GAP}){_KEY}([{signs('colon')}]){_GAP}")
_COMMA = re.compile(f"([{signs('comma')}]){_GAP}(?={_KEY}[:{signs('colon')}])")
_DASH = re.compile(f"{_HEAD}([{signs('dash')}]+){_GAP}(?=\\S)")
_INDENT = re.compile(f"^[ \\t]*([{_WIDE}][ {_WIDE}]*)(?=\\S)")
_AFTER_SIGN = re.compile(f"(?:{_HEAD}(?:{_WORD}:|-)|[{{,] *{_WORD}:) *([{_WIDE}]{_GAP})")
_QUOTED = re.compile(r"(?:[:,\[{-] +|[\[{])([“”„‟＂〝「『‘’])([^\"\\]*?)([”“‟＂〞」』’‘]) *(?=$|[,\]}:：#]|，.*[\]}])")
_ENDED = re.compile(r"\"[^\"“”]*([”“＂])(?= *(?:$|[,}\]]))")
_LAST = re.compile(r"^[^\"]*([”＂]) *$")  # of a text that began on a line before
_FIRST = re.compile(f'{_HEAD}{_WORD}: +([“”„‟＂])[^"]*$')  # of a text that goes on
_BEGUN = re.compile(r"(?:[:,\[{-] +|[\[{])([“”„‟＂])[^\"“”]*\"(?= *(?:$|[,}\]]))")
_NO_SPACE = re.compile(f"(?:{_HEAD}|[{{,] *){_WORD}(:)(?=\\S)")
_SECOND_COLON = re.compile(f"{_HEAD}{_WORD}: +([^\\s\"'\\[{{|>].*?: .*?) *$")
_LONGEST = 1000  # nobody writes longer lines, and searching them would take long
_BRACKETS = ("｛｝", "［］", "【】", "〔〕")

Kind = Sign | Literal["tab", "missing space", "second colon"]


class Repair(NamedTuple):
    """Edits in rising order that may mend a text; what is in the way stands from `start` to before `end`."""

    kind: Kind
    start: int
    end: int
    edits: tuple[Edit, ...]


def repairs_of_line(text: str, start: int) -> Iterator[Repair]:
    """What may be wrong with the line that begins at `start`, the likeliest first."""
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)].rstrip("\r")
    if len(line) > _LONGEST:
        return
    yield from _signs_of_structure(line, start)
    for wide in (*_INDENT.finditer(line), *_AFTER_SIGN.finditer(line)):
        for width in _widths(text, start, wide.start(1), wide[1]):
            yield _one("space", start, wide.span(1), " " * width)
    for pair in _BRACKETS:
        spots = [start + at for at, letter in enumerate(line) if letter in pair]
        if spots:
            edits = tuple(Edit(at, at + 1, plain(text[at])) for at in spots)
            yield Repair("bracket", spots[0], spots[0] + 1, edits)
    yield from _quotes(line, start)
    for found in _NO_SPACE.finditer(line):
        yield _one("missing space", start, found.span(1), ": ")
    if second := _SECOND_COLON.match(line):
        value = start + second.start(1), start + second.end(1)
        quoted = "'" + second[1].replace("'", "''") + "'"
        yield Repair("second colon", *value, (Edit(*value, quoted),))


def repairs_of_key(text: str, start: int, end: int) -> Iterator[Repair]:
    """What may be wrong with a foreign key; a quote that is not closed may stand before it."""
    line = text.rfind("\n", 0, start) + 1
    for repair in repairs_of_line(text, line):
        if repair.start < end and (start <= repair.start or repair.kind == "quote"):
            yield repair
    if found := mistyped(text[start:end], lambda key: re.fullmatch(_WORD, key) is not None):
        at = start + found.at
        yield Repair(found.kind, at, at + 1, (Edit(start, end, found.plain),))


def repairs_of_tabs(text: str, line: int) -> Iterator[Repair]:
    """Plain spaces for the tabs that begin lines, if the line that begins at `line` has any."""
    here = re.compile(r" *(\t[ \t]*)").match(text, line)
    if here is None:
        return
    spots = [found.span(1) for found in re.finditer(r"^ *(\t[ \t]*)(?=\S)", text, re.MULTILINE)]
    for width in (2, 4, 8):
        edits = tuple(Edit(*spot, text[slice(*spot)].replace("\t", " " * width)) for spot in spots)
        yield Repair("tab", *here.span(1), edits)


def _signs_of_structure(line: str, start: int) -> Iterator[Repair]:
    for found in _COLON.finditer(line):
        yield _one("colon", start, (found.start(1), found.end()), ": ")
    if dash := _DASH.match(line):
        yield _one("dash", start, (dash.start(1), dash.end()), "- ")
    for found in _COMMA.finditer(line):
        yield _one("comma", start, (found.start(1), found.end()), ", ")


def _quotes(line: str, start: int) -> Iterator[Repair]:
    for found in _QUOTED.finditer(line):
        edits = tuple(Edit(start + found.start(side), start + found.end(side), '"') for side in (1, 3))
        yield Repair("quote", edits[0].start, edits[0].end, edits)
    for half in (_ENDED, _BEGUN, _LAST, _FIRST):
        for found in half.finditer(line):
            yield _one("quote", start, found.span(1), '"')


def _widths(text: str, start: int, before: int, gap: str) -> list[int]:
    """How many plain spaces may stand for wide ones: two each or one; first what goes with the line above or below."""
    above = text[text.rfind("\n", 0, max(start - 1, 0)) + 1 :]
    below = text[text.find("\n", start) + 1 :]
    beside = {len(line) - len(line.lstrip(" ")) for line in (above.partition("\n")[0], below.partition("\n")[0])}
    return sorted((2 * len(gap) - gap.count(" "), len(gap)), key=lambda width: before + width not in beside)


def _one(kind: Kind, start: int, span: tuple[int, int], new: str) -> Repair:
    at = start + span[0]
    return Repair(kind, at, at + 1 if kind != "space" else start + span[1], (Edit(at, start + span[1], new),))
