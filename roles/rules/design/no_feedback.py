"""P201."""

from collections.abc import Iterator

from roles.design_profile.feedback import REACHED, lacking
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("P201", Severity.ERROR, "starter")
def no_feedback(catalog: Catalog) -> Iterator[Problem]:
    """The holder does not learn how far a target is reached, or has no target.

    Knowing the results is what makes people learn from their own work; feedback is the second of the five principles
    (Hackman and Oldham 1975). A target that only the manager sees steers nobody. It needs a source, a cadence and a
    recipient: the holder or the team.

    From `standard` on, a role that has responsibilities and no target is found too: where no result is set, none can
    reach the holder. In `starter` the targets may still be unwritten.

    Limits: frequent figures are not good conversations, and feedback can do harm; the rule sees neither. It sees only
    feedback on targets, not what a holder hears about the work besides.

    Bad:
    ```yaml
    # roles/agent.yaml
    targets:
      - id: same-day
        feedback: {to: manager}  # P201
      - id: settled-at-once
        feedback: ~  # P201
    ```
    ```yaml
    # roles/agent.yaml
    targets: ~  # P201
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    targets:
      - id: same-day
        feedback: {every: week, source: work, record: enquiry-log, to: team}
    ```
    Mend: write `feedback: {every: week, source: work, to: holder}` and let the record of the metric show the figure to
    those who do the work. It costs an hour to set up a view of the record. A role without target needs one first, for
    its most important responsibility.
    Waiver: hardly ever; figures of a few people that may not be shown singly can go to the team.
    """
    for role in catalog.in_use:
        if role.responsibilities and not role.targets and catalog.strictness != "starter":
            yield problem(
                "the role has no target, so nothing tells the holder how the work goes: set one, with feedback to the"
                " holder",
                ("roles", role.id, "targets"),
            )
        for target in role.targets:
            route = ("roles", role.id, "targets", target.id, "feedback")
            if target.feedback is None:
                yield problem("nothing says how the holder learns the result: add source, cadence and recipient", route)
            elif keys := lacking(target.feedback):
                yield problem("the feedback lacks {keys}", route, keys=keys)
            elif target.feedback.to not in REACHED:
                yield problem(
                    "the result goes to the manager only: let it reach the holder or the team", (*route, "to")
                )
