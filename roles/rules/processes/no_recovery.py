"""B107."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.process import Process, Recovery, Step
from roles.model.role import Responsibility, Role
from roles.model.text import is_blank
from roles.rule import rule
from roles.rules.processes.doing import at, doing
from roles.rules.processes.moments import moments, places_for


@rule("B107", Severity.WARNING, "standard")
def no_recovery(catalog: Catalog) -> Iterator[Problem]:
    """A moment of truth has no remedy for its failure, or nobody with the right to it.

    A failed moment is a point of success too: only the next moment can repair it, and the longer it takes, the more it
    costs. Who stands before the customer should know what to do, and need not ask whether it is allowed.

    Limits: a role has the right if it decides over the recovering action, or over money in any of its work, as in P104.
    Where no action is named, those who meet the customer in the step count. Decisions not stated yet count as rights.

    Bad:
    ```yaml
    # processes/enquiry.yaml
    steps:
      - {id: receive, recovery: ~}  # B107
    ```
    ```yaml
    # processes/enquiry.yaml
    steps:
      - id: receive
        recovery:
          action: enquiry/receive/answer  # B107
    # roles/agent.yaml
    responsibilities:
      - id: solve
        limit: {kind: scope, within: Products in the list, up_to: ~, per: ~}
    ```
    Good:
    ```yaml
    # processes/enquiry.yaml
    steps:
      - id: receive
        recovery: {does: Calls within the hour and settles what was left open, action: enquiry/solve/solve}
    ```
    Mend: write under `recovery` what is done for the customer, and name the action with which it is done. Let the role
    that does it decide up to an amount: it costs that amount times the failures.
    Waiver: a moment at which nothing can go wrong for a customer.
    """
    for process in catalog.processes.values():
        without = [step for step in moments(process) if not _remedy(step.recovery)]
        for route, names in places_for(process, without, "recovery"):
            yield problem(
                "nothing is written on what is done when a moment of truth, {moments}, fails: write `recovery`",
                route,
                moments=names,
            )
        if not catalog.unread.any("role"):
            yield from _without_right(catalog, process)


def _remedy(recovery: Recovery | None) -> bool:
    return recovery is not None and not (is_blank(recovery.does) and recovery.action is None)


def _without_right(catalog: Catalog, process: Process) -> Iterator[Problem]:
    for step in moments(process):
        if step.recovery and _remedy(step.recovery):
            helping = _helping(catalog, process, step, step.recovery)
            if helping and not any(_may(*pair) for pair in helping):
                yield problem(
                    "{roles} may not decide on what puts this moment right: let one of them decide up to an amount, or"
                    " name an `action` over which a role decides",
                    (*at(process, step), "recovery", "action"),
                    roles=list(dict.fromkeys(role.id for role, _ in helping)),
                )


def _helping(
    catalog: Catalog, process: Process, step: Step, recovery: Recovery
) -> tuple[tuple[Role, Responsibility], ...]:
    """Who puts the moment right; nobody where the action is not done, which is another rule's finding."""
    if recovery.action is None:
        return tuple(doing(catalog, process, step, "front-stage"))
    return catalog.doers.get(recovery.action, ())


def _may(role: Role, work: Responsibility) -> bool:
    if work.decision == "decides":
        return True
    return any(
        one.decision is None or (one.decision == "decides" and one.limit is not None and one.limit.kind == "money")
        for one in role.responsibilities
    )
