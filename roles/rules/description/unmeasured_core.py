"""D103."""

from collections.abc import Iterable, Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.rule import rule


@rule("D103", Severity.ERROR, "standard")
def unmeasured_core(catalog: Catalog) -> Iterator[Problem]:
    """A core responsibility is not measured, or a target belongs to none.

    Holders do what is counted. When the description calls one thing critical and the figures reward another, the
    figures win, and the critical work is left to those who care anyway.

    Limits: a role without any target is D101's finding. It follows the links between responsibility, metric and
    target; whether the metric shows the work well is for manager and holder to judge.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: answer
        measured_by: []  # D103
    targets:
      - id: same-day
        metric: answered-in-time  # D103
    ```
    ```yaml
    # roles/head.yaml
    responsibilities:
      - id: remove
        measured_by: [solved-at-first]  # D103
    ```
    Good:
    ```yaml
    # roles/head.yaml
    responsibilities:
      - id: remove
        measured_by: [solved-at-first, cause-removed]
    ```
    Mend: name under `measured_by` the metric that shows the work well, and set one target on it. If nothing can be
    counted, the work is perhaps not core. A target that no responsibility serves moves to the role that does the work.
    Waiver: a new responsibility, until its first figures are there.
    """
    for role in catalog.in_use:
        yield from _core(catalog, role)
        yield from _targets(catalog, role)


def _core(catalog: Catalog, role: Role) -> Iterator[Problem]:
    aimed_at = {target.metric for target in role.targets if target.metric}
    for work in role.responsibilities:
        if work.weight != "core":
            continue
        route = ("roles", role.id, "responsibilities", work.id, "measured_by")
        if not work.measured_by:
            yield problem("“{id}” is core, but no metric shows how well it is done", route, id=work.id)
        elif aimed_at and aimed_at.isdisjoint(work.measured_by) and _known(catalog, (*work.measured_by, *aimed_at)):
            yield problem(
                "“{id}” is core, but no target of the role is set on {metrics}",
                route,
                id=work.id,
                metrics=list(work.measured_by),
            )


def _targets(catalog: Catalog, role: Role) -> Iterator[Problem]:
    measured = {metric for work in role.responsibilities for metric in work.measured_by}
    if not role.responsibilities or not _known(catalog, measured):
        return
    for target in role.targets:
        if target.metric and target.metric not in measured and _known(catalog, [target.metric]):
            yield problem(
                "no responsibility of the role is measured by “{metric}”, so nobody here works on this target",
                ("roles", role.id, "targets", target.id, "metric"),
                metric=target.metric,
            )


def _known(catalog: Catalog, metrics: Iterable[str]) -> bool:
    """Whether all exist; where one is misspelt, that is the finding."""
    return all(catalog.exists("metric", metric) for metric in metrics)
