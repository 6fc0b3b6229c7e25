"""P204."""

from collections.abc import Iterator

from roles.design_profile.periods import DAYS
from roles.finding import Problem, Severity, Term, problem
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.rule import rule
from roles.workload import pieces_a_month, times_a_month


@rule("P204", Severity.WARNING, "strict", "daily_feedback_days", "feedback_days")
def feedback_too_rare(catalog: Catalog) -> Iterator[Problem]:
    """Results come too rarely for how often the work is done.

    People connect a result with what they did while they still remember it. Work that every holder does each day of
    service is to show its result within a week, other work within a month; both are our convention. Contact centres
    listen to an agent's calls weekly or oftener, but no standard says how often is enough.

    Limits: frequency is not quality. Small numbers jump by chance: a weekly figure from ten cases is no news.

    Bad:
    ```yaml
    # roles/agent.yaml
    targets:
      - {id: same-day, review: quarter, feedback: {every: month}}  # P204
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    targets:
      - {id: same-day, review: quarter, feedback: {every: week}}
    ```
    Mend: let the record show the figure weekly, or give the holder a count of the day's work beside the monthly figure.
    It costs a view of the record that is kept anyway.
    Waiver: where too few cases come in for a weekly figure to mean anything; say how many.
    """
    daily_cut, other_cut = catalog.settings.daily_feedback_days, catalog.settings.feedback_days
    for role in catalog.in_use:
        daily = _daily_metrics(catalog, role)
        for target in role.targets:
            every = target.feedback.every if target.feedback else None
            most = daily_cut if target.metric in daily else other_cut
            if every is None or DAYS[every] <= most:
                continue
            route = ("roles", role.id, "targets", target.id, "feedback", "every")
            if target.metric in daily:
                yield problem(
                    "the work is done every day, its result comes {every}: let it come within {days} days",
                    route,
                    every=Term("every", every),
                    days=most,
                )
            else:
                yield problem(
                    "the result comes {every}: let it come within {days} days",
                    route,
                    every=Term("every", every),
                    days=most,
                )


def _daily_metrics(catalog: Catalog, role: Role) -> frozenset[str]:
    """Metrics of work that each holder does at least once a day of service."""
    found: set[str] = set()
    days = times_a_month("day", catalog.department)
    for responsibility in role.responsibilities:
        pieces = pieces_a_month(responsibility.volume, catalog.department)
        if pieces and days and role.holders and pieces / role.holders >= days:
            found.update(responsibility.measured_by)
    return frozenset(found)
