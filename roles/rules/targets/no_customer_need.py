"""T107."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.text import is_blank
from roles.rule import rule
from roles.rules.targets.serving import aims


@rule("T107", Severity.ERROR, "standard")
def no_customer_need(catalog: Catalog) -> Iterator[Problem]:
    """A target is not tied to what a customer needs.

    The R of SMART, read as “relevant to customers”: a target keeps a promise (its standard), the promise meets a need,
    and something shows that customers have it. A target without that chain serves the figures.

    Limits: it sees whether need, standard and evidence are there. Whether the evidence is good is for people to judge.

    Bad:
    ```yaml
    # roles/agent.yaml
    targets:
      - id: same-day
        need: ~  # T107
      - id: settled-at-once
        standard: ~  # T107
    # roles/head.yaml
    targets:
      - id: causes-gone
        evidence: ~  # T107
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    targets:
      - id: same-day
        need: quick-answer
        standard: answered-soon
        evidence: 71 of 105 customers asked in June 2026 name the wait
    ```
    Mend: name the need and the standard; under `evidence` write the survey answer, complaint cause or count that shows
    the need. If there is none, ask customers before setting the target.
    Waiver: for a target that the law asks for, with the law named in the reason.
    """
    for _, target, route in aims(catalog):
        if target.need is None:
            yield problem("the target names no need of a customer; write `need`", (*route, "need"))
        if target.standard is None:
            yield problem("the target keeps no promise to customers; write `standard`", (*route, "standard"))
        if is_blank(target.evidence):
            yield problem("nothing shows that customers need this; write `evidence`", (*route, "evidence"))
