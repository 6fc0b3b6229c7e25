"""S104."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.standards.words import CUSTOMERS, OTHERS
from roles.rules.targets.words import COMPLIANCE, mentions
from roles.vocabulary import first_found


@rule("S104", Severity.WARNING, "standard")
def because_others_do(catalog: Catalog) -> Iterator[Problem]:
    """The only reason for a standard is that others in the trade do the same.

    “It has to follow the custom of the trade” is the second of six misconceptions about standards. What others do says
    nothing about your customers; whoever copies a promise copies its price and misses what would set them apart.

    Limits: it knows the trade and the customers by words, in English and Chinese. A reason that also speaks of
    customers, a survey, complaints or the law is left alone; a missing reason is not this rule's finding.

    Bad:
    ```yaml
    # standards/software.yaml
    - id: answered-soon
      because: Industry standard; all competitors answer within the day  # S104
    ```
    Good:
    ```yaml
    # standards/software.yaml
    - id: answered-soon
      because: Usual in the industry, and 71 of 105 customers asked in June 2026 name the wait
    ```
    Mend: look into a survey, the complaints or a month of contacts for what customers say about this, and write it
    under `because` with its numbers and date. If there is nothing, ask twenty customers first.
    Waiver: in the first months of a new service, until its first customers have been asked.
    """
    for standard in catalog.standards.values():
        because = standard.because
        if not mentions(because, OTHERS) or mentions(because, CUSTOMERS) or mentions(because, COMPLIANCE):
            continue
        found = first_found(because, ("standards", standard.id, "because"), OTHERS.find)
        if found:
            yield problem(
                "“{word}” is the only reason; write what your own customers say",
                found.route,
                span=found.span,
                word=found.words,
            )
