"""Work off a queue: how much comes, who is there, and which share can be answered in time."""

from collections.abc import Iterable
from typing import NamedTuple

from roles.capacity import offered_load, reachable_share
from roles.model.catalog import Catalog
from roles.model.department import Department
from roles.model.role import Responsibility, Role
from roles.service_time import open_hours
from roles.workload import hours_a_month, pieces_a_month

_MOST_LOAD = 1_000
_MOST_HOLDERS = 10_000
"""What no department has is not worked out."""


class Queue(NamedTuple):
    """One queue: `load` in Erlang, `aht` in seconds, `pieces` a month; `covered` if somebody stands in.

    `present_each` is the part of the hours of service in which one holder is there.
    """

    load: float
    aht: float
    pieces: float
    holders: int
    present_each: float
    covered: bool

    @classmethod
    def of(cls, catalog: Catalog, doing: Iterable[tuple[Role, Responsibility]], hours: int) -> "Queue | None":
        """The queue among some work, with `hours` of a holder a month; None if there is none or too little is known."""
        queued = [(role, one) for role, one in doing if one.pace and one.pace.by == "queue"]
        served = open_hours(catalog.department)
        pieces, work = _volume(catalog.department, [one for _, one in queued])
        roles = {role.id: role for role, _ in queued}.values()
        holders = sum(role.holders or 0 for role in roles)
        if not served or hours <= 0 or work <= 0 or any(role.holders is None for role in roles):
            return None
        if not 0 < holders <= _MOST_HOLDERS or work / served > _MOST_LOAD:
            return None
        covered = any(role.stand_in for role in roles)
        aht = work / pieces * 3600
        return cls(offered_load(pieces / served / 3600, aht), aht, pieces, holders, min(hours / served, 1.0), covered)

    def present(self, holders: int) -> float:
        """Holders there on average during hours of service; with a stand-in at least one."""
        return max(holders * self.present_each, 1.0 if self.covered else 0.0)

    def reachable(self, holders: int, within: float) -> float:
        """Share that so many holders answer within `within` seconds."""
        return reachable_share(self.load, self.present(holders), self.aht, within)

    def holders_needed(self, share: float, within: float) -> int:
        """Fewest holders, more than there are, that reach the share (below 1)."""
        low = high = self.holders + 1
        while self.reachable(high, within) < share:
            low, high = high + 1, 2 * high
        while low < high:
            middle = (low + high) // 2
            if self.reachable(middle, within) >= share:
                high = middle
            else:
                low = middle + 1
        return low


def _volume(department: Department | None, queued: Iterable[Responsibility]) -> tuple[float, float]:
    """Pieces and hours of work a month, as far as both are known."""
    pieces = work = 0.0
    for one in queued:
        hours, number = hours_a_month(one, department), pieces_a_month(one.volume, department)
        if hours is not None and number is not None:
            pieces, work = pieces + number, work + hours
    return pieces, work
