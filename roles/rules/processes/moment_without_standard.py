"""B105."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.processes.moments import moments, places_for


@rule("B105", Severity.ERROR, "standard")
def moment_without_standard(catalog: Catalog) -> Iterator[Problem]:
    """A moment of truth is under no standard.

    Where the impression is made, the customer should meet the same promise whoever serves. Without a standard each
    holder invents one, newcomers guess, and nobody can say afterwards whether the moment was well kept.

    Limits: it sees that a standard belongs to the step, not that it fits. Where no moment of a process has one, that is
    one finding.

    Bad:
    ```yaml
    # processes/improvement.yaml
    steps:
      - id: tell
        title: Tell the customer
        moment_of_truth: true  # B105
        needs: [no-more-trouble]
        recovery: {does: Calls and says sorry, action: improvement/remove/settle}
    ```
    Good:
    ```yaml
    # processes/improvement.yaml
    steps:
      - id: tell
        title: Tell the customer
        moment_of_truth: true
        needs: [no-more-trouble]
        recovery: {does: Calls and says sorry, action: improvement/remove/settle}
    # standards/software.yaml
    - id: solved-once
      steps: [enquiry/solve, improvement/tell]
    ```
    Mend: name the step under `steps` of the standard that is kept there, or write what the customer can expect at this
    moment as a new standard.
    Waiver: a moment that was marked to be studied first, until the day of the study.
    """
    if catalog.unread.any("standard"):
        return
    covered = {step for standard in catalog.standards.values() for step in standard.steps}
    broken = {part for name in covered if not catalog.exists("step", name) for part in name.split("/")}
    for process in catalog.processes.values():
        if process.id in broken:
            continue
        without = [
            step for step in moments(process) if f"{process.id}/{step.id}" not in covered and step.id not in broken
        ]
        for route, names in places_for(process, without, "moment_of_truth"):
            yield problem(
                "no standard says what the customer can expect at a moment of truth, {moments}: name it under `steps`"
                " of a standard",
                route,
                moments=names,
            )
