"""O102."""

from collections.abc import Iterator, Sequence

from roles.finding import Problem, Route, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Responsibility, Role
from roles.rule import rule
from roles.rules.department.segments import apart

Doing = tuple[Role, Responsibility]


@rule("O102", Severity.ERROR, "standard")
def accountable_not_one(catalog: Catalog) -> Iterator[Problem]:
    """Several roles decide over the same work, or none answers for it.

    One role answers for a result, or nobody does: where two decide, the customer hears two answers, and each believes
    that the other has seen to it. Many may help; one decides. So it is in charts of responsibilities (RACI): for each
    line one is accountable.

    It looks at every action that several roles do, and at every process in which several roles work. Who decides for
    other customer segments, or beyond the limit of another who hands the case up, does not compete.

    Limits: it compares decision rights as written, not what happens. A role that decides on one side of an action and a
    role that decides on the other need two actions in the process.

    Bad:
    ```yaml
    # roles/head.yaml
    responsibilities:
      - {id: settle, actions: [improvement/remove/settle, enquiry/close/ask]}
    # roles/agent.yaml
    responsibilities:
      - {id: close, escalates_to: ~, escalates_outside: Legal department}
    # processes/enquiry.yaml
    steps:
      - id: close
        actions: [{id: ask}]  # O102
    ```
    ```yaml
    # processes/improvement.yaml
    owner: ~  # O102
    ```
    Good:
    ```yaml
    # roles/head.yaml
    responsibilities:
      - {id: settle, actions: [improvement/remove/settle, enquiry/close/ask]}
    ```
    Mend: leave the decision with the role nearest to the customer and let the others recommend, execute or assist; or
    let one decide up to a limit and escalate to the other. Name the role that answers for the whole process as `owner`.
    Waiver: two roles that sign together by law, with the rule that asks for it.
    """
    for process in catalog.processes.values():
        working: set[str] = set()
        for step in process.steps:
            for action in step.actions:
                doing = catalog.doers.get(f"{process.id}/{step.id}/{action.id}", ())
                working.update(role.id for role, _ in doing)
                if len(doing) > 1:
                    route = ("processes", process.id, "steps", step.id, "actions", action.id)
                    yield from _action(doing, route)
        if process.owner is None and len(working) > 1:
            yield problem(
                "{count} roles work in this process and none answers for the whole of it: name its owner",
                ("processes", process.id, "owner"),
                count=len(working),
            )


def _action(doing: Sequence[Doing], route: Route) -> Iterator[Problem]:
    deciding = [(role, work) for role, work in doing if work.decision == "decides"]
    beyond = {work.escalates_to for _, work in deciding}
    first = list({role.id: role for role, _ in deciding if role.id not in beyond}.values())
    if len(first) > 1 and not apart(first):
        yield problem(
            "{roles} each decide over this action: leave the decision with one of them",
            route,
            roles=[role.id for role in first],
        )
    helping = list(dict.fromkeys(role.id for role, _ in doing))
    if len(helping) > 1 and all(work.decision == "assists" for _, work in doing):
        yield problem(
            "{roles} only assist with this action, and nobody is there whom they assist: let one of them do it",
            route,
            roles=helping,
        )
