"""T104."""

from collections.abc import Iterator

from roles.bounds import aim, beyond, perfect
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.target import Target
from roles.model.text import is_blank
from roles.rule import rule
from roles.rules.targets.serving import Aimed, aims
from roles.rules.targets.words import COMPLIANCE, mentions


@rule("T104", Severity.WARNING, "standard")
def unreachable_target(catalog: Catalog) -> Iterator[Problem]:
    """A target is set without a baseline, beyond the best ever reached, or at perfection.

    The A of SMART. People give up what they believe cannot be done, or find a way round the figure. “The stricter the
    better” is a misconception; 100 % is in place only where the law or somebody's safety is at stake.

    Limits: a level beyond the best so far is fine where `means` say what makes it possible; whether the means suffice
    is for people to judge. Law and safety are recognised by words such as safety, law, privacy, breach.

    Bad:
    ```yaml
    # roles/agent.yaml
    targets:
      - id: same-day
        level: {kind: share, at_least: 95 %}  # T104
        means: ~
      - id: settled-at-once
        baseline: ~  # T104
    ```
    ```yaml
    # roles/agent.yaml
    targets:
      - id: settled-at-once
        level: {kind: share, at_least: 100 %}  # T104
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    targets:
      - id: same-day
        level: {kind: share, at_least: 95 %}
        means: A third colleague answers from nine to eleven
    ```
    Mend: measure the last full period and write it under `baseline` with its last day; set the level between it and the
    best so far, or write what will be different this time under `means`.
    Waiver: a new metric, until its first period has been measured.
    """
    for aimed in aims(catalog):
        target = aimed.target
        if target.baseline is None or target.baseline.value is None:
            yield problem(
                "nobody knows where this stands today; measure a period and write its `baseline`",
                (*aimed.route, "baseline"),
            )
        elif target.baseline.on is None:
            yield problem(
                "the baseline does not say when it was measured; write `on`", (*aimed.route, "baseline", "on")
            )
        yield from _too_far(catalog, aimed)


def _too_far(catalog: Catalog, aimed: Aimed) -> Iterator[Problem]:
    target, route = aimed.target, (*aimed.route, "level")
    if target.level is None:
        return
    if perfect(target.level):
        if not _compliance(catalog, target):
            yield problem(
                "{level} leaves no room for a single miss; nobody reaches that for long", route, level=aim(target.level)
            )
        return
    best = target.best.value if target.best else None
    if best is not None and is_blank(target.means) and beyond(target.level, best):
        yield problem(
            "{level} is beyond the best so far, {best}; write under `means` what makes it possible, or set it lower",
            route,
            level=aim(target.level),
            best=best,
        )


def _compliance(catalog: Catalog, target: Target) -> bool:
    """Whether the law or somebody's safety is, or may be, at stake: says the target, its metric, standard or need."""
    metric = catalog.metrics.get(target.metric or "")
    standard = catalog.standards.get(target.standard or "")
    need = catalog.needs.get(target.need or "")
    if (target.metric and not metric) or (target.standard and not standard) or (target.need and not need):
        return True
    texts = [target.scope, target.evidence]
    texts += [metric.title, metric.formula] if metric else []
    texts += [standard.title, standard.promise] if standard else []
    texts += [need.title] if need else []
    return any(mentions(text, COMPLIANCE) for text in texts)
