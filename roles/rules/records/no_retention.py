"""R102."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("R102", Severity.WARNING, "strict")
def no_retention(catalog: Catalog) -> Iterator[Problem]:
    """A record does not say how long it is kept.

    Customers' data are kept as long as they are needed and no longer. Without an end everything is kept for ever, until
    the day it leaks; or it is thrown away in the week before somebody asks for it.

    Limits: how long is right depends on the law of your country and on warranty and claims; ask who knows it. It sees
    that a time is written, not that anybody deletes.

    Bad:
    ```yaml
    # records.yaml
    - id: enquiry-log
      retention: ~  # R102
    ```
    Good:
    ```yaml
    # records.yaml
    - id: enquiry-log
      retention: 2 year
    ```
    Mend: write under `retention` how long it is kept, such as `3 year`, and whose work the deleting is.
    Waiver: until the legal department has answered; the day is the end of the waiver.
    """
    for record in catalog.records.values():
        if record.retention is None:
            yield problem(
                "nothing says how long this record is kept: write `retention`, such as “3 year”",
                ("records", record.id, "retention"),
            )
