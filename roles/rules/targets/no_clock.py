"""T112."""

from collections.abc import Iterator

from roles.bounds import times
from roles.finding import Problem, Route, Severity, problem
from roles.model.catalog import Catalog
from roles.model.metric import Clock, Metric
from roles.model.text import is_blank
from roles.rule import rule
from roles.rules.targets.serving import aimed_metrics


@rule("T112", Severity.WARNING, "standard")
def no_clock(catalog: Catalog) -> Iterator[Problem]:
    """A time limit does not say what starts and stops the clock.

    “Within two hours” means two things on a Friday at five. One maker of call software reports 7 seconds to an answer
    because its clock leaves the queue out; with the queue, British centres took 36 seconds on average (2014).

    Limits: it looks at targets with a time. `clock` in department.yaml counts for metrics that do not say whether only
    hours of service count.

    Bad:
    ```yaml
    # metrics.yaml
    - id: answered-in-time
      clock: ~  # T112
    ```
    ```yaml
    # metrics.yaml
    - id: answered-in-time
      clock: {time: business, starts: the enquiry arrives, stops: ~}  # T112
    ```
    Good:
    ```yaml
    # metrics.yaml
    - id: answered-in-time
      clock: {time: calendar, starts: the enquiry arrives, stops: an answer leaves}
    ```
    Mend: under `clock` write the event that starts it, the event that stops it, and `business` or `calendar`.
    Waiver: for a figure in hours that is no waiting time, such as hours of overtime.
    """
    if catalog.department is None:
        return
    default = catalog.department.clock
    for metric, targets in aimed_metrics(catalog):
        if any(aimed.target.level and times(aimed.target.level) for aimed in targets):
            yield from _missing(metric, default)


def _missing(metric: Metric, default: str | None) -> Iterator[Problem]:
    route: Route = ("metrics", metric.id, "clock")
    clock = metric.clock or Clock(time=None, starts=None, stops=None)
    if is_blank(clock.starts):
        yield problem("a target limits this time, but nothing says what starts the clock", (*route, "starts"))
    if is_blank(clock.stops):
        yield problem("a target limits this time, but nothing says what stops the clock", (*route, "stops"))
    if clock.time is None and default is None:
        yield problem(
            "a target limits this time, but nothing says whether only hours of service count", (*route, "time")
        )
