"""Word documents from a template: compiled once, then written many times, the same bytes for the same data."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from roles.word.fault import PackageError, Spot, TemplateError, WordError
from roles.word.key_map import KeyMap, reserve_key_map, write_key_map
from roles.word.leftovers import remove_leftovers
from roles.word.letterhead import Letterhead, dress
from roles.word.markup import WORD, parse_part, part_bytes, xml_text
from roles.word.package import append_parts, read_package, write_package
from roles.word.part import Part, compile_part
from roles.word.properties import MODIFIED, as_stamp, with_dates
from roles.word.relations import accept_template, parts_by_kind
from roles.word.reviewing import record_changes
from roles.word.run import ANCHORS, Anchors
from roles.word.tables import fit_grids, let_break, mark_rows, mend_tables, plain_properties
from roles.word.traps import check_traps

__all__ = ["Letterhead", "Template", "TemplateError", "compile_template"]

_WRITTEN = ("document", "footnotes", "endnotes", "header", "footer")
_TAG = re.compile(r"\{(<[^>]*>)*[{%#_]")
_CELL_LOOP = re.compile(r'(?:</w:tc>|</w:trPr>|<w:tr(?: [^<>]*)?>)\{%|<w:gridSpan w:val="\{\{')
_ID = re.compile(rb'<w:id w:val="(-?\d+)"|\sw:id="(-?\d+)"|<wp:docPr\b[^>]*?\sid="(\d+)"')
_DRAWING_ID = re.compile(r'(<wp:docPr\b[^>]*?\sid=")\d+')


@dataclass(frozen=True)
class Template:
    """A compiled template. It does not change, so several threads may render it."""

    name: str
    unchanging: bytes
    parts: tuple[Part, ...]
    looped_cells: frozenset[str]
    key_map: str
    taken_ids: frozenset[int]

    def render(self, context: Mapping[str, object], *, about: Mapping[str, str], modified: datetime) -> bytes:
        """A Word file of these data. `about` goes into its key map, `modified` is what Word shows as its date.

        Raises TemplateError where the data do not fit.
        """
        anchors = Anchors(self.taken_ids)
        names = {**context, MODIFIED: as_stamp(modified), ANCHORS: anchors}
        written = [(part.name, self._write(part, names, anchors)) for part in self.parts]
        try:
            key_map = write_key_map(KeyMap(about, anchors.values))
        except WordError as error:
            raise TemplateError(Spot(self.name), error.text, **error.values) from error
        return append_parts(self.unchanging, [*written, (self.key_map, key_map)])

    def _write(self, part: Part, names: Mapping[str, Any], anchors: Anchors) -> bytes:
        xml = mend_tables(let_break(part.render(names)))
        if part.name in self.looped_cells:
            xml = fit_grids(xml, part.name)
        if "<wp:docPr" in xml:
            xml = _DRAWING_ID.sub(lambda found: f"{found[1]}{anchors.next_id()}", xml)
        return part_bytes(xml)


def compile_template(
    data: bytes, *, name: str, letterhead: Letterhead | None = None, review_note: str = ""
) -> Template:
    """A template from a .docx or .dotx file; `name` is what errors call it.

    With a `review_note` its documents begin with that line and record every change.

    Raises TemplateError for a file that is not safe to open and for any tag that cannot be understood.
    """
    try:
        return _compile(data, name, letterhead, review_note)
    except PackageError as error:
        raise TemplateError(Spot(name), error.text, **error.values) from error


def _compile(data: bytes, name: str, letterhead: Letterhead | None, review_note: str) -> Template:
    parts = read_package(data)
    accept_template(parts)
    kinds = parts_by_kind(parts)
    key_map = reserve_key_map(parts, next(iter(kinds)))
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
    looped = frozenset(path for path, xml in sources.items() if _CELL_LOOP.search(xml))
    return Template(name, write_package(parts), tuple(compiled), looped, key_map, taken_ids)


def _source(data: bytes, kind: str, spot: Spot) -> str:
    """The XML to compile, or nothing if the part is the same in every document."""
    if kind == "core":
        return with_dates(data, spot.part)
    if kind not in _WRITTEN:
        return ""
    from docxtpl import DocxTemplate

    root = parse_part(data, spot.part)
    if root.nsmap.get("w") != WORD:
        raise TemplateError(spot, "the file is Strict Open XML; save it as an ordinary Word document")
    remove_leftovers(root)
    plain_properties(root)
    check_traps(root, spot)
    xml = xml_text(root)
    # In docxtpl 0.20 this method uses nothing of its instance.
    return mark_rows(DocxTemplate.patch_xml(None, xml)) if _TAG.search(xml) else ""


def _ids(parts: Mapping[str, bytes]) -> frozenset[int]:
    """The ids of controls, bookmarks, changes and drawings anywhere in the template."""
    found = (number for data in parts.values() for match in _ID.findall(data) for number in match if number)
    return frozenset(map(int, found))
