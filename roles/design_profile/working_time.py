"""A role's working time, by responsibility."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from roles.finding import Problem, Route, Term, problem
from roles.model.role import Responsibility, Role
from roles.model.walk import names

WHOLES = ("working time", "responsibilities")
"""Of what percents are; closed words, said as `Term("whole", …)`."""


class Part(NamedTuple):
    """One responsibility with its place and its percent of the working time."""

    name: str
    route: Route
    responsibility: Responsibility
    share: int


class Tally(NamedTuple):
    """Percent of the working time of which something is surely so, and that of which it may be so.

    Both are rounded down, so that what is printed never reaches a cut that was missed. None where nothing is known.
    """

    sure: int | None
    possible: int | None


class WorkingTime:
    """The responsibilities of a role weighted by `share`; alike where a share is missing (our convention)."""

    def __init__(self, role: Role) -> None:
        shares = [responsibility.share for responsibility in role.responsibilities]
        stated = [share for share in shares if share is not None]
        self.role = role
        self.stated = len(stated) == len(shares) and sum(stated) > 0
        self._weights = stated if self.stated else [1] * len(shares)
        self._whole = sum(self._weights)

    @property
    def whole(self) -> Term:
        """Of what its percents are: the working time or, without shares, the number of responsibilities."""
        return Term("whole", WHOLES[0] if self.stated else WHOLES[1])

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Each responsibility with its percent."""
        responsibilities = self.role.responsibilities
        at = ("roles", self.role.id, "responsibilities")
        return tuple(
            Part(name, (*at, name), responsibility, 100 * weight // self._whole)
            for name, responsibility, weight in zip(
                names(responsibilities), responsibilities, self._weights, strict=True
            )
        )

    def tally(self, judge: Callable[[Responsibility], bool | None]) -> Tally:
        """How much of the time `judge` says yes to; None from it means that the description does not say."""
        said = [judge(responsibility) for responsibility in self.role.responsibilities]
        if not self._whole or all(answer is None for answer in said):
            return Tally(None, None)
        return Tally(self._percent(said, True), self._percent(said, True, None))

    def _percent(self, said: list[bool | None], *counted: bool | None) -> int:
        hits = sum(weight for weight, answer in zip(self._weights, said, strict=True) if answer in counted)
        return 100 * hits // self._whole

    def without_shares(self) -> Iterator[Problem]:
        """A line of evidence where shares are missing."""
        if not self.stated and self._whole:
            yield problem(
                "shares of working time are missing, so every responsibility counts alike",
                ("roles", self.role.id, "responsibilities"),
            )
