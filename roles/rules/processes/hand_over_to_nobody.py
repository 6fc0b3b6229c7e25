"""B103."""

from collections.abc import Iterator, Mapping

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.place import Place
from roles.model.role import Role
from roles.rule import rule
from roles.rules.processes.doing import Undone


@rule("B103", Severity.ERROR, "starter")
def hand_over_to_nobody(catalog: Catalog) -> Iterator[Problem]:
    """Work is handed over, and nobody is there to take it.

    Cases are lost between two desks, not at them. Whoever hands over believes the work is with the next, the next has
    never heard of it, and the customer waits for both.

    Limits: a front- or back-stage action that no role does is B101's finding, an unknown one K101's. A support action
    may be done outside the department; it is found where the contacts of those who hand over name nobody who could do
    it: no other department, only roles and customers.

    Bad:
    ```yaml
    # processes/enquiry.yaml
    steps:
      - id: solve
        actions:
          - {id: solve, hand_over: {what: The case with its answer}}  # B103
    ```
    Good:
    ```yaml
    # processes/enquiry.yaml
    steps:
      - id: solve
        actions:
          - {id: solve, hand_over: {to: enquiry/close/ask, what: The case with its answer, within: 1 d}}
    ```
    Mend: name the action that takes over under `to`, and the role that does it. If another department takes over, name
    it under `contacts` of the role that hands over.
    Waiver: never; if nobody takes the work, it is not handed over.
    """
    undone = Undone(catalog)
    met = catalog.places
    for place in met.values():
        hand_over = place.action.hand_over
        if hand_over is None:
            continue
        route = (*place.route, "hand_over", "to")
        if hand_over.to is None:
            yield problem("work is handed over, but not to whom: write under `to` the action that takes over", route)
        elif hand_over.to == place.name:
            yield problem("the action hands over to itself: write under `to` the action that takes over", route)
        elif _lost(catalog, met, undone, place.name, hand_over.to):
            yield problem(
                "no role does “{action}”, and no contact of {roles} is in another department: write who takes the work",
                route,
                action=hand_over.to,
                roles=list(dict.fromkeys(role.id for role, _ in catalog.doers[place.name])),
            )


def _lost(catalog: Catalog, met: Mapping[str, Place], undone: Undone, giver: str, taker: str) -> bool:
    """Whether a support action has no role, and those who hand over to it know nobody else who could do it."""
    place = met.get(taker)
    if place is None or place.action.lane != "support" or place not in undone:
        return False
    givers = [role for role, _ in catalog.doers.get(giver, ())]
    return bool(givers) and all(role.contacts and not _knows_others(role) for role in givers)


def _knows_others(role: Role) -> bool:
    return any(contact.role is None and contact.inside is not False for contact in role.contacts)
