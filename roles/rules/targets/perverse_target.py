"""T110."""

from collections.abc import Iterator

from roles.finding import Problem, Severity
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.targets.serving import aims
from roles.rules.targets.traps import TRAPS, Case


@rule("T110", Severity.WARNING, "standard")
def perverse_target(catalog: Catalog) -> Iterator[Problem]:
    """A target is met most easily by harming customers.

    Who must have fewer complaints stops writing them down; who must be quick on each call cuts it short; who is ranked
    by few answers of customers begs for them; who counts only calls answered lets the others wait.

    It finds five known traps: an upper limit on the number of complaints; on handle time; on cost per contact (the
    last two for a role that leads nobody); customers' opinion for each person; and an answering level that leaves out
    callers who gave up, without a target on them.

    Limits: it knows these traps by the words of the metric's name, in English and Chinese. Staff turnover at zero is
    T104's finding. Under `misuse` a metric can say how else it goes wrong.

    Bad:
    ```yaml
    # metrics.yaml
    - id: solved-at-first
      title: Number of complaints
      unit: count
      direction: down
    # roles/agent.yaml
    targets:
      - id: settled-at-once
        level: {kind: count, at_most: 5, at_least: ~, per: month}  # T110
        baseline: {value: 9, on: 2026-09-30}
        best: {value: 4, on: 2026-05-31}
    ```
    ```yaml
    # metrics.yaml
    - id: solved-at-first
      title: Average handle time
      unit: min
      direction: down
      clock: {time: business, starts: a person answers, stops: the entry is saved}
    # roles/agent.yaml
    targets:
      - id: settled-at-once
        level: {kind: mean, at_most: 6 min, at_least: ~}  # T110
        baseline: {value: 8 min, on: 2026-09-30}
        best: {value: 6 min, on: 2026-05-31}
    ```
    Good:
    ```yaml
    # metrics.yaml
    - id: solved-at-first
      title: Complaints that come back
      formula: Complaints reopened within 30 days ÷ all complaints closed
      direction: down
    # roles/agent.yaml
    targets:
      - id: settled-at-once
        level: {kind: share, at_most: 5 %, at_least: ~}
        baseline: {value: 9 %, on: 2026-09-30, n: 590}
        best: {value: 5 %, on: 2026-05-31, n: 575}
    ```
    Mend: take what customers notice instead: complaints settled in time, reopened, felt fair; matters solved at first
    contact. Keep handle time and cost for planning, without a level for a person.
    Waiver: hardly ever; name in the reason who would notice the harm, and by which figure.
    """
    leading = {role.reports_to for role in catalog.in_use}
    unknown = catalog.unread.any("role")
    for aimed in aims(catalog):
        metric = catalog.metrics.get(aimed.target.metric or "")
        if metric and aimed.target.level:
            case = Case(catalog, aimed, aimed.target.level, metric, unknown or aimed.role.id in leading)
            yield from (made for trap in TRAPS for made in trap(case))
