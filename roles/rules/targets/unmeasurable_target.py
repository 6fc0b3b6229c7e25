"""T102."""

from collections.abc import Callable, Iterable, Iterator

from roles.bounds import aim
from roles.finding import Problem, Route, Severity, problem
from roles.model.catalog import Catalog
from roles.model.metric import Metric
from roles.model.text import Text, is_blank, wordings
from roles.rule import rule
from roles.rules.targets.serving import Aimed, aimed_metrics, aims
from roles.rules.targets.words import IN_A_SCOPE, IN_A_TITLE
from roles.vocabulary import Hit, has_figure


@rule("T102", Severity.ERROR, "starter")
def unmeasurable_target(catalog: Catalog) -> Iterator[Problem]:
    """A target cannot be measured: no figure, unit or record, or a word such as “excellent”.

    The M of SMART. “Promptly” is three rings to one and a day to another; a figure from no record is a guess. What
    cannot be measured ends in an argument about people.

    Limits: a word counts only where no figure with a unit stands beside it, and in the name of a metric only while the
    metric has no formula: “Excellent answers” may well be a mark on a scale that the formula names.

    Bad:
    ```yaml
    # roles/agent.yaml
    targets:
      - id: same-day
        level: ~  # T102
      - id: settled-at-once
        scope: All enquiries that should be answered promptly  # T102
    ```
    ```yaml
    # metrics.yaml
    - id: cause-removed
      unit: ~  # T102
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    targets:
      - id: same-day
        level: {kind: share, at_least: 90 %, within: 4 h}
      - id: settled-at-once
        scope: All enquiries answered promptly within 4 h
    ```
    Mend: write a level with its figure; give the metric its unit and the record it is read from; put a number with a
    unit in the place of the word.
    Waiver: never; what cannot be measured yet is an intention, and belongs in the purpose.
    """
    for aimed in aims(catalog):
        if aim(aimed.target.level) is None:
            yield problem(
                "the target has no figure to reach; write a `level` with `at_least` or `at_most`",
                (*aimed.route, "level"),
            )
        yield from _unmeasurable(aimed.target.scope, (*aimed.route, "scope"), IN_A_SCOPE.find)
    for metric, targets in aimed_metrics(catalog):
        yield from _of_metric(metric, targets)


def _of_metric(metric: Metric, targets: list[Aimed]) -> Iterator[Problem]:
    route: Route = ("metrics", metric.id)
    if metric.unit is None:
        yield problem("targets are set on this metric, but it has no unit", (*route, "unit"))
    unread = [one.target.id for one in targets if not (one.target.feedback and one.target.feedback.record)]
    if metric.record is None and unread:
        yield problem(
            "nothing says from which record the figures of {targets} come; write `record`",
            (*route, "record"),
            targets=unread,
        )
    if is_blank(metric.formula):
        yield from _unmeasurable(metric.title, (*route, "title"), IN_A_TITLE.find)


def _unmeasurable(text: Text | None, route: Route, find: Callable[[str], Iterable[Hit]]) -> Iterator[Problem]:
    for at, said in wordings(text, route):
        for hit in find(said):
            if not has_figure(said, hit.start, hit.end):
                yield problem(
                    "“{word}” cannot be measured; write a figure with its unit",
                    at,
                    span=(hit.start, hit.end),
                    word=hit.word,
                )
