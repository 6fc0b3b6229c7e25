"""D102."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.rule import rule

_WORTH_RANKING = 3
"""Two responsibilities may both be daily and critical; our convention."""


@rule("D102", Severity.WARNING, "starter")
def unweighted(catalog: Catalog) -> Iterator[Problem]:
    """Responsibilities have no weight, or all of them the same.

    A good description ranks its work: what is critical every day, what comes beside it, and what is rare and may wait
    when time is short. Without a rank the holder decides alone what to drop, and in a dispute every line counts the
    same.

    Limits: up to two responsibilities may both be core. It does not judge whether the weights are right.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: close
        weight: ~  # D102
    ```
    ```yaml
    # roles/head.yaml
    responsibilities:  # D102
      - {id: trace, weight: core}
      - {id: remove, weight: core}
      - {id: settle, weight: core}
    ```
    Good:
    ```yaml
    # roles/head.yaml
    responsibilities:
      - {id: trace, weight: core}
      - {id: remove, weight: core}
      - {id: settle, weight: extra}
    ```
    Mend: ask what may wait a week without harm to a customer. What may not is `core`, what may is `extra`, and what
    happens a few times a year is `occasional`.
    Waiver: a team of specialists whose few responsibilities are all critical by law.
    """
    for role in catalog.in_use:
        yield from _of(role)


def _of(role: Role) -> Iterator[Problem]:
    route = ("roles", role.id, "responsibilities")
    weights = [work.weight for work in role.responsibilities]
    if weights and not any(weights):
        yield problem("no responsibility has a weight; say what is core, what is extra and what is occasional", route)
        return
    for work in role.responsibilities:
        if work.weight is None:
            yield problem(
                "“{id}” has no weight: is it core, extra or occasional?", (*route, work.id, "weight"), id=work.id
            )
    if None in weights:
        return
    if len(weights) >= _WORTH_RANKING and set(weights) == {"core"}:
        yield problem("all {n} responsibilities are core; which of them may wait?", route, n=len(weights))
    elif weights and "core" not in weights:
        yield problem("none of the responsibilities is core; what does the role exist for?", route)
