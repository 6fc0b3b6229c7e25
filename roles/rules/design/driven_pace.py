"""P301."""

from collections.abc import Iterator

from roles.design_profile.pace import mostly_queue, own_pace
from roles.design_profile.working_time import WorkingTime
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("P301", Severity.WARNING, "standard", "own_pace_time", "own_pace_time_queue")
def driven_pace(catalog: Catalog) -> Iterator[Problem]:
    """Others set the pace in too much of the working time.

    High demands with little control over them wear people out (Karasek 1979), and employees should control their pace
    where possible (UK HSE, Management Standards). Time at the holder's or the team's own pace counts. A role that works
    mostly off a queue needs less of it; both cuts are our convention. A role that says nothing of pace is found too.

    Limits: customers set the pace of contact work, and no text changes that. Judge it together with how much there is
    to do, and with what the holder decides and learns.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:  # P301
      - {id: solve, pace: {by: supervisor}}
      - {id: close, pace: {by: queue}}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: solve, pace: {by: queue}}
      - {id: close, pace: {by: self, window: 2 d}}
    ```
    Mend: rotation and flexible time. Let holders take the queue in turns, and give each fixed hours off it for work
    with a latest time instead of an order. It costs a rota, and a stand-in for the hours off the queue.
    Waiver: for a role made for the queue, while breaks, rotation or learning make up for it; say which.
    """
    usual, queued = catalog.settings.own_pace_time, catalog.settings.own_pace_time_queue
    for role in catalog.in_use:
        time = WorkingTime(role)
        tally = time.tally(own_pace)
        least = queued if mostly_queue(time) else usual
        if tally.possible is None and role.responsibilities:
            yield problem(
                "nothing says who sets the pace: state for each responsibility who does, and its latest time",
                ("roles", role.id, "responsibilities"),
            )
        elif tally.possible is not None and tally.possible < least:
            yield problem(
                "the holder or the team sets the pace in {percent} % of the {whole}; it should be at least {least} %:"
                " replace an order by a latest time, or let holders take the queue in turns",
                ("roles", role.id, "responsibilities"),
                percent=tally.sure,
                whole=time.whole,
                least=least,
            )
