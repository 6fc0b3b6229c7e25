"""S112."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("S112", Severity.WARNING, "strict")
def index_group_unowned(catalog: Catalog) -> Iterator[Problem]:
    """A group of the satisfaction index has a question without metric or without role.

    Customers are asked so that something follows. Without a metric nobody sees why the answers are as they are; without
    a role nobody changes it, and customers who are asked for nothing answer less the next time.

    Limits: it sees that a metric and a role are named, not that the metric explains the answers. One finding names all
    questions of a group.

    Bad:
    ```yaml
    # satisfaction.yaml
    - id: contact
      title: Contact
      indicators:  # S112
        - {id: reached, title: How easily customers reach us, metrics: [found-at-once], owners: [agent]}
        - {id: felt, title: How customers feel after it, owners: [agent]}
    ```
    ```yaml
    # satisfaction.yaml
    - id: contact
      title: Contact
      indicators:  # S112
        - {id: reached, title: How easily customers reach us, metrics: [found-at-once]}
    ```
    Good:
    ```yaml
    # satisfaction.yaml
    - id: contact
      title: Contact
      indicators:
        - {id: reached, title: How easily customers reach us, metrics: [found-at-once], owners: [agent]}
    ```
    Mend: name under `metrics` what explains the answers and under `owners` the roles that can change them; a question
    for which there is neither leaves the survey.
    Waiver: a question that the company asks everywhere and another department answers for, with its name in the reason.
    """
    for group in catalog.satisfaction.values():
        route = ("satisfaction", group.id, "indicators")
        if not group.indicators:
            yield problem("the group asks nothing, so no metric and no role stands behind it", route)
        unmeasured = [asked.id for asked in group.indicators if not asked.metrics]
        if unmeasured:
            yield problem("no metric explains the answers to {questions}; write `metrics`", route, questions=unmeasured)
        unowned = [asked.id for asked in group.indicators if not asked.owners]
        if unowned:
            yield problem("no role answers for {questions}; write `owners`", route, questions=unowned)
