"""D107."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.rule import rule

_ROUNDING = 1
"""Percent by which rounded shares may miss 100."""
_MANY = 2


@rule("D107", Severity.ERROR, "starter", "largest_share", "smallest_share")
def shares_off(catalog: Catalog) -> Iterator[Problem]:
    """The shares of working time do not add up, or one is too large or too small.

    Every figure on the design of a role (how much of it is decided, learned, paced by the holder) is weighed by these
    shares. A line over half of the time hides several kinds of work; several lines under an hour a week say that work
    was split too finely. Both cuts are our convention (`largest_share`, `smallest_share`).

    Limits: up to 1 % is rounding, and one small line is allowed. Whether the holder really spends the time so, only a
    work diary shows. Roles in which no line has a share are D101's finding.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:  # D107
      - {id: answer, share: 40}
    ```
    ```yaml
    # roles/head.yaml
    responsibilities:
      - {id: trace, share: 60}  # D107
      - {id: remove, share: 20}
      - {id: settle, share: 20}
    ```
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: answer, share: 50}
      - {id: solve, share: 46}
      - {id: close, share: 2}  # D107
      - {id: suggest, share: 2}
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - {id: answer, share: 42}
      - {id: solve, share: 33}
    ```
    Mend: estimate a usual month with the holder; correct the line that is furthest off. Divide a line of more than half
    by result, merge lines of an hour a week with what they belong to.
    Waiver: for the cuts, a role with one kind of work, with the reason; a wrong sum is never right.
    """
    for role in catalog.in_use:
        yield from _sum(role)
        yield from _cuts(role, catalog.settings.largest_share, catalog.settings.smallest_share)


def _sum(role: Role) -> Iterator[Problem]:
    route = ("roles", role.id, "responsibilities")
    without = [work.id for work in role.responsibilities if work.share is None]
    shares = [work.share for work in role.responsibilities if work.share is not None]
    if not shares:
        return
    if without:
        yield problem(
            "no share of the working time is given for {without}; the others add up to {sum} %",
            (*route, without[0], "share"),
            without=without,
            sum=sum(shares),
        )
    elif abs(sum(shares) - 100) > _ROUNDING:
        yield problem("the shares of the working time add up to {sum} %, not to 100 %", route, sum=sum(shares))


def _cuts(role: Role, largest: int, smallest: int) -> Iterator[Problem]:
    route = ("roles", role.id, "responsibilities")
    shares = [(work.id, work.share) for work in role.responsibilities if work.share is not None]
    for name, share in shares:
        if share > largest:
            yield problem(
                "“{id}” takes {share} % of the working time; more than {largest} % hides several kinds of work in one"
                " line",
                (*route, name, "share"),
                id=name,
                share=share,
                largest=largest,
            )
    small = [name for name, share in shares if share < smallest]
    if len(small) >= _MANY:
        yield problem(
            "{small} take less than {smallest} % of the working time each; merge them with what they belong to",
            (*route, small[0], "share"),
            small=small,
            smallest=smallest,
        )
