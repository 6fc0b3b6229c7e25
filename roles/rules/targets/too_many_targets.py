"""T111."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("T111", Severity.WARNING, "standard", "most_targets")
def too_many_targets(catalog: Catalog) -> Iterator[Problem]:
    """A role has more targets than its holder can keep in mind.

    Who aims at everything aims at nothing: with many targets the holder chooses, and nobody knows which. More than five
    is our convention (`most_targets`), not science.

    Limits: it counts; it cannot see that three targets are one effort.

    Bad:
    ```yaml
    # department.yaml
    settings: {most_targets: 1}
    # roles/agent.yaml
    targets:  # T111
      - {id: same-day, review: month}
    ```
    Good:
    ```yaml
    # department.yaml
    settings: {most_targets: 2}
    ```
    Mend: keep the targets that a customer would notice. The other metrics stay in `measured_by`; they are watched
    without a level.
    Waiver: while a target runs out within the quarter.
    """
    if catalog.department is None:
        return
    most = catalog.settings.most_targets
    for role in catalog.in_use:
        if len(role.targets) > most:
            yield problem(
                "{number} targets in one role; more than {most} guide nobody",
                ("roles", role.id, "targets"),
                number=len(role.targets),
                most=most,
            )
