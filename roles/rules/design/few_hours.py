"""P502."""

from collections.abc import Iterator

from roles.design_profile.learning import paid_hours, received
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("P502", Severity.WARNING, "strict", "learning_hours")
def few_hours(catalog: Catalog) -> Iterator[Problem]:
    """Few paid hours a year are kept for learning.

    What has no hours does not take place. Employees received 13.7 hours of formal learning on average in 2024, and 17.4
    in 2023 (ATD, State of the Industry). That is an average and no goal: a reason to talk, not a mark to reach.

    Limits: hours measure what is put in, not what is learned. Chances whose hours are not stated count as none. A day
    counts as eight hours, a week as forty.

    Bad:
    ```yaml
    # roles/agent.yaml
    learning:  # P502
      - {id: product-course, hours: 6 h}
      - {id: side-by-side, hours: ~}
      - {id: lead-for-a-week, hours: 4 h}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    learning:
      - {id: product-course, hours: 2 d}
    ```
    Mend: state the paid hours of each chance, and give more to the one that holders learn most from. It costs those
    hours.
    Waiver: where most learning lies in the work itself; say in what.
    """
    least = catalog.settings.learning_hours
    for role in catalog.in_use:
        chances = received(catalog, role)
        hours = paid_hours(chances)
        unsaid = [chance.id for chance in chances if chance.hours is None]
        if not chances or hours >= least:
            continue
        route, said = ("roles", role.id, "learning"), round(hours, 1)
        if unsaid:
            yield problem(
                "{hours} paid hours a year are stated for learning, at least {least} are looked for; {unsaid} do not"
                " say their hours",
                route,
                hours=said,
                least=least,
                unsaid=unsaid,
            )
        else:
            yield problem(
                "{hours} paid hours a year are kept for learning; at least {least} are looked for",
                route,
                hours=said,
                least=least,
            )
