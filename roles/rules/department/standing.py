"""What a role decides, owns and must know: what its grade stands for."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from roles.design_profile.working_time import WorkingTime
from roles.model.quantity import Quantity
from roles.model.role import MoneyLimit, Responsibility, Role

Counted = tuple[str, str | None]
"""What an amount of money is counted in and for: currency, and case, customer, day …"""


@dataclass(frozen=True)
class Standing:
    """Of one role, or the least of several.

    `decided`: percent of the working time; None where nothing is said. `money`: the highest limit of each kind, and
    `highest` the responsibility it belongs to. `needs`: competencies asked for from the first day.
    """

    grade: int
    decided: int | None
    money: Mapping[Counted, Quantity]
    highest: Mapping[Counted, str]
    owns: bool
    needs: frozenset[str]

    @classmethod
    def of(cls, role: Role, owners: Collection[str | None]) -> "Standing":
        """The standing of a role; what it does not say counts in its favour."""
        money: dict[Counted, Quantity] = {}
        highest: dict[Counted, str] = {}
        for work in role.responsibilities:
            limit = work.limit
            if not isinstance(limit, MoneyLimit) or limit.up_to is None:
                continue
            counted = (limit.up_to.unit, limit.per)
            if counted not in money or limit.up_to.number > money[counted].number:
                money[counted], highest[counted] = limit.up_to, work.id
        needs = [one.competency for one in role.person.required] if role.person else []
        decided = WorkingTime(role).tally(_decides).possible
        return cls(
            role.grade or 0,
            decided,
            money,
            highest,
            role.id in owners,
            frozenset(filter(None, needs)) if all(needs) else frozenset(),
        )

    @classmethod
    def least(cls, several: Sequence["Standing"]) -> "Standing":
        """What each of them reaches at least; the competencies are those that each of them needs."""
        first, *others = several
        shares = [one.decided for one in several if one.decided is not None]
        money = {
            counted: min((one.money[counted] for one in several), key=lambda amount: amount.number)
            for counted in first.money
            if all(counted in one.money for one in others)
        }
        needs = first.needs.intersection(*(one.needs for one in others))
        decided = min(shares) if len(shares) == len(several) else None
        return cls(first.grade, decided, money, {}, all(one.owns for one in several), needs)


def _decides(work: Responsibility) -> bool | None:
    return None if work.decision is None else work.decision == "decides"
