"""O105."""

from collections.abc import Iterator, Sequence

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.rule import rule


@rule("O105", Severity.WARNING, "standard", "most_reports")
def wide_span(catalog: Catalog) -> Iterator[Problem]:
    """A role leads more people than it can talk with, or a level leads one person each.

    Coaching, rota, appraisal and the decisions beyond a limit take a lead's time for each person, not for each role; so
    holders are counted. A level that leads one person adds a signature and a wait and no help. No number is right for
    every work; the cut is our convention (`most_reports`).

    Limits: a role that does not say how many hold it counts as one. A lead with a single assistant is left alone,
    unless all leads of that level have no more, or the assistant is the one who leads the others.

    Bad:
    ```yaml
    # department.yaml
    settings: {most_reports: 2}
    # roles/head.yaml
    id: head  # O105
    ```
    ```yaml
    # roles/deputy.yaml
    id: deputy
    title: Deputy
    holders: 1
    reports_to: head
    # roles/agent.yaml
    reports_to: deputy
    # roles/head.yaml
    id: head  # O105
    ```
    Good:
    ```yaml
    # department.yaml
    settings: {most_reports: 3}
    ```
    Mend: give some of the reports to a colleague who leads the same kind of work, or let a team settle its rota itself.
    Take a level out by letting its people report one level higher; tell them why: it changes who appraises them.
    Waiver: while a lead is being found or a level is wound down, with the day.
    """
    most = catalog.settings.most_reports
    led: dict[str, list[Role]] = {}
    for role in catalog.in_use:
        if role.reports_to and role.reports_to != role.id:
            led.setdefault(role.reports_to, []).append(role)
    whole = not catalog.unread.any("role")
    for lead in catalog.in_use:
        below = led.get(lead.id, [])
        people = _people(below)
        if people > most:
            yield problem(
                "{people} people report to this role; more than {most} it cannot coach: let somebody else lead a part"
                " of them",
                ("roles", lead.id, "id"),
                people=people,
                most=most,
            )
        elif whole:
            yield from _thin(lead, below, led)


def _thin(lead: Role, below: Sequence[Role], led: dict[str, list[Role]]) -> Iterator[Problem]:
    leads = [role for role in below if role.id in led]
    if len(below) == 1 and _single(below) and leads:
        yield problem(
            "the only one who reports to this role is {roles}, who leads the others: one of the two levels is enough",
            ("roles", lead.id, "id"),
            roles=[below[0].id],
        )
    elif len(leads) > 1 and all(_single(led[role.id]) for role in leads):
        yield problem(
            "{roles} each lead one person: let those report to this role, or to one lead",
            ("roles", lead.id, "id"),
            roles=[role.id for role in leads],
        )


def _people(roles: Sequence[Role]) -> int:
    return sum(1 if role.holders is None else role.holders for role in roles)


def _single(roles: Sequence[Role]) -> bool:
    return len(roles) == 1 and roles[0].holders == 1
