"""B104."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.process import Process, Step
from roles.rule import rule
from roles.rules.processes.doing import doing
from roles.rules.processes.moments import moments


@rule("B104", Severity.ERROR, "starter")
def unowned_moment(catalog: Catalog) -> Iterator[Problem]:
    """Nobody answers for a moment of truth.

    A moment of truth makes or breaks the customer's impression, and what goes wrong in it is rarely put right later.
    Where several work in it and none answers for it, each can say that it was the other.

    Limits: a moment is owned when its process has an owner, or when a role that decides acts in it. A decision not
    stated yet counts as one. Moments whose actions nobody does are B101's finding.

    Bad:
    ```yaml
    # processes/enquiry.yaml
    owner: ~  # B104
    ```
    Good:
    ```yaml
    # processes/enquiry.yaml
    owner: ~
    # roles/agent.yaml
    responsibilities:
      - id: answer
        decision: decides
        limit: {kind: scope, within: The answer to any question on a product}
    ```
    Mend: name the role that answers for the whole process as its `owner`; one role, mostly the one that meets the
    customer most.
    Waiver: never; a moment that is nobody's is kept by chance.
    """
    if catalog.unread.any("role"):
        return
    for process in catalog.processes.values():
        if process.owner is None:
            unowned = [step.id for step in moments(process) if _unowned(catalog, process, step)]
            if unowned:
                yield problem(
                    "nobody answers for a moment of truth, {moments}: the process has no owner, and nobody who acts"
                    " there decides; name its `owner`",
                    ("processes", process.id, "owner"),
                    moments=unowned,
                )


def _unowned(catalog: Catalog, process: Process, step: Step) -> bool:
    contact = any(action.lane in ("front-stage", "back-stage") for action in step.actions)
    here = doing(catalog, process, step, "front-stage", "back-stage", *(() if contact else ("support",)))
    if contact and not here:
        return False
    return not any(work.decision in (None, "decides") for _, work in here)
