"""S106."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.text import is_blank
from roles.rule import rule


@rule("S106", Severity.WARNING, "standard")
def kept_secret(catalog: Catalog) -> Iterator[Problem]:
    """Customers are not told of a standard, and nothing says why.

    “Customers need not know” is the fourth of six misconceptions about standards. A promise that customers know guides
    what they expect and binds those who keep it; a secret one is given up on the first busy day, and nobody asks.

    Limits: it sees whether customers are told and the reason if they are not. Whether they read it where it stands, and
    whether the reason is a good one, is for people to judge.

    Bad:
    ```yaml
    # standards/software.yaml
    - id: solved-once
      published: ~  # S106
    - id: answered-soon
      published: {to_customers: false, reason: ~}  # S106
    ```
    Good:
    ```yaml
    # standards/software.yaml
    - id: solved-once
      published: {to_customers: true, says: One answer settles it, where: Every invoice}
    - id: answered-soon
      published: {to_customers: false, reason: Told once it has been kept for two quarters}
    ```
    Mend: write under `published` the wording for customers (`says`) and where they read it (`where`); or
    `to_customers: false` with the `reason`.
    Waiver: rarely needed; a good reason belongs under `reason`.
    """
    for standard in catalog.standards.values():
        published, route = standard.published, ("standards", standard.id, "published")
        if published is None or published.to_customers is None:
            yield problem("nothing says whether customers are told; write `published` with `to_customers`", route)
        elif not published.to_customers and is_blank(published.reason):
            yield problem("customers are not told of this, and nothing says why; write `reason`", (*route, "reason"))
