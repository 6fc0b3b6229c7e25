"""B102."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.process import Lane, Process
from roles.rule import rule
from roles.rules.processes.doing import at

_Lanes = frozenset[Lane | None]


@rule("B102", Severity.WARNING, "standard")
def no_front_stage(catalog: Catalog) -> Iterator[Problem]:
    """The customer acts, and nobody of the department meets the customer.

    What the customer does crosses the line of interaction. If no front-stage action answers it, the customer speaks to
    a letterbox: the work goes on behind the line of visibility, and nobody has seen how the person feels.

    Limits: a step in which only the customer acts leans on the step before or after it; one with a back stage too does
    so only where that step is the other half of the contact, without a customer's action of its own. A step of customer
    and support alone is taken as self-service.

    Bad:
    ```yaml
    # processes/enquiry.yaml
    steps:
      - id: solve
        actions:
          - {id: accept, lane: customer, does: Says which answer suits}
          - {id: solve, lane: back-stage}
      - id: receive
        actions:  # B102
          - {id: answer, lane: back-stage}
    ```
    Good:
    ```yaml
    # processes/enquiry.yaml
    steps:
      - id: solve
        actions:
          - {id: accept, lane: customer, does: Says which answer suits}
    ```
    Mend: write who meets the customer in this step, and how. If nobody does, ask what the customer sees of the work,
    and let somebody say it.
    Waiver: a step that customers asked to take without us.
    """
    for process in catalog.processes.values():
        lanes = [frozenset(action.lane for action in step.actions) for step in process.steps]
        alone = [number for number, here in enumerate(lanes) if _unmet(here, lanes[max(number - 1, 0) : number + 2])]
        if len(alone) > 1 and not any("front-stage" in here for here in lanes):
            yield _said(process, alone)
        else:
            for number in alone:
                yield _said(process, [number])


def _said(process: Process, alone: list[int]) -> Problem:
    steps = [process.steps[number] for number in alone]
    return problem(
        "the customer acts in {steps}, but no front-stage action meets the customer there: write who does, and how",
        (*at(process, steps[0]), "actions") if len(steps) == 1 else ("processes", process.id, "steps"),
        steps=[step.id for step in steps],
    )


def _unmet(here: _Lanes, around: list[_Lanes]) -> bool:
    """Whether the customer of a step is met neither in it nor in the steps beside it; `around` holds it too."""
    if "customer" not in here or not here.isdisjoint(("front-stage", None)):
        return False
    if "back-stage" not in here:
        return "support" not in here and not any("front-stage" in beside for beside in around)
    return not any("front-stage" in beside and "customer" not in beside for beside in around)
