"""T109."""

from collections.abc import Iterator

from roles.bounds import times
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.level import CountLevel
from roles.model.metric import Metric
from roles.model.target import Target
from roles.rule import rule
from roles.rules.targets.words import COST, mentions

_NO_OUTCOME = ("responsiveness", "internal")
"""What customers do not call the result: how soon somebody moves, and how the inside runs."""


@rule("T109", Severity.WARNING, "standard")
def no_counter_metric(catalog: Catalog) -> Iterator[Problem]:
    """A role has targets on speed or cost, and none on what comes of it.

    Speed and cost can always be had by doing less: cases are closed unsolved, calls cut short, claims refused. A target
    on the outcome beside it (solved, right, fair, content) makes that visible at once.

    Limits: speed is a level with a time, cost an amount of money or a metric named so. Every other target counts as an
    outcome, except a plain number of events and a metric whose `aspect` is responsiveness or internal.

    Bad:
    ```yaml
    # roles/agent.yaml
    targets:  # T109
      - id: settled-at-once
        metric: answered-in-time
        level: {kind: share, at_least: 85 %, within: 2 h}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    targets:
      - {id: settled-at-once, metric: solved-at-first}
    ```
    Mend: set a second target on the outcome that haste or thrift would spoil: solved at first contact, reopened cases,
    felt fairness, satisfaction.
    Waiver: a role that only passes work on, if the outcome is a target of the role that finishes it.
    """
    for role in catalog.in_use:
        hasty = [target.id for target in role.targets if _hasty(catalog, target)]
        if hasty and not any(_outcome(catalog, target) for target in role.targets):
            yield problem(
                "{targets} ask for speed or low cost, and no target of the role asks what comes of it",
                ("roles", role.id, "targets"),
                targets=hasty,
            )


def _hasty(catalog: Catalog, target: Target) -> bool:
    return _fast(target) or _cheap(catalog.metrics.get(target.metric or ""))


def _fast(target: Target) -> bool:
    return target.level is not None and bool(times(target.level))


def _cheap(metric: Metric | None) -> bool:
    if metric is None or metric.direction == "up":
        return False
    named = mentions(metric.title, COST)
    return named or (metric.unit == "money" and metric.direction == "down")


def _outcome(catalog: Catalog, target: Target) -> bool:
    """Whether a target may be about what comes of the work; one of which too little is known counts."""
    metric = catalog.metrics.get(target.metric or "")
    if _fast(target) or _cheap(metric) or isinstance(target.level, CountLevel):
        return False
    return metric is None or metric.aspect not in _NO_OUTCOME
