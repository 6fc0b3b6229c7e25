"""Setting one value of a file: every other byte stays."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.yaml_text import read
from roles.yaml_text.edit import EditError, put, written
from roles.yaml_text.splice import Edit, splice

APPROVED = {"on": date(2026, 11, 1), "by": ["holder", "manager", "hr"], "substance": "3fa91c07"}
SAID = 'approved: {on: 2026-11-01, by: [holder, manager, hr], substance: "3fa91c07"}'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: a\n# 完\n", f"id: a\n# 完\n{SAID}\n"),
        ("id: a", f"id: a\n{SAID}"),
        ("id: a\r\nb: 1 # x\r\n", f"id: a\r\nb: 1 # x\r\n{SAID}\r\n"),
        ("\ufeffid: a\napproved: {on: 1}  # keep\nb: []\n", f"\ufeffid: a\n{SAID}  # keep\nb: []\n"),
        ("id: a\napproved:\n  on: x\n  by: [y]  # y\n\n# b\nb: 1\n", f"id: a\n{SAID}  # y\n\n# b\nb: 1\n"),
        ("approved:\n    by:\n    - x\n    - y\n\n\n'b':   \"1\"\n", f"{SAID}\n\n\n'b':   \"1\"\n"),
        ("approved:\n  x: |\n    abc\n\n# c\nb: 1\n", f"{SAID}\n\n# c\nb: 1\n"),
        ("approved: # note\n  on: 1\nb: 1\n", f"approved: # note\n  {SAID.removeprefix('approved: ')}\nb: 1\n"),
        ("id: a\napproved:\nb: 1\n", f"id: a\n{SAID}\nb: 1\n"),
        ("id: a\napproved:  # todo\nb: 1\n", f"id: a\n{SAID}  # todo\nb: 1\n"),
        ("id: a\napproved:", f"id: a\n{SAID}"),
        ("id: a\n'approved' : x\n", f"id: a\n'approved' :{SAID.removeprefix('approved:')}\n"),
        ("x: |+\n  a\n\n", f"x: |+\n  a\n\n{SAID}\n"),
        ("  id: a\n  b: c\n", f"  id: a\n  b: c\n  {SAID}\n"),
        ("---\nid: a\n", f"---\nid: a\n{SAID}\n"),
    ],
)
def test_only_the_value_changes(before: str, after: str) -> None:
    assert put(before.encode(), "approved", APPROVED) == after.encode()


@pytest.mark.parametrize(
    "text", ["", "# x\n", "- a\n", "{id: a}\n", "id: a\n...\n", "id: [\n", "id: a\nid: b\n", "x：y\nz: 1\n"]
)
def test_what_cannot_be_changed_cleanly_is_refused(text: str) -> None:
    with pytest.raises(EditError):
        put(text.encode(), "approved", APPROVED)


def test_twice_is_once() -> None:
    once = put(b"id: a\n", "approved", APPROVED)

    assert put(once, "approved", APPROVED) == once


def test_the_shipped_roles_can_be_approved(shipped) -> None:
    for path, data in shipped.texts.items():
        if path.startswith("roles/"):
            after = put(data, "approved", APPROVED)
            kept = [line for line in data.splitlines() if not line.startswith(b"approved")]
            assert [line for line in after.splitlines() if not line.startswith(b"approved")] == kept


@given(
    st.recursive(
        st.text(st.characters(exclude_categories=["Cs"])) | st.integers(-99, 99) | st.booleans() | st.none(),
        lambda inner: (
            st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text("abc_ -:#", max_size=5), inner, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_what_is_written_is_read_again(value: object) -> None:
    data = read(f"a: {written(value)}\n".encode())

    assert data.findings == ()
    assert data.data == {"a": value}


def test_edits_must_not_overlap() -> None:
    assert splice("abcdef", [Edit(4, 5, "E!"), Edit(0, 0, ">"), Edit(1, 3, "")]) == ">adE!f"
    with pytest.raises(ValueError, match="overlap at 2"):
        splice("abcdef", [Edit(0, 3, "x"), Edit(2, 4, "y")])
