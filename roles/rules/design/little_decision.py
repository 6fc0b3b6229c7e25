"""P101."""

from collections.abc import Iterator

from roles.design_profile.autonomy import decides
from roles.design_profile.working_time import WorkingTime
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("P101", Severity.WARNING, "standard", "decided_time")
def little_decision(catalog: Catalog) -> Iterator[Problem]:
    """The holder decides in too little of the working time.

    Autonomy is the first of the five principles: who decides feels answerable for the result (Hackman and Oldham 1975).
    Work counts in which the holder decides, or recommends and chooses the method; it is weighed by time, because a
    right that is used once a year changes no working day. The cut is our convention; no published one exists.

    Limits: it reads what is written. A right on paper may be denied in practice, and one that is practised may be
    missing here. Where the decision is not stated, the holder gets the benefit of the doubt.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:  # P101
      - {id: answer, decision: executes}
      - {id: solve, decision: executes, limit: ~}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: answer, decision: executes, escalates_to: ~}
      - {id: solve, decision: decides, limit: {kind: money, up_to: 400 CNY, per: case}}
    ```
    Mend: job enrichment. Take the responsibility with the largest share whose decisions are today referred upwards, and
    change it to `decides` with a limit and an escalation. It costs some training and now and then a mistake within the
    limit; it saves the time of whoever decided until now.
    Waiver: where law or safety leaves no discretion; name the rule that forbids it.
    """
    least = catalog.settings.decided_time
    for role in catalog.in_use:
        time = WorkingTime(role)
        tally = time.tally(decides)
        if tally.possible is not None and tally.possible < least:
            yield problem(
                "the holder decides, or recommends and chooses the method, in {percent} % of the {whole}; it should be"
                " at least {least} %: give the holder one more decision, with a limit",
                ("roles", role.id, "responsibilities"),
                percent=tally.sure,
                whole=time.whole,
                least=least,
            )
