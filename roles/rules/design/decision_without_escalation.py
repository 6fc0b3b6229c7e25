"""P103."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("P103", Severity.ERROR, "standard")
def decision_without_escalation(catalog: Catalog) -> Iterator[Problem]:
    """The holder decides, but nothing says who does beyond the limit.

    Every limit is met one day, often with the customer waiting. Who then has to look for somebody to decide loses time
    and standing. Authority and the way beyond it belong together (our convention).

    Limits: it sees that somebody is named, not that this person can be reached in time.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: solve
        escalates_to: ~  # P103
      - id: close
        escalates_to: agent  # P103
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: solve
        escalates_to: head
      - id: close
        escalates_to: ~
        escalates_outside: Legal department
    ```
    Mend: name the role in `escalates_to`, mostly the one in `reports_to`; the head of the department names a person
    outside it in `escalates_outside`. It costs a line.
    Waiver: hardly ever; where nobody may decide more than the holder, the scope of the limit is everything.
    """
    for role in catalog.in_use:
        for responsibility in role.responsibilities:
            if responsibility.decision != "decides":
                continue
            route = ("roles", role.id, "responsibilities", responsibility.id, "escalates_to")
            if responsibility.escalates_to == role.id:
                yield problem("beyond the limit the role asks itself: name another role that decides then", route)
            elif responsibility.escalates_to is None and responsibility.escalates_outside is None:
                yield problem("nothing says who decides beyond the limit: name the role that does", route)
