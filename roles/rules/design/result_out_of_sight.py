"""P404."""

from collections.abc import Iterator

from roles.design_profile.feedback import sources
from roles.design_profile.wholeness import works_in_processes
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule

_SEEN = frozenset({"work", "customer"})


@rule("P404", Severity.WARNING, "strict")
def result_out_of_sight(catalog: Catalog) -> Iterator[Problem]:
    """The holder neither finishes a case nor hears what became of it.

    A piece of work is whole only if its outcome can be seen (Hackman and Oldham 1975). The holder sees it by doing
    something in the last step of a process, or through a target whose result comes from the work itself or from
    customers.

    Limits: it sees the ways that are written; colleagues talk. Roles whose targets do not all name a source,
    name only the supervisor (P202), or whose work names no process, are not judged here.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: close, actions: [enquiry/solve/solve]}
    targets:  # P404
      - {id: same-day, feedback: {source: system}}
      - {id: settled-at-once, feedback: {source: peer}}
    # roles/head.yaml
    responsibilities:
      - {id: settle, actions: [improvement/remove/settle, enquiry/close/ask]}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    targets:
      - {id: same-day, feedback: {source: system}}
      - {id: settled-at-once, feedback: {source: customer}}
    ```
    Mend: let customers' answers on the holder's own cases reach the holder, or let the holder make the last call. It
    costs a line in the survey, or three minutes for each case.
    Waiver: where the outcome shows only after years.
    """
    ended = catalog.ends.ends
    for role in catalog.in_use:
        heard, works_in = sources(role), works_in_processes(role)
        known = bool(works_in) and all(name in catalog.processes for name in works_in)
        if not heard or heard == frozenset({"supervisor"}) or not heard.isdisjoint(_SEEN):
            continue
        if known and role.id not in ended:
            yield problem(
                "the holder neither finishes a case nor hears from the work or from customers what became of it: let at"
                " least one target be fed by them",
                ("roles", role.id, "targets"),
            )
