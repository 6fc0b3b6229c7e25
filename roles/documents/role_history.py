"""The history of a role: what each commit did to it in words, and the paper that tells it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, NamedTuple

from roles.compare import compare
from roles.documents.change_rows import Reader, Row
from roles.documents.kind import beside
from roles.documents.masthead import masthead
from roles.documents.reporting import reports_to
from roles.documents.wording import Wording, printable
from roles.git import Commit
from roles.history import Entry, History
from roles.messages import term
from roles.model.role import Role


class Told(NamedTuple):
    """An entry in words.

    `says`: what happened beside changes, such as that the role was made. `was`: label and words of what the role was,
    where that is told. `agreed`: who agreed when; `lapsed`: that nobody does any more; empty where that is not so.
    """

    entry: Entry
    day: str
    author: str
    subject: str
    brought: tuple[str, ...]
    says: tuple[str, ...]
    was: tuple[tuple[str, list[str]], ...]
    rows: tuple[Row, ...]
    agreed: str
    lapsed: str


def told(entry: Entry, language: str) -> Told:
    """An entry in the words of a language."""
    wording = Wording(printable(entry.after), language)
    reader = Reader(entry.before, entry.after, language)
    rows = [reader.row(number, one) for number, one in enumerate(entry.changes, 1) if not _told_otherwise(entry, one)]
    authors = dict.fromkeys(one.author for one in entry.brought) or [entry.commit.author]
    return Told(
        entry,
        wording.day(entry.commit.on.date()),
        wording.items([*authors]),
        entry.commit.subject,
        tuple(_brought(wording, one) for one in entry.brought),
        tuple(_says(wording, entry)),
        tuple(_was(wording, entry.role)) if entry.role and (entry.began or entry.cut) else (),
        tuple(rows),
        _agreed(wording, entry),
        wording.say("No longer agreed: a draft until it is approved again") if entry.lapsed else "",
    )


def role_history(wording: Wording, history: History) -> dict[str, Any]:
    """The paper, as plain data: the oldest entry first, as minutes are read and as it goes on being written."""
    entries = [told(one, wording.language) for one in reversed(history.entries)]
    return {
        **masthead(wording, ""),
        "kind": wording.say("Role history"),
        "title": wording.say("History of the role “{role}”", role=title_of(history, wording.language)),
        "role": history.role,
        "cut": history.is_cut,
        "entries": [_entry(wording, one) for one in entries],
        "beginning": [{"label": label, "lines": lines} for label, lines in _beginning(entries)],
    }


@beside("role-history")
def examples(wording: Wording) -> Iterator[tuple[str, dict[str, Any]]]:
    """Of each role, as if it had been set up bare, then filled, and its beginning had not been fetched."""
    catalog = wording.catalog
    commit = Commit("", wording.bare(wording.department.title), datetime(2026, 1, 1, tzinfo=UTC), "…")
    for role in catalog.roles.values():
        before = replace(catalog, roles={**catalog.roles, role.id: Role(id=role.id, title=role.title)})
        changes = tuple(one for one in compare(before, catalog) if one.route[:2] == ("roles", role.id))
        filled = Entry(commit, before, catalog, role, changes, signed=role.approved)
        begun = Entry(commit, catalog, catalog, role, cut=True)
        history = History(role.id, catalog, (Entry(commit, catalog, catalog, role, lapsed=True), filled, begun))
        yield wording.bare(role.title), role_history(wording, history)


def title_of(history: History, language: str) -> str:
    """What the role is called at last; its id where no state of it can be read."""
    last = history.last
    return Wording(printable(history.catalog), language).line(last.title) if last else history.role


def _beginning(entries: list[Told]) -> tuple[tuple[str, list[str]], ...]:
    """What the role was in the first state that could be read."""
    return next((one.was for one in entries if one.was), ())


def _entry(wording: Wording, one: Told) -> dict[str, Any]:
    return {
        "day": one.day,
        "author": one.author,
        "subject": one.subject,
        "says": [*one.says],
        "changes": [_change(wording, row) for row in one.rows],
        "agreed": one.agreed,
        "lapsed": one.lapsed,
    }


def _change(wording: Wording, row: Row) -> dict[str, str]:
    before, after = sides(row, wording.language)
    return {
        "says": row.says,
        "class": term(wording.language, "change class", row.change.class_.value),
        "where": row.where,
        "before": before,
        "after": after,
    }


def sides(row: Row, language: str) -> tuple[str, str]:
    """What stood and what stands there in one language: the reader's if it differs there, else the first that does."""
    before, after = dict(row.before), dict(row.after)
    languages = list(dict.fromkeys((language, *after, *before)))
    differing = [one for one in languages if before.get(one, "") != after.get(one, "")]
    chosen = next(iter(differing or languages))
    return before.get(chosen, ""), after.get(chosen, "")


def _told_otherwise(entry: Entry, change: Any) -> bool:
    """Approvals that hold stand in words of their own; so does that the role ended."""
    return (entry.signed is not None and change.difference.how == "signed") or (
        entry.ended and len(change.route) == 2 and change.after is None
    )


def _says(wording: Wording, entry: Entry) -> list[str]:
    found = []
    if entry.unread:
        found.append(wording.say("The file of the role cannot be read here, so nobody knows what changed."))
    if entry.began:
        found.append(wording.say("The role was set up."))
    if entry.cut:
        found.append(wording.say("The history is cut off here: what came before was not fetched."))
    if entry.moved:
        before, after = (folder.rstrip("/") or "." for folder in entry.moved)
        found.append(wording.say("The catalog moved from “{before}” to “{after}”.", before=before, after=after))
    if entry.ended:
        found.append(wording.say("The role was removed."))
    nothing = not (found or entry.changes or entry.signed)
    return [*found, wording.say("Nothing that the role says changed.")] if nothing else found


def _was(wording: Wording, role: Role) -> list[tuple[str, list[str]]]:
    """What the role began with, in short."""
    aims = dict.fromkeys(wording.title("metric", one.metric) or one.id for one in role.targets)
    found = {
        wording.say("Title"): [wording.bare(role.title)],
        wording.say("Reports to"): [reports_to(wording, role)],
        wording.say("Purpose"): [wording.plain(role.purpose)],
        wording.say("Responsibilities"): [wording.plain(one.does) for one in role.responsibilities],
        wording.say("Targets"): list(aims),
    }
    return [(label, some) for label, said in found.items() if (some := [words for words in said if words])]


def _agreed(wording: Wording, entry: Entry) -> str:
    if entry.signed is None:
        return ""
    who = wording.items([wording.term("signs", one) for one in entry.signed.by])
    day = wording.day(entry.signed.on)
    return wording.say("{who}, {day}", who=who, day=day) if day else who


def _brought(wording: Wording, commit: Commit) -> str:
    return wording.say("{author}: {subject}", author=commit.author, subject=commit.subject)
