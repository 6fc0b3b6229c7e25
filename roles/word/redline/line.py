"""What stands in a paragraph, sign by sign: letters, fields, drawings, and the marks and controls between them."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from roles.word.markup import w
from roles.word.redline.fields import as_runs, field_key, fields_in
from roles.word.redline.things import canonical, thing_key

if TYPE_CHECKING:
    from lxml.etree import _Element

OPEN, CLOSE, POINT = "open", "close", "point"
_LETTERS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n"}
_HOLDERS = frozenset(map(w, ("hyperlink", "smartTag", "customXml", "dir", "bdo")))
_NOTHING = frozenset(map(w, ("pPr", "proofErr", "lastRenderedPageBreak", "rPr")))
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


class Sign(NamedTuple):
    """A letter, or a thing that is inserted and deleted as a whole.

    `key` is what it is compared by, `look` its run properties as text, `run` the run it stands in; `things` are the
    runs of a field or drawing, empty for a letter.
    """

    key: str
    look: str
    run: "_Element"
    things: tuple["_Element", ...] = ()


class Mark(NamedTuple):
    """Between two signs: a control or link that begins or ends, or a point such as the beginning of a bookmark."""

    kind: str
    element: "_Element"


class Line:
    """A paragraph, empty if there is none; `marks` tells before which sign they stand.

    `pictures` are those of its part by their relationship, as something to compare.
    """

    def __init__(self, paragraph: "_Element | None" = None, pictures: Mapping[str, str] = MappingProxyType({})) -> None:
        self.signs: list[Sign] = []
        self.marks: dict[int, list[Mark]] = {}
        self._pictures = pictures
        if paragraph is not None:
            self._read(paragraph)

    @cached_property
    def keys(self) -> list[str]:
        """What its signs are compared by."""
        return [sign.key for sign in self.signs]

    @cached_property
    def looks(self) -> list[str]:
        """How they look; of things, which look as they are, nothing."""
        return ["" if sign.things else sign.look for sign in self.signs]

    def _read(self, holder: "_Element") -> None:
        fields = fields_in(holder)
        skipped: set[_Element] = set()
        for child in holder:
            if child.tag in _NOTHING or child in skipped:
                continue
            if child in fields:
                runs = fields[child]
                skipped.update(runs)
                self._thing(field_key(runs), runs[0], tuple(map(deepcopy, runs)))
            elif child.tag == w("r"):
                self._run(child)
            elif child.tag == w("fldSimple"):
                runs = as_runs(child)
                self._thing(field_key(runs), runs[0], tuple(runs))
            elif child.tag == w("sdt") or child.tag in _HOLDERS:
                content = child.find(w("sdtContent")) if child.tag == w("sdt") else child
                self._mark(OPEN, child)
                if content is not None:
                    self._read(content)
                self._mark(CLOSE, child)
            elif str(child.tag).startswith(_MATHS):
                self._thing(thing_key(child, self._pictures), child, (deepcopy(child),))
            else:
                self._mark(POINT, child)

    def _run(self, run: "_Element") -> None:
        properties = run.find(w("rPr"))
        look = canonical(properties) if properties is not None and len(properties) else ""
        for child in run:
            if child.tag in _NOTHING:
                continue
            letters = _letters(child)
            if letters is None:
                self._thing(thing_key(child, self._pictures), run, (_alone(run, child),), look)
            else:
                self.signs += [Sign(letter, look, run) for letter in letters]

    def _thing(self, key: str, run: "_Element", things: tuple["_Element", ...], look: str = "") -> None:
        self.signs.append(Sign(key, look, run, things))

    def _mark(self, kind: str, element: "_Element") -> None:
        self.marks.setdefault(len(self.signs), []).append(Mark(kind, element))


def paragraphs_in(element: "_Element") -> Iterator["_Element"]:
    """The paragraphs in a block, row or part, without those in drawings."""
    for one in element.iter(w("p")):
        if next(one.iterancestors(w("p")), None) is None:
            yield one


def _letters(child: "_Element") -> str | None:
    """The letters that a child of a run stands for; None for a thing."""
    if child.tag == w("t"):
        text = child.text or ""
        return text if child.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve" else text.strip(" \t\r\n")
    return None if child.attrib else _LETTERS.get(str(child.tag))


def _alone(run: "_Element", child: "_Element") -> "_Element":
    """A run with nothing but this child."""
    made = run.makeelement(w("r"))
    properties = run.find(w("rPr"))
    if properties is not None:
        made.append(deepcopy(properties))
    made.append(deepcopy(child))
    return made
