"""D104."""

from collections.abc import Iterator
from datetime import date

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("D104", Severity.WARNING, "starter", "review_months")
def review_overdue(catalog: Catalog, today: date) -> Iterator[Problem]:
    """The review of a description is not dated, overdue or too far away.

    Jobs change with customers, tools and colleagues; a description that nobody looks at again describes a job that is
    gone, and is still used to choose, train and appraise. The longest time to the next review, 18 months, is our
    convention (`review_months`).

    Limits: it sees the date, not whether anybody read the description on that day.

    Bad:
    ```yaml
    # roles/agent.yaml
    review: {by: 2026-10-31, remind: quarter}  # D104
    ```
    ```yaml
    # roles/agent.yaml
    review: {by: 2029-06-30, remind: quarter}  # D104
    ```
    ```yaml
    # roles/agent.yaml
    review: {by: ~}  # D104
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    review: {by: 2027-06-30, remind: quarter}
    ```
    Mend: sit down with the holder, go through the description line by line, then set the next date under `review.by`.
    Waiver: a role that ends before its next review, until the day it ends.
    """
    months = catalog.settings.review_months
    latest = (today.year * 12 + today.month + months, today.day)
    for role in catalog.in_use:
        route = ("roles", role.id, "review", "by")
        by = role.review.by if role.review else None
        if by is None:
            yield problem("no day is set by which the description is looked at again", route)
        elif by < today:
            yield problem("the description was to be looked at again by {day}; nobody noted that it was", route, day=by)
        elif (by.year * 12 + by.month, by.day) > latest:
            yield problem(
                "the description is looked at again only by {day}; within {months} months is soon enough to notice"
                " what has changed",
                route,
                day=by,
                months=months,
            )
