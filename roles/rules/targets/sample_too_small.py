"""T106."""

from collections.abc import Iterator

from roles.bounds import aim
from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.targets.serving import Aimed, aims, work_by_metric
from roles.sample import cases_in_review, cases_needed
from roles.workload import all_pieces_a_month


@rule("T106", Severity.WARNING, "standard")
def sample_too_small(catalog: Catalog) -> Iterator[Problem]:
    """Too few cases come between two reviews to tell the target from today's level.

    A share of few cases moves by chance. If the result may well be chance, praise and blame fall on luck. The number
    needed is where the 95 % interval around a result at the target (Wilson 1927) no longer holds the baseline.

    What comes is the number of cases behind the baseline (`n`), or the volume of the role's work from one review to the
    next where that is larger; without `n`, the volume of all work that the metric measures.

    Limits: it judges shares only, takes the baseline as known exactly, and cannot see how many customers answer a
    survey or who they are. A full count of few customers is judged like a sample: next time chance plays again.

    Bad:
    ```yaml
    # roles/agent.yaml
    targets:
      - id: settled-at-once
        level: {kind: share, at_least: 73 %}  # T106
        baseline: {value: 70 %, on: 2026-09-30, n: 60}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    targets:
      - id: settled-at-once
        level: {kind: share, at_least: 73 %}
        baseline: {value: 70 %, on: 2026-09-30, n: 60}
        review: half-year
    ```
    Mend: look at the result less often, over a longer period; or set the level further from where you stand; or count
    misses (`kind: count`) and speak about each of them.
    Waiver: where cases are so few that each is known and spoken about by itself, and nobody is paid by the share.
    """
    pieces = {
        metric: all_pieces_a_month((work for _, work in doing), catalog.department)
        for metric, doing in work_by_metric(catalog).items()
    }
    for aimed in aims(catalog):
        target = aimed.target
        needed, comes = cases_needed(target), _comes(catalog, aimed, pieces.get(target.metric or ""))
        if needed is not None and comes is not None and comes < needed:
            yield problem(
                "{needed} cases are needed to tell {level} from today's {baseline}; a result rests on {comes} at most",
                (*aimed.route, "level"),
                needed=needed,
                level=aim(target.level),
                baseline=target.baseline and target.baseline.value,
                comes=int(comes),
            )


def _comes(catalog: Catalog, aimed: Aimed, pieces: float | None) -> float | None:
    """How many cases one result rests on, at most; None if unknown. `pieces` a month are all that is measured."""
    target, counted = aimed.target, aimed.target.baseline.n if aimed.target.baseline else None
    if counted is None:
        return None if catalog.unread.any("role") else cases_in_review(target, pieces, catalog.department)
    own = (work for work in aimed.role.responsibilities if target.metric in work.measured_by)
    return max(counted, cases_in_review(target, all_pieces_a_month(own, catalog.department), catalog.department) or 0)
