"""The change note: what changed between two states of a catalog, for whom, and lines to sign."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from roles.catalog import Loaded
from roles.compare import FOLDED, compare, worst_first
from roles.documents.change_rows import Reader, Row
from roles.documents.change_values import Said
from roles.documents.kind import beside
from roles.documents.masthead import masthead
from roles.documents.wording import Wording
from roles.model.role import Role
from roles.phrases import number
from roles.review import Review

CHANGE_NOTE = "change-note"
_BEFORE = date(2026, 1, 1)
"""The day since which examples say that something changed."""


def change_note(review: Review, base: str | datetime, wording: Wording) -> dict[str, Any]:
    """The note as plain data, in the words of `wording`; `base` is the time of the earlier state, or what
    people call it.
    """
    reader = Reader(review.before.catalog, review.after.catalog, wording.language)
    every = reader.groups(review.changes)
    rows = [(group.title, [row for row in group.rows if row.change.class_ not in FOLDED]) for group in every]
    folded = sum(change.class_ in FOLDED for change in review.changes)
    return {
        **masthead(wording, ""),
        "kind": (kind := wording.say("Change note")),
        "title": wording.say("{kind}: {subject}", kind=kind, subject=_subject(wording)),
        "states": wording.say("What changed since {base}, and who agrees to it.", base=_base(wording, base)),
        "lapsed": _lapsed(wording, reader, review),
        "groups": [{"title": title, "changes": [_change(row) for row in some]} for title, some in rows if some],
        "rest": _rest(wording, folded),
        "agreements": [
            {
                "who": who,
                "numbers": reader.numbers(row for _, some in entries for row in some),
            }
            for who, entries in reader.agreements(review).items()
        ],
    }


@beside(CHANGE_NOTE)
def examples(wording: Wording) -> Iterator[tuple[str, dict[str, Any]]]:
    """One note, as if all roles had been set up bare and agreed, then filled, and the department renamed."""
    loaded = Loaded(wording.catalog, (), {}, {})
    bare = {name: Role(id=name, title=role.title) for name, role in wording.catalog.roles.items()}
    before = replace(loaded, catalog=replace(wording.catalog, roles=bare))
    changes = (*worst_first(compare(before.catalog, loaded.catalog)),)
    note = change_note(Review(before, loaded, changes, lapsed=tuple(bare)), datetime.combine(_BEFORE, time()), wording)
    yield _subject(wording), note


def _base(wording: Wording, base: str | datetime) -> str:
    return wording.day(base.date()) if isinstance(base, datetime) else base


def _subject(wording: Wording) -> str:
    return wording.bare(wording.department.title)


def _lapsed(wording: Wording, reader: Reader, review: Review) -> str:
    if not review.lapsed:
        return ""
    roles = wording.items([reader.entry(("roles", role)) for role in review.lapsed])
    return wording.say("These descriptions are drafts until they are approved again: {roles}", roles=roles)


def _rest(wording: Wording, folded: int) -> str:
    if not folded:
        return ""
    return wording.say(
        "Beside these, changes of wording, translation and bookkeeping that nobody has to agree to: {n}",
        n=number(wording.language, folded),
    )


def _change(row: Row) -> dict[str, Any]:
    return {
        "number": row.number,
        "says": row.says,
        "where": row.where,
        "before": _words(row.before),
        "after": _words(row.after),
    }


def _words(side: tuple[Said, ...]) -> str:
    """The value, of a text the wording in the reader's language."""
    return side[0].words if side else ""
