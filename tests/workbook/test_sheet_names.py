"""Names of sheets."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.workbook.sheet_names import sheet_names


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["Roles", "roles", "ROLES"], ["Roles", "roles 2", "ROLES 3"]),
        (["a/b:c*d?e[f]g\\h"], ["a-b-c-d-e-f-g-h"]),
        (["'quoted'", "", " ", "History"], ["quoted", "-", "- 2", "History 2"]),
        (["x" * 40, "x" * 40], ["x" * 31, "x" * 29 + " 2"]),
        (["岗位" * 20], [("岗位" * 16)[:31]]),
        (["😀" * 20], ["😀" * 15]),
        (["x" * 30 + "'y"], ["x" * 30]),
    ],
)
def test_names_are_short_different_and_without_refused_signs(titles: list[str], names: list[str]) -> None:
    assert sheet_names(titles) == names


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), max_size=8))
def test_any_titles_give_names_that_spreadsheets_take(titles: list[str]) -> None:
    names = sheet_names(titles)

    assert len({name.casefold() for name in names}) == len(titles)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not re.search(r"[\[\]:*?/\\]|^'|'$", name)
