"""Anything that people and programs do to a document, at random."""

from collections.abc import Callable
from copy import deepcopy

from hypothesis import strategies as st

from tests.returned import as_word_writes as word
from tests.returned.as_word_writes import Copy, Element, W

WORDS = ("by noon", "7 %", "within 2 working days", "每天一次", "decides", "Nr.", "the customer")

Damage = Callable[[Copy, int, int, bool], object]


def _pick(some: list[Element], at: int) -> Element | None:
    return some[at % len(some)] if some else None


def _body(copy: Copy, tag: str) -> list[Element]:
    return list(copy.root.find(f"{W}body").iter(f"{W}{tag}"))


def _speaking(copy: Copy) -> list[Element]:
    """Paragraphs with words outside of deleted ones."""
    return [one for one in _body(copy, "p") if _said(one)]


def _said(one: Element) -> str:
    return "".join(
        text.text or "" for text in one.iter(f"{W}t")
        if not any(above.tag in (f"{W}del", f"{W}moveFrom") for above in text.iterancestors())
    )  # fmt: skip


def type_in(copy: Copy, at: int, what: int, recorded: bool) -> None:
    """Other words for one word somewhere."""
    if (one := _pick(_speaking(copy), at)) is not None:
        old = _said(one).split()[what % len(_said(one).split())] if _said(one).split() else ""
        if old:
            word.replace(copy, one, old, WORDS[what % len(WORDS)], recorded=recorded)


def type_behind(copy: Copy, at: int, what: int, recorded: bool) -> None:
    if (one := _pick(_speaking(copy), at)) is not None and _said(one).split():
        word.type_behind(copy, one, _said(one).split()[-1], f" {WORDS[what % len(WORDS)]}", recorded=recorded)


def delete_paragraph(copy: Copy, at: int, _: int, recorded: bool) -> None:
    some = [one for one in _speaking(copy) if one.getparent().tag == f"{W}body"]
    if (one := _pick(some, at)) is not None:
        word.delete_paragraph(copy, one) if recorded else one.getparent().remove(one)


def new_paragraph(copy: Copy, at: int, what: int, recorded: bool) -> None:
    if (one := _pick(_speaking(copy), at)) is not None:
        word.new_paragraph(copy, one, WORDS[what % len(WORDS)], recorded=recorded)


def split(copy: Copy, at: int, what: int, _: bool) -> None:
    """Press Enter between two runs, not recorded."""
    if (one := _pick(_speaking(copy), at)) is not None:
        parts = [part for part in one if part.tag != f"{W}pPr"]
        new = etree_like(one)
        new.extend(parts[what % len(parts) :])
        one.addnext(new)


def etree_like(one: Element) -> Element:
    new = one.makeelement(f"{W}p")
    if one.find(f"{W}pPr") is not None:
        new.append(deepcopy(one.find(f"{W}pPr")))
    return new


def join(copy: Copy, at: int, _: int, __: bool) -> None:
    """Press Delete at the end of a paragraph, not recorded."""
    one = _pick(_speaking(copy), at)
    following = None if one is None else one.getnext()
    if following is not None and following.tag == f"{W}p" and following.find(f"{W}pPr/{W}sectPr") is None:
        one.extend([part for part in following if part.tag != f"{W}pPr"])
        following.getparent().remove(following)


def delete_row(copy: Copy, at: int, _: int, recorded: bool) -> None:
    if (one := _pick(_body(copy, "tr"), at)) is not None and len(one.getparent().findall(f"{W}tr")) > 1:
        word.delete_row(copy, one) if recorded else one.getparent().remove(one)


def new_row(copy: Copy, at: int, what: int, recorded: bool) -> None:
    if (one := _pick(_body(copy, "tr"), at)) is not None and one.find(f"{W}trPr/{W}del") is None:
        cells = [WORDS[(what + number) % len(WORDS)] for number, _ in enumerate(one.iterchildren(f"{W}tc"))]
        (word.copy_row if what % 2 else word.insert_row)(copy, one, cells, recorded=recorded)


def move_row(copy: Copy, at: int, what: int, _: bool) -> None:
    rows = _body(copy, "tr")
    one, other = _pick(rows, at), _pick(rows, what)
    if one is not None and one is not other and len(one.getparent().findall(f"{W}tr")) > 1:
        other.addnext(one)


def delete_column(copy: Copy, at: int, what: int, _: bool) -> None:
    if (one := _pick(_body(copy, "tbl"), at)) is not None:
        for row in one.iterchildren(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            if len(cells) > 1:
                row.remove(cells[what % len(cells)])


def delete_table(copy: Copy, at: int, _: int, __: bool) -> None:
    if (one := _pick(_body(copy, "tbl"), at)) is not None:
        one.getparent().remove(one)


def lose_control(copy: Copy, at: int, _: int, __: bool) -> None:
    if (one := _pick(_keys(copy), at)) is not None:
        word.remove_control(copy, one)


def lose_bookmark(copy: Copy, at: int, _: int, __: bool) -> None:
    if (one := _pick(_body(copy, "bookmarkStart"), at)) is not None:
        for end in [end for end in _body(copy, "bookmarkEnd") if end.get(f"{W}id") == one.get(f"{W}id")]:
            end.getparent().remove(end)
        one.getparent().remove(one)


def duplicate(copy: Copy, at: int, what: int, _: bool) -> None:
    """Copy a paragraph with its controls to another place."""
    one, other = _pick(_speaking(copy), at), _pick(_speaking(copy), what)
    if one is not None and other is not None:
        new = deepcopy(one)
        for mark in [*new.iter(f"{W}bookmarkStart"), *new.iter(f"{W}bookmarkEnd")]:
            mark.getparent().remove(mark)
        other.addnext(new)


def set_value(copy: Copy, at: int, what: int, _: bool) -> None:
    if (one := _pick(_keys(copy), at)) is not None:
        word.set_text(copy, one, f"{WORDS[what % len(WORDS)]}\nand more" if what % 5 == 0 else WORDS[what % len(WORDS)])


def empty_value(copy: Copy, at: int, _: int, __: bool) -> None:
    if (one := _pick(_keys(copy), at)) is not None:
        word.set_text(copy, one, "")


def swap_values(copy: Copy, at: int, what: int, _: bool) -> None:
    """Cut and paste two controls each into the place of the other."""
    one, other = _pick(_keys(copy), at), _pick(_keys(copy), what)
    if one != other:
        first, second = (word.control(copy, key).getparent() for key in (one, other))
        mark = first.makeelement("mark")
        first.addprevious(mark)
        second.addprevious(first)
        mark.addprevious(second)
        mark.getparent().remove(mark)


def remark(copy: Copy, at: int, what: int, _: bool) -> None:
    some = [one for one in _speaking(copy) if _said(one) and next(one.iter(f"{W}r"), None) is not None]
    if (one := _pick(some, at)) is not None:
        word.comment(copy, one, WORDS[what % len(WORDS)])


def _keys(copy: Copy) -> list[str]:
    found = [tag.get(f"{W}val") for tag in _body(copy, "tag")]
    return [
        key for key in dict.fromkeys(found)
        if key.startswith("_r") and next(word.control(copy, key).iter(f"{W}r"), None) is not None
        and not any(above.tag == f"{W}p" for above in word.control(copy, key))
    ]  # fmt: skip


EDITS: tuple[Damage, ...] = (type_in, type_behind, set_value, delete_row, new_row, delete_paragraph, new_paragraph)
ALL: tuple[Damage, ...] = (
    *EDITS, split, join, move_row, delete_column, delete_table, lose_control, lose_bookmark, duplicate, empty_value,
    swap_values, remark,
)  # fmt: skip
NUMBER = st.integers(0, 997)


Done = list[tuple[Damage, int, int, bool]]
"""What is done: at which place, with which words or where to, and whether it is recorded."""


def damages(some: tuple[Damage, ...], most: int) -> st.SearchStrategy[Done]:
    return st.lists(st.tuples(st.sampled_from(some), NUMBER, NUMBER, st.booleans()), min_size=1, max_size=most)


def damaged(data: bytes, done: Done) -> bytes:
    copy = word.opened(data)
    for damage, at, what, recorded in done:
        damage(copy, at, what, recorded)
    return word.saved(copy)
