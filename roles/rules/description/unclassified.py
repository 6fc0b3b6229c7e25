"""D110."""

from collections.abc import Iterator, Mapping

from roles.finding import Problem, Severity, Term, problem
from roles.model.catalog import Catalog
from roles.model.department import Classification
from roles.rule import rule

_PARTS = ("series", "group", "grade", "rank")


@rule("D110", Severity.WARNING, "standard")
def unclassified(catalog: Catalog) -> Iterator[Problem]:
    """A role has no place in series, group, grade and rank, or grades have a gap.

    Sorting shows what roles have in common: the same kind of work (series 职系), related work (group 职组), equal
    difficulty (grade 职级) and rank (职位). Pay, careers and comparison stand on it; outside it pay follows whoever
    asks loudest, and across an empty grade nobody can grow.

    Limits: it judges only the parts that department.yaml lists, and calls a gap only a grade that is listed there. Ids
    that do not exist are K101's finding. Whether a role stands in the right grade takes a comparison of the work.

    Bad:
    ```yaml
    # roles/agent.yaml
    rank: ~  # D110
    ```
    ```yaml
    # department.yaml
    classification:
      grades:  # D110
        - {id: 4, title: Leads several desks}
        - {id: 5, title: Leads the department}
    # roles/head.yaml
    grade: 5
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    series: service
    group: desk
    grade: 2
    rank: agent
    ```
    Mend: choose the entry of department.yaml that fits the work, not the person; close a gap by a role in between, such
    as a senior one, or take the grade out of the list.
    Waiver: a gap that another department fills, with the name of the role there.
    """
    department = catalog.department
    if department is None or not catalog.in_use:
        return
    listed = department.classification or Classification()
    lists = dict(zip(_PARTS, (listed.series, listed.groups, listed.grades, listed.ranks), strict=True))
    unlisted = [part for part, entries in lists.items() if not entries and not _used(catalog, part)]
    if unlisted:
        yield problem(
            "the department lists no {parts} for its roles",
            ("department", "classification"),
            parts=[Term("noun", part) for part in unlisted],
        )
    yield from _missing(catalog, [part for part in _PARTS if part not in unlisted])
    yield from _foreign_groups(catalog, {group.id: group.series for group in listed.groups})
    if not (catalog.unread.kinds or catalog.unread.ids):
        yield from _gaps(catalog, sorted({grade.id for grade in listed.grades}))


def _used(catalog: Catalog, part: str) -> bool:
    return any(getattr(role, part) is not None for role in catalog.in_use)


def _missing(catalog: Catalog, parts: list[str]) -> Iterator[Problem]:
    for role in catalog.in_use:
        missing = [part for part in parts if getattr(role, part) is None]
        if missing:
            yield problem(
                "the role has no {parts}",
                ("roles", role.id, missing[0] if len(missing) == 1 else "id"),
                parts=[Term("noun", part) for part in missing],
            )


def _foreign_groups(catalog: Catalog, series_of: Mapping[str, str | None]) -> Iterator[Problem]:
    for role in catalog.in_use:
        belongs = series_of.get(role.group or "")
        if belongs and role.series and belongs != role.series and catalog.exists("series", role.series):
            yield problem(
                "the group “{group}” belongs to the series “{belongs}”, not to “{series}”",
                ("roles", role.id, "group"),
                group=role.group,
                belongs=belongs,
                series=role.series,
            )


def _gaps(catalog: Catalog, listed: list[int]) -> Iterator[Problem]:
    used: dict[str, set[int]] = {}
    for role in catalog.in_use:
        if role.series and role.grade is not None:
            used.setdefault(role.series, set()).add(role.grade)
    for series, grades in used.items():
        empty = [grade for grade in listed if min(grades) < grade < max(grades) and grade not in grades]
        if empty:
            yield problem(
                "in the series “{series}” no role stands in grade {grades}, between {low} and {high}: nobody can grow"
                " across it",
                ("department", "classification", "grades"),
                series=series,
                grades=empty,
                low=min(grades),
                high=max(grades),
            )
