"""P202."""

from collections.abc import Iterator

from roles.design_profile.feedback import sources
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("P202", Severity.WARNING, "strict")
def supervisor_only(catalog: Catalog) -> Iterator[Problem]:
    """The holder hears results from the supervisor only.

    Job design tells feedback from the work itself and feedback from others apart (Hackman and Oldham 1975; Morgeson and
    Humphrey 2006). Who must wait for the supervisor learns late, and hears the person before the fact. One target fed
    by the work, customers, a system or colleagues is enough for this rule (our convention).

    Limits: it counts sources; it does not know which of them holders believe.

    Bad:
    ```yaml
    # roles/agent.yaml
    targets:  # P202
      - {id: same-day, feedback: {source: supervisor}}
      - {id: settled-at-once, feedback: {source: supervisor}}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    targets:
      - {id: same-day, feedback: {source: supervisor}}
      - {id: settled-at-once, feedback: {source: customer}}
    ```
    Mend: let the record of the metric, or customers' answers, reach the holder directly, and keep the supervisor for
    the conversation about them. It costs the right to read the record.
    Waiver: while the record cannot be shown to holders yet; until the day it can.
    """
    for role in catalog.in_use:
        if sources(role) == frozenset({"supervisor"}):
            yield problem(
                "the holder hears results from the supervisor only: let the work itself, customers or colleagues tell"
                " at least one",
                ("roles", role.id, "targets"),
            )
