"""S102."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.text import is_blank
from roles.rule import rule


@rule("S102", Severity.ERROR, "standard")
def rootless_standard(catalog: Catalog) -> Iterator[Problem]:
    """A standard belongs to no step of a process and to no place.

    Standards grow out of the service: name its sequences, lay out the steps of each, find what makes a step good for
    the customer, and turn that into a standard. One that is kept nowhere is nobody's work, so nobody keeps it.

    Limits: it sees that a step or a place is named, not that it is the right one. A step that does not exist is K101's
    finding.

    Bad:
    ```yaml
    # standards/software.yaml
    - id: solved-once
      steps: ~  # S102
    ```
    ```yaml
    # standards/hardware.yaml
    - id: counter-by-the-gate  # S102
      place: ~
    ```
    Good:
    ```yaml
    # standards/software.yaml
    - id: solved-once
      steps: [enquiry/solve, enquiry/close]
    ```
    Mend: go through the process and write under `steps` where the customer meets the promise; a standard for premises
    or equipment names its `place` instead.
    Waiver: never; what is kept nowhere is a wish, and belongs in a letter to the staff.
    """
    for standard in catalog.standards.values():
        if not standard.steps and is_blank(standard.place):
            yield problem(
                "the standard is kept in no step and no place; write `steps`, or `place` for premises and equipment",
                ("standards", standard.id, "steps"),
            )
