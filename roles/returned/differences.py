"""A document as built and as it came back → every difference, once."""

from collections.abc import Iterator

from roles.returned.alignment import align
from roles.returned.by_text import align_by_text
from roles.returned.comparison import Base, Comparison
from roles.returned.difference import Commented, Difference, Foreign, Layout, Trace
from roles.returned.items import compare_items
from roles.returned.line import Hand
from roles.returned.voice import is_answered
from roles.word.returned import Remark, Returned

__all__ = ["Base", "differences"]


def differences(base: Base, came: Returned) -> list[Difference]:
    """Every difference between the two, in the order of the document; comments and changes of looks last.

    Threads that end with an answer of ours are closed until somebody writes on.
    """
    work = Comparison(base, came)
    if work.values.home:
        pairs = align(work.old, work.new, work.values)
    else:
        told = align_by_text(work.old, work.new)
        work.found += [work.lost_row(block) for block in told.old]
        work.found += [work.new_row(block) for block in told.new]
        pairs = told.pairs
    for pair in pairs:
        if pair.old and pair.new:
            work.both(pair.old, pair.new)
    compare_items(work, pairs)
    work.found += [Foreign(what, Trace()) for what in came.foreign]
    work.found += [_comment(work, remark) for remark in came.remarks if not is_answered(remark)]
    work.found += _looks(work)
    return work.found


def _comment(work: Comparison, remark: Remark) -> Commented:
    routes = tuple(work.route(key) for key in remark.keys if key in work.base.values)
    replies = tuple((Hand(one.by, one.on), one.text) for one in remark.replies)
    trace = work.traces.at(remark.paragraph, Hand(remark.by, remark.on))
    return Commented(remark.id, remark.text, replies, remark.quoted, routes, remark.done, trace)


def _looks(work: Comparison) -> Iterator[Layout]:
    for line in (line for block in work.new for line in block.lines):
        if any(paragraph.restyled for paragraph in line.paragraphs) or any(piece.restyled for piece in line.pieces):
            yield Layout(line.text, work.traces.of_line(line))
