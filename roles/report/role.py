"""One role, as lines for a terminal: what its job description says, in short."""

from collections.abc import Iterator
from typing import Any

from roles.documents.job_description import job_description
from roles.documents.wording import Wording, printable
from roles.messages import say
from roles.model.catalog import Catalog
from roles.model.department import Department
from roles.model.process import Process
from roles.model.role import Role
from roles.model.text import Text
from roles.model.waiver import Waiver
from roles.report.cells import hang, labelled, wrap
from roles.substance import agreed


def role_lines(catalog: Catalog, role: Role, language: str, cells: int) -> Iterator[str]:
    """The role in `language`: facts, purpose, responsibilities by weight, targets, contacts, learning, waivers."""
    wording = Wording(printable(catalog), language)
    said = job_description(wording, role)
    yield from hang("", title(role, language), cells)
    yield from hang("", wording.items([role.id, _retired(wording, role) or _state(wording, role)]), cells)
    if said["role"]["purpose"]:
        yield from ("", *wrap(said["role"]["purpose"], cells))
    yield ""
    yield from _facts(wording, said["role"], cells)
    for group in said["weights"]:
        yield from _weight(wording, group, cells)
    sections = {
        wording.say("Targets"): [(f"{one['number']}. ", one["sentence"]) for one in said["targets"]],
        wording.say("Contacts"): [("", _contact(wording, one)) for one in said["contacts"]],
        wording.say("Learning"): [("", _learning(wording, one)) for one in said["learning"]],
        wording.say("Waivers"): [("", _waiver(wording, one)) for one in role.waivers],
    }
    for heading, entries in sections.items():
        if entries:
            yield from ("", heading)
        for number, words in entries:
            yield from hang(f"  {number}", words, cells, "     " if number else "    ")


def content_language(catalog: Catalog, language: str) -> str:
    """The language of the department nearest to the tool's: the same, a form of it, or the department's first."""
    declared = catalog.department.languages if catalog.department else (language,)
    near = (one for one in declared if one.partition("-")[0] == language)
    return language if language in declared else next(near, declared[0])


def state(role: Role, language: str) -> str:
    """Whether the role is no longer in use, approved in its present substance, or a draft."""
    if role.retired:
        return say(language, "no longer in use")
    return say(language, "approved") if agreed(role) else say(language, "DRAFT")


def title(entry: Department | Role | Process, language: str) -> str:
    """Its title in `language`, else in any, else its id."""
    words: Text = entry.title
    found = [words.get(language), *words.words.values(), entry.id]
    return next(said for said in found if said and said.strip())


def _state(wording: Wording, role: Role) -> str:
    on = role.approved.on if role.approved and agreed(role) else None
    return wording.say("approved {date}", date=wording.day(on)) if on else state(role, wording.language)


def _facts(wording: Wording, role: dict[str, str], cells: int) -> Iterator[str]:
    rows = {
        wording.say("Reports to"): role["reports_to"],
        wording.say("Holders"): role["holders"],
        wording.say("Series"): role["series"],
        wording.say("Group"): role["group"],
        wording.say("Grade"): role["grade"],
        wording.say("Rank"): role["rank"],
        wording.say("Serves"): role["serves"],
        wording.say("Segments"): role["segments"],
        wording.say("Stand-in"): role["stand_in"],
        wording.say("Next roles"): role["next"],
    }
    yield from labelled(rows, cells)


def _weight(wording: Wording, group: dict[str, Any], cells: int) -> Iterator[str]:
    yield from ("", *wrap(_told(wording, group["title"], group["share"]), cells))
    for one in group["responsibilities"]:
        head = f"{one['number']:>3}. "
        yield from hang(head, one["does"], cells)
        limit = wording.say("Limit: {limit}", limit=one["limit"]) if one["limit"] else ""
        beyond = wording.say("Beyond it: {role}", role=one["beyond"]) if one["beyond"] else ""
        for facts in (wording.items([one["share"], one["decision"]]), limit, beyond):
            if facts:
                yield from hang(" " * len(head), facts, cells)


def _contact(wording: Wording, one: dict[str, str]) -> str:
    who = wording.items([one["who"], one["side"], one["every"]])
    return _told(wording, who, one["about"])


def _learning(wording: Wording, one: dict[str, str]) -> str:
    return _told(wording, wording.items([one["kind"], one["hours"], one["when"]]), one["what"])


def _waiver(wording: Wording, one: Waiver) -> str:
    until = wording.say("until {day}", day=wording.day(one.until)) if one.until else ""
    return _told(wording, wording.items([one.rule or "", one.at or "", until]), wording.plain(one.reason))


def _told(wording: Wording, what: str, told: str) -> str:
    return wording.say("{what}: {told}", what=what, told=told) if what and told else what or told


def _retired(wording: Wording, role: Role) -> str:
    if role.retired is None:
        return ""
    words = wording.say("No longer in use")
    if role.retired.on:
        words = wording.say("No longer in use from {day}", day=wording.day(role.retired.on))
    if role.retired.replaced_by:
        words += wording.say("; replaced by: {role}", role=wording.title("role", role.retired.replaced_by))
    return words
