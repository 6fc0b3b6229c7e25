"""Blanks of an interview sheet that were filled in for entries which are not there yet: new items, or a new role."""

import re
from dataclasses import replace

from roles.catalog import Loaded
from roles.documents.bilingual import TOGETHER
from roles.documents.interview_sheet import NEW_ROLE
from roles.documents.kind import DEPARTMENT
from roles.finding import Route
from roles.model.value import at
from roles.model.walk import names
from roles.parsing import is_text
from roles.returned.added import entries_at
from roles.returned.difference import Added, Difference, Edited, Trace
from roles.returned.item import item_of
from roles.returned.line import plain
from roles.returned.verdict import Copy
from roles.word.value import is_east_asian, is_wide

_LETTERS = 3
"""Latin letters that say about as much as one East Asian sign."""
_NEW = re.compile(r"new-\d+")


def drafted(loaded: Loaded, copy: Copy) -> Copy:
    """The copy with all that was filled in for one new entry as one difference."""
    groups: dict[Route, list[Edited]] = {}
    for one in copy.differences:
        if isinstance(one, Edited) and (entry := _new_entry(copy, one)):
            groups.setdefault(entry, []).append(one)
    kept = {entry: some for entry, some in groups.items() if not _goes_on(loaded, copy, entry, some)}
    of = {id(one): entry for entry, some in kept.items() for one in some}
    made: list[Difference] = []
    for one in copy.differences:
        entry = of.get(id(one))
        if entry is None:
            made.append(one)
        elif kept[entry][0] is one:
            made.append(_added(loaded, copy, entry, kept[entry]))
    return replace(copy, differences=made)


def _new_entry(copy: Copy, one: Edited) -> Route | None:
    """The entry that an empty blank was for, if none of the catalog had it when the sheet was built."""
    if one.route[:2] == ("roles", NEW_ROLE) and copy.about == DEPARTMENT:
        return one.route[:2]
    entry = item_of(one.route, one.route[:2])
    if entry is None or len(entry) < 3 or not _NEW.fullmatch(entry[-1]) or one.old:
        return None
    return entry


def _goes_on(loaded: Loaded, copy: Copy, entry: Route, some: list[Edited]) -> bool:
    """Whether an entry of that name is in the catalog and nothing in it says otherwise, so that this completes it."""
    if len(entry) == 2 or at(loaded.catalog, entry) is None:
        return False
    now = (copy.now.get((one.route, one.language), "") for one in some)
    return all(not words or plain(words) == plain(one.new) for words, one in zip(now, some, strict=True))


def _added(loaded: Loaded, copy: Copy, entry: Route, some: list[Edited]) -> Added:
    there = list(names(entries_at(loaded.catalog, entry[:-1])))
    fields = {one.route[len(entry) :]: one.new for one in some}
    hands = tuple(sorted({hand for one in some for hand in one.trace.hands}))
    trace = some[0].trace
    whole = Trace(trace.heading, hands, all(one.trace.tracked for one in some), trace.anchor, trace.paragraph)
    return Added(entry[:-1], there[-1] if there else None, fields, _language(loaded, copy, some), (), whole)


def _language(loaded: Loaded, copy: Copy, some: list[Edited]) -> str:
    """In which language an entry was written: of two that share their blanks, that of most letters of its texts."""
    languages = copy.language.split(TOGETHER)
    written = "".join(one.new for one in some if is_text(loaded.catalog, one.route))
    letters = [is_wide(sign) for sign in written if sign.isalpha()]
    wide = sum(letters)
    if len(languages) == 1 or not wide or wide * _LETTERS < len(letters) - wide:
        return some[0].language
    return next(filter(is_east_asian, languages), some[0].language)
