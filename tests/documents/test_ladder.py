"""The ladder of grades as tables that fit a page."""

from typing import Any

from roles.documents.ladder import ladder
from roles.documents.wording import Wording
from tests.small import small

CLASSES = """\
classification:
  series: [{id: service, title: Service}, {id: support, title: Support}]
  groups: [{id: calls, title: Calls, series: service}, {id: idle, title: Idle}, {id: files, title: Files}]
  grades: [{id: 2, title: Decides alone}]
"""


def _ladder(department: str = CLASSES, **roles: str) -> list[dict[str, Any]]:
    files = {f"roles/{name}.yaml": f"{words}\nid: {name}\ntitle: {name.title()}\n" for name, words in roles.items()}
    return ladder(Wording(small({"department.yaml": department, **files}).catalog, "en"))


def test_grades_stand_from_high_to_low_and_groups_as_the_classification_lists_them() -> None:
    (table,) = _ladder(head="grade: 3\ngroup: files", deputy="grade: 2\ngroup: calls", clerk="grade: 2\ngroup: files")

    assert table["groups"] == [{"title": "Calls", "series": "Service"}, {"title": "Files", "series": ""}]
    assert table["rows"] == [
        {"grade": "Grade 3", "meaning": "", "cells": [[], ["Head"]]},
        {"grade": "Grade 2", "meaning": "Decides alone", "cells": [["Deputy"], ["Clerk"]]},
    ]


def test_roles_without_grade_or_group_come_last() -> None:
    (table,) = _ladder(head="grade: 3\ngroup: calls", deputy="", clerk="grade: 1")

    assert [group["title"] for group in table["groups"]] == ["Calls", "No group yet"]
    assert [(row["grade"], row["cells"]) for row in table["rows"]] == [
        ("Grade 3", [["Head"], []]),
        ("Grade 1", [[], ["Clerk"]]),
        ("No grade yet", [[], ["Deputy"]]),
    ]


def test_there_is_no_ladder_without_grades_and_none_for_retired_roles() -> None:
    assert _ladder() == []
    assert _ladder(clerk="grade: 3\nretired: {on: 2026-01-01}") == []


def test_a_single_series_is_not_named() -> None:
    (table,) = _ladder(
        CLASSES.replace(", {id: support, title: Support}", ""), head="grade: 3\ngroup: calls", deputy="group: calls"
    )

    assert table["groups"] == [{"title": "Calls", "series": ""}]


def test_many_groups_make_several_tables_of_about_the_same_width() -> None:
    roles = {f"r{at}": f"grade: {at}\ngroup: g{at}" for at in range(1, 14)}
    tables = _ladder("title: Desk\n", head="grade: 1\ngroup: g1", deputy="grade: 1\ngroup: g1", **roles)

    assert [len(table["groups"]) for table in tables] == [4, 4, 5]
    assert [row["grade"] for row in tables[0]["rows"]] == ["Grade 12", "Grade 11", "Grade 10", "Grade 1"]
