"""D106."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("D106", Severity.WARNING, "standard", "most_responsibilities")
def too_many_responsibilities(catalog: Catalog) -> Iterator[Problem]:
    """A role has more responsibilities than anybody keeps in mind.

    A long list is mostly a list of tasks: it tells the holder what to do each hour and hides what the role answers
    for. Chinese texts on writing descriptions name eight as the most, and so do we (`most_responsibilities`).

    Limits: it counts lines. Two responsibilities packed into one sentence pass, and are worse.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:  # D106
      - {id: open, does: Open the mail by 9.30 each day}
      - {id: sort, does: Sort the mail by subject by 10.00}
      - {id: log, does: Log each enquiry within 1 business hour}
      - {id: file, does: File each answer the same day}
      - {id: count, does: Count the enquiries each Friday}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: answer
        does: Answer each enquiry within 4 business hours, logged and filed, with the name of who settles it
    ```
    Mend: merge what belongs to one process, from its first step to its last; steps of the work belong into the process.
    Waiver: a role that is being divided, until the day the second role begins.
    """
    most = catalog.settings.most_responsibilities
    for role in catalog.in_use:
        if len(role.responsibilities) > most:
            yield problem(
                "{n} responsibilities; merge those of one process until {most} or fewer are left",
                ("roles", role.id, "responsibilities"),
                n=len(role.responsibilities),
                most=most,
            )
