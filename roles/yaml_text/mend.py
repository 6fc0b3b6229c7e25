"""Read on after mistakes of the keyboard: mend them in a copy of the text, one by one, and remember each.

A repair counts only if the parser then comes further, so what is right is never taken for a mistake.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from math import inf
from typing import NamedTuple

from roles.yaml_text.repair import Kind, Repair, repairs_of_key, repairs_of_line, repairs_of_tabs
from roles.yaml_text.splice import splice
from roles.yaml_text.tree import Broken, Node, Tree, parse

_LINES_ON, _LINES_BACK = 6, 12
_MOST_KEYS = 50  # that are foreign and cannot be mended
_MOST_LETTERS = 4_000_000  # parsed in trials for one file: seconds at most, whatever the file


class Mended(NamedTuple):
    """A mistake that was mended: where it stands in the text as it was, and the line as it should be."""

    kind: Kind
    start: int
    end: int
    suggestion: str
    edits: int


@dataclass
class Mending:
    """A text, its tree, and what was mended; `origin` maps indexes of the mended text to the text as it was."""

    text: str
    tree: Tree
    origin: Sequence[int]
    mended: list[Mended] = field(default_factory=list)
    given_up: set[int] = field(default_factory=set)
    letters: int = 0


class _Trial(NamedTuple):
    """A repair, the text with it, its tree, and how far the parser comes."""

    repair: Repair
    text: str
    tree: Tree
    reached: float


def mend(text: str, tree: Tree) -> Mending:
    """Mend as much as can be mended; what is left broken stays in the tree."""
    work = Mending(text, tree, range(len(text) + 1))
    while work.letters < _MOST_LETTERS and len(work.given_up) < _MOST_KEYS:
        key = next((key for key in work.tree.foreign if work.origin[key.start] not in work.given_up), None)
        best = _best(work, key)
        if best:
            _accept(work, best)
        elif work.tree.broken or key is None:
            break
        else:
            work.given_up.add(work.origin[key.start])
    return work


def _best(work: Mending, key: Node | None) -> _Trial | None:
    """The first sign whose repair helps, and of several ways to repair it the one that comes furthest."""
    for _, ways in groupby(_candidates(work, key), key=lambda repair: (repair.kind, repair.start)):
        trials = [trial for repair in ways if _helps(work, trial := _try(work, repair), key)]
        if trials or work.letters >= _MOST_LETTERS:
            return max(trials, key=lambda trial: trial.reached, default=None)
    return None


def _try(work: Mending, repair: Repair) -> _Trial:
    changed = splice(work.text, repair.edits)
    work.letters += len(changed)
    tree = parse(changed)
    if tree.broken is None:
        return _Trial(repair, changed, tree, inf)
    longer = sum(len(edit.new) - (edit.end - edit.start) for edit in repair.edits if edit.start < tree.broken.at)
    return _Trial(repair, changed, tree, _reached(tree.broken) - longer)


def _candidates(work: Mending, key: Node | None) -> Iterator[Repair]:
    broken = work.tree.broken
    if broken is None:
        if key:
            yield from repairs_of_key(work.text, key.start, key.end)
        return
    for line in _lines(work.text, broken):
        yield from repairs_of_tabs(work.text, line)
        yield from repairs_of_line(work.text, line)


def _lines(text: str, broken: Broken) -> Iterator[int]:
    """Where lines begin that may be to blame: of the broken piece, of the last quote, the last and those before."""
    last = text.rfind("\n", 0, broken.at) + 1
    for begun in (broken.since, broken.quoted):
        if begun is not None:
            line = text.rfind("\n", 0, begun) + 1
            for _ in range(_LINES_ON):
                if not 0 <= line < last:
                    break
                yield line
                line = text.find("\n", line) + 1
    for _ in range(_LINES_BACK):
        yield last
        if last == 0:
            return
        last = text.rfind("\n", 0, last - 1) + 1


def _helps(work: Mending, trial: _Trial, key: Node | None) -> bool:
    """Whether the parser comes further, or understands more up to the same line."""
    before, after = work.tree.broken, trial.tree.broken
    if before is None:
        return key is not None and _helps_key(work, trial, key)
    if after is None:
        return True
    blamed = _reached(before)
    line = work.text.rfind("\n", 0, blamed) + 1
    return trial.reached > blamed or (trial.reached >= line and after.understood > before.understood)


def _helps_key(work: Mending, trial: _Trial, key: Node) -> bool:
    if trial.tree.broken:  # the first of several dashes shows that the next lines are wrong too
        return trial.repair.kind in ("dash", "space") and trial.reached > _line_end(work.text, key.end)
    before, after = (sum(one.start <= key.start for one in tree.foreign) for tree in (work.tree, trial.tree))
    return after < before


def _reached(broken: Broken) -> int:
    """How far the text was understood: for a quote that is not closed, up to where it begins."""
    if broken.since is not None and broken.words == "found unexpected end of stream":
        return broken.since
    return broken.at


def _accept(work: Mending, trial: _Trial) -> None:
    repair, changed = trial.repair, trial.text
    origin: list[int] = []
    at = 0
    for edit in repair.edits:
        origin += [*work.origin[at : edit.start], *[work.origin[edit.start]] * len(edit.new)]
        at = edit.end
    line = changed.rfind("\n", 0, repair.edits[0].start) + 1
    suggestion = changed[line : _line_end(changed, line)].strip()
    start, end = work.origin[repair.start], work.origin[repair.end - 1] + 1
    work.mended.append(Mended(repair.kind, start, end, suggestion, len(repair.edits)))
    work.text, work.tree, work.origin = changed, trial.tree, [*origin, *work.origin[at:]]


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)
