"""T108."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.targets.serving import aims


@rule("T108", Severity.WARNING, "standard")
def out_of_reach(catalog: Catalog) -> Iterator[Problem]:
    """The owner of a target only assists in the work that decides it.

    Who answers for a figure that others make learns that effort does not count. A holder must be able to move the
    target: decide, recommend or do the work that its metric measures.

    Limits: it follows `measured_by`. A target that no responsibility of the role serves at all is D103's finding.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: answer, decision: assists}
    targets:
      - id: same-day
        metric: answered-in-time  # T108
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: answer, decision: executes}
    ```
    Mend: give the holder the right that moves the figure (enrichment; the cost is training and a limit), or give the
    target to the role that has it.
    Waiver: a target shared with the role that decides, if the reason names that role.
    """
    for role, target, route in aims(catalog):
        serving = [work for work in role.responsibilities if target.metric and target.metric in work.measured_by]
        if serving and all(work.decision == "assists" for work in serving):
            yield problem(
                "the holder only assists in what “{metric}” measures ({responsibilities}), yet answers for its level",
                (*route, "metric"),
                metric=target.metric,
                responsibilities=[work.id for work in serving],
            )
