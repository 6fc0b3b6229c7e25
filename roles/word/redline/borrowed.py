"""What is taken over from the old file to stand in the new one as deleted: text, pictures, styles it may not have."""

import posixpath
from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import takewhile
from typing import TYPE_CHECKING

from roles.word.markup import parse_part, w
from roles.word.package import CONTENT_TYPES
from roles.word.redline.things import relation_ids
from roles.word.relations import declare_extension, relate

if TYPE_CHECKING:
    from lxml.etree import _Element

_IMAGE = "/image"
_DELETED = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
_ELSEWHERE = tuple(
    map(w, ("footnoteReference", "endnoteReference", "commentReference", "annotationRef", "object", "control"))
)
"""What needs a part that the new file may not have."""
_STYLES = tuple(map(w, ("pStyle", "rStyle", "tblStyle")))


class Borrowed:
    """Makes pieces of `part` of the old file fit into the same of the new one; `into` are the new file's parts.

    `known` are the styles and lists of the new file; `numbers` gives ids that are free in it. `pictures` are those of
    the old part by their relationship, as something to compare.
    """

    def __init__(
        self, old: Mapping[str, bytes], part: str, into: dict[str, bytes], to: str, known: frozenset[str],
        numbers: Iterator[int],
    ) -> None:  # fmt: skip
        self._old, self._into, self._to, self._known, self._numbers = old, into, to, known, numbers
        self._targets = targets(old, part)
        self.pictures = pictures(old, part)

    def fit(self, properties: "_Element") -> None:
        """Take out styles and lists that the new file does not have."""
        for one in [*properties.iter(*_STYLES), *properties.iter(w("numPr"))]:
            number = one.find(w("numId"))
            named = f"list {number.get(w('val'))}" if number is not None else one.get(w("val"), "")
            parent = one.getparent()
            if named not in self._known and parent is not None:
                parent.remove(one)

    def delete(self, run: "_Element") -> None:
        """Make a run of the old file, already in its place, one that was deleted."""
        for one in list(run.iter(*_DELETED)):
            if _is_own(one, run):
                one.tag = _DELETED[str(one.tag)]
        for one in list(run.iter(*_ELSEWHERE)):
            _remove(one)
        for one in run.iter("{*}docPr"):
            one.set("id", str(next(self._numbers)))
        if any(not self._carry(one, name) for one, name in relation_ids(run)):
            _remove(run)
            return
        self.fit(run)

    def _carry(self, element: "_Element", name: str) -> bool:
        """Give the new part the relationship that an element names; False if it is no picture in the file."""
        kind, target = self._targets.get(element.get(name, ""), ("", ""))
        if not kind.endswith(_IMAGE) or target not in self._old:
            return False
        for number, (other, there) in targets(self._into, self._to).items():
            if other == kind and self._into.get(there) == self._old[target]:
                element.set(name, number)
                return True
        element.set(name, relate(self._into, self._to, self._copy(target), kind))
        return True

    def _copy(self, target: str) -> str:
        data, extension = self._old[target], posixpath.splitext(target)[1]
        name = f"word/media/{sha256(data).hexdigest()[:16]}{extension}"
        self._into[name] = data
        types = parse_part(self._old[CONTENT_TYPES], CONTENT_TYPES)
        said = {one.get("Extension", "").lower(): one.get("ContentType", "") for one in types}
        extension = extension.removeprefix(".").lower()
        declare_extension(self._into, extension, said.get(extension, f"image/{extension}"))
        return name


def targets(parts: Mapping[str, bytes], part: str) -> dict[str, tuple[str, str]]:
    """The relationships of a part within the file: id → kind and name of the part."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in parts:
        return {}
    return {
        one.get("Id", ""): (one.get("Type", ""), _resolved(folder, one.get("Target", "")))
        for one in parse_part(parts[path], path)
        if one.get("TargetMode") != "External"
    }


def pictures(parts: Mapping[str, bytes], part: str) -> dict[str, str]:
    """Id of a relationship → a hash of the picture it leads to."""
    return {
        number: sha256(parts[name]).hexdigest()
        for number, (kind, name) in targets(parts, part).items()
        if kind.endswith(_IMAGE) and name in parts
    }


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(folder, target)) if not target.startswith("/") else target[1:]


def _is_own(text: "_Element", run: "_Element") -> bool:
    """Whether a text is the run's, and none in a drawing of it."""
    return run in takewhile(lambda above: above.tag != w("txbxContent"), text.iterancestors())


def _remove(element: "_Element") -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
