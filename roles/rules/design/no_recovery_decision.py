"""P104."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.rule import rule


@rule("P104", Severity.WARNING, "standard")
def no_recovery_decision(catalog: Catalog) -> Iterator[Problem]:
    """A role that meets customers may not put a failure right on the spot.

    A service that failed is saved in the first minutes, by whoever stands before the customer. Real satisfaction needs
    people who are able and allowed to act at once. A role that does front-stage actions needs a decision with a money
    limit, or one over the action that recovers a failed step.

    Limits: it looks for the right, not for its use. Roles whose responsibilities name no actions, and those where a
    decision is not stated yet, are not judged.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:  # P104
      - {id: solve, decision: recommends, limit: ~}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: solve, decision: decides, limit: {kind: money, up_to: 200 CNY, per: case}}
    ```
    Mend: job enrichment. Give one responsibility at the front a small amount for repair, replacement or goodwill
    without a second signature. It costs that amount times the failures; compare it with the complaints it spares.
    Waiver: where the law forbids it, or where a colleague with that right is always in the room.
    """
    recoveries = frozenset(
        step.recovery.action
        for process in catalog.processes.values()
        for step in process.steps
        if step.recovery and step.recovery.action
    )
    for role in catalog.in_use:
        if role.id in catalog.customer_facing and _may_not(role, recoveries):
            yield problem(
                "the role meets customers but may not put a failure right on the spot: let it decide up to an amount"
                " of money, or over an action that recovers a step",
                ("roles", role.id, "responsibilities"),
            )


def _may_not(role: Role, recoveries: frozenset[str]) -> bool:
    """Whether every decision is stated and none is a right to recover."""
    for responsibility in role.responsibilities:
        if responsibility.decision is None:
            return False
        money = responsibility.limit is not None and responsibility.limit.kind == "money"
        if responsibility.decision == "decides" and (money or not recoveries.isdisjoint(responsibility.actions)):
            return False
    return True
