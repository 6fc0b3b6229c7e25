"""B109."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.rule import rule


@rule("B109", Severity.WARNING, "strict")
def back_room_alone(catalog: Catalog) -> Iterator[Problem]:
    """A role works only behind the line of visibility, and serves nobody inside.

    The front serves customers, the back serves the front. Work behind the line has a customer too: the colleague who
    needs it. A back room that knows none works for its own order, and hears last what goes wrong.

    Limits: an internal customer is another role to whose action it hands over, or an inside contact other than the role
    it reports to: everybody has that one. Whether that colleague is well served, nobody can see here.

    Bad:
    ```yaml
    # roles/clerk.yaml
    id: clerk
    title: Clerk
    reports_to: head
    responsibilities:
      - {id: file, does: File each enquiry within 2 working days, actions: [enquiry/close/file]}
    contacts:  # B109
      - {id: head, role: head, inside: true, about: The month, every: month}
    # processes/enquiry.yaml
    steps:
      - id: close
        actions:
          - {id: file, lane: back-stage, does: Files the enquiry}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: suggest, actions: [improvement/find/suggest]}
    contacts:
      - {id: head, role: head, inside: true, about: Frequent causes, every: day}
    ```
    Mend: write to which action its work is handed over, or name under `contacts` the colleague who gets it, with what
    passes between them. Agree with that colleague what is needed and when.
    Waiver: a role whose work goes only to the law or to the general manager, such as an archive.
    """
    if catalog.unread.any("role"):
        return
    hidden = {name: place for name, place in catalog.places.items() if place.action.lane in ("back-stage", "support")}
    for role in catalog.in_use:
        does = {action for work in role.responsibilities for action in work.actions}
        if does and does <= hidden.keys() and not _inside(role):
            takers = {hand.to for name in does if (hand := hidden[name].action.hand_over) and hand.to}
            if all(_own(catalog, role, taker) for taker in takers):
                yield problem(
                    "the role works only behind the line of visibility, and nothing says whom inside it serves: hand"
                    " its work over to an action, or name under `contacts` who gets it",
                    ("roles", role.id, "contacts"),
                )


def _inside(role: Role) -> bool:
    """Whether it has a contact inside, other than the role it reports to."""
    return any(
        contact.role not in (role.id, role.reports_to) if contact.role else contact.inside is not False
        for contact in role.contacts
    )


def _own(catalog: Catalog, role: Role, action: str) -> bool:
    """Whether only the role itself does an action."""
    return {doer.id for doer, _ in catalog.doers.get(action, ())} == {role.id}
