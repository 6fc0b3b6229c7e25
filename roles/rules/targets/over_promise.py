"""T113."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.process import Process
from roles.model.quantity import Quantity
from roles.rule import rule
from roles.rules.targets.serving import Aimed, aims
from roles.rules.targets.stricter import stricter
from roles.service_time import Reading, longer, readings


@rule("T113", Severity.ERROR, "standard")
def over_promise(catalog: Catalog) -> Iterator[Problem]:
    """Customers are promised more than the targets or the steps of the process keep.

    A promise that is not kept costs more than none: customers measure the service by what they were told. What is
    published must be what the department aims at, or less.

    Limits: promise and target are compared where the standard is told to customers, the target's metric is the first
    of the standard's, and both levels are of one kind; one stricter here and milder there is left alone. Steps add up
    by their waits (`at_most`), one after the other.

    Bad:
    ```yaml
    # standards/software.yaml
    - id: answered-soon
      level: {kind: share, at_least: 95 %, within: 4 h}  # T113
      published: {to_customers: true}
    ```
    ```yaml
    # processes/enquiry.yaml
    promised_within: 2 d  # T113
    steps:
      - {id: receive, wait: {at_most: 4 h}}
      - {id: solve, wait: {at_most: 2 d}}
    ```
    Good:
    ```yaml
    # standards/software.yaml
    - id: answered-soon
      level: {kind: share, at_least: 85 %, within: 4 h}
      published: {to_customers: true}
    # processes/enquiry.yaml
    promised_within: 3 d
    steps:
      - {id: receive, wait: {at_most: 4 h}}
      - {id: solve, wait: {at_most: 2 d}}
    ```
    Mend: promise what is kept today, and raise the promise when the target has been reached; or shorten the longest
    wait of the process.
    Waiver: between the day a promise is raised and the next day a new target is set.
    """
    for aimed in aims(catalog):
        yield from _stricter_promise(catalog, aimed)
    for process in catalog.processes.values():
        yield from _long_steps(catalog, process)


def _stricter_promise(catalog: Catalog, aimed: Aimed) -> Iterator[Problem]:
    target, standard = aimed.target, catalog.standards.get(aimed.target.standard or "")
    if standard is None or standard.level is None or target.level is None or target.metric is None:
        return
    told = standard.published is not None and standard.published.to_customers
    if not told or standard.metrics[:1] != (target.metric,):
        return
    metric = catalog.metrics.get(target.metric)
    among = readings(catalog.department, metric.clock.time if metric and metric.clock else None)
    found = stricter(standard.level, target.level, among)
    if found:
        yield problem(
            "customers are promised {promise}, but the target “{target}” of “{role}” aims at {level}",
            ("standards", standard.id, "level"),
            promise=found.asks,
            target=target.id,
            role=aimed.role.id,
            level=found.against,
        )


def _long_steps(catalog: Catalog, process: Process) -> Iterator[Problem]:
    waits = [step.wait.at_most for step in process.steps if step.wait and step.wait.at_most]
    promised, among = process.promised_within, readings(catalog.department)
    if promised and waits and longer(waits, [promised], among):
        yield problem(
            "customers are promised an end within {promised}, but the waits of the steps add up to {sum}",
            ("processes", process.id, "promised_within"),
            promised=promised,
            sum=_in_unit(sum(map(among[0].seconds, waits)), promised.unit, among[0]),
        )


def _in_unit(seconds: float, unit: str, reading: Reading) -> Quantity:
    """A time in a unit, to two places."""
    number = Decimal(seconds / reading.seconds(Quantity(Decimal(1), unit)))
    return Quantity(Decimal(f"{number.quantize(Decimal('0.01'), ROUND_HALF_UP).normalize():f}"), unit)
