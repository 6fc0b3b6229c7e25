"""R103."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.targets.serving import aims


@rule("R103", Severity.WARNING, "standard")
def metric_without_record(catalog: Catalog) -> Iterator[Problem]:
    """A metric is read from no record.

    A figure that comes from no record is a guess, and a different one each month. Where nothing is written down when
    the work is done, counting it later is work of its own, and mostly not done.

    Limits: a metric that targets are set on is T102's finding, one that nothing uses K105's. It sees that a record is
    named, not that the figure can be read from its fields.

    Bad:
    ```yaml
    # roles/head.yaml
    responsibilities:
      - {id: trace, measured_by: [cause-removed, cause-traced]}
    # metrics.yaml
    - id: cause-traced  # R103
      title: Causes traced in time
    ```
    Good:
    ```yaml
    # roles/head.yaml
    responsibilities:
      - {id: trace, measured_by: [cause-removed, cause-traced]}
    # metrics.yaml
    - id: cause-traced
      title: Causes traced in time
      record: enquiry-log
    ```
    Mend: name under `record` the form or file the figure is read from. If there is none, decide who writes it down, or
    take the metric out.
    Waiver: a new metric, until the record that is being set up for it is there.
    """
    if catalog.unread.any("role"):
        return
    without = {metric.id for metric in catalog.metrics.values() if metric.record is None}
    if without:
        without -= {aimed.target.metric for aimed in aims(catalog) if aimed.target.metric}
        used = _used(catalog)
        for name in catalog.metrics:
            if name in without and name in used:
                yield problem(
                    "nothing says from which record this metric is read; write `record`",
                    ("metrics", name, "record"),
                )


def _used(catalog: Catalog) -> set[str]:
    """Metrics that some work, standard or question of the satisfaction index is measured by."""
    used = {metric for role in catalog.in_use for work in role.responsibilities for metric in work.measured_by}
    used |= {metric for standard in catalog.standards.values() for metric in standard.metrics}
    for group in catalog.satisfaction.values():
        for indicator in group.indicators:
            used |= set(indicator.metrics)
    return used
