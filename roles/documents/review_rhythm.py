"""What comes back again and again: results that are reported, targets and descriptions that are gone through."""

from typing import Any, get_args

from roles.documents.reporting import reports_to
from roles.documents.wording import Wording
from roles.model.level import Period
from roles.model.role import Role

_PERIODS: tuple[str, ...] = get_args(Period)
Event = tuple[str, str]
"""Who, and what."""
Found = dict[str, dict[Event, dict[str, list[str]]]]
"""Period → events; each with its metrics by the record that shows their results."""


def rhythm(wording: Wording) -> list[dict[str, Any]]:
    """By period, the shortest first: who does what, about which metrics. Periods without events are left out."""
    found: Found = {period: {} for period in _PERIODS}
    for role in wording.catalog.in_use:
        _add_targets(wording, role, found)
        if role.review and role.review.remind:
            event = (holder_and_manager(wording, role), wording.say("Go through the job description together"))
            found[role.review.remind].setdefault(event, {})
    return [
        {
            "every": _capital(wording.term("every", period)),
            "events": [
                {"who": who, "does": does, "about": [_about(wording, record, some) for record, some in about.items()]}
                for (who, does), about in events.items()
            ],
        }
        for period, events in found.items()
        if events
    ]


def _add_targets(wording: Wording, role: Role, found: Found) -> None:
    for target in role.targets:
        metric = wording.title("metric", target.metric) or target.id
        feedback = target.feedback
        if feedback and feedback.every:
            event = (_recipient(wording, role, feedback.to), wording.say("Receives the results"))
            record = wording.title("record", feedback.record)
            found[feedback.every].setdefault(event, {}).setdefault(record, []).append(metric)
        if target.review:
            event = (holder_and_manager(wording, role), wording.say("Look at the targets together"))
            found[target.review].setdefault(event, {}).setdefault("", []).append(metric)


def _about(wording: Wording, record: str, metrics: list[str]) -> str:
    words = wording.items(list(dict.fromkeys(metrics)))
    return wording.say("{metrics} (record: {record})", metrics=words, record=record) if record else words


def holder_and_manager(wording: Wording, role: Role) -> str:
    """The role and the one above it, inside or outside the department."""
    return wording.items([wording.line(role.title), reports_to(wording, role)])


def paper(wording: Wording, kind: str, role: Role) -> str:
    """The title of a document about a role."""
    return wording.say("{kind}: {subject}", kind=wording.term("kind", kind), subject=wording.line(role.title))


def _recipient(wording: Wording, role: Role, to: str | None) -> str:
    title = wording.line(role.title)
    if to == "manager":
        return reports_to(wording, role) or title
    return wording.say("{role} and team", role=title) if to == "team" else title


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
