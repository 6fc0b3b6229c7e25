"""Which paragraphs are headings, and under which number: read from the styles and the numbering of a template."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from roles.word.markup import parse_part, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAME = re.compile(r"(heading|toc) ([1-9])", re.IGNORECASE)
_SLOT = re.compile(r"%([1-9])")
_DIGITS = "〇一二三四五六七八九"
_TENS, _ALL_OF_THEM = 10, 100


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered: the words around the numbers, the kind of number, what follows it."""

    text: str = ""
    format: str = "none"
    follow: str = "tab"
    start: int = 1


@dataclass(frozen=True)
class Headings:
    """Of a template: style → level of headings, level → style of entries of contents, and how headings are numbered."""

    styles: Mapping[str, int]
    entries: Mapping[int, str]
    lists: Mapping[str, tuple[str, int]]
    levels: Mapping[str, tuple[str, Mapping[int, Level]]]

    def level(self, paragraph: "_Element") -> int:
        """The level of a heading; 0 for any other paragraph."""
        return self.styles.get(_style(paragraph), 0)


@dataclass
class Numbers:
    """Counts the numbered headings of one document, in its order."""

    headings: Headings
    _reached: dict[str, dict[int, int]] = field(default_factory=dict)

    def next(self, heading: "_Element") -> tuple[str, str]:
        """The number of the next heading as it is shown, and what stands between it and the words."""
        name, depth = _numbering(heading) or self.headings.lists.get(_style(heading), ("", 0))
        which, levels = self.headings.levels.get(name, ("", {}))
        level = levels.get(depth)
        if level is None:
            return "", ""
        reached = self._reached.setdefault(which, {})
        reached[depth] = reached.get(depth, level.start - 1) + 1
        for deeper in [one for one in reached if one > depth]:
            del reached[deeper]
        if level.format == "none":
            return "", ""
        shown = _SLOT.sub(lambda slot: _shown(reached, levels, int(slot[1]) - 1), level.text)
        return shown, {"tab": "\t", "space": " "}.get(level.follow, "")


def headings_of(styles: bytes, numbering: bytes) -> Headings:
    """The headings of a template with these parts; either may be empty."""
    headings, entries, lists = {}, {}, {}
    for style in _children(styles, "style"):
        key = style.get(w("styleId"), "")
        found = _NAME.fullmatch(_value(style, "name"))
        if found and found[1].lower() == "heading":
            headings[key] = int(found[2])
        elif found:
            entries[int(found[2])] = key
        if listed := _numbering(style):
            lists[key] = listed
    kinds = {one.get(w("abstractNumId"), ""): dict(_levels(one)) for one in _children(numbering, "abstractNum")}
    levels = {
        one.get(w("numId"), ""): (name := _value(one, "abstractNumId"), kinds.get(name, {}))
        for one in _children(numbering, "num")
    }
    return Headings(headings, entries, lists, levels)


def _children(part: bytes, name: str) -> Iterator["_Element"]:
    if part:
        yield from parse_part(part, name).iterchildren(w(name))


def _levels(kind: "_Element") -> Iterator[tuple[int, Level]]:
    for level in kind.iterchildren(w("lvl")):
        yield (
            int(level.get(w("ilvl"), "0")),
            Level(
                _value(level, "lvlText"),
                _value(level, "numFmt") or "decimal",
                _value(level, "suff") or "tab",
                int(_value(level, "start") or "1"),
            ),
        )


def _numbering(element: "_Element") -> tuple[str, int] | None:
    """List and depth that a style or a paragraph names."""
    properties = element.find(f"{w('pPr')}/{w('numPr')}")
    if properties is None:
        return None
    return _value(properties, "numId"), int(_value(properties, "ilvl") or "0")


def _style(paragraph: "_Element") -> str:
    properties = paragraph.find(w("pPr"))
    return "" if properties is None else _value(properties, "pStyle")


def _value(element: "_Element", name: str) -> str:
    found = element.find(w(name))
    return "" if found is None else found.get(w("val"), "")


def _shown(reached: Mapping[int, int], levels: Mapping[int, Level], depth: int) -> str:
    level = levels.get(depth, Level())
    number = reached.get(depth, level.start)
    return _chinese(number) if level.format.startswith("chinese") else str(number)


def _chinese(number: int) -> str:
    """一, 十, 十一, 二十, 二十一; digits from a hundred on."""
    if number >= _ALL_OF_THEM:
        return str(number)
    tens, ones = divmod(number, _TENS)
    return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
