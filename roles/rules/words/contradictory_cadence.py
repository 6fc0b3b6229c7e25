"""W108."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.words.cadence import contradictions
from roles.rules.words.commitments import everything, faults


@rule("W108", Severity.WARNING, "standard")
def contradictory_cadence(catalog: Catalog) -> Iterator[Problem]:
    """Two times for the same work cannot both hold, as in a “daily” report every week.

    The holder will keep one of them and be blamed for the other. Mostly a phrase was left over from an earlier version,
    or a habit crept in, as where a daily report is to be compiled “periodically”.

    Limits: it finds a thing named by its rhythm that is made in another, one act with two rhythms side by side, what is
    to be done at once but within days, and what is always open and yet closed. Two times in two clauses that name their
    own work are let be.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: suggest
        does: Periodically compile the daily report on enquiries and hand it to the head by 17:00  # W108
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: suggest
        does: Compile the daily report on enquiries and hand it to the head by 17:00
    ```
    Mend: ask the holder which of the two is kept today, and strike the other.
    Waiver: never; one of the two is wrong.
    """
    for fault in faults(catalog, everything(catalog), contradictions):
        yield problem(
            "“{word}” contradicts another time in the same sentence; strike the one that is not meant",
            fault.route,
            span=fault.span,
            word=fault.hit.word,
        )
