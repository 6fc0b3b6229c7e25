"""B106."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.processes.moments import moments, places_for


@rule("B106", Severity.WARNING, "standard")
def moment_without_need(catalog: Catalog) -> Iterator[Problem]:
    """Nothing says what the customer wants at a moment of truth.

    The need is the beginning of the chain: standard, target and responsibility are judged by whether they meet it.
    Where it is missing, a department improves what it finds easy to count.

    Limits: it sees that a need is named, not that customers were asked. Where no moment of a process names one, that
    is one finding.

    Bad:
    ```yaml
    # processes/enquiry.yaml
    steps:
      - {id: receive, needs: []}  # B106
    ```
    Good:
    ```yaml
    # processes/enquiry.yaml
    steps:
      - {id: receive, needs: [quick-answer, no-more-trouble]}
    ```
    Mend: ask ten customers, or those who speak with them daily, and name the need from the list. Mostly one or two are
    enough; where it fits none, add it to the list.
    Waiver: until the customers of a new service have been asked.
    """
    for process in catalog.processes.values():
        without = [step for step in moments(process) if not step.needs]
        for route, names in places_for(process, without, "needs"):
            yield problem(
                "nothing says what the customer wants at a moment of truth, {moments}: name it under `needs`",
                route,
                moments=names,
            )
