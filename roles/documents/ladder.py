"""The ladder of grades: which roles stand on which grade, in which group."""

from itertools import pairwise
from typing import Any

from roles.documents.wording import Wording
from roles.model.department import Classification
from roles.model.role import Role

COLUMNS = 6
"""Groups side by side on an upright A4 page, beside the grades."""


def ladder(wording: Wording) -> list[dict[str, Any]]:
    """Roles in use by grade, the highest first, and group: tables that fit a page.

    A table has its `groups` (title, series) and a row for each grade that has roles (grade, meaning, cells: titles of
    roles by group). Nothing where no role has a grade. Roles without a grade stand in the last row, roles without a
    group in the last column.
    """
    roles = wording.catalog.in_use
    if all(role.grade is None for role in roles):
        return []
    groups = _groups(wording, roles)
    parts = -(-len(groups) // COLUMNS)
    cuts = [len(groups) * cut // parts for cut in range(parts + 1)]
    return [_table(wording, roles, groups[start:end]) for start, end in pairwise(cuts)]


def _groups(wording: Wording, roles: tuple[Role, ...]) -> list[str | None]:
    """The groups that have roles: as the classification lists them, then any other, then none."""
    listed = [group.id for group in _classification(wording).groups]
    used = {role.group for role in roles}
    known = [name for name in dict.fromkeys([*listed, *sorted(name for name in used if name)]) if name in used]
    return [*known, None] if None in used else [*known]


def _table(wording: Wording, roles: tuple[Role, ...], groups: list[str | None]) -> dict[str, Any]:
    here = [role for role in roles if role.group in groups]
    grades = sorted({role.grade for role in here}, key=lambda grade: -1 if grade is None else grade, reverse=True)
    return {
        "groups": [{"title": _title(wording, group), "series": _series(wording, group)} for group in groups],
        "rows": [
            {
                "grade": wording.say("Grade {n}", n=str(grade)) if grade is not None else wording.say("No grade yet"),
                "meaning": _meaning(wording, grade),
                "cells": [
                    [wording.bare(role.title) for role in here if role.grade == grade and role.group == group]
                    for group in groups
                ],
            }
            for grade in grades
        ],
    }


def _title(wording: Wording, group: str | None) -> str:
    return wording.say("No group yet") if group is None else wording.title("group", group)


def _series(wording: Wording, group: str | None) -> str:
    """The series of a group; empty where the department has only one, which then says nothing."""
    sorted_into = _classification(wording)
    found = next((one.series for one in sorted_into.groups if one.id == group), None)
    return wording.title("series", found) if found and len(sorted_into.series) > 1 else ""


def _meaning(wording: Wording, grade: int | None) -> str:
    known = {one.id for one in _classification(wording).grades}
    return wording.title("grade", str(grade)) if grade in known else ""


def _classification(wording: Wording) -> Classification:
    return wording.department.classification or Classification()
