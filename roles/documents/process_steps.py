"""The steps of a process as papers show them: numbered, with those who do each action and where its work goes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import get_args

from roles.documents.wording import Wording
from roles.finding import Route
from roles.model.process import Action, HandOver, Lane, Process, Step
from roles.model.walk import names

LANES: tuple[str, ...] = get_args(Lane)
CUSTOMER, SUPPORT = LANES[0], LANES[3]
BETWEEN = ("interaction", "visibility", "internal interaction")
"""The lines below the first three lanes."""


@dataclass(frozen=True)
class Placed:
    """An action with its number in the process, such as 2.3, and where it stands in the catalog."""

    number: str
    name: str
    action: Action
    route: Route


@dataclass(frozen=True)
class Steps:
    """The steps of one process, in the words of one language."""

    wording: Wording
    process: Process

    def __iter__(self) -> Iterator[tuple[int, Step, Route]]:
        """Every step with its number and its route."""
        route = ("processes", self.process.id, "steps")
        for number, (name, step) in enumerate(zip(names(self.process.steps), self.process.steps, strict=True), 1):
            yield number, step, (*route, name)

    def actions(self, number: int, step: Step, route: Route) -> list[Placed]:
        """The actions of a step, in time order."""
        listed = zip(names(step.actions), step.actions, strict=True)
        return [
            Placed(
                f"{number}.{place}",
                f"{self.process.id}/{step.id}/{action.id}",
                action,
                (*route, "actions", name),
            )
            for place, (name, action) in enumerate(listed, 1)
        ]

    @cached_property
    def placed(self) -> MappingProxyType[str, Placed]:
        """Action (process/step/action) → its place; of several with one name, the first."""
        found: dict[str, Placed] = {}
        for step in self:
            for one in self.actions(*step):
                found.setdefault(one.name, one)
        return MappingProxyType(found)

    def doers(self, name: str) -> str:
        """The roles that do an action."""
        roles = [self.wording.line(role.title) for role, _ in self.wording.catalog.doers.get(name, ())]
        return self.wording.items(list(dict.fromkeys(roles)))

    def who(self, one: Placed) -> str:
        """Who does an action; what the lane does not say and no role takes is said too."""
        if found := self.doers(one.name):
            return found
        if one.action.lane == CUSTOMER:
            return ""
        if one.action.lane == SUPPORT:
            return self.wording.say("Outside the department")
        return self.wording.say("No role yet")

    def receiver(self, hand_over: HandOver) -> str:
        """Where work goes, as in “2.4 Quality specialist”; to another process with its name and step."""
        to = hand_over.to
        if to is None:
            return ""
        if to in self.placed:
            one = self.placed[to]
            who = self.wording.term("lane", CUSTOMER) if one.action.lane == CUSTOMER else self.who(one)
            return f"{one.number} {who}"
        process, _, rest = to.partition("/")
        step = f"{process}/{rest.partition('/')[0]}"
        if not self.wording.catalog.exists("action", to):
            return self.wording.title("action", to)
        return self.wording.say(
            "{process}, step “{step}”: {who}",
            process=self.wording.title("process", process),
            step=self.wording.title("step", step),
            who=self.doers(to) or self.wording.say("No role yet"),
        )
