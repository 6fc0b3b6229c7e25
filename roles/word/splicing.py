"""Adding to a part of a Word file without touching a byte of what stands in it."""

from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError, ParserCreate

from roles.word.markup import parse_part, part_bytes, xml_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_AS_WRITTEN = frozenset({"UTF-8", "US-ASCII", "ASCII"})
"""Encodings in which what is added can stand as it is."""


class Splicing:
    """A part that is added to; `root` is what `parse_part` made of it.

    What is added in one place stands in the order in which it was added. A part in an encoding other than UTF-8 is
    written anew.
    """

    def __init__(self, data: bytes, root: "_Element") -> None:
        if (root.getroottree().docinfo.encoding or "UTF-8").upper() not in _AS_WRITTEN:
            data = part_bytes(xml_text(root))
        try:
            self._starts, self._ends = _places(data)
        except ExpatError:  # the two parsers differ in what they let pass
            data = part_bytes(xml_text(root))
            self._starts, self._ends = _places(data)
        self._data = data
        # Both read the same elements in the same order; holding them keeps lxml from making others in their stead.
        self._number = {element: number for number, element in enumerate(root.iter("*"))}
        self._added: list[tuple[int, int, str]] = []
        self._inside: dict[_Element, list[str]] = {}

    def before(self, element: "_Element", xml: str) -> None:
        """Add in front of an element."""
        start = self._starts[self._number[element]]
        self._added.append((start, start, xml))

    def after(self, element: "_Element", xml: str) -> None:
        """Add behind an element."""
        end = self._ends[self._number[element]]
        if not self._is_empty_tag(element):
            end = self._data.index(b">", end) + 1
        self._added.append((end, end, xml))

    def inside(self, element: "_Element", xml: str) -> None:
        """Add as the last thing in an element."""
        self._inside.setdefault(element, []).append(xml)

    def attribute(self, element: "_Element", said: str) -> None:
        """Add an attribute, `name="value"`, to an element."""
        start = self._starts[self._number[element]] + 1 + len(self._name(element).encode())
        self._added.append((start, start, f" {said}"))

    def result(self) -> bytes:
        """The part with all that was added."""
        # A tag that is opened up ends where its attributes do, so it comes behind them; sorting keeps the order.
        added = [*self._added, *(self._last_in(element, "".join(xml)) for element, xml in self._inside.items())]
        made, at = [], 0
        for start, end, xml in sorted(added, key=lambda one: one[0]):
            made += [self._data[at:start], xml.encode()]
            at = end
        return b"".join([*made, self._data[at:]])

    def _last_in(self, element: "_Element", xml: str) -> tuple[int, int, str]:
        end = self._ends[self._number[element]]
        if self._is_empty_tag(element):
            return end - 2, end, f">{xml}</{self._name(element)}>"
        return end, end, xml

    def _is_empty_tag(self, element: "_Element") -> bool:
        end = self._ends[self._number[element]]
        return len(element) == 0 and not element.text and self._data[end - 2 : end] == b"/>"

    def _name(self, element: "_Element") -> str:
        """With its prefix, as it is written."""
        local = str(element.tag).rpartition("}")[2]
        return f"{element.prefix}:{local}" if element.prefix else local


def root_of(data: bytes, name: str) -> tuple["_Element", Splicing]:
    """A part, read and ready to be added to. Raises PackageError."""
    root = parse_part(data, name)
    return root, Splicing(data, root)


def _places(data: bytes) -> tuple[list[int], list[int]]:
    """Where each element begins, and where its end tag does; of an empty tag, where it is over."""
    starts: list[int] = []
    ends: dict[int, int] = {}
    opened: list[int] = []
    parser = ParserCreate()

    def start(_name: str, _attributes: dict[str, str]) -> None:
        opened.append(len(starts))
        starts.append(parser.CurrentByteIndex)

    def end(_name: str) -> None:
        ends[opened.pop()] = parser.CurrentByteIndex

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(data, True)
    return starts, [ends[number] for number in range(len(starts))]
