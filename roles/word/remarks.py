"""The comments of a Word file: who said what about which words, the answers to it, and whether it is settled."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from roles.word.markup import parse_part, w
from roles.word.ranges import Quote
from roles.word.returned import Remark

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFFICE_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_OFFICE_2012 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_SIGNS = {w("br"): "\n", w("cr"): "\n", w("tab"): "\t", w("noBreakHyphen"): "-"}
_ON = frozenset({"1", "true", "on"})


def read_remarks(comments: bytes, extended: bytes, quotes: Mapping[str, Quote]) -> tuple[Remark, ...]:
    """The comments of these two parts, either of which may be empty; `quotes` are what they stand on, by id.

    The second part says which comment answers which; without it, each stands for itself. Raises PackageError.
    """
    if not comments:
        return ()
    threads = _threads(extended)
    remarks: dict[str, Remark] = {}
    above: dict[str, str] = {}
    for element in parse_part(comments, "comments").iterchildren(w("comment")):
        paragraphs = list(element.iter(w("p")))
        thread = paragraphs[-1].get(f"{_OFFICE_2010}paraId", "") if paragraphs else ""
        parent, done = threads.get(thread, ("", False))
        remark = _remark(element, paragraphs, quotes, done=done)
        name = thread or f"#{len(remarks)}"
        while name in remarks:
            name += "#"
        remarks[name] = remark
        above[name] = parent
    return _threaded(remarks, above)


def _threaded(remarks: dict[str, Remark], above: Mapping[str, str]) -> tuple[Remark, ...]:
    """Each answer at the comment that began the thread: Word knows one level only."""
    roots: dict[str, list[Remark]] = {}
    answers = []
    for name, remark in remarks.items():
        root, passed = name, {name}
        while above[root] in remarks and above[root] not in passed:
            root = above[root]
            passed.add(root)
        if root == name or above[root] in passed:
            roots[name] = []
        else:
            answers.append((root, remark))
    for root, remark in answers:
        roots[root].append(remark)
    return tuple(replace(remarks[name], replies=tuple(replies)) for name, replies in roots.items())


def _threads(extended: bytes) -> dict[str, tuple[str, bool]]:
    """Paragraph id → that of the comment it answers, and whether it is settled."""
    if not extended:
        return {}
    return {
        one.get(f"{_OFFICE_2012}paraId", ""): (
            one.get(f"{_OFFICE_2012}paraIdParent", ""),
            one.get(f"{_OFFICE_2012}done", "").lower() in _ON,
        )
        for one in parse_part(extended, "commentsExtended").iter(f"{_OFFICE_2012}commentEx")
    }


def _remark(element: "_Element", paragraphs: list["_Element"], quotes: Mapping[str, Quote], *, done: bool) -> Remark:
    number = element.get(w("id"), "")
    quote = quotes.get(number)
    return Remark(
        number,
        element.get(w("author"), ""),
        element.get(w("date"), ""),
        "\n".join(map(_text, paragraphs)),
        (),
        done,
        tuple(quote.keys) if quote else (),
        "".join(quote.words) if quote else "",
        quote.paragraph if quote else None,
    )


def _text(paragraph: "_Element") -> str:
    return "".join(_SIGNS.get(str(node.tag)) or node.text or "" for node in paragraph.iter(w("t"), *_SIGNS))
