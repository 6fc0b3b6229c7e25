"""S107."""

from collections import Counter
from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("S107", Severity.WARNING, "standard", "most_standards_at_step", "most_standards_of_role")
def too_detailed(catalog: Catalog) -> Iterator[Problem]:
    """A step or a role has more standards than anybody keeps in mind.

    “The more detailed the better” is the fifth of six misconceptions about standards. Whoever has to think of ten rules
    while a customer speaks keeps the ones that are counted and drops the one that would have mattered.

    Limits: it counts: the standards that name a step, and those a role owns. More than four at a step or nine with one
    owner is our convention (`most_standards_at_step`, `most_standards_of_role`), not science.

    Bad:
    ```yaml
    # department.yaml
    settings: {most_standards_at_step: 3}
    # processes/enquiry.yaml
    steps:
      - id: receive  # S107
        title: Receive
      - id: solve  # S107
        title: Solve
    ```
    ```yaml
    # department.yaml
    settings: {most_standards_of_role: 8}
    # roles/agent.yaml
    id: agent  # S107
    # roles/head.yaml
    id: head  # S107
    ```
    Good:
    ```yaml
    # department.yaml
    settings: {most_standards_at_step: 4, most_standards_of_role: 9}
    ```
    Mend: keep what a customer would miss and make one standard of those that always go together; what remains is advice
    for training and may become one of the `signs`.
    Waiver: while two standards of a step run side by side because one is to replace the other, until that day.
    """
    if catalog.department is None:
        return
    at_step, of_role = catalog.settings.most_standards_at_step, catalog.settings.most_standards_of_role
    every = catalog.standards.values()
    steps = Counter(step for standard in every for step in dict.fromkeys(standard.steps))
    for step, number in steps.items():
        if number > at_step and step in catalog.ids["step"]:
            process, _, name = step.partition("/")
            yield problem(
                "{number} standards are to be kept in this step; more than {most} nobody keeps in mind",
                ("processes", process, "steps", name, "id"),
                number=number,
                most=at_step,
            )
    owned = Counter(standard.owner for standard in every)
    for role in catalog.in_use:
        if owned[role.id] > of_role:
            yield problem(
                "the role answers for {number} standards; more than {most} nobody keeps in mind",
                ("roles", role.id, "id"),
                number=owned[role.id],
                most=of_role,
            )
