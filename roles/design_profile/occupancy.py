"""How full the time is that a role keeps for work off the queue."""

from typing import NamedTuple

from roles.design_profile.pace import from_queue, mostly_queue
from roles.design_profile.working_time import WorkingTime
from roles.model.department import Department
from roles.model.role import Role
from roles.workload import hours_a_month


class Occupancy(NamedTuple):
    """Hours of queue work in a month, the hours that all holders keep for it, and the one in percent of the other."""

    work: float
    time: float


def occupancy(role: Role, holder_hours: int, department: Department | None) -> Occupancy | None:
    """Of a role that mostly works off a queue; None for others and where holders, shares or volumes are missing.

    The work is at least this much: a responsibility without volume adds nothing.
    """
    time = WorkingTime(role)
    if not role.holders or not time.stated or not mostly_queue(time):
        return None
    share = time.tally(from_queue).sure or 0
    work = sum(hours_a_month(one, department) or 0 for one in role.responsibilities if from_queue(one))
    kept = role.holders * holder_hours * share / 100
    return Occupancy(work, kept) if work and kept else None
