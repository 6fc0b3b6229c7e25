"""R101."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("R101", Severity.WARNING, "standard")
def no_keeper(catalog: Catalog) -> Iterator[Problem]:
    """A record has no keeper.

    What everybody may write into and nobody keeps is incomplete within a month: fields stay empty, customers stand in
    it twice, and the figures read from it are guesses. One role keeps a record, many may use it.

    Limits: it sees that a keeper is named, not that the record is well kept. A keeper that does not exist or is retired
    is K101's or K106's finding.

    Bad:
    ```yaml
    # records.yaml
    - id: enquiry-log
      keeper: ~  # R101
    ```
    Good:
    ```yaml
    # records.yaml
    - id: enquiry-log
      keeper: head
    ```
    Mend: name under `keeper` the role that answers for the record, mostly the one that writes most of it.
    Waiver: a record of another department; name in the reason who keeps it there.
    """
    for record in catalog.records.values():
        if record.keeper is None:
            yield problem("nobody keeps this record: name the role under `keeper`", ("records", record.id, "keeper"))
