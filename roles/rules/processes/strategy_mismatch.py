"""B112."""

from collections.abc import Iterable, Iterator

from roles.design_profile.learning import kinds, received
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.process import Process
from roles.model.role import Responsibility, Role
from roles.rule import rule
from roles.rules.processes.doing import doing

_TRAINING = ("course", "coaching", "certificate")


@rule("B112", Severity.WARNING, "strict")
def strategy_mismatch(catalog: Catalog) -> Iterator[Problem]:
    """The roles of a process are not designed for the service strategy it states.

    A service chain promises the same good service at every place and time: everybody can answer and solve, which takes
    rotation and much training. In-depth service lives from long contact; who only carries out cannot anticipate.

    Limits: for a chain it asks for one role in the process that rotates and one that is trained; for in-depth service,
    that those who meet the customer decide on something there. Factory and personalised service are not judged.

    Bad:
    ```yaml
    # processes/enquiry.yaml
    strategy: chain  # B112
    # roles/agent.yaml
    learning:
      - {id: lead-for-a-week, kind: project}
    ```
    Good:
    ```yaml
    # processes/enquiry.yaml
    strategy: chain
    ```
    Mend: let the roles of a chain change places for some weeks a year, and train them in product and company; it costs
    their hours. In depth, let those at the front decide up to a limit. Or state the strategy that is lived.
    Waiver: while the rotation of a new chain is being prepared, until its first day.
    """
    if catalog.unread.any("role"):
        return
    for process in catalog.processes.values():
        if process.strategy == "chain":
            yield from _of_chain(catalog, process)
        elif process.strategy == "in-depth":
            yield from _in_depth(catalog, process)


def _of_chain(catalog: Catalog, process: Process) -> Iterator[Problem]:
    roles = {role.id: role for role, _ in _work(catalog, process, "front-stage", "back-stage", "support")}
    forms = {form for role in roles.values() for form in kinds(received(catalog, role))}
    if not forms:
        return
    route = ("processes", process.id, "strategy")
    if "rotation" not in forms:
        yield problem(
            "the strategy is a service chain, but none of {roles} learns by rotation: add it to their `learning`, or"
            " state another strategy",
            route,
            roles=list(roles),
        )
    if forms.isdisjoint(_TRAINING):
        yield problem(
            "the strategy is a service chain, but none of {roles} is trained: add a course or coaching to their"
            " `learning`, or state another strategy",
            route,
            roles=list(roles),
        )


def _in_depth(catalog: Catalog, process: Process) -> Iterator[Problem]:
    front = {role.id for role, _ in _work(catalog, process, "front-stage")}
    works = [work for role, work in _work(catalog, process, "front-stage", "back-stage", "support") if role.id in front]
    if works and all(work.decision not in (None, "decides") for work in works):
        yield problem(
            "the strategy is in-depth service, but {roles}, who meet the customer, decide nothing in it: give them a"
            " decision with a limit, or state another strategy",
            ("processes", process.id, "strategy"),
            roles=sorted(front),
        )


def _work(catalog: Catalog, process: Process, *lanes: str) -> Iterable[tuple[Role, Responsibility]]:
    for step in process.steps:
        yield from doing(catalog, process, step, *lanes)
