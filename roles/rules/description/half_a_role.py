"""D109."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.rule import rule
from roles.rules.description.sections import has_rights


@rule("D109", Severity.WARNING, "standard")
def half_a_role(catalog: Catalog) -> Iterator[Problem]:
    """A role has responsibilities, but no rights to meet them or nothing for its holder.

    In Chinese teaching every role has four parts: position, responsibility, rights and interests
    (职务、责任、权利、权益; elsewhere 权力、利益). Who answers for something without the right to act on it can only
    pass it on, and who gains nothing from it will not stay.

    Limits: a decision of the holder counts as a right. Bounds and escalation of a decision are judged by P102 and P103,
    a missing position by D110.

    Bad:
    ```yaml
    # roles/agent.yaml
    interests: ~  # D109
    ```
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: close
        decision: ~  # D109
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: close, decision: decides}
    interests:
      - {id: bonus, says: Shares in the yearly bonus of the desk}
      - {id: path, says: May apply for the next grade after two years}
    ```
    Mend: say for each responsibility whether the holder decides, recommends, executes or assists; write under `rights`
    what the holder may see, use and refuse, and under `interests` what good work brings: pay, bonus, growth, leave.
    Waiver: interests that a collective agreement fixes outside the description; name it in the reason.
    """
    for role in catalog.in_use:
        if role.responsibilities:
            yield from _of(role)


def _of(role: Role) -> Iterator[Problem]:
    route = ("roles", role.id)
    unsaid = [work.id for work in role.responsibilities if work.decision is None]
    if not has_rights(role):
        yield problem(
            "{n} responsibilities and not one right: the holder decides nothing, and no rights are written down",
            (*route, "rights"),
            n=len(role.responsibilities),
        )
    elif len(unsaid) == len(role.responsibilities):
        yield problem(
            "no responsibility says whether the holder decides, recommends, executes or assists",
            (*route, "responsibilities"),
        )
    else:
        for name in unsaid:
            yield problem(
                "“{id}” does not say whether the holder decides, recommends, executes or assists",
                (*route, "responsibilities", name, "decision"),
                id=name,
            )
    if not role.interests:
        yield problem(
            "the description does not say what the role brings its holder: pay, bonus, growth, leave",
            (*route, "interests"),
        )
