"""A Word file → everything that stands in it, with who changed what."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from roles.word.fault import PackageError
from roles.word.foreign import linked
from roles.word.gathered import Gathered
from roles.word.hints import settle_hints
from roles.word.key_map import key_map_of
from roles.word.looks import Looks
from roles.word.markup import parse_part, w
from roles.word.package import read_package
from roles.word.ranges import anchors_of, controlled
from roles.word.relations import accept_template, parts_by_kind
from roles.word.remarks import read_remarks
from roles.word.returned import Paragraph, Returned
from roles.word.story import Story

if TYPE_CHECKING:
    from lxml.etree import _Element

TAG_LIMIT = 1_000_000
"""Tags that one part may have; the largest of our own documents has a hundred thousand."""
_AT_THE_EDGE = ("header", "footer")
_READ = ("document", "footnotes", "endnotes", *_AT_THE_EDGE)


def read_document(data: bytes) -> Returned:
    """All that stands in a .docx file. Raises PackageError for a file that is none or is not safe to open."""
    return read_parts(read_package(data))[0]


def read_parts(parts: dict[str, bytes]) -> tuple[Returned, tuple["_Element", ...]]:
    """The same of an unpacked file, and the XML element of each of its paragraphs. Raises PackageError."""
    accept_template(parts)
    kinds = parts_by_kind(parts)
    gathered, foreign = _read(parts, kinds)
    key_map = key_map_of(parts)
    anchors = anchors_of(gathered.found)
    paragraphs = settle_hints(_paragraphs(gathered), gathered.found, key_map)
    returned = Returned(
        key_map,
        key_map.built if key_map else None,
        paragraphs,
        anchors,
        read_remarks(_one(parts, kinds, "comments"), _one(parts, kinds, "threads"), gathered.quotes),
        (*foreign, *linked(parts)),
    )
    return returned, tuple(draft.element for draft in gathered.drafts)


def _read(parts: Mapping[str, bytes], kinds: Mapping[str, str]) -> tuple[Gathered, list[str]]:
    """The text of all parts, and the words for what is none."""
    roots = {name: _root(parts[name], name) for name, kind in kinds.items() if kind in _READ}
    gathered, looks, keyed = Gathered(), Looks(_one(parts, kinds, "styles")), controlled(roots.values())
    foreign = []
    for name, root in roots.items():
        story = Story(name, root, gathered, looks, keyed)
        with gathered.part(once=kinds[name] in _AT_THE_EDGE):
            story.read()
        foreign += story.foreign
    return gathered, foreign


def _root(data: bytes, name: str) -> "_Element":
    if data.count(b"<") > TAG_LIMIT:
        raise PackageError("the part {part} is too large", part=name)
    root = parse_part(data, name)
    if not str(root.tag).startswith(w("")):
        raise PackageError("the file is Strict Open XML; save it as an ordinary Word document")
    return root


def _one(parts: Mapping[str, bytes], kinds: Mapping[str, str], kind: str) -> bytes:
    return next((parts[name] for name, one in kinds.items() if one == kind), b"")


def _paragraphs(gathered: Gathered) -> tuple[Paragraph, ...]:
    return tuple(replace(draft.paragraph, pieces=tuple(draft.pieces)) for draft in gathered.drafts)
