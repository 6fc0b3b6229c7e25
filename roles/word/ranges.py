"""Keys and comments that are open while a part is read: over which pieces each of them reaches."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from roles.word.markup import w
from roles.word.returned import Anchor

if TYPE_CHECKING:
    from lxml.etree import _Element

KEY = re.compile(r"_r\d{4,}")
"""What our keys look like."""
CONTROL, BOOKMARK = "control", "bookmark"

Span = tuple[int, int, int]


@dataclass(eq=False)
class Found:
    """One finding of a key, while it is read and after; `emptied` if Word put words of its own into its control."""

    key: str
    how: str
    emptied: bool = False
    spans: list[Span] = field(default_factory=list)
    first: int = 0

    def close(self, paragraph: int, last: int) -> None:
        """It reaches to the end of this paragraph, or ends in it."""
        self.spans.append((paragraph, self.first, last))
        self.first = 0


@dataclass(eq=False)
class Quote:
    """What a comment stands on, while it is read and after."""

    paragraph: int
    words: list[str] = field(default_factory=list)
    keys: dict[str, None] = field(default_factory=dict)

    def hear(self, words: str, key: str) -> None:
        """It stands on these words, of this key if any."""
        self.words.append(words)
        if key:
            self.keys[key] = None


def controlled(roots: Iterable["_Element"]) -> frozenset[str]:
    """The keys that content controls bear: their bookmarks are not needed."""
    return frozenset(key for root in roots for control in root.iter(w("sdt")) if (key := key_of(control)))


def key_of(control: "_Element") -> str:
    """The key that a content control bears, or ""."""
    tag = control.find(f"{w('sdtPr')}/{w('tag')}")
    said = "" if tag is None else tag.get(w("val"), "")
    return said if KEY.fullmatch(said) else ""


def bookmarks(root: "_Element", without: frozenset[str]) -> tuple[dict["_Element", str], dict["_Element", str]]:
    """The starts of bookmarks that are keys, and their ends, each with its key; none without the other.

    Of a value that was split by Enter, LibreOffice 7.4 writes the start twice and the end of the second only.
    """
    starts: dict[_Element, str] = {}
    ends: dict[_Element, str] = {}
    open_ones: dict[str, _Element] = {}
    first: dict[str, _Element] = {}
    for mark in root.iter(w("bookmarkStart"), w("bookmarkEnd")):
        number, name = mark.get(w("id"), ""), mark.get(w("name"), "")
        if mark.tag == w("bookmarkStart"):
            if KEY.fullmatch(name) and name not in without:
                open_ones[number] = mark
                first.setdefault(name, mark)
        elif number in open_ones:
            start = open_ones.pop(number)
            name = start.get(w("name"), "")
            starts[first.pop(name, start)] = ends[mark] = name
    return starts, ends


def anchors_of(found: Iterable[Found]) -> dict[str, Anchor]:
    """Key → where it was found, without the empty spans beside full ones."""
    together: dict[str, list[Found]] = {}
    for one in found:
        together.setdefault(one.key, []).append(one)
    return {key: _anchor(key, ones) for key, ones in together.items()}


def _anchor(key: str, found: list[Found]) -> Anchor:
    spans: list[Span] = []
    starts = []
    for one in found:
        starts.append(len(spans))
        spans += list(_full(one.spans))
    return Anchor(key, found[0].how, tuple(spans), tuple(starts))


def _full(spans: list[Span]) -> Iterator[Span]:
    full = [span for span in spans if span[1] < span[2]]
    yield from full or spans[:1]
