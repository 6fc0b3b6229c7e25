"""K102."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("K102", Severity.ERROR, "starter")
def reporting_cycle(catalog: Catalog) -> Iterator[Problem]:
    """Roles report to each other in a circle.

    Following `reports_to` upwards must end at the head. In a circle nobody can decide, and no chart can be drawn.

    Bad:
    ```yaml
    # roles/deputy.yaml
    reports_to: clerk
    # roles/clerk.yaml
    id: clerk
    title: Clerk
    reports_to: deputy  # K102
    ```
    Good:
    ```yaml
    # roles/clerk.yaml
    id: clerk
    title: Clerk
    reports_to: deputy
    ```
    Mend: decide who of them is above, and let that role report to a third.
    Waiver: never.
    """
    met: set[str] = set()
    for start in catalog.roles:
        chain: list[str] = []
        name: str | None = start
        while name and name in catalog.roles and name not in chain and name not in met:
            chain.append(name)
            name = catalog.roles[name].reports_to
        if name in chain:
            circle = chain[chain.index(name) :]
            first = min(circle)
            around = circle[circle.index(first) :] + circle[: circle.index(first)]
            yield problem(
                "the reporting line goes round in a circle: {circle}",
                ("roles", first, "reports_to"),
                circle=" → ".join([*around, first]),
            )
        met.update(chain)
