"""P403."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.process import Process
from roles.rule import rule

_MAIN = ("front-stage", "back-stage")


@rule("P403", Severity.WARNING, "strict", "most_hand_overs")
def too_many_hand_overs(catalog: Catalog) -> Iterator[Problem]:
    """A case passes through too many hands.

    With each hand-over something is lost, somebody waits, and nobody answers for the whole. On the main path, the front
    and back stage of all steps, a case that needs four roles changes hands at least three times. The cut is our
    convention.

    Limits: it counts the roles a case needs, so it is the least number; a case that goes to and fro between two roles
    counts once. Supporting actions, and variants for other customers in one step, are not told apart from the path
    except by their lane.

    Bad:
    ```yaml
    # department.yaml
    settings: {most_hand_overs: 0}
    # processes/improvement.yaml
    steps:  # P403
      - {id: find}
    ```
    Good:
    ```yaml
    # department.yaml
    settings: {most_hand_overs: 1}
    ```
    Mend: let one role carry the case and call the others in, or give it the decisions for which the case goes round. It
    costs training in the neighbour's work; rotation teaches it.
    Waiver: where the law wants two persons, as between approving and paying.
    """
    most = catalog.settings.most_hand_overs
    for process in catalog.processes.values():
        hands = _hands(catalog, process)
        if len(hands) - 1 > most:
            yield problem(
                "a case needs {roles}, so it changes hands at least {count} times; it should be at most {most}: let one"
                " role carry it further",
                ("processes", process.id, "steps"),
                roles=hands,
                count=len(hands) - 1,
                most=most,
            )


def _hands(catalog: Catalog, process: Process) -> list[str]:
    """One role for each hand the main path needs, in the order in which they come in."""
    met: set[str] = set()
    hands: list[str] = []
    for step in process.steps:
        for action in step.actions:
            doers = [role.id for role, _ in catalog.doers.get(f"{process.id}/{step.id}/{action.id}", ())]
            if action.lane in _MAIN and doers and met.isdisjoint(doers):
                hands.append(doers[0])
                met.update(doers)
    return hands
