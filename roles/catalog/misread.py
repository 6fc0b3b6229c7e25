"""What was read as text, or as a link, only because of the signs of a Chinese keyboard."""

import re
from collections.abc import Iterable, Iterator

from roles.catalog.case import Stand
from roles.finding import Finding, Route
from roles.model.shape import Shape
from roles.model.walk import leaves
from roles.yaml_text.keyboard import Mistyped, mistyped, signs
from roles.yaml_text.keyboard_mistakes import wrong_sign
from roles.yaml_text.tree import Loc, Node

_COLON, _COMMA = signs("colon"), signs("comma")
_HALF_QUOTED = re.compile(r"([“”„‟＂])([^“”„‟＂\"]*)\"")
_SUSPECT = re.compile(f"[{_COLON}“”„‟＂]")
_LINK = re.compile(r"[A-Za-z0-9]+([-/][A-Za-z0-9]+)*")
_ANY = "".join(signs(kind) for kind in ("colon", "comma", "dash", "quote", "bracket", "space", "wide"))
_HOLD = signs("quote") + signs("bracket")
# What such links look like, and little else (no times of day), so that few files are walked for them.
_IN_LINK = re.compile(
    rf"[{_ANY}](?:(?<=[A-Za-z0-9/-].)(?<!:\d\d.)[{_ANY}]* ?[A-Za-z0-9]|(?<=[{_HOLD}])[A-Za-z0-9/-]+[{_ANY}]"
    r"|(?<=[０-９Ａ-Ｚａ-ｚ]))"
)


class Languages:
    """Finds texts that were not meant so: other languages in them, as in {en: Hello，zh：你好}, or only one quote."""

    def __init__(self, languages: Iterable[str]) -> None:
        known = "|".join(map(re.escape, sorted(languages)))
        self._alone = re.compile(rf"({known})\s*([{_COLON}])")
        self._after = re.compile(rf"([{_COMMA}])\s*({known})\s*[{_COLON}]")

    def misread(self, stand: Stand, node: Node, loc: Loc) -> Iterator[Finding]:
        """A finding for every such text below `node`, which stands at `loc`."""
        text = stand.reading.lines.parsed
        if _SUSPECT.search(text, node.start, node.end) is None:
            return
        in_braces = text[node.start] == "{"
        for step, part in (*((key.data, value) for key, value in node.pairs), *enumerate(node.items)):
            inner = (*loc, step)
            if part.parts is not None:
                yield from self.misread(stand, part, inner)
            elif isinstance(part.data, str) and not part.style:
                found = self._lost(part.data, node.data if in_braces else None)
                if found:
                    yield _finding(stand, stand.reading.route_of(inner), part.data, found)

    def _lost(self, said: str, beside: Iterable[str] | None) -> Mistyped | None:
        if half := _HALF_QUOTED.fullmatch(said):
            return Mistyped("quote", half.start(1), f'"{half[2]}"')
        if whole := self._alone.match(said):
            return Mistyped("colon", whole.start(2), f"{whole[1]}: …")
        rest = self._after.search(said) if beside is not None else None
        if rest and rest[2] not in (beside or ()):
            return Mistyped("comma", rest.start(1), f", {rest[2]}: …")
        return None


def links(stand: Stand, node: Node, shape: Shape) -> Iterator[Finding]:
    """A finding for every link of a shape that is no id because of such a sign; the shape was read from `node`."""
    if _IN_LINK.search(stand.reading.lines.parsed, node.start, node.end) is None:
        return
    for leaf in leaves(shape, stand.reading.route_of(stand.loc)):
        if leaf.kind and isinstance(leaf.value, str):
            found = mistyped(leaf.value, lambda link: _LINK.fullmatch(link) is not None)
            if found:
                yield _finding(stand, leaf.route, leaf.value, found)


def _finding(stand: Stand, route: Route, said: str, found: Mistyped) -> Finding:
    place = stand.reading.find(route, (found.at, found.at + 1))
    full = (*stand.route, *route)
    return wrong_sign(stand.path, place, full, kind=found.kind, sign=said[found.at], suggestion=found.plain)
