"""T103."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.targets.serving import aims


@rule("T103", Severity.ERROR, "starter")
def undated_target(catalog: Catalog) -> Iterator[Problem]:
    """A target has no date, or nobody looks at it on the way there.

    The T of SMART. Without a day nobody can say that a target was missed; without a look at it in between it is missed
    on the last day, when nothing can be done any more.

    Limits: it does not ask whether the day is near enough, nor whether it has passed.

    Bad:
    ```yaml
    # roles/agent.yaml
    targets:
      - id: same-day
        by: ~  # T103
      - id: settled-at-once
        review: ~  # T103
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    targets:
      - {id: same-day, by: 2027-06-30, review: month}
    ```
    Mend: write under `by` the day on which the level is reached, and under `review` how often manager and holder look
    at it together.
    Waiver: never; a level to be kept for good is a standard, and the target says from when it is kept.
    """
    for _, target, route in aims(catalog):
        if target.by is None:
            yield problem("the target has no day by which its level is reached; write `by`", (*route, "by"))
        if target.review is None:
            yield problem(
                "nothing says how often manager and holder look at the target; write `review`", (*route, "review")
            )
