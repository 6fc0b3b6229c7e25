"""D108."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import MoneyLimit, Responsibility, Role
from roles.model.text import is_blank
from roles.rule import rule
from roles.rules.description.open_ends import open_ends
from roles.vocabulary import first_found

_CAP = 5
"""Most time, in percent, that an open line may take; our convention."""


@rule("D108", Severity.WARNING, "standard")
def catch_all(catalog: Catalog) -> Iterator[Problem]:
    """A responsibility is open to anything, such as “other duties as assigned”.

    A line that may mean any work makes all other lines worthless: nobody can plan, be trained for or be appraised on
    it. Many authors keep such a line for the unforeseen; one is allowed here if it is capped, that is, takes 5 % of the
    working time or less and states a limit. The cap is our convention.

    Limits: it knows the usual phrases in English and Chinese, no others.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: suggest
        does: Recommend one remedy a month, and other duties as assigned  # D108
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: suggest
        does: Recommend one remedy a month for a frequent cause
    ```
    Mend: write down what was meant in the last months. What is left for the unforeseen becomes one line of its own with
    a share of up to 5 % and a limit, such as “reasonable work within the skills of the role”.
    Waiver: a text that a collective agreement or an authority prescribes.
    """
    for role in catalog.in_use:
        yield from _of(role)


def _of(role: Role) -> Iterator[Problem]:
    capped = 0
    for work in role.responsibilities:
        found = first_found(work.does, ("roles", role.id, "responsibilities", work.id, "does"), open_ends)
        if found is None:
            continue
        if not _is_capped(work):
            yield problem(
                "“{words}” may mean any work; name the work, or give the line a limit and at most {most} % of the time",
                found.route,
                span=found.span,
                words=found.words,
                most=_CAP,
            )
        elif (capped := capped + 1) > 1:
            yield problem(
                "“{words}” is a second line open to any work; one is enough",
                found.route,
                span=found.span,
                words=found.words,
            )


def _is_capped(work: Responsibility) -> bool:
    limit = work.limit
    stated = limit and (limit.up_to is not None if isinstance(limit, MoneyLimit) else not is_blank(limit.within))
    return bool(stated) and work.share is not None and work.share <= _CAP
