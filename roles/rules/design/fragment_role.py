"""P401."""

from collections.abc import Iterator

from roles.design_profile.wholeness import works_in_processes
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("P401", Severity.WARNING, "standard")
def fragment_role(catalog: Catalog) -> Iterator[Problem]:
    """The role begins no process and ends none.

    A whole piece of work, from beginning to end with a visible outcome, gives work its meaning (task identity, Hackman
    and Oldham 1975). Who only works in the middle sees neither the customer's wish nor what became of it. An action in
    the first or last step that is done at all, or owning the process, is enough.

    Limits: specialists in the middle can be right, as in credit or law. Roles that name no actions are not judged, nor
    those in a process that could not be read.

    Bad:
    ```yaml
    # processes/enquiry.yaml
    owner: head
    # roles/agent.yaml
    responsibilities:  # P401
      - {id: answer, actions: [enquiry/solve/solve]}
      - {id: close, actions: [enquiry/solve/solve]}
      - {id: suggest, actions: [improvement/remove/settle]}
    # roles/head.yaml
    responsibilities:
      - {id: trace, actions: [improvement/find/trace, enquiry/receive/answer]}
      - {id: remove, actions: [improvement/remove/decide, improvement/check/compare, enquiry/close/ask]}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: close, actions: [enquiry/close/ask]}
    ```
    Mend: job enlargement. Let the role take the case in, or let it be the one that asks the customer at the end. It
    costs some training; it saves a hand-over.
    Waiver: for a specialist whom other roles call in; say how the holder learns the outcome.
    """
    ends = catalog.ends
    for role in catalog.in_use:
        works_in = works_in_processes(role)
        known = all(name in catalog.processes for name in works_in)
        if works_in and known and ends.whole_for(role.id).isdisjoint(works_in):
            yield problem(
                "the role works in {processes}, but begins and ends none of them: let it do the first or the last step"
                " of one",
                ("roles", role.id, "responsibilities"),
                processes=works_in,
            )
