"""Two files that were built of one document → the new one with changes that Word shows, accepts and refuses."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from roles.word.fault import PackageError
from roles.word.key_map import replace_key_map
from roles.word.markup import parse_part, part_bytes, w, xml_text
from roles.word.package import read_package, write_package
from roles.word.reader import read_parts
from roles.word.recorded import CHANGES
from roles.word.redline.borrowed import Borrowed, pictures, targets
from roles.word.redline.container import Comparer
from roles.word.redline.controls import unlock_all
from roles.word.redline.paragraph import Writer
from roles.word.redline.pen import Pen
from roles.word.relations import parts_by_kind

if TYPE_CHECKING:
    from lxml.etree import _Element

    from roles.word.returned import Returned

_ID = re.compile(rb'\bid="(\d{1,9})"')
_WRITTEN = ("document", "header", "footer")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(frozen=True)
class _File:
    """A Word file: its parts, those with text as XML by name, the document first, and all that it says."""

    parts: dict[str, bytes]
    roots: "Mapping[str, _Element]"
    returned: "Returned"

    @property
    def routes(self) -> dict[str, str]:
        """Where the values of the catalog come from, by their keys."""
        key_map = self.returned.key_map
        return {key: value.route for key, value in key_map.values.items()} if key_map else {}

    def labelled(self) -> Iterator[tuple[tuple[object, ...], str]]:
        """The parts with text, each with where it is used: in which section, as what, on which pages."""
        document = next(iter(self.roots))
        yield ("document",), document
        related = targets(self.parts, document)
        for number, section in enumerate(self.roots[document].iter(w("sectPr"))):
            for one in section.iterchildren(w("headerReference"), w("footerReference")):
                _, name = related.get(one.get(_RELATION, ""), ("", ""))
                if name in self.roots:
                    yield (number, one.tag, one.get(w("type"), "default")), name


def redline(before: bytes, after: bytes, author: str, on: datetime) -> bytes:
    """The file `after` with everything in which it differs from `before` as a change by `author`.

    Accepted, the changes give the text, tables and looks of `after`; refused, the text, tables and type of `before`.
    Headers and footers are compared where they are used. The same input gives the same bytes.

    Words and numbers are changed whole, Chinese per character; changes with next to nothing between them are one.
    A row or paragraph in which values of the catalog stand is known again by their entries, else by its words. Of what
    a template of another shape makes of a table (its columns, merged cells), old and new stand one after the other.
    Type that changed is recorded as such, and so is another kind of paragraph: its style, its list. All other
    formatting is the new one, without a mark, and so are notes at the foot. Fields count by what Word is to work out,
    drawings as wholes. Of what was deleted, links, notes and embedded objects do not come back, nor do styles and
    lists that `after` does not have.

    The result can come back like a document for review: it carries the text of `after` as built, so that what a
    person accepts is no edit, and what a person refuses is a wish for the old words.

    Raises PackageError for what is no Word file, and for one in which changes are recorded already.
    """
    old, new = _opened(before), _opened(after)
    parts, known = new.parts, _known(new.parts)
    pen = Pen(author, on, max((int(number) for part in new.roots for number in _ID.findall(parts[part])), default=0))
    for was, part in _pairs(old, new):
        root = new.roots[part]
        borrowed = Borrowed(old.parts, was, parts, part, known, pen.numbers)
        writer = Writer(pen, borrowed, pictures(parts, part))
        Comparer(pen, writer, old.routes, new.routes).compare(_holder(old.roots[was]), _holder(root))
        if _has_changes(root):
            unlock_all(root)
            parts[part] = part_bytes(xml_text(root))
    if new.returned.key_map:
        replace_key_map(parts, replace(new.returned.key_map, built=new.returned.built or new.returned.paragraphs))
    return write_package(parts)


def _opened(data: bytes) -> _File:
    parts = read_package(data)
    returned, _ = read_parts(parts)
    roots = {name: parse_part(parts[name], name) for name, kind in parts_by_kind(parts).items() if kind in _WRITTEN}
    if any(map(_has_changes, roots.values())):
        raise PackageError("changes are recorded in it already; accept or reject them first")
    return _File(parts, roots, returned)


def _has_changes(root: "_Element") -> bool:
    return any(one.tag in CHANGES or str(one.tag).endswith("PrChange") for one in root.iter("*"))


def _pairs(old: _File, new: _File) -> Iterator[tuple[str, str]]:
    """The names of an old and a new part that are used in the same place; none twice."""
    before = dict(old.labelled())
    met: set[str] = set()
    for label, part in new.labelled():
        was = before.get(label)
        if was and not met & {f"old {was}", part}:
            met |= {f"old {was}", part}
            yield was, part


def _holder(root: "_Element") -> "_Element":
    """What the blocks of a part stand in."""
    body = root.find(w("body"))
    return root if body is None else body


def _known(parts: dict[str, bytes]) -> frozenset[str]:
    """The ids of all styles and lists of a file."""
    kinds = parts_by_kind(parts)
    found = {name: parse_part(parts[name], name) for name, kind in kinds.items() if kind in ("styles", "numbering")}
    styles = {style.get(w("styleId"), "") for root in found.values() for style in root.iter(w("style"))}
    lists = {f"list {one.get(w('numId'))}" for root in found.values() for one in root.iterchildren(w("num"))}
    return frozenset(styles | lists)
