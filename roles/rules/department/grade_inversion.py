"""O106."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.rule import rule
from roles.rules.department.standing import Standing


@rule("O106", Severity.WARNING, "standard")
def grade_inversion(catalog: Catalog) -> Iterator[Problem]:
    """A higher grade decides, owns or must know less than the grade below it in its series.

    A grade stands for difficulty and responsibility, and pay follows it. Where the lower grade carries more, people
    rightly ask what the higher one is for, and the step up is no promotion. Either the grade or the work is wrong.

    It compares a role with every role of the next grade below in its series: less than half of the time decided, a
    lower amount of money per case, no process of its own where all of them have one, or only some of the competencies
    that each of them needs.

    Limits: it is found only where the role stands below all of them, so a lone expert among leads is left alone. It
    counts what descriptions say; the weight of a decision or the depth of knowledge it does not see.

    Bad:
    ```yaml
    # roles/head.yaml
    responsibilities:
      - {id: remove, limit: {kind: money, up_to: 100 CNY, per: case}}
      - {id: settle, limit: {kind: money, up_to: 200 CNY, per: case}}  # O106
    ```
    ```yaml
    # roles/head.yaml
    person:
      required:  # O106
        - {id: settles, competency: products}
    ```
    ```yaml
    # roles/agent.yaml
    grade: 4  # O106
    # processes/enquiry.yaml
    owner: head
    ```
    Good:
    ```yaml
    # roles/head.yaml
    responsibilities:
      - {id: settle, limit: {kind: money, up_to: 300 CNY, per: case}}
    ```
    Mend: enrich the higher role with the decision, process or knowledge that its grade stands for; or correct the grade
    of one of the two, with the pay band that belongs to it.
    Waiver: an expert who keeps the grade after handing over work, until the description is renewed.
    """
    if catalog.unread.any("role"):
        return
    owners = {process.owner for process in catalog.processes.values()}
    owners |= {role.reports_to for role in catalog.in_use if role.id in owners}  # who leads them answers through them
    ladders: dict[str, dict[int, list[Role]]] = {}
    for role in catalog.in_use:
        if role.series and role.grade is not None:
            ladders.setdefault(role.series, {}).setdefault(role.grade, []).append(role)
    for grades in ladders.values():
        below: list[Standing] = []
        for grade in sorted(grades):
            standing = [Standing.of(role, owners) for role in grades[grade]]
            if below:
                least = Standing.least(below)
                for role, own in zip(grades[grade], standing, strict=True):
                    yield from _inverted(role, own, least)
            below = standing


def _inverted(role: Role, own: Standing, least: Standing) -> Iterator[Problem]:
    at = ("roles", role.id)
    if own.decided is not None and least.decided is not None and 2 * own.decided < least.decided:
        yield problem(
            "this role decides in {percent} % of its time, every role of grade {grade} below it in at least {least} %:"
            " give it the decisions of its grade",
            (*at, "responsibilities"),
            percent=own.decided,
            grade=least.grade,
            least=least.decided,
        )
    for counted, amount in own.money.items():
        if counted in least.money and amount.number < least.money[counted].number:
            yield problem(
                "this role decides up to {amount}, every role of grade {grade} below it up to at least {least}: raise"
                " the limit",
                (*at, "responsibilities", own.highest[counted], "limit"),
                amount=amount,
                grade=least.grade,
                least=least.money[counted],
            )
    if least.owns and not own.owns:
        yield problem(
            "this role answers for no process, every role of grade {grade} below it for one", (*at, "grade"),
            grade=least.grade,
        )  # fmt: skip
    if own.needs and own.needs < least.needs:
        yield problem(
            "this role needs no competency that every role of grade {grade} below it does not need too, and not even"
            " {competencies}: say what it must know beyond them",
            (*at, "person", "required"),
            grade=least.grade,
            competencies=sorted(least.needs - own.needs),
        )
