"""S105."""

from collections.abc import Iterator
from typing import NamedTuple

from roles.bounds import times
from roles.finding import Problem, Route, Severity, problem
from roles.model.catalog import Catalog
from roles.model.level import Level, MeanLevel
from roles.model.metric import Metric
from roles.model.quantity import TIME_UNITS
from roles.rule import rule
from roles.rules.targets.serving import aims
from roles.rules.targets.words import HANDLE_TIME, mentions


class _Set(NamedTuple):
    """A level that somebody set: on which metric, under which standard."""

    level: Level
    metric: str | None
    standard: str | None
    route: Route


@rule("S105", Severity.WARNING, "standard")
def average_as_goal(catalog: Catalog) -> Iterator[Problem]:
    """A promise or target on a time is an average that hides who waits longest.

    “Aim at the average” is the third of six misconceptions about standards. No customer waits the average: with a mean
    of ten minutes, half may wait one and some an hour, and those are the ones who leave.

    Limits: it looks at upper limits on times that customers feel; metrics whose `aspect` is internal and handle time
    are planning figures. An average is fine beside a share, a percentile or `never_more_than` on the same metric or in
    the same standard. One figure for a period, such as hours of outage, cannot be told from an average.

    Bad:
    ```yaml
    # standards/software.yaml
    - id: answered-soon
      level: {kind: mean, at_most: 3 h, at_least: ~, within: ~}  # S105
    # roles/agent.yaml
    targets:
      - id: same-day
        level: {kind: mean, at_most: 2 h, at_least: ~, within: ~, never_more_than: ~}  # S105
    ```
    Good:
    ```yaml
    # standards/software.yaml
    - id: answered-soon
      level: {kind: percentile, percentile: 90, at_most: 5 h, never_more_than: 8 h, at_least: ~, within: ~}
    ```
    Mend: say which share of customers is served within which time (“nine in ten within 5 h”), and add under
    `never_more_than` what nobody has to bear. The average may stay in the report.
    Waiver: a figure that is no average, such as hours of outage in a month; say so in the reason.
    """
    levels = list(_levels(catalog))
    guarded = {name for one in levels if _shows_the_slowest(one.level) for name in _about(one)}
    for one in levels:
        metric = catalog.metrics.get(one.metric or "")
        level = one.level
        if isinstance(level, MeanLevel) and _felt_time(level, metric, one) and not guarded & set(_about(one)):
            yield problem(
                "an average of {level} says nothing about those who wait longest; set a share within a time, a"
                " percentile, or `never_more_than`",
                one.route,
                level=level.at_most,
            )


def _levels(catalog: Catalog) -> Iterator[_Set]:
    for standard in catalog.standards.values():
        if standard.level:
            first = standard.metrics[0] if standard.metrics else None
            yield _Set(standard.level, first, standard.id, ("standards", standard.id, "level"))
    for _, target, route in aims(catalog):
        if target.level:
            yield _Set(target.level, target.metric, target.standard, (*route, "level"))


def _about(one: _Set) -> list[tuple[str, str]]:
    return [(kind, name) for kind, name in (("metric", one.metric), ("standard", one.standard)) if name]


def _shows_the_slowest(level: Level) -> bool:
    return level.never_more_than is not None if isinstance(level, MeanLevel) else bool(times(level))


def _felt_time(level: MeanLevel, metric: Metric | None, one: _Set) -> bool:
    """Whether the average is of a time that customers feel; a target without a known metric is another's finding."""
    if level.at_most is None or (metric is None and one.route[0] == "roles"):
        return False
    if metric and (metric.aspect == "internal" or mentions(metric.title, HANDLE_TIME)):
        return False
    unit = level.at_most.unit or (metric.unit if metric else None)
    return unit in TIME_UNITS
