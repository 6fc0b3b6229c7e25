"""The blocks of a part, cell or control: paragraphs, tables and rows, and what tells which one of the old it was."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from roles.word.markup import w
from roles.word.ranges import key_of
from roles.word.redline.words import bag, likeness

if TYPE_CHECKING:
    from lxml.etree import _Element

BLOCKS = (w("p"), w("tbl"))
_OPEN = frozenset(map(w, ("sdt", "sdtContent", "customXml")))
LIKE = 0.5
"""The share of its words that a block keeps if it is an edited form of another."""
_LIKE_OTHERS = 0.8
"""The same of blocks that stand for different entries of the catalog: one was renamed."""
_SAME_ENTRY, _SAME_LABEL = 0.6, 0.55
"""How like blocks are at least that stand for the same entry, or rows and tables that are called the same."""


class Block:
    """A paragraph, table or row; `routes` are those of the catalog's values in it, by the keys of their controls."""

    def __init__(self, element: "_Element", routes: Mapping[str, str]) -> None:
        self.element = element
        self._all_routes = routes

    @cached_property
    def text(self) -> str:
        """All its words, cells and paragraphs apart."""
        return "\n".join("".join(t.text or "" for t in p.iter(w("t"))) for p in self.element.iter(w("p")))

    @cached_property
    def key(self) -> tuple[str, str]:
        """Equal for blocks that say the same; their looks, fields and drawings may differ."""
        return str(self.element.tag), self.text

    @property
    def is_paragraph(self) -> bool:
        """Whether it is one; else a table, or a row of one."""
        return self.element.tag == w("p")

    @cached_property
    def shape(self) -> tuple[str, ...]:
        """What must agree so that one can become the other: columns, merged cells, the ends of fields and sections."""
        if self.element.tag == w("tbl"):
            grid = self.element.find(w("tblGrid"))
            return (str(0 if grid is None else len(grid)),)
        if self.element.tag == w("tr"):
            return tuple(map(_cell_shape, inner(self.element, (w("tc"),))))
        crossing = [one for one in self.element.iter(w("fldChar")) if one.getparent() is not None]
        depth = Counter(one.get(w("fldCharType"), "") for one in crossing)
        section = self.element.find(f"{w('pPr')}/{w('sectPr')}") is not None
        return (str(depth["begin"] - depth["end"]), str(section))

    @cached_property
    def label(self) -> str:
        """What a table or row is called: its caption or first row, its first cell; "" for a mere number."""
        caption = self.element.find(f"{w('tblPr')}/{w('tblCaption')}")
        if caption is not None:
            return caption.get(w("val"), "")
        parts = {w("tbl"): w("tr"), w("tr"): w("tc")}.get(str(self.element.tag))
        head = next(inner(self.element, (parts,)), None) if parts else None
        words = "" if head is None else "".join(t.text or "" for t in head.iter(w("t")))
        return words if any(letter.isalpha() for letter in words) else ""

    @cached_property
    def routes(self) -> frozenset[str]:
        """The routes of the values that stand in it."""
        if not self._all_routes:
            return frozenset()
        keys = map(key_of, self.element.iter(w("sdt")))
        return frozenset(self._all_routes[key] for key in keys if key in self._all_routes)

    @cached_property
    def bag(self) -> Counter[str]:
        """Its words."""
        return bag(self.text)

    def likeness(self, other: "Block") -> float:
        """How surely this is the other block before it was edited, up to 1; 0 if it is not."""
        if self.element.tag != other.element.tag or self.shape != other.shape:
            return 0.0
        if self.key == other.key:
            return 1.0
        alike = likeness(self.bag, other.bag)
        if self.routes & other.routes:
            return _SAME_ENTRY + (1 - _SAME_ENTRY) * alike
        if self.routes and other.routes:
            return alike if alike >= _LIKE_OTHERS else 0.0
        if self.label and self.label == other.label:
            return _SAME_LABEL + (1 - _SAME_LABEL) * alike
        return alike if alike >= LIKE else 0.0


def inner(holder: "_Element", tags: tuple[str, ...]) -> Iterator["_Element"]:
    """The children of these kinds, also those in content controls around whole blocks, rows or cells."""
    for child in holder:
        if child.tag in tags:
            yield child
        elif child.tag in _OPEN:
            yield from inner(child, tags)


def _cell_shape(cell: "_Element") -> str:
    properties = cell.find(w("tcPr"))
    if properties is None:
        return ""
    spans = (properties.find(w(name)) for name in ("gridSpan", "vMerge", "hMerge"))
    return ",".join("" if one is None else one.get(w("val"), "continue") for one in spans)
