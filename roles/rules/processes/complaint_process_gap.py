"""B110."""

from collections.abc import Iterator
from typing import get_args

from roles.finding import Problem, Severity, Term, problem
from roles.model.catalog import Catalog
from roles.model.process import Process, Step
from roles.rule import rule

_STEPS: tuple[str, ...] = get_args(get_args(Step.model_fields["complaint_step"].annotation)[0])
_WANTS = range(1, 10)


@rule("B110", Severity.ERROR, "standard")
def complaint_process_gap(catalog: Catalog) -> Iterator[Problem]:
    """A complaint process leaves out one of the four steps, or of the nine things customers want.

    Who complains wants more than money: to be heard, understood and respected, to be treated fairly and soon, and not
    to meet the same trouble again. Four steps give that: confirm the problem, say sorry and why, act, make sure.

    Limits: a process counts as one for complaints when a step of it says which of the four it is. Processes that hand
    complaints over to each other are judged together. It sees that a want is named at a step, not that it is met.

    Bad:
    ```yaml
    # processes/enquiry.yaml
    steps:  # B110
      - {id: receive, complaint_step: confirm}
    ```
    Good:
    ```yaml
    # processes/enquiry.yaml
    steps:
      - {id: receive, complaint_step: confirm, needs: [quick-answer, heard, respect]}
      - id: solve
        complaint_step: empathise
        needs: [understood, taken-seriously]
      - id: close
        complaint_step: act
        needs: [redress, fairness]
      - id: ask
        title: Ask
        complaint_step: make-sure
        needs: [no-more-trouble, never-again]
        actions:
          - {id: call, lane: front-stage, does: Calls after a week and asks}
    # roles/agent.yaml
    responsibilities:
      - {id: close, actions: [enquiry/close/ask, enquiry/ask/call]}
    # needs.yaml
    - {id: heard, title: Being heard, complaint_want: 1}
    - {id: understood, title: Being understood, complaint_want: 2}
    - {id: redress, title: Having it made good, complaint_want: 3}
    - {id: quick-answer, complaint_want: 4}
    - {id: no-more-trouble, complaint_want: 5}
    - {id: respect, title: Respect, complaint_want: 6}
    - {id: never-again, title: Not a second time, complaint_want: 7}
    - {id: taken-seriously, title: Being taken seriously, complaint_want: 8}
    - {id: fairness, title: Being treated fairly, complaint_want: 9}
    ```
    Mend: add the step that is missing, or write `complaint_step` at the one that does it. Name at a step the need that
    carries the number of the want; if no step meets it, that is the work to be designed.
    Waiver: a want that the law or another company meets, such as an insurer who pays.
    """
    for together in _together(catalog):
        steps = [step for process in together for step in process.steps]
        route = ("processes", together[0].id, "steps")
        met = {step.complaint_step for step in steps}
        if missing := [Term("complaint step", name) for name in _STEPS if name not in met]:
            yield problem(
                "of the four steps of a complaint this is missing: {steps}; write `complaint_step` at the step that"
                " does it, or add one",
                route,
                steps=missing,
            )
        named = {need for step in steps for need in step.needs}
        if named <= catalog.needs.keys():
            wants = {catalog.needs[need].complaint_want for need in named}
            if unmet := [Term("complaint want", str(number)) for number in _WANTS if number not in wants]:
                yield problem(
                    "of the nine things a complaining customer wants no step names: {wants}; name at a step the need"
                    " with that `complaint_want`",
                    route,
                    wants=unmet,
                )
        for process in together:
            yield from _out_of_order(process)


def _together(catalog: Catalog) -> list[list[Process]]:
    """The processes for complaints; in one list those that hand over to each other."""
    groups = {
        process.id: [process]
        for process in catalog.processes.values()
        if any(step.complaint_step for step in process.steps)
    }
    for name in list(groups):
        hands = [action.hand_over for step in catalog.processes[name].steps for action in step.actions]
        for other in {hand.to.partition("/")[0] for hand in hands if hand and hand.to}:
            if other in groups and groups[other] is not groups[name]:
                joined = groups[name] + groups[other]
                groups |= {process.id: joined for process in joined}
    return list({id(group): group for group in groups.values()}.values())


def _out_of_order(process: Process) -> Iterator[Problem]:
    """Where a later step of the four is over before the one it needs begins."""
    for sooner, later in (("confirm", "act"), ("act", "make-sure")):
        begins = next((number for number, step in enumerate(process.steps) if step.complaint_step == sooner), 0)
        last = [number for number, step in enumerate(process.steps) if step.complaint_step == later][-1:]
        if last and last[0] < begins:
            step = process.steps[last[0]]
            yield problem(
                "the complaint step “{later}” comes before “{sooner}”: put the steps into time order",
                ("processes", process.id, "steps", step.id, "complaint_step"),
                later=Term("complaint step", later),
                sooner=Term("complaint step", sooner),
            )
