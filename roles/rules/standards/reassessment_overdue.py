"""S109."""

from collections.abc import Iterator
from datetime import date

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("S109", Severity.WARNING, "standard", "reassess_months")
def reassessment_overdue(catalog: Catalog, today: date) -> Iterator[Problem]:
    """The day to hold a standard against customers' needs again is missing, past or too far away.

    Standards are made in a loop: break the service down, find what matters in each step, turn it into standards, hold
    them against customers' needs, begin again. Needs change; a standard nobody holds against them promises what
    mattered once. A year and a quarter as the longest time is our convention (`reassess_months`).

    Limits: it sees the day, not whether anybody asked a customer on it.

    Bad:
    ```yaml
    # standards/software.yaml
    - id: solved-once
      reassess: 2026-10-31  # S109
    - id: answered-soon
      reassess: 2029-06-30  # S109
    - id: hour-by-choice
      reassess: ~  # S109
    ```
    Good:
    ```yaml
    # standards/software.yaml
    - id: solved-once
      reassess: 2027-09-30
    ```
    Mend: hold the standard against this year's surveys and complaints, change it or keep it, and set the next day under
    `reassess`.
    Waiver: a standard whose successor is announced, until the day it takes over.
    """
    months = catalog.settings.reassess_months
    latest = (today.year * 12 + today.month + months, today.day)
    for standard in catalog.standards.values():
        day, route = standard.reassess, ("standards", standard.id, "reassess")
        if day is None:
            yield problem("no day is set by which the standard is held against customers' needs again", route)
        elif day < today:
            yield problem(
                "the standard was to be held against customers' needs by {day}; nobody noted that it was",
                route,
                day=day,
            )
        elif (day.year * 12 + day.month, day.day) > latest:
            yield problem(
                "the standard is held against customers' needs only by {day}; within {months} months is soon enough to"
                " notice what has changed",
                route,
                day=day,
                months=months,
            )
