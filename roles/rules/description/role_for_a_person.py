"""D112."""

from collections.abc import Iterator

from roles.finding import Problem, Route, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.model.text import Text
from roles.rule import rule
from roles.rules.description.names import names_of_people
from roles.vocabulary import first_found


@rule("D112", Severity.ERROR, "standard")
def role_for_a_person(catalog: Catalog) -> Iterator[Problem]:
    """A role serves no process, or is written around a named person.

    Roles are set up because of the work, not because of somebody (因事设岗). A role that serves no process was made
    for a person, a title or a habit; when its holder leaves, nobody can say what the next one is to do. A name in the
    text makes the description wrong on the day that person moves.

    Limits: owning a process or doing one of its actions counts as serving it. Only names with an honorific are seen, as
    in “Ms Li” or 李女士; bare names are not.

    Bad:
    ```yaml
    # roles/agent.yaml
    title: Assistant to Mr Brown  # D112
    ```
    ```yaml
    # roles/driver.yaml
    id: driver  # D112
    title: Driver
    reports_to: head
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    serves: [enquiry]
    ```
    Mend: name the process the role was set up for under `serves`; if there is none, draw it or give the work to roles
    that have one. Write the role, not its holder: “the head of the desk”.
    Waiver: a role kept for its holder until a stated day, such as retirement.
    """
    owners = {process.owner for process in catalog.processes.values()}
    hidden = catalog.unread.any("process")
    for role in catalog.in_use:
        acts = any(work.actions for work in role.responsibilities)
        if not (role.serves or acts or hidden or role.id in owners):
            yield problem("the role serves no process; for which work was it set up?", ("roles", role.id, "serves"))
        yield from _named(role)


def _named(role: Role) -> Iterator[Problem]:
    for text, at in _texts(role):
        if found := first_found(text, at, names_of_people):
            yield problem(
                "“{name}” is a person; write the role, which stays when people change",
                found.route,
                span=found.span,
                name=found.words,
            )


def _texts(role: Role) -> Iterator[tuple[Text | None, Route]]:
    route = ("roles", role.id)
    yield role.title, (*route, "title")
    yield role.purpose, (*route, "purpose")
    for work in role.responsibilities:
        yield work.does, (*route, "responsibilities", work.id, "does")
