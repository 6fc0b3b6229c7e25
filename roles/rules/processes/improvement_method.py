"""B111."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.text import is_blank
from roles.rule import rule


@rule("B111", Severity.NOTE, "strict")
def improvement_method(catalog: Catalog) -> Iterator[Problem]:
    """A process does not say by which method it is improved, or why by this one.

    In stable times a process is improved step by step, systematically; when the world around it changes violently, it
    is drawn anew on a clean sheet. Who has not chosen patches a process that should be redrawn, or redraws what runs.

    Limits: it sees that a method and a reason are written, not that the reason is good.

    Bad:
    ```yaml
    # processes/enquiry.yaml
    improvement: {method: systematic, reason: ~}  # B111
    ```
    Good:
    ```yaml
    # processes/enquiry.yaml
    improvement: {method: clean-sheet, reason: Nine in ten customers write in the new app}
    ```
    Mend: write `method`, systematic or clean-sheet, and one sentence on how stable things are inside and outside. It
    costs an hour with those who do the work.
    Waiver: a process that ends within the year.
    """
    for process in catalog.processes.values():
        if not process.steps:
            continue
        improvement = process.improvement
        route = ("processes", process.id, "improvement")
        if improvement is None or improvement.method is None:
            yield problem(
                "nothing says how this process is improved: write the `method`, systematic or clean-sheet, and its"
                " `reason`",
                route,
            )
        elif is_blank(improvement.reason):
            yield problem("nothing says why this method of improvement was chosen: write its `reason`", route)
