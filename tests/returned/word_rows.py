"""Rows deleted, inserted and copied as Word does it."""

from collections.abc import Iterable
from copy import deepcopy

from tests.returned.word_copy import Copy, Element, W
from tests.returned.word_runs import control_range, delete_run, forget_controls, mark, row_record, run_like


def delete_row(copy: Copy, one: Element) -> None:
    row_record(copy, one, "del")
    for run in list(one.iter(f"{W}r")):
        delete_run(copy, run)
    for inner in one.iter(f"{W}p"):
        mark(copy, inner, "del")
    for inner in list(one.iter(f"{W}sdt")):
        control_range(copy, inner, "Del")


def insert_row(copy: Copy, after: Element, cells: Iterable[str], *, recorded: bool = True) -> Element:
    """A new row beneath one, as Word makes it: cells of the same looks, without controls."""
    return _copied(copy, after, cells, recorded=recorded, controls=False)


def copy_row(copy: Copy, after: Element, cells: Iterable[str], *, recorded: bool = True) -> Element:
    """Copy and paste a row, then type over its cells: its controls come along, with the same tags and new ids."""
    return _copied(copy, after, cells, recorded=recorded, controls=True)


def _copied(copy: Copy, after: Element, cells: Iterable[str], *, recorded: bool, controls: bool) -> Element:
    new = deepcopy(after)
    for old in [*new.iter(f"{W}bookmarkStart"), *new.iter(f"{W}bookmarkEnd")]:
        old.getparent().remove(old)
    if not controls:
        forget_controls(new)
    for number in new.iter(f"{W}id"):
        number.set(f"{W}val", str(next(copy.numbers)))
    for cell, words in zip(new.iterchildren(f"{W}tc"), cells, strict=True):
        _fill_cell(cell, words)
    if recorded:
        row_record(copy, new, "ins")
        for run in list(new.iter(f"{W}r")):
            wrapper = copy.change("ins")
            run.addprevious(wrapper)
            wrapper.append(run)
        for inner in new.iter(f"{W}p"):
            mark(copy, inner, "ins")
        for inner in list(new.iter(f"{W}sdt")):
            control_range(copy, inner, "Ins")
    after.addnext(new)
    return new


def _fill_cell(cell: Element, words: str) -> None:
    first, *others = cell.findall(f"{W}p")
    for other in others:
        cell.remove(other)
    runs = list(first.iter(f"{W}r"))
    for run in runs[1:]:
        run.getparent().remove(run)
    if runs:
        runs[0].getparent().replace(runs[0], run_like(runs[0], words))
    else:
        first.append(run_like(None, words))
