"""The paragraphs of a document as built, kept in its key map: what an edit outside of every value is told from."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from markupsafe import escape

from roles.word.fault import PackageError
from roles.word.markup import attributes
from roles.word.returned import Paragraph, Piece

if TYPE_CHECKING:
    from lxml.etree import _Element


def paragraphs_xml(paragraphs: Iterable[Paragraph] | None) -> str:
    """What is needed to compare them with those of a file that came back; nothing for a document without them."""
    return "" if paragraphs is None else f"<text>{''.join(map(_paragraph, paragraphs))}</text>"


def read_paragraphs(element: "_Element") -> tuple[Paragraph, ...]:
    """The paragraphs again. Raises PackageError for what was not written by `paragraphs_xml`."""
    try:
        return tuple(_read(one, number) for number, one in enumerate(element))
    except ValueError as error:
        raise PackageError("what the document says about itself is damaged") from error


def _paragraph(one: Paragraph) -> str:
    said = {
        "part": one.part,
        "place": ".".join(map(str, one.place)),
        "heading": str(one.heading or ""),
        "listed": "1" if one.listed else "",
    }
    marks = "".join(f' {name}="{escape(value)}"' for name, value in said.items() if value)
    return f"<p{marks}>{''.join(map(_piece, one.pieces))}</p>"


def _piece(one: Piece) -> str:
    if one.field or one.hint:
        return ""
    key = f' key="{one.key}"' if one.key else ""
    return f"<t{key}>{escape(one.text)}</t>"


def _read(element: "_Element", number: int) -> Paragraph:
    said = attributes(element)
    place = tuple(int(step) for step in said.get("place", "").split(".") if step)
    pieces = tuple(Piece(inside.text or "", key=inside.get("key", "")) for inside in element)
    heading = int(said.get("heading", "0"))
    return Paragraph(pieces, said.get("part", ""), place, number, heading=heading, listed=said.get("listed") == "1")
