"""Where in a document's text its comments stand: the marks around the words, each with its sign."""

from typing import TYPE_CHECKING

from roles.word.fault import PackageError
from roles.word.markup import WORD, declared, w
from roles.word.ranges import key_of
from roles.word.splicing import Splicing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from roles.word.returned import Anchor, Returned

_MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")


class Marks:
    """The text of a document that takes more comments; `style` is that of their signs, "" for none.

    Word has no comments in headers, footers, notes and drawings; for what stands in a drawing, they stand where the
    drawing does.
    """

    def __init__(
        self, data: bytes, name: str, returned: "Returned", elements: "Sequence[_Element]", style: str
    ) -> None:
        """Raises PackageError for a document in which there is no paragraph."""
        self._returned, self._elements, self._style = returned, elements, style
        at_home = [number for number, one in enumerate(returned.paragraphs) if one.part == name]
        if not at_home:
            raise PackageError("there is no paragraph in it to which an answer could be put")
        self._root = elements[at_home[0]].getroottree().getroot()
        self._splicing = Splicing(data, self._root)
        self._top = next((number for number in at_home if returned.paragraphs[number].text.strip()), at_home[0])

    def result(self) -> bytes:
        """The document with the marks."""
        return self._splicing.result()

    def taken(self) -> "Iterator[str]":
        """The numbers of all comments that have marks already."""
        for mark in self._root.iter(*map(w, _MARKS)):
            yield mark.get(w("id"), "")

    def at_top(self, number: int) -> None:
        """A comment on the first words of the document."""
        self.on_paragraph(self._top, number)

    def on_paragraph(self, paragraph: int, number: int) -> bool:
        """A comment on a whole paragraph; False if it can bear none."""
        element = self._paragraph(paragraph)
        if element is not None:
            self._around(element, element, number)
        return element is not None

    def on_key(self, key: str, number: int) -> bool:
        """A comment on what stands at a key; False if it is not there or can bear none."""
        anchor = self._returned.anchors.get(key)
        if anchor is None or not anchor.spans:
            return False
        paragraph = self._paragraph(anchor.spans[0][0])
        if paragraph is None:
            return False
        if ends := _control(paragraph, key) or _bookmark(paragraph, key):
            self._between(*ends, number)
        else:
            self._around(paragraph, self._paragraph(_last(anchor)), number)
        return True

    def beside(self, other: str, number: int) -> bool:
        """A comment on the words of another one, by its number; False if that has no sign in the text."""
        signs = (one for one in self._root.iter(w("commentReference")) if one.get(w("id")) == other)
        sign = next((held for one in signs if (held := _held(one)) is not None), None)
        if sign is None:
            return False
        start = next((one for one in self._root.iter(w("commentRangeStart")) if one.get(w("id")) == other), None)
        if start is not None:
            self._splicing.after(start, self._mark("commentRangeStart", number))
        self._splicing.after(sign, self._end(number) if start is not None else self._sign(number))
        return True

    def _paragraph(self, number: int) -> "_Element | None":
        if not 0 <= number < len(self._elements):
            return None
        element = self._elements[number]
        while (outer := next(element.iterancestors(w("p")), None)) is not None:
            element = outer
        return element if element.getroottree().getroot() is self._root else None

    def _around(self, first: "_Element", last: "_Element | None", number: int) -> None:
        """From the beginning of one paragraph to the end of another."""
        inside = next((child for child in first if child.tag != w("pPr")), None)
        if inside is not None:
            self._splicing.before(inside, self._mark("commentRangeStart", number))
        else:
            self._splicing.inside(first, self._mark("commentRangeStart", number))
        self._splicing.inside(first if last is None else last, self._end(number))

    def _between(self, first: "_Element", last: "_Element", number: int) -> None:
        self._splicing.before(first, self._mark("commentRangeStart", number))
        self._splicing.after(last, self._end(number))

    def _mark(self, name: str, number: int) -> str:
        return f'<w:{name}{declared(self._root, w=WORD)} w:id="{number}"/>'

    def _sign(self, number: int) -> str:
        style = f'<w:rPr><w:rStyle w:val="{self._style}"/></w:rPr>' if self._style else ""
        return f'<w:r{declared(self._root, w=WORD)}>{style}<w:commentReference w:id="{number}"/></w:r>'

    def _end(self, number: int) -> str:
        return self._mark("commentRangeEnd", number) + self._sign(number)


def _control(paragraph: "_Element", key: str) -> "tuple[_Element, _Element] | None":
    """The child of a paragraph that is or holds the control of a key, as the first and the last of it."""
    found = next((one for one in paragraph.iter(w("sdt")) if key_of(one) == key), None)
    held = None if found is None else _held(found)
    return None if held is None else (held, held)


def _bookmark(paragraph: "_Element", key: str) -> "tuple[_Element, _Element] | None":
    """The children of a paragraph with which the bookmark of a key begins and ends."""
    start = next((one for one in paragraph.iter(w("bookmarkStart")) if one.get(w("name")) == key), None)
    number = None if start is None else start.get(w("id"))
    end = next((one for one in paragraph.iter(w("bookmarkEnd")) if one.get(w("id")) == number), None)
    held = [_held(one) for one in (start, end) if one is not None]
    first, last = held if len(held) == 2 else (None, None)
    return None if first is None or last is None else (first, last)


def _held(element: "_Element") -> "_Element | None":
    """The child of the outermost paragraph around an element that is or holds it."""
    held = None
    while (parent := element.getparent()) is not None:
        if parent.tag == w("p"):
            held = element
        element = parent
    return held


def _last(anchor: "Anchor") -> int:
    """The paragraph in which the first finding of a key ends."""
    end = anchor.starts[1] if len(anchor.starts) > 1 else len(anchor.spans)
    return anchor.spans[max(end, 1) - 1][0]
