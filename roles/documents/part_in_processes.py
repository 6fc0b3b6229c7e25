"""A role's part in the processes: what it does in which step, from whom it takes over and to whom it hands over."""

from collections.abc import Collection
from typing import Any

from roles.documents.numbering import numbered
from roles.documents.wording import Wording
from roles.model.place import Place
from roles.model.role import Role


def part_in_processes(wording: Wording, role: Role) -> list[dict[str, Any]]:
    """Each process in which the role acts, with its actions in time order."""
    numbers = _numbers(role)
    takes = _takes_over(wording, role, numbers)
    found: dict[str, dict[str, Any]] = {}
    for name, place in wording.catalog.places.items():
        if name not in numbers:
            continue
        process, step = place.process, place.step
        said = found.setdefault(process.id, {"title": wording.line(process.title), "actions": []})
        said["actions"].append(
            {
                "step": wording.line(step.title),
                "moment": step.moment_of_truth,
                "responsibilities": wording.items([str(number) for number in numbers[name]]),
                "does": wording.plain(place.action.does),
                "takes_over": wording.say("; ").join(dict.fromkeys(takes.get(name, ()))),
                "hands_over": _hands_over(wording, role, place),
            }
        )
    return list(found.values())


def _numbers(role: Role) -> dict[str, list[int]]:
    """Action → the printed numbers of the responsibilities that do it."""
    printed = numbered(role)
    found: dict[str, list[int]] = {}
    for one in sorted(role.responsibilities, key=lambda one: printed[one.id]):
        for action in one.actions:
            found.setdefault(action, []).append(printed[one.id])
    return found


def _takes_over(wording: Wording, role: Role, own: Collection[str]) -> dict[str, list[str]]:
    """Action of its own → who hands over to it, in what time and what."""
    found: dict[str, list[str]] = {}
    for place in wording.catalog.places.values():
        over = place.action.hand_over
        if over and over.to and over.to in own:
            found.setdefault(over.to, []).append(_partner(wording, role, place, place))
    return {action: [who for who in givers if who] for action, givers in found.items()}


def _hands_over(wording: Wording, role: Role, place: Place) -> str:
    over = place.action.hand_over
    taker = wording.catalog.places.get(over.to or "") if over else None
    return _partner(wording, role, taker, place) if taker else ""


def _partner(wording: Wording, role: Role, other: Place, giver: Place) -> str:
    """Who does the other action, in what time `giver` hands over and what; nothing where only the role itself does."""
    who, over = _who(wording, role, other), giver.action.hand_over
    if who and over and over.within:
        who = wording.say("{who}, within {time}", who=who, time=wording.amount(over.within, wording.department.clock))
    if who and over and wording.plain(over.what):
        who = wording.say("{who}: {what}", who=who, what=" ".join(wording.plain(over.what).split()))
    return who


def _who(wording: Wording, role: Role, place: Place) -> str:
    doers = dict.fromkeys(one.id for one, _ in wording.catalog.doers.get(place.name, ()))
    if doers:
        return wording.titles("role", tuple(name for name in doers if name != role.id))
    if place.action.lane == "customer":
        return wording.say("the customer")
    return wording.say("another department") if place.action.lane == "support" else ""
