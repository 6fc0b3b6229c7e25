"""Word's fields in a paragraph, each taken as one thing: what it tells Word to work out counts, not what it gave."""

from copy import deepcopy
from typing import TYPE_CHECKING

from roles.word.fields import is_typed
from roles.word.markup import w
from roles.word.redline.words import THING

if TYPE_CHECKING:
    from lxml.etree import _Element

_BETWEEN = frozenset(map(w, ("bookmarkStart", "bookmarkEnd", "proofErr")))
_HIDDEN_MARK = "_"
"""With which the names of bookmarks begin that nobody set: they are numbered anew in each build."""


def fields_in(holder: "_Element") -> dict["_Element", list["_Element"]]:
    """The fields that begin and end among the children of a paragraph, control or link: first run → all runs."""
    found: dict[_Element, list[_Element]] = {}
    runs: list[_Element] = []
    depth = 0
    for child in holder:
        if child.tag == w("r"):
            marks = [mark.get(w("fldCharType"), "") for mark in child.iterchildren(w("fldChar"))]
            if depth > 0 or "begin" in marks:
                runs.append(child)
            depth += marks.count("begin") - marks.count("end")
            if runs and depth == 0:
                found[runs[0]] = runs
            if depth <= 0:
                runs, depth = [], 0
        elif child.tag not in _BETWEEN:
            runs, depth = [], 0
    return found


def field_key(runs: list["_Element"]) -> str:
    """What a field is compared by: its instruction, and its result where a person typed that."""
    said = [one.text or "" for run in runs for one in run.iter(w("instrText"))]
    words = [word for word in "".join(said).split() if not word.startswith(_HIDDEN_MARK)]
    if is_typed(" ".join(words)):
        words += [one.text or "" for run in runs for one in run.iter(w("t"))]
    return THING + " ".join(words)


def as_runs(simple: "_Element") -> list["_Element"]:
    """A simple field as the runs of a complex one, the only form that can be deleted with tracking."""
    inside = [deepcopy(one) for one in simple.iter(w("r"))]
    return [
        _run(simple, "fldChar", {w("fldCharType"): "begin"}),
        _run(simple, "instrText", {}, simple.get(w("instr"), "")),
        _run(simple, "fldChar", {w("fldCharType"): "separate"}),
        *inside,
        _run(simple, "fldChar", {w("fldCharType"): "end"}),
    ]


def _run(maker: "_Element", name: str, said: dict[str, str], text: str | None = None) -> "_Element":
    run = maker.makeelement(w("r"))
    child = run.makeelement(w(name), said)
    child.text = text
    run.append(child)
    return run
