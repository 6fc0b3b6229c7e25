"""The desk card of a role that meets customers: what to say, what to give, whom to call; one page to pin up."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from roles.documents.kind import document
from roles.documents.levels import level_words
from roles.documents.limits import above, limit_words
from roles.documents.masthead import masthead
from roles.documents.wording import Wording
from roles.figures.lettering import width
from roles.model.place import Place
from roles.model.process import Process, Step
from roles.model.quantity import Quantity
from roles.model.role import Responsibility, Role
from roles.model.standard import Standard

ROOM, CHINESE_ROOM = 2950, 1720
"""How much fits one page in large letters, sentence by sentence: the width of all words in the size of one letter."""
SPOKEN, SILENT = (64, 36), (30, 70)
"""Per cent of the page's width that the two columns of the moments have, with words in the left one and without."""
ON_THE_RIGHT = ("recovery", "others", "limits")
"""What stands there of a moment."""


class Moment(NamedTuple):
    """A moment of truth that the role stands in, and those of its decisions that count there."""

    process: Process
    step: Step
    decisions: list[Responsibility]

    @property
    def name(self) -> str:
        """How standards name its step."""
        return f"{self.process.id}/{self.step.id}"


@document("desk-card", about="role", only=lambda catalog, role: role.id in catalog.customer_facing)
def desk_card(wording: Wording, role: Role) -> dict[str, Any]:
    """Everything the desk card of `role` says, as plain data."""
    return {
        **masthead(wording, "desk-card"),
        "role": {"title": wording.line(role.title)},
        **(card := _card(wording, role)),
        "spoken": _is_spoken(card),
        "dense": sum(_fullness(one, role) for one in wording.each()) > 1,
    }


def _fullness(wording: Wording, role: Role) -> float:
    """What part of the page large letters would take."""
    room = CHINESE_ROOM if wording.language.startswith("zh") else ROOM
    card = _card(wording, role)
    columns = SPOKEN if _is_spoken(card) else SILENT
    return (sum(_height(moment, *columns) for moment in card.pop("moments")) + _width(card)) / room


def _is_spoken(card: dict[str, Any]) -> bool:
    """Whether the role has words in any of the moments."""
    return any(moment["words"] for moment in card["moments"])


def _height(moment: dict[str, Any], left: int, right: int) -> float:
    """How much of the page a moment takes: as much as the longer of its columns, whose widths are given."""
    there = {name: moment[name] for name in ON_THE_RIGHT}
    here = {name: said for name, said in moment.items() if name not in there}
    return 100 * max(_width(here) / left, _width(there) / right)


def _width(said: Any) -> float:
    return sum(width(words, 1) for words in _texts(said))


def _card(wording: Wording, role: Role) -> dict[str, Any]:
    moments = _moments(wording, role)
    shown = {one.id for moment in moments for one in moment.decisions}
    others = [one for one in _decisions(wording, role) if one.id not in shown]
    return {
        "moments": [_moment(wording, role, moment) for moment in moments],
        "decisions": [
            {"where": _where(wording, one), "limit": limit}
            for one in others
            if (limit := _limit(wording, role, one)) and _where(wording, one)
        ],
        "above": wording.items(list(dict.fromkeys(above(wording, one) for one in _decisions(wording, role)))),
        "contacts": _contacts(wording, role),
        "promises": _promises(wording, role, moments),
    }


def _texts(said: Any) -> Iterator[str]:
    """Every text in plain data."""
    if isinstance(said, str):
        yield said
    elif isinstance(said, dict | list):
        for part in said.values() if isinstance(said, dict) else said:
            yield from _texts(part)


def _moments(wording: Wording, role: Role) -> list[Moment]:
    """The moments in which the role has something to say or may put it right."""
    return [
        Moment(process, step, _decisions_at(wording, role, process, step))
        for process in wording.catalog.processes.values()
        for step in process.steps
        if step.moment_of_truth
        and (
            any(line.speaker == role.id for line in step.script)
            or (step.recovery and _does(wording, role, step.recovery.action))
        )
    ]


def _front(wording: Wording, role: Role, process: Process, step: Step) -> set[str]:
    """The actions of a step that the role does before the customer."""
    return {
        name
        for action in step.actions
        if action.lane == "front-stage" and _does(wording, role, name := Place(process, step, action).name)
    }


def _does(wording: Wording, role: Role, action: str | None) -> bool:
    return any(one.id == role.id for one, _ in wording.catalog.doers.get(action or "", ()))


def _decisions(wording: Wording, role: Role) -> list[Responsibility]:
    """What the role decides up to a limit that counts before a customer: a sum of money, or over such an action."""
    front = {name for name, place in wording.catalog.places.items() if place.action.lane == "front-stage"}
    return [
        one
        for one in role.responsibilities
        if one.decision == "decides" and one.limit and (one.limit.kind == "money" or not front.isdisjoint(one.actions))
    ]


def _decisions_at(wording: Wording, role: Role, process: Process, step: Step) -> list[Responsibility]:
    """The decisions over the action that puts the moment right; where the role does none, over its actions there."""
    recovery = {step.recovery.action} if step.recovery else set()
    found = [one for one in _decisions(wording, role) if not recovery.isdisjoint(one.actions)]
    here = _front(wording, role, process, step)
    return found or [one for one in _decisions(wording, role) if not here.isdisjoint(one.actions)]


def _moment(wording: Wording, role: Role, moment: Moment) -> dict[str, Any]:
    process, step, decisions = moment
    route = ("processes", process.id, "steps", step.id)
    recovery = step.recovery
    wait = step.wait.at_most if step.wait else None
    return {
        "title": wording.line(step.title),
        "process": wording.line(process.title),
        "wants": wording.titles("need", step.needs),
        "wait": wording.amount(wait, wording.department.clock),
        "words": [
            words
            for line in step.script
            if line.speaker == role.id and (words := wording.text(line.says, (*route, "script", line.id, "says")))
        ],
        "recovery": wording.text(recovery.does, (*route, "recovery", "does")) if recovery else "",
        "others": _others(wording, role, recovery.action) if recovery else "",
        "limits": [limit for one in decisions if (limit := _limit(wording, role, one))],
    }


def _others(wording: Wording, role: Role, recovery: str | None) -> str:
    """Who puts the moment right, if the role itself does not."""
    doers = tuple(dict.fromkeys(one.id for one, _ in wording.catalog.doers.get(recovery or "", ())))
    return "" if role.id in doers else wording.titles("role", doers)


def _limit(wording: Wording, role: Role, one: Responsibility) -> str:
    return limit_words(wording, one, ("roles", role.id, "responsibilities", one.id))


def _where(wording: Wording, one: Responsibility) -> str:
    """The steps in which a decision counts; where it lies in none, the work itself."""
    places = (wording.catalog.places.get(action) for action in one.actions)
    steps = dict.fromkeys(wording.line(place.step.title) for place in places if place)
    return wording.items(list(steps)) or wording.plain(one.does)


def _contacts(wording: Wording, role: Role) -> list[dict[str, str]]:
    """Whom to call about what: everybody inside the company."""
    found = [
        {
            "who": wording.title("role", one.role) or wording.plain(one.who),
            "about": wording.text(one.about, ("roles", role.id, "contacts", one.id, "about")),
        }
        for one in role.contacts
        if one.inside is not False
    ]
    return [one for one in found if one["who"] and one["about"]]


def _promises(wording: Wording, role: Role, moments: list[Moment]) -> list[dict[str, str]]:
    """Promises with a time: of the processes, and of standards that the role keeps in these moments or answers for."""
    clock = wording.department.clock
    processes = {moment.process.id: moment.process for moment in moments}
    names = {moment.name for moment in moments}
    return [
        *(
            {
                "title": wording.line(one.title),
                "level": wording.say("within {time}", time=wording.amount(one.promised_within, clock)),
            }
            for one in processes.values()
            if one.promised_within
        ),
        *(
            {
                "title": wording.line(one.title),
                "level": level_words(wording, one.level, one.metrics[0] if one.metrics else None),
            }
            for one in wording.catalog.standards.values()
            if _timed(one) and (one.owner == role.id or not names.isdisjoint(one.steps))
        ),
    ]


def _timed(one: Standard) -> bool:
    """Whether its level says a time."""
    level = one.level
    bounds = (getattr(level, name, None) for name in ("within", "at_least", "at_most", "never_more_than"))
    return any(isinstance(bound, Quantity) and bound.kind == "time" for bound in bounds)
