"""P203."""

from collections.abc import Iterator

from roles.design_profile.periods import DAYS
from roles.finding import Problem, Severity, Term, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("P203", Severity.WARNING, "standard")
def feedback_too_late(catalog: Catalog) -> Iterator[Problem]:
    """Results come too late to act on before the target is reviewed.

    Who sees a figure for the first time at the review can only explain it. With at least two results in each review
    period the holder can change something after the first and see whether it helped. Half the period is our convention.

    Limits: it compares cadences, not days; a result may still arrive weeks after the work.

    Bad:
    ```yaml
    # roles/agent.yaml
    targets:
      - {id: same-day, feedback: {every: month}}  # P203
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    targets:
      - {id: same-day, review: week, feedback: {every: day}}
    ```
    Mend: let the result come at least twice in each review period, or review half as often. A record that is kept
    anyway costs nothing to read more often; a survey does.
    Waiver: where the result is counted only once in the period, such as yearly renewals.
    """
    for role in catalog.in_use:
        for target in role.targets:
            every = target.feedback.every if target.feedback else None
            if every and target.review and 2 * DAYS[every] > DAYS[target.review]:
                yield problem(
                    "the result comes {every}, the review {review}: nobody can act in between; let the result come at"
                    " least twice as often",
                    ("roles", role.id, "targets", target.id, "feedback", "every"),
                    every=Term("every", every),
                    review=Term("every", target.review),
                )
