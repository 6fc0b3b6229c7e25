"""T101."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.text import is_blank
from roles.rule import rule
from roles.rules.targets.serving import aimed_metrics, aims


@rule("T101", Severity.ERROR, "standard")
def vague_target(catalog: Catalog) -> Iterator[Problem]:
    """A target does not say what is counted, or for whom.

    The S of SMART. Makers of service software count the same name differently: one divides lost calls by all queued,
    another by those handled or lost. Without formula and scope two people read two figures, and both are right.

    Limits: it sees whether metric, formula and scope are there, not whether they are clear.

    Bad:
    ```yaml
    # roles/agent.yaml
    targets:
      - id: same-day
        scope: ~  # T101
      - id: settled-at-once
        metric: ~  # T101
    ```
    ```yaml
    # metrics.yaml
    - id: cause-removed
      formula: ~  # T101
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    targets:
      - id: same-day
        scope: Enquiries of households by telephone
    ```
    Mend: name the metric under `metric`; write under its `formula` what is divided by what; say under `scope` which
    customers, channels or cases count.
    Waiver: hardly ever; a scope of “all” is one short sentence.
    """
    for _, target, route in aims(catalog):
        if target.metric is None:
            yield problem("the target names no metric, so nobody knows what is counted", (*route, "metric"))
        if is_blank(target.scope):
            yield problem(
                "the target does not say which customers, channels or cases count; write `scope`", (*route, "scope")
            )
    for metric, targets in aimed_metrics(catalog):
        if is_blank(metric.formula):
            yield problem(
                "{targets} count on “{metric}”, which does not say what is divided by what; write its `formula`",
                ("metrics", metric.id, "formula"),
                targets=[aimed.target.id for aimed in targets],
                metric=metric.id,
            )
