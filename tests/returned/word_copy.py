"""A document that is being worked in, part by part, and where things stand in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
BODY, SETTINGS = "word/document.xml", "word/settings.xml"
BY, ON = "Wang Fang", "2026-12-01T09:30:00Z"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."

Element = Any


@dataclass
class Copy:
    """A document that is being worked in, by whom and when."""

    parts: dict[str, bytes]
    root: Element
    by: str = BY
    on: str = ON
    numbers: Iterator[int] = field(default_factory=lambda: count(90_000))

    def change(self, name: str) -> Element:
        """An element that records a change."""
        found = etree.Element(f"{W}{name}")
        for attribute, said in (("id", str(next(self.numbers))), ("author", self.by), ("date", self.on)):
            found.set(f"{W}{attribute}", said)
        return found


Edit = Callable[[Copy], object]


def control(copy: Copy, key: str) -> Element:
    """The content of the control of a key."""
    return next(
        tag.getparent().getparent().find(f"{W}sdtContent")
        for tag in copy.root.iter(f"{W}tag")
        if tag.get(f"{W}val") == key
    )


def paragraph(copy: Copy, words: str) -> Element:
    """The first paragraph that holds the words."""
    return next(one for one in copy.root.iter(f"{W}p") if words in text_of(one))


def row(copy: Copy, words: str) -> Element:
    """The innermost row that holds the words."""
    return next(paragraph(copy, words).iterancestors(f"{W}tr"))


def text_of(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def part(copy: Copy, name: str, empty: str, relation: str) -> Element:
    path = f"word/{name}.xml"
    if path not in copy.parts:
        declare(copy, path, f"{_TYPE}{name}+xml", f"{relation}/{name}")
        copy.parts[path] = empty.encode()
    return etree.fromstring(copy.parts[path])


def declare(copy: Copy, path: str, kind: str, relation: str) -> None:
    types = etree.fromstring(copy.parts["[Content_Types].xml"])
    override = etree.SubElement(types, f"{{{types.nsmap[None]}}}Override")
    override.set("PartName", f"/{path}")
    override.set("ContentType", kind)
    copy.parts["[Content_Types].xml"] = etree.tostring(types, xml_declaration=True, encoding="UTF-8", standalone=True)
    relations = etree.fromstring(copy.parts["word/_rels/document.xml.rels"])
    one = etree.SubElement(relations, f"{{{relations.nsmap[None]}}}Relationship")
    for attribute, value in (("Id", f"rId9{len(relations)}"), ("Type", relation), ("Target", path[5:])):
        one.set(attribute, value)
    copy.parts["word/_rels/document.xml.rels"] = etree.tostring(relations)
