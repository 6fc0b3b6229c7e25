"""Word documents from a template: compiled once, then written many times, the same bytes for the same data."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from roles.word.contents import fill_contents
from roles.word.contents_field import FIELD
from roles.word.fault import PackageError, Spot, TemplateError, WordError
from roles.word.headings import Headings, headings_of
from roles.word.key_map import KeyMap, write_key_map
from roles.word.letterhead import Letterhead, dress
from roles.word.logo import IN_TAG, LOGO, place_logo
from roles.word.markup import part_bytes
from roles.word.opening import WRITTEN, open_template, prepared, readable
from roles.word.package import append_parts, write_package
from roles.word.part import Part, compile_part
from roles.word.properties import MODIFIED, as_stamp, with_dates
from roles.word.reader import read_document
from roles.word.reviewing import record_changes
from roles.word.run import ANCHORS, Anchors
from roles.word.tables import fit_grids, let_break, mend_tables
from roles.word.traps import traps
from roles.word.value import Drawing

__all__ = ["Letterhead", "Template", "TemplateError", "compile_template"]

_CELL_LOOP = re.compile(r'(?:</w:tc>|</w:trPr>|<w:tr(?: [^<>]*)?>)\{%|<w:gridSpan w:val="\{\{')
_ID = re.compile(rb'<w:id w:val="(-?\d+)"|\sw:id="(-?\d+)"|<wp:docPr\b[^>]*?\sid="(\d+)"')
_DRAWING_ID = re.compile(r'(<(?:wp:docPr|wps:cNvPr)\b[^>]*?\sid=")\d+')


@dataclass(frozen=True)
class Template:
    """A compiled template. It does not change, so several threads may render it."""

    name: str
    unchanging: bytes
    parts: tuple[Part, ...]
    looped_cells: frozenset[str]
    headings: Mapping[str, Headings]
    key_map: str
    taken_ids: frozenset[int]
    logos: Mapping[str, Drawing]
    carries_text: bool = False

    def render(self, context: Mapping[str, object], *, about: Mapping[str, str], modified: datetime) -> bytes:
        """A Word file of these data. `about` goes into its key map, `modified` is what Word shows as its date.

        Raises TemplateError where the data do not fit.
        """
        anchors = Anchors(self.taken_ids)
        names = {**context, MODIFIED: as_stamp(modified), ANCHORS: anchors}
        written = [(part.name, self._write(part, names, anchors)) for part in self.parts]
        built = read_document(append_parts(self.unchanging, written)).paragraphs if self.carries_text else None
        try:
            key_map = write_key_map(KeyMap(about, anchors.values, built))
        except WordError as error:
            raise TemplateError(Spot(self.name), error.text, **error.values) from error
        return append_parts(self.unchanging, [*written, (self.key_map, key_map)])

    def _write(self, part: Part, names: Mapping[str, Any], anchors: Anchors) -> bytes:
        xml = mend_tables(let_break(part.render({LOGO: self.logos.get(part.name, ""), **names})))
        if part.name in self.looped_cells:
            xml = fit_grids(xml, part.name)
        if part.name in self.headings:
            xml = fill_contents(xml, part.name, self.headings[part.name], anchors.next_id)
        if "<wp:docPr" in xml:
            xml = _DRAWING_ID.sub(lambda found: f"{found[1]}{anchors.next_id()}", xml)
        return part_bytes(xml)


def compile_template(
    data: bytes, *, name: str, letterhead: Letterhead | None = None, review_note: str = ""
) -> Template:
    """A template from a .docx or .dotx file; `name` is what errors call it.

    With a `review_note` its documents begin with that line, record every change, and carry the text as built.

    Raises TemplateError for a file that is not safe to open and for any tag that cannot be understood.
    """
    try:
        return _compile(data, name, letterhead, review_note)
    except PackageError as error:
        raise TemplateError(Spot(name), error.text, **error.values) from error


def _compile(data: bytes, name: str, letterhead: Letterhead | None, review_note: str) -> Template:
    parts, kinds, key_map = open_template(data)
    if letterhead:
        dress(parts, kinds, letterhead)
    if review_note:
        settings = next((part for part, kind in kinds.items() if kind == "settings"), None)
        record_changes(parts, next(iter(kinds)), settings, review_note)
    taken_ids = _ids(parts)
    sources = {path: _source(parts[path], kind, Spot(name, path)) for path, kind in kinds.items()}
    compiled = [compile_part(path, xml, Spot(name, path)) for path, xml in sources.items() if xml]
    for part in compiled:
        del parts[part.name]
    logos = _logos(parts, letterhead, [part for part in compiled if kinds[part.name] in WRITTEN])
    looped = frozenset(path for path, xml in sources.items() if _CELL_LOOP.search(xml))
    headings = {path: _headings(parts, kinds) for path, xml in sources.items() if FIELD.search(xml)}
    return Template(
        name, write_package(parts), tuple(compiled), looped, headings, key_map, taken_ids, logos, bool(review_note)
    )


def _source(data: bytes, kind: str, spot: Spot) -> str:
    """The XML to compile, or nothing if the part is the same in every document."""
    if kind == "core":
        return with_dates(data, spot.part)
    if kind not in WRITTEN:
        return ""
    root = readable(data, spot)
    for _, fault in traps(root, spot):
        raise fault
    return prepared(root)


def _headings(parts: Mapping[str, bytes], kinds: Mapping[str, str]) -> Headings:
    styles, numbering = (
        next((parts[path] for path, one in kinds.items() if one == kind), b"") for kind in ("styles", "numbering")
    )
    return headings_of(styles, numbering)


def _logos(parts: dict[str, bytes], letterhead: Letterhead | None, written: list[Part]) -> Mapping[str, Drawing]:
    """The logo for each part that asks for it."""
    logo = letterhead.logo if letterhead else None
    users = [part.name for part in written if IN_TAG.search(part.source.text)]
    return MappingProxyType(place_logo(parts, logo, users) if logo and users else {})


def _ids(parts: Mapping[str, bytes]) -> frozenset[int]:
    """The ids of controls, bookmarks, changes and drawings anywhere in the template."""
    found = (number for data in parts.values() for match in _ID.findall(data) for number in match if number)
    return frozenset(map(int, found))
