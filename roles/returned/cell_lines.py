"""Cells that show a list, an item on each line."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from roles.catalog import Loaded
from roles.documents.wording import Wording
from roles.finding import Route
from roles.model.value import at
from roles.model.walk import names
from roles.returned.cell_values import LINES
from roles.returned.difference import Added, Difference, Edited, Removed, Trace, Words
from roles.returned.line import plain


def lines(loaded: Loaded, wording: Wording, route: Route, old: str, new: str, trace: Trace) -> Iterator[Difference]:
    """What is different in a cell. An item is known by the words it had, which the catalog still holds."""
    start = route.index(LINES)
    above, tail = route[:start], route[start + 1 :]
    ids = {plain(words): item for item, words in items(loaded, wording, route)}
    before, after = ([line for one in words.split("\n") if (line := plain(one))] for words in (old, new))
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        known = [ids.get(line) for line in before[a:b]]
        if b - a == d - c and not any(known):  # it may say so in the catalog already
            known = [ids.get(line) for line in after[c:d]]
        behind = ids.get(before[a - 1]) if a else None
        if b - a == d - c and all(known):
            for item, one, other in zip(known, before[a:b], after[c:d], strict=True):
                yield Edited((*above, item or "", *tail), wording.language, one, other, trace)
        elif tail and all(known) and (behind or not a):
            for item, one in zip(known, before[a:b], strict=True):
                entry = (*above, item or "")
                yield Removed(entry, one, trace, {((*entry, *tail), wording.language): one})
            for one in after[c:d]:
                yield Added(above, behind, {tail: one}, wording.language, (), trace)
        else:
            yield Words("\n".join(before[a:b]), "\n".join(after[c:d]), (above,), trace)


def items(loaded: Loaded, wording: Wording, route: Route) -> Iterator[tuple[str, str]]:
    """The items of a list, each with its words today."""
    start = route.index(LINES)
    found = at(loaded.catalog, route[:start]) or ()
    for item, one in zip(names(found), found, strict=True):
        text = one
        for step in route[start + 1 :]:
            text = getattr(text, step, None)
        yield item, wording.plain(text)
