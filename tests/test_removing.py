"""An entry goes only if nothing names it, and nothing goes with it but its own lines."""

import pytest

from roles.catalog import Loaded
from roles.check import Checked
from roles.model.home import HOMES
from roles.model.walk import Leaf
from roles.references import mentions
from roles.removing import in_the_way, removing
from roles.report.mentions import mention_lines
from roles.report.subject import Subject
from roles.yaml_text.change import change
from tests.small import small
from tests.test_renaming import FILES, with_files


@pytest.fixture(scope="module")
def desk() -> Loaded:
    return small(FILES)


def removed(loaded: Loaded, kind: str, name: str) -> dict[str, bytes | None]:
    path, one = removing(loaded, kind, name)
    return {path: change(loaded.texts[path], [one]) if one else None}


def in_words(loaded: Loaded, kind: str, name: str) -> list[str]:
    return list(mention_lines(Subject("catalog", loaded, Checked(())), in_the_way(loaded.catalog, kind, name)))


def test_every_place_that_names_it_is_shown(desk: Loaded) -> None:
    assert in_words(desk, "metric", "wait") == [
        "catalog/department.yaml:18:39: - {id: one, rule: S201, at: metrics/wait, reason: Because, until: 2027-06-30}",
        "catalog/roles/deputy.yaml:18:58: - {id: mail, does: Answer mail, measured_by: [letters, wait]}",
    ]
    assert in_words(desk, "step", "post/letters") == [
        "catalog/processes/post.yaml:8:44: - {id: letters, hand_over: {to: post/letters/letters}}",
        "catalog/roles/deputy.yaml:14:14: - post/letters/letters",
    ]


def test_what_stands_inside_is_not_in_the_way(desk: Loaded) -> None:
    assert {mention.route[0] for mention in mentions(desk.catalog, "process", "post")} == {"processes", "roles"}
    assert {mention.route[0] for mention in in_the_way(desk.catalog, "process", "post")} == {"roles"}


@pytest.mark.parametrize(
    ("kind", "name", "path", "gone"),
    [
        ("responsibility", "deputy/mail", "roles/deputy.yaml", "  - {id: mail, does: Answer mail, measured_by: [x]}\n"),
        (
            "responsibility",
            "deputy/letters",
            "roles/deputy.yaml",
            "  # first\n  - id: letters  # l\n    # does\n    does: Answer letters\n",
        ),
        ("metric", "b", "metrics.yaml", "# the second\n- {id: b, title: B}  # b\n"),
        ("action", "p/s/x", "processes/p.yaml", "      - id: x\n"),
    ],
)
def test_it_goes_with_its_own_lines_and_comments(kind: str, name: str, path: str, gone: str) -> None:
    files = {
        "roles/deputy.yaml": "responsibilities:\n"
        "  # first\n  - id: letters  # l\n    # does\n    does: Answer letters\n"
        "  - {id: mail, does: Answer mail, measured_by: [x]}\n",
        "metrics.yaml": "# the first\n- {id: a, title: A}\n# the second\n- {id: b, title: B}  # b\n",
        "processes/p.yaml": "id: p\ntitle: P\nsteps:\n  - id: s\n    title: S\n    actions:\n"
        "      - id: x\n      - id: y\n",
    }
    loaded = small(files)
    before = loaded.texts[path].decode()
    assert gone in before

    assert removed(loaded, kind, name) == {path: before.replace(gone, "").encode()}


@pytest.mark.parametrize(
    ("kind", "name", "path"),
    [("role", "deputy", "roles/deputy.yaml"), ("process", "post", "processes/post.yaml")],
)
def test_the_file_of_a_role_or_process_goes(desk: Loaded, kind: str, name: str, path: str) -> None:
    assert removed(desk, kind, name) == {path: None}


@pytest.mark.parametrize("kind", HOMES)
def test_in_the_shipped_catalog_links_break_exactly_where_something_is_in_the_way(shipped: Loaded, kind: str) -> None:
    names = list(shipped.catalog.entries[kind])
    for name in (names[0], names[-1]):
        now = with_files(shipped, removed(shipped, kind, name))
        assert now.findings == ()
        assert name not in now.catalog.entries[kind]

        broken = {leaf.route for leaf in now.catalog.leaves if leaf.kind and not there(now, leaf)}
        links = {one.route for one in in_the_way(shipped.catalog, kind, name) if one.route[-1] != "at"}
        assert broken == links


def there(loaded: Loaded, leaf: Leaf) -> bool:
    """Whether what a link names exists."""
    if leaf.kind == "responsibility":
        return f"{leaf.route[1]}/{leaf.value}" in loaded.catalog.entries["responsibility"]
    return loaded.catalog.exists(str(leaf.kind), str(leaf.value))
