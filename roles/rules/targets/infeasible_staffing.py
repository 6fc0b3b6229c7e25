"""T105."""

from collections.abc import Iterator
from decimal import Decimal
from math import ceil, floor, inf

from roles.bounds import timed
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.quantity import Quantity
from roles.model.role import Role
from roles.rule import rule
from roles.rules.targets.queue import Queue
from roles.rules.targets.serving import Aimed, aims, work_by_metric
from roles.service_time import readings
from roles.workload import hours_a_month


@rule("T105", Severity.ERROR, "standard", "holder_hours")
def infeasible_staffing(catalog: Catalog) -> Iterator[Problem]:
    """The work that comes is more than the holders can do, or can answer in time.

    No effort makes up for missing people: the target is missed whatever the holders do, and they answer for it. Small
    teams pay dearly for short times, because somebody must be free at the moment when a customer calls.

    It adds up volume × time of all responsibilities and compares the holders' hours (`holder_hours`, our convention).
    For work off a queue and a share within a day at most it works out the level that can be reached (Erlang 1917).

    Limits: volumes, times and holders are taken as written. Erlang assumes that customers come by chance, evenly over
    the hours of service, and wait; at peaks less is reached, with callers who hang up a little more. All hours of all
    holders count as present, and with a stand-in somebody always is: so it finds too little rather than too much.

    Bad:
    ```yaml
    # roles/agent.yaml
    holders: 2  # T105
    ```
    ```yaml
    # roles/agent.yaml
    targets:
      - id: same-day
        level: {kind: share, at_least: 95 %, within: 20 s}  # T105
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    targets:
      - id: same-day
        level: {kind: share, at_least: 90 %, within: 2 h}
    ```
    Mend: add holders or hours, let other roles answer at peaks, take work away, or set the level that can be reached
    and tell customers so.
    Waiver: while a decided post is being filled, until the day it starts.
    """
    if catalog.department is None:
        return
    hours = catalog.settings.holder_hours
    drowned = set()
    for role in catalog.in_use:
        for found in _too_much_work(catalog, role, hours):
            drowned.add(role.id)
            yield found
    if catalog.unread.any("role"):
        return
    queues = {
        metric: Queue.of(catalog, doing, hours)
        for metric, doing in work_by_metric(catalog).items()
        if drowned.isdisjoint(role.id for role, _ in doing)
    }
    for aimed in aims(catalog):
        if queue := queues.get(aimed.target.metric or ""):
            yield from _too_slow(catalog, aimed, queue)


def _too_much_work(catalog: Catalog, role: Role, hours: int) -> Iterator[Problem]:
    known = [work for one in role.responsibilities if (work := hours_a_month(one, catalog.department)) is not None]
    work = sum(known)
    if role.targets and role.holders and hours and role.holders * hours + 1e-6 < work < inf:
        yield problem(
            "the work takes {work} hours a month, the holders ({holders}) have {available}; {needed} would be needed",
            ("roles", role.id, "holders"),
            work=ceil(work - 1e-9),
            holders=role.holders,
            available=role.holders * hours,
            needed=ceil(work / hours - 1e-9),
        )


def _too_slow(catalog: Catalog, aimed: Aimed, queue: Queue) -> Iterator[Problem]:
    level = timed(aimed.target.level)
    metric = catalog.metrics.get(aimed.target.metric or "")
    clock = metric.clock.time if metric and metric.clock else None
    if level is None:
        return
    reading = readings(catalog.department, clock)[0]
    within, share = reading.seconds(level.within), float(level.share.number) / 100
    if not (0 <= within <= reading.day and 0 < share < 1) or queue.reachable(queue.holders, within) >= share:
        return
    yield problem(
        "{pieces} pieces a month of {minutes} minutes keep {load} people always busy; holders: {holders}; present "
        "on average: {present}; that reaches {reachable} within {within}, not {level}; it takes {needed} holders",
        (*aimed.route, "level"),
        pieces=round(queue.pieces),
        minutes=round(queue.aht / 60, 1),
        load=round(queue.load, 2),
        holders=queue.holders,
        present=round(queue.present(queue.holders), 2),
        reachable=Quantity(Decimal(floor(queue.reachable(queue.holders, within) * 100)), "%"),
        within=level.within,
        level=level.share,
        needed=queue.holders_needed(share, within),
    )
