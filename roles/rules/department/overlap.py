"""O101."""

from collections.abc import Iterator, Sequence

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Responsibility, Role
from roles.rule import rule
from roles.rules.department.same_work import same_work
from roles.rules.department.segments import apart


@rule("O101", Severity.WARNING, "standard")
def overlap(catalog: Catalog) -> Iterator[Problem]:
    """Two roles are responsible for the same work.

    What two people are responsible for is done twice, or each leaves it to the other. The customer is visited by both
    in one week, or by nobody in a year. It shows only when the descriptions lie side by side, which they seldom do.

    It finds work that several roles carry out in the same action of a process while none decides; texts that say the
    same in other words, such as “visit key accounts” and “pay each key account a visit”; and visits,
    training, surveys or news of complaints that come back in three descriptions while no process says who does what.

    Limits: it reads English and Chinese with a list of words that mean the same in service work, no more; other words
    for the same pass unseen. Who assists, stands in, or serves other segments or regions does not overlap.

    Bad:
    ```yaml
    # roles/clerk.yaml
    id: clerk
    title: Clerk
    reports_to: head
    responsibilities:
      - id: find
        does: Look into every frequent cause within two weeks  # O101
    # roles/head.yaml
    responsibilities:
      - id: trace
        does: Investigate each frequent cause within 10 working days
    ```
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: suggest, decision: executes, weight: core}  # O101
    # roles/head.yaml
    responsibilities:
      - {id: trace, decision: executes, actions: [improvement/find/trace, improvement/find/suggest]}
    ```
    Good:
    ```yaml
    # roles/head.yaml
    responsibilities:
      - {id: trace, actions: [improvement/find/trace, improvement/find/suggest]}
    ```
    Mend: give the work to the role nearest to the customer and take it out of the other; or divide it by segment,
    region or step and write that down. Where both are needed, let one decide and the other recommend or assist.
    Waiver: a rota that several roles share, with the day on which it is looked at again.
    """
    yield from _shared_actions(catalog)
    for same in same_work(catalog):
        first, *others = same.works
        yield problem(
            "the same work in other words ({words}) is also the responsibility of {places}: give it to one role, or say"
            " who decides and who helps",
            ("roles", first.role.id, "responsibilities", first.responsibility.id, "does"),
            words=list(same.words),
            places=[work.place for work in others],
        )


def _shared_actions(catalog: Catalog) -> Iterator[Problem]:
    """Actions that several roles carry out and none decides, together for the same responsibilities."""
    shared: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for action, doing in catalog.doers.items():
        if len(doing) < 2 or any(work.decision == "decides" for _, work in doing):
            continue
        acting = [(role, work) for role, work in doing if work.decision == "executes"]
        roles = list({role.id: role for role, _ in acting}.values())
        if len(roles) > 1 and not apart(roles) and not _stands_in(acting):
            shared.setdefault(tuple((role.id, work.id) for role, work in acting), []).append(action)
    for places, actions in shared.items():
        (role, work), *others = places
        yield problem(
            "{actions} is also done by {places}, and none of them decides: let one decide and the others help",
            ("roles", role, "responsibilities", work, "actions"),
            actions=actions,
            places=[f"{other}/{name}" for other, name in others],
        )


def _stands_in(acting: Sequence[tuple[Role, Responsibility]]) -> bool:
    """Whether one of them only stands in for another: then it is not the core of the work of both."""
    names = {role.id for role, _ in acting}
    core = all(work.weight in (None, "core") for _, work in acting)
    return not core and any(role.stand_in in names for role, _ in acting)
