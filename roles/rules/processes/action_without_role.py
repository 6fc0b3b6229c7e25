"""B101."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.place import Place
from roles.model.process import Process, Step
from roles.rule import rule
from roles.rules.processes.doing import Undone, at

_OURS = ("front-stage", "back-stage")


@rule("B101", Severity.ERROR, "starter")
def action_without_role(catalog: Catalog) -> Iterator[Problem]:
    """An action on the front or back stage is done by no role.

    The blueprint promises that something happens, and nobody's description says “that is mine”. Such work is done by
    whoever happens to notice it, and left undone on the day nobody does.

    Limits: customers do their own actions. Support actions are often another department's, a supplier's or a system's,
    and are not judged. A step or process that nobody works in gives one finding. A misspelt link is K101's finding, and
    while a role cannot be read nothing is said.

    Bad:
    ```yaml
    # processes/enquiry.yaml
    steps:
      - id: close
        actions:
          - {id: note, lane: back-stage, does: Notes the cause}  # B101
    ```
    Good:
    ```yaml
    # processes/enquiry.yaml
    steps:
      - id: close
        actions:
          - {id: note, lane: back-stage, does: Notes the cause}
    # roles/agent.yaml
    responsibilities:
      - {id: close, actions: [enquiry/close/ask, enquiry/close/note]}
    ```
    Mend: name the action under `actions` of the responsibility that does it. If no role should, take the action out; if
    another department does it, put it into the support lane.
    Waiver: an action of a role that is announced with a date.
    """
    undone = Undone(catalog)
    for process in catalog.processes.values():
        ours = [place for step in process.steps for place in _ours(process, step)]
        if len(ours) > 1 and all(place in undone for place in ours):
            yield problem(
                "no role does anything in this process: name its actions under `actions` of the responsibilities that"
                " do them",
                ("processes", process.id, "steps"),
            )
        else:
            for step in process.steps:
                yield from _in_step(process, step, undone)


def _in_step(process: Process, step: Step, undone: Undone) -> Iterator[Problem]:
    ours = _ours(process, step)
    left = [place for place in ours if place in undone]
    if 1 < len(left) == len(ours):
        yield problem(
            "no role does anything in this step: name its actions under `actions` of the responsibilities that do them",
            (*at(process, step), "actions"),
        )
        return
    for place in left:
        yield problem(
            "no role does “{action}”: name it under `actions` of the responsibility that does it",
            place.route,
            action=place.name,
        )


def _ours(process: Process, step: Step) -> list[Place]:
    return [Place(process, step, action) for action in step.actions if action.lane in _OURS]
