"""P303."""

from collections.abc import Iterator

from roles.design_profile.occupancy import occupancy
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("P303", Severity.WARNING, "standard", "highest_occupancy", "holder_hours")
def over_occupied(catalog: Catalog) -> Iterator[Problem]:
    """Holders who work mostly off a queue have no moment between two cases.

    Work that arrives by chance leaves gaps, or it piles up: near full occupancy waiting times rise steeply, and people
    work without a pause. Up to 85 % is a planning ceiling in common use for contact centres, not a law. The hours are
    volume × time for each case, against the queue's share of all holders' hours in a month.

    Limits: averages hide the peaks of the day. Only roles with over half of their time on a queue, with holders, shares
    and volumes stated, are judged; months have as many days of service as the department's week says.

    Bad:
    ```yaml
    # roles/agent.yaml
    holders: 3  # P303
    responsibilities:
      - {id: answer, volume: {expected: 700}}
      - {id: solve, pace: {by: queue}}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    holders: 3
    responsibilities:
      - {id: answer, volume: {expected: 600}}
      - {id: solve, pace: {by: queue}}
    ```
    Mend: another holder, a larger share for the queue, or fewer and shorter cases, in this order of cost. Moving work
    that can wait to hours off the queue costs nothing.
    Waiver: for a known peak that ends, with its last day.
    """
    most = catalog.settings.highest_occupancy
    for role in catalog.in_use:
        found = occupancy(role, catalog.settings.holder_hours, catalog.department)
        if found and found.work * 100 > found.time * most:
            yield problem(
                "work off the queue takes {work} hours a month, and the {holders} holders have {time} for it: {percent}"
                " % occupied, {most} % at most",
                ("roles", role.id, "holders"),
                work=round(float(found.work), 1),
                holders=role.holders,
                time=round(float(found.time), 1),
                percent=round(float(100 * found.work / found.time), 1),
                most=most,
            )
