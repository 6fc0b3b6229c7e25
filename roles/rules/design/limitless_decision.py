"""P102."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import MoneyLimit, Responsibility
from roles.rule import rule


@rule("P102", Severity.ERROR, "standard")
def limitless_decision(catalog: Catalog) -> Iterator[Problem]:
    """The holder decides, but nothing says how far.

    A right without bounds is not used: holders ask first, to be safe, and the manager finds out too late where they did
    not. An amount or a scope in words makes the right usable, for the holder and for those who audit it (our
    convention).

    Limits: it sees that a bound is stated, not whether it is wide enough to settle the usual case.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: solve
        limit: ~  # P102
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: solve
        limit: {kind: money, up_to: 500 CNY, per: case}
      - id: close
        limit: {kind: scope, within: Closing and reopening any enquiry of a household}
    ```
    Mend: write the limit as an amount of money per case, or as a scope in words. Set it so high that it covers nine
    cases in ten of last year; it costs nothing but the look at those cases.
    Waiver: hardly ever; a decision without any bound still has a scope that can be said in words.
    """
    for role in catalog.in_use:
        for responsibility in role.responsibilities:
            if responsibility.decision == "decides" and not _bounded(responsibility):
                yield problem(
                    "the holder decides, but nothing says how far: state an amount of money or a scope",
                    ("roles", role.id, "responsibilities", responsibility.id, "limit"),
                )


def _bounded(responsibility: Responsibility) -> bool:
    limit = responsibility.limit
    if limit is None:
        return False
    return (limit.up_to if isinstance(limit, MoneyLimit) else limit.within) is not None
