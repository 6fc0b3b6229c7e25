"""O104."""

from collections.abc import Iterator
from math import ceil, inf

from roles.design_profile.occupancy import occupancy
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.rule import rule
from roles.workload import hours_a_month


@rule("O104", Severity.WARNING, "standard", "holder_hours", "least_load", "highest_occupancy")
def overloaded_role(catalog: Catalog) -> Iterator[Problem]:
    """A role has more work than its holders have hours, or is nearly empty.

    What does not fit is done late, badly or by somebody else without a word; and a role that is nearly empty fills
    itself with whatever comes by. Both mean that the work is divided wrongly, not that people are slow or idle. Hours
    are volume × time of all responsibilities, against the holders' hours; both cuts are our convention (`holder_hours`,
    `least_load`).

    Limits: volumes and times are taken as written. A role is called empty only where every responsibility says both.
    Too much work for a role with targets is T105's finding, too much in a queue P303's. Holders count as full-time.

    Bad:
    ```yaml
    # roles/clerk.yaml
    id: clerk
    title: Clerk
    reports_to: head
    holders: 1  # O104
    responsibilities:
      - {id: file, does: File every letter on the day it comes, volume: {expected: 2000, per: month, each: 5 min}}
    ```
    ```yaml
    # roles/agent.yaml
    holders: 9  # O104
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    holders: 4
    ```
    Mend: first look at the figures with the holders. Then move a whole responsibility between roles, from the full to
    the empty one; it costs training. Add or take away a holder only after that.
    Waiver: a role that is being built up or wound down, until its day; a part-time holder, with the hours agreed.
    """
    hours, least = catalog.settings.holder_hours, catalog.settings.least_load
    if catalog.department is None:
        return
    for role in catalog.in_use:
        available = (role.holders or 0) * hours
        known = [hours_a_month(one, catalog.department) for one in role.responsibilities]
        work = sum(one for one in known if one is not None)
        if not available or not known or work == inf:
            continue
        if available + 1e-6 < work and not role.targets and not _queue_is_full(catalog, role):
            yield problem(
                "the work takes {work} hours a month, the holders ({holders}) have {available}: give some of it to"
                " another role",
                ("roles", role.id, "holders"),
                work=ceil(work - 1e-9),
                holders=role.holders,
                available=available,
            )
        elif None not in known and 100 * work < least * available:
            yield problem(
                "the work takes {work} hours a month, under {least} % of the {available} that the holders ({holders})"
                " have: give the role more of a process, or merge it",
                ("roles", role.id, "holders"),
                work=ceil(work - 1e-9),
                holders=role.holders,
                available=available,
                least=least,
            )


def _queue_is_full(catalog: Catalog, role: Role) -> bool:
    found = occupancy(role, catalog.settings.holder_hours, catalog.department)
    return found is not None and found.work * 100 > found.time * catalog.settings.highest_occupancy
