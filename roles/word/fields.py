"""Word's fields, such as a page number: which text is the result of one, and which is nobody's text at all."""

from typing import TYPE_CHECKING

from roles.word.markup import w

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPED = frozenset({"HYPERLINK", "FORMTEXT"})
"""Fields whose result a person typed."""
_INSTRUCTION, _RESULT = "instruction", "result"


def is_typed(instruction: str) -> bool:
    """Whether the result of a field is a person's text."""
    return instruction.split()[:1] != [] and instruction.split()[0].upper() in _TYPED


class Fields:
    """The fields that are open while a part is read in order."""

    def __init__(self, root: "_Element") -> None:
        self._closed = _closed(root)
        self._open: list[tuple[str, str]] = []

    def mark(self, element: "_Element") -> None:
        """Pass the beginning, the middle or the end of a field. One that never ends is none."""
        match element.get(w("fldCharType")):
            case "begin" if element in self._closed:
                self._open.append((_INSTRUCTION, ""))
            case "separate" if self._open:
                self._open[-1] = (_RESULT, self._open[-1][1])
            case "end" if self._open:
                self._open.pop()

    def instruct(self, text: str) -> None:
        """Pass a piece of a field's instruction."""
        if self._open and self._open[-1][0] == _INSTRUCTION:
            self._open[-1] = (_INSTRUCTION, self._open[-1][1] + text)

    @property
    def hide(self) -> bool:
        """Whether what stands here is part of an instruction, which nobody sees."""
        return any(phase == _INSTRUCTION for phase, _ in self._open)

    @property
    def show(self) -> bool:
        """Whether what stands here was worked out by a field."""
        return any(not is_typed(instruction) for _, instruction in self._open)


def _closed(root: "_Element") -> frozenset["_Element"]:
    """The beginnings of fields that also end."""
    open_ones: list[_Element] = []
    closed = []
    for mark in root.iter(w("fldChar")):
        kind = mark.get(w("fldCharType"))
        if kind == "begin":
            open_ones.append(mark)
        elif kind == "end" and open_ones:
            closed.append(open_ones.pop())
    return frozenset(closed)
