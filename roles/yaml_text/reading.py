"""Read one file: bytes → data, all that is wrong with it, and places on demand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from roles.finding import Finding, Place, Route
from roles.model.walk import names
from roles.yaml_text import file_mistakes as wrong
from roles.yaml_text.decode import LARGEST, controls, decode, is_clean, odd_breaks, without
from roles.yaml_text.find import Spot, by_loc, by_route, inside, key_span
from roles.yaml_text.keyboard_mistakes import tab_indentation, wrong_sign
from roles.yaml_text.mend import Mended, mend
from roles.yaml_text.place import Lines
from roles.yaml_text.syntax import explain
from roles.yaml_text.tree import DEEPEST, Loc, Node, Oddity, Tree, parse

_PROPERTIES = {"anchor": "&", "alias": "*", "tag": "!"}


@dataclass(frozen=True)
class Reading:
    """One file: its text without byte order mark, its data, and the findings on what cannot be read.

    Lists are tuples. `data` is None where there is none; with findings it is what could be made of the file.
    """

    text: str
    data: Any
    findings: tuple[Finding, ...]
    root: Node | None
    lines: Lines

    def find(self, route: Route, span: tuple[int, int] | None = None) -> Place | None:
        """The place of a route inside the file, or of the deepest part of it that exists; None without data.

        A list or mapping is shown by its key, an item by its id. `span` are letters of a scalar's value.
        """
        return self._place(by_route(self.root, route), span) if self.root else None

    def find_key(self, route: Route) -> Place | None:
        """The place of the key a route ends with, as for a key that is unknown; else as `find`."""
        if self.root is None or not route:
            return self.find(route)
        span = key_span(by_route(self.root, route[:-1]).node, route[-1])
        return self.lines.place(*span) if span else self.find(route)

    def at(self, loc: Loc, span: tuple[int, int] | None = None) -> Place | None:
        """As `find`, by keys and indexes."""
        return self._place(by_loc(self.root, loc), span) if self.root else None

    def key_at(self, loc: Loc) -> Place | None:
        """As `find_key`, by keys and indexes."""
        if self.root is None or not loc:
            return self.at(loc)
        span = key_span(by_loc(self.root, loc[:-1]).node, str(loc[-1]))
        return self.lines.place(*span) if span else self.at(loc)

    def written(self, loc: Loc) -> str:
        """The text of what stands there, as it was written; empty if nothing does."""
        spot = by_loc(self.root, loc) if self.root else None
        return self.lines.parsed[spot.node.start : spot.node.end] if spot and spot.complete else ""

    def route_of(self, loc: Loc) -> Route:
        """The route for keys and indexes; a part that leads nowhere stays as it is."""
        return _route(self.data, loc)

    def _place(self, spot: Spot, span: tuple[int, int] | None) -> Place:
        node = spot.node
        if span and spot.complete and node.parts is None:
            found = inside(self.lines.parsed[node.start : node.end], node, *span)
            if found:
                return self.lines.place(node.start + found[0], node.start + found[1])
        return self.lines.place(*spot.span)


def read(data: bytes, path: str = "", route: Route = ()) -> Reading:
    """Read the bytes of one YAML file. Never raises: what is wrong is in the findings, all at once.

    `path` and `route` say which file it is: findings bear the path, and their routes begin with the route.
    """
    if len(data) > LARGEST:
        size, limit = -(-len(data) // 1000), LARGEST // 1000
        return Reading("", None, (wrong.too_large(path, None, route, size=size, limit=limit),), None, Lines(""))
    text, encoding, bad = decode(data)
    lines = Lines(text)
    found = [] if is_clean(text) else list(_letters(text, lines, path, route))
    if encoding != "UTF-8":
        found.append(wrong.not_utf_8(path, lines.place(bad, bad + 1), route, encoding=encoding))
    if not encoding:
        return Reading(text, None, tuple(found), None, lines)
    clean = without(text) if found else text
    tree = parse(clean)
    if tree.broken or tree.foreign:
        work = mend(clean, tree)
        tree, lines = work.tree, Lines(text, work.text, work.origin)
        found += [_mended(one, text, Lines(text), path, route) for one in work.mended]
    found += _parsed(tree, lines, path, route)
    return Reading(text, tree.root.data if tree.root else None, tuple(found), tree.root, lines)


def _letters(text: str, lines: Lines, path: str, route: Route) -> Iterator[Finding]:
    for spots, word in ((controls(text), wrong.control_character), (odd_breaks(text), wrong.odd_line_break)):
        if spots:
            at = spots[0]
            place = lines.place(at, at + 1)
            yield word(path, place, route, character=f"U+{ord(text[at]):04X}", count=len(spots))


def _mended(one: Mended, text: str, lines: Lines, path: str, route: Route) -> Finding:
    place = lines.place(one.start, one.end)
    if one.kind == "tab":
        return tab_indentation(path, place, route, count=one.edits)
    if one.kind == "missing space" or one.kind == "second colon":
        return wrong.not_yaml(path, place, route, why=one.kind)
    return wrong_sign(path, place, route, kind=one.kind, sign=text[one.start], suggestion=one.suggestion)


def _parsed(tree: Tree, lines: Lines, path: str, route: Route) -> Iterator[Finding]:
    if tree.broken:
        why, start, end, character = explain(lines.parsed, tree.broken)
        place = lines.place(start, end)
        if character == "\t":
            yield tab_indentation(path, place, route, count=1)
        else:
            yield wrong.not_yaml(path, place, route, why=why, character=character)
    elif tree.root is None and not tree.oddities:
        yield wrong.empty_file(path, lines.place(0, 0), route)
    for odd in tree.oddities:
        inner = (*route, *_route(tree.root.data if tree.root else None, odd.loc))
        yield _odd(odd, lines, path, inner)


def _odd(odd: Oddity, lines: Lines, path: str, route: Route) -> Finding:
    place = lines.place(odd.start, odd.end)
    match odd.what:
        case "anchor" | "alias" | "tag":
            sign = _PROPERTIES[odd.what]
            at = lines.parsed.index(sign, odd.start)
            word = wrong.tag if odd.what == "tag" else wrong.anchor_or_alias
            rest = re.split(r"[\s,\[\]{}]", lines.parsed[at : odd.end], maxsplit=1)[0]
            return word(path, lines.place(at, at + len(rest)), route, sign=sign)
        case "repeated key":
            first = lines.place(odd.first, odd.first).line
            return wrong.repeated_key(path, place, route, key=route[-1], line=first)
        case "complex key":
            return wrong.complex_key(path, place, route)
        case "document":
            return wrong.several_documents(path, place, route)
    return wrong.too_deep(path, place, route, limit=DEEPEST)


def _route(data: Any, loc: Loc) -> Route:
    parts: list[str] = []
    for step in loc:
        if isinstance(step, int) and isinstance(data, tuple) and step < len(data):
            parts.append(list(names(data))[step])
            data = data[step]
        else:
            parts.append(f"#{step + 1}" if isinstance(step, int) else step)
            data = data.get(step) if isinstance(data, dict) and isinstance(step, str) else None
    return tuple(parts)
