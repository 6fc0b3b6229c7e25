"""A paragraph while it is written with marks: into which control, link or change the next run goes."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from roles.word.markup import attributes, w
from roles.word.redline.borrowed import Borrowed
from roles.word.redline.controls import hold_changes
from roles.word.redline.line import CLOSE, OPEN, POINT, Line, Mark, Sign
from roles.word.redline.pen import DELETED, INSERTED, Pen, first

if TYPE_CHECKING:
    from lxml.etree import _Element

_PRESERVE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
_SIGNS = {"\t": "tab", "\n": "br"}


class Sheet:
    """What is written so far of a paragraph that was emptied."""

    def __init__(self, paragraph: "_Element", pen: Pen, borrowed: Borrowed) -> None:
        self._open = [paragraph]
        self._controls: list[_Element] = []
        self._pen, self._borrowed = pen, borrowed
        self._passed = -1

    def passed(self, number: int) -> None:
        """The marks before this sign were written."""
        self._passed = max(self._passed, number)

    def before(self, line: Line, number: int) -> None:
        """Write the marks before a sign, unless they were."""
        if number > self._passed:
            self._passed = number
            self.marks(line.marks.get(number, []))

    def marks(self, marks: Iterable[Mark]) -> None:
        """Write marks."""
        for mark in marks:
            if mark.kind == OPEN:
                self._enter(mark.element)
            elif mark.kind == CLOSE:
                self._leave()
            elif mark.kind == POINT:
                self._open[-1].append(mark.element)

    def kept(self, line: Line, numbers: range, was: Line, first_old: int) -> None:
        """Write signs that are in both; what looks different says how it looked."""
        for start, stop in _stretches(line, numbers):
            self.before(line, start)
            both = [(line.signs[at], was.signs[at - numbers.start + first_old]) for at in range(start, stop)]
            for (restyled, _), group in groupby(both, _restyling):
                pairs = list(group)
                self._runs(self._open[-1], [sign for sign, _ in pairs], pairs[0][1].run if restyled else None)

    def inserted(self, line: Line, numbers: range) -> None:
        """Write signs of the new paragraph only."""
        for start, stop in _stretches(line, numbers):
            self.before(line, start)
            self._runs(self._change(INSERTED), line.signs[start:stop])

    def deleted(self, signs: Sequence[Sign]) -> None:
        """Write signs of the old paragraph only."""
        if signs:
            holder = self._change(DELETED)
            written = len(holder)
            self._runs(holder, signs)
            for run in list(holder)[written:]:
                self._borrowed.delete(run)

    def _change(self, name: str) -> "_Element":
        holder = self._open[-1]
        last = next(holder.iterchildren(reversed=True), None)
        if last is not None and last.tag == w(name):
            return last
        made = self._pen.mark(holder, name)
        holder.append(made)
        return made

    def _runs(self, holder: "_Element", signs: Sequence[Sign], before: "_Element | None" = None) -> None:
        for (look, _), group in groupby(signs, lambda one: (one.look, one.things)):
            some = list(group)
            if some[0].things:
                holder.extend([deepcopy(thing) for sign in some for thing in sign.things])
                continue
            run = holder.makeelement(w("r"))
            holder.append(run)
            properties = some[0].run.find(w("rPr"))
            if look and properties is not None:
                run.append(deepcopy(properties))
            if before is not None:
                old = before.find(w("rPr"))
                old = holder.makeelement(w("rPr")) if old is None else deepcopy(old)
                self._borrowed.fit(old)
                self._pen.changed(first(run, "rPr"), old)
            _say(run, "".join(sign.key for sign in some))

    def _enter(self, element: "_Element") -> None:
        """Begin a control or link as it was, without what stood in it."""
        shell = element.makeelement(str(element.tag), attributes(element))
        self._open[-1].append(shell)
        shell.extend([deepcopy(one) for one in element if str(one.tag).endswith("Pr")])
        self._controls.append(shell)
        if element.tag == w("sdt"):
            content = shell.makeelement(w("sdtContent"))
            shell.append(content)
            shell = content
        self._open.append(shell)

    def _leave(self) -> None:
        """End it; a control goes, and what it holds stays, if it could not follow when a change is refused."""
        content, control = self._open.pop(), self._controls.pop()
        if control.tag == w("sdt"):
            hold_changes(control, content)


def _say(run: "_Element", text: str) -> None:
    """Text, tabs and line breaks in a run; Borrowed.delete makes them deleted ones."""
    for is_sign, group in groupby(text, lambda letter: letter in _SIGNS):
        letters = list(group)
        if is_sign:
            run.extend([run.makeelement(w(_SIGNS[letter])) for letter in letters])
        else:
            said = run.makeelement(w("t"), _PRESERVE)
            said.text = "".join(letters)
            run.append(said)


def _restyling(pair: tuple[Sign, Sign]) -> tuple[bool, str]:
    sign, old = pair
    return (True, old.look) if not sign.things and sign.look != old.look else (False, "")


def _stretches(line: Line, numbers: range) -> Iterable[tuple[int, int]]:
    """The signs in pieces between which no mark stands."""
    cuts = [numbers.start, *(at for at in sorted(line.marks) if numbers.start < at < numbers.stop), numbers.stop]
    return [(start, stop) for start, stop in pairwise(cuts) if start < stop]
