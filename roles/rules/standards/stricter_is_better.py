"""S103."""

import re
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal

from roles.bounds import upwards
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.level import Level, Measured
from roles.model.quantity import Quantity
from roles.model.standard import Standard
from roles.model.text import Text, is_blank, wordings
from roles.rule import rule
from roles.rules.targets.serving import aims
from roles.rules.targets.stricter import Stricter, stricter
from roles.service_time import Reading, readings

_UNITS = {
    "%": r"%|％|per ?cent",
    "s": r"seconds?|秒",
    "min": r"min(?:ute)?s?\b|分钟",
    "h": r"hours?|h\b|个?(?:工作)?小时",
    "d": r"(?:working |business )?days?|d\b|个?工作日|天|日",
    "wk": r"weeks?|周|个?星期",
    "month": r"months?|个月",
}
_FIGURE = re.compile(
    r"(?<![\d.,])(\d+(?:\.\d+)?)[\s-]*(?:" + "|".join(f"({unit})" for unit in _UNITS.values()) + ")", re.IGNORECASE
)


@rule("S103", Severity.WARNING, "standard")
def stricter_is_better(catalog: Catalog) -> Iterator[Problem]:
    """A standard is stricter than customers ask and than was ever reached, and names no cost.

    “The stricter the better” is the first of six misconceptions about standards. What nobody has reached is bought with
    money or with other customers' time; who promises it should know the price, and that customers want it.

    Limits: it compares with what targets on the standard's first metric once reached (`best`, `baseline`), and stays
    silent where the two are of different kinds. Customers ask for a level if `because` names its figure with its unit;
    whether the cost is worth it is for people to judge.

    Bad:
    ```yaml
    # standards/software.yaml
    - id: answered-soon
      level: {kind: share, at_least: 97 %, within: 4 h}  # S103
    ```
    Good:
    ```yaml
    # standards/software.yaml
    - id: answered-soon
      level: {kind: share, at_least: 97 %, within: 4 h}
      cost: A third colleague at noon, 90,000 CNY a year
    ```
    Mend: ask customers from which figure on they no longer notice, and promise that; or write under `cost` what the
    stricter level takes in hours and money.
    Waiver: while the cost is being worked out, until the day it is known.
    """
    judged = [one for one in catalog.standards.values() if one.level and one.metrics and is_blank(one.cost)]
    reached = _reached(catalog, {standard.metrics[0] for standard in judged})
    for standard in judged:
        found = _beyond(standard, reached.get(standard.metrics[0], []), _ways(catalog, standard))
        if found and not _asked_for(standard.because, found.asks):
            yield problem(
                "{level} is stricter than the best so far, {best}; write under `cost` what it takes, or promise less",
                ("standards", standard.id, "level"),
                level=found.asks,
                best=found.against,
            )


def _reached(catalog: Catalog, metrics: Collection[str]) -> Mapping[str, list[Level]]:
    """Metric → the levels that were reached on it, in the terms of the targets."""
    found: dict[str, list[Level]] = {}
    for _, target, _ in aims(catalog):
        if target.metric in metrics and target.level:
            for measured in (target.best, target.baseline):
                if (level := _as_measured(target.level, measured)) is not None:
                    found.setdefault(target.metric or "", []).append(level)
    return found


def _as_measured(level: Level, measured: Measured | None) -> Level | None:
    """The level with what was measured as its figure."""
    up = upwards(level)
    if measured is None or measured.value is None or up is None:
        return None
    met: dict[str, Quantity | None] = {"at_least" if up else "at_most": measured.value}
    if "never_more_than" in type(level).model_fields:
        met["never_more_than"] = None
    return level.model_copy(update=met)


def _beyond(standard: Standard, reached: list[Level], among: tuple[Reading, ...]) -> Stricter | None:
    """In which figure a standard asks for more than the best of what was reached; None if any of it was enough."""
    level, best = standard.level, next(iter(reached), None)
    if level is None or best is None or not all(stricter(level, one, among) for one in reached):
        return None
    for one in reached:
        best = one if stricter(one, best, among) else best
    return stricter(level, best, among)


def _ways(catalog: Catalog, standard: Standard) -> tuple[Reading, ...]:
    metric = catalog.metrics.get(standard.metrics[0])
    return readings(catalog.department, metric.clock.time if metric and metric.clock else None)


def _asked_for(because: Text | None, figure: Quantity) -> bool:
    """Whether the customer evidence names this figure."""
    for _, said in wordings(because):
        for number, *units in _FIGURE.findall(said):
            if Decimal(number) == figure.number and figure.unit == _unit(units):
                return True
    return False


def _unit(matched: list[str]) -> str:
    return next(unit for unit, said in zip(_UNITS, matched, strict=True) if said)
