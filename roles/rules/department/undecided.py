"""O107."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.department.deciding import first_decision
from roles.rules.department.escalation import circles, decides_nothing
from roles.vocabulary import first_found


@rule("O107", Severity.WARNING, "standard")
def undecided(catalog: Catalog) -> Iterator[Problem]:
    """A decision that a process needs and no role may take, or an escalation that ends nowhere.

    A case that needs a decision nobody may take goes round until somebody takes it without the right, or the customer
    gives up. The same happens where each asks the next and the last asks the first. A process is drawn completely only
    when every decision in it has a role.

    An action needs a decision where its text begins with one: decides, approves, grants, refuses; 决定、批准、审批. An
    escalation ends with a role that decides or asks somebody outside the department.

    Limits: it reads the first words of an action only, and whether the last role decides at all, not whether it decides
    in this very matter. What nobody does is B101's finding, a decision without escalation P103's.

    Bad:
    ```yaml
    # roles/head.yaml
    responsibilities:
      - {id: remove, decision: executes, limit: ~}
    # processes/improvement.yaml
    steps:
      - id: remove
        actions:
          - id: decide
            does: Decides on the remedy  # O107
    ```
    ```yaml
    # roles/head.yaml
    responsibilities:
      - {id: trace, escalates_outside: ~, escalates_to: agent}
      - {id: remove, escalates_outside: ~, escalates_to: agent}
      - {id: settle, escalates_outside: ~, escalates_to: agent}
    # roles/agent.yaml
    responsibilities:
      - {id: answer, escalates_to: head}  # O107
    ```
    Good:
    ```yaml
    # roles/head.yaml
    responsibilities:
      - {id: trace, escalates_outside: ~, escalates_to: agent}
    ```
    Mend: give one role that does the action the decision, with a limit and somebody to ask beyond it: job enrichment,
    at the price of a limit and some training. Let the last role of an escalation decide, or name who does outside.
    Waiver: where a body outside the department decides, such as a works council; say so in the action.
    """
    for name, process in catalog.processes.items():
        for step in process.steps:
            for action in step.actions:
                rights = {work.decision for _, work in catalog.doers.get(f"{name}/{step.id}/{action.id}", ())}
                if not rights or None in rights or "decides" in rights:
                    continue
                route = ("processes", name, "steps", step.id, "actions", action.id, "does")
                if found := first_found(action.does, route, first_decision):
                    yield problem(
                        "“{word}” needs a decision, and none of the roles that do this may decide: give it to one",
                        found.route,
                        span=found.span,
                        word=found.words,
                    )
    yield from _escalations(catalog)


def _escalations(catalog: Catalog) -> Iterator[Problem]:
    """Escalations to roles that neither decide nor ask on, and those that go round in a circle."""
    silent = {role.id for role in catalog.in_use if decides_nothing(role)}
    for role in catalog.in_use:
        for work in role.responsibilities:
            if work.escalates_to in silent:
                yield problem(
                    "{roles} neither decides anything nor asks anybody: the escalation ends nowhere",
                    ("roles", role.id, "responsibilities", work.id, "escalates_to"),
                    roles=[work.escalates_to],
                )
    for circle in circles(catalog):
        work = next(one for one in catalog.roles[circle[0]].responsibilities if one.escalates_to == circle[1])
        yield problem(
            "each asks the next and the last asks the first: {roles}; name who decides in the end",
            ("roles", circle[0], "responsibilities", work.id, "escalates_to"),
            roles=circle,
        )
