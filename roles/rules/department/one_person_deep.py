"""O108."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Responsibility, Role
from roles.rule import rule


@rule("O108", Severity.NOTE, "strict")
def one_person_deep(catalog: Catalog) -> Iterator[Problem]:
    """Core work that only one holder can do, and nobody stands in.

    A holder who is ill takes the work along: customers wait, or somebody does it who has never done it. A stand-in who
    does the work a few days a year keeps it alive, and learns something new by it.

    Limits: it looks at roles with a single holder. Work counts as known to others where another role does one of the
    same actions. That the stand-in can do it, only trying shows.

    Bad:
    ```yaml
    # roles/head.yaml
    stand_in: ~  # O108
    ```
    ```yaml
    # roles/head.yaml
    stand_in: head  # O108
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    holders: 4
    stand_in: head
    ```
    Mend: name in `stand_in` the role that does the work when the holder is away, and let it do so for some days each
    quarter: job rotation, at the price of those days.
    Waiver: work that can wait until the holder is back, with the longest time it may wait.
    """
    if catalog.unread.any("role"):
        return
    roles = {role.id: role for role in catalog.in_use}
    for role in catalog.in_use:
        if role.holders != 1 or len(roles) < 2 or _stands_in(role, roles):
            continue
        alone = [work.id for work in role.responsibilities if work.weight == "core" and _alone(catalog, role, work)]
        if alone:
            yield problem(
                "one person does {responsibilities}, and nobody stands in: name the role that does",
                ("roles", role.id, "stand_in"),
                responsibilities=alone,
            )


def _stands_in(role: Role, roles: dict[str, Role]) -> bool:
    """Whether somebody else stands in; a link that leads nowhere is another rule's finding."""
    if role.stand_in is None or role.stand_in == role.id:
        return False
    found = roles.get(role.stand_in)
    return found is None or found.holders != 0


def _alone(catalog: Catalog, role: Role, work: Responsibility) -> bool:
    return all(other.id == role.id for action in work.actions for other, _ in catalog.doers.get(action, ()))
