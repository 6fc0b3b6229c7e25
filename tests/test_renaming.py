"""A new id for an entry: all that names it follows, and nothing else changes by a byte."""

import re
from datetime import date
from typing import Any

import pytest

from roles.catalog import Loaded, load_catalog
from roles.check import added, check
from roles.model.home import HOMES
from roles.model.shape import RENAMED_FROM
from roles.references import Mention, is_twice, mentions
from roles.renaming import Renaming, id_for, renaming
from roles.substance import agreed, substance
from roles.yaml_text.change import Remove, change
from tests.complete import patched
from tests.small import small

TODAY = date(2026, 11, 22)
AGREED = "D105"
"""The rule on roles that changed since they were agreed to, of which ids are a part."""


def with_files(loaded: Loaded, files: Any) -> Loaded:
    return load_catalog({path: data for path, data in {**loaded.texts, **files}.items() if data is not None})


def rename(loaded: Loaded, kind: str, old: str, new: str) -> Loaded:
    own = id_for(loaded.catalog, kind, old, new)
    assert own is not None
    return with_files(loaded, files_of(loaded, renaming(loaded, kind, old, own)))


def files_of(loaded: Loaded, plan: Renaming) -> dict[str, bytes | None]:
    return plan.files(lambda path, changes: change(loaded.texts[path], changes))


def new_id(kind: str) -> str:
    return "87" if kind == "grade" else "zz-new-zz"


def called(old: str, new: str) -> str:
    """The full name of an entry with a new id."""
    return "/".join([*old.split("/")[:-1], new])


def without_memory(text: str) -> str:
    return re.sub(r"(, |\n *)renamed_from: \[[^\]]*\]", "", text)


@pytest.mark.slow
@pytest.mark.parametrize("kind", HOMES)
def test_nothing_but_ids_changes_whatever_is_renamed_in_the_shipped_catalog(shipped: Loaded, kind: str) -> None:
    for name in shipped.catalog.entries[kind]:
        only_ids_change(shipped, kind, name)


@pytest.mark.parametrize("kind", HOMES)
def test_the_shipped_catalog_stays_sound_and_can_be_renamed_back(shipped: Loaded, kind: str) -> None:
    names = list(shipped.catalog.entries[kind])
    there_and_back(shipped, kind, names[len(names) // 2])


@pytest.mark.parametrize("kind", HOMES)
def test_so_with_every_entry_of_a_small_catalog(kind: str) -> None:
    complete = patched({})
    for name in complete.catalog.entries[kind]:
        only_ids_change(complete, kind, name)
        there_and_back(complete, kind, name)


def only_ids_change(before: Loaded, kind: str, name: str) -> None:
    own, new = name.rpartition("/")[2], new_id(kind)
    word = re.compile(rf"(?<![\w-]){new}(?![\w-])")
    assert not any(word.search(data.decode()) for data in before.texts.values())
    plan = renaming(before, kind, name, int(new) if kind == "grade" else new)
    files = files_of(before, plan)
    gone = {path for path, data in files.items() if data is None}
    places = 0

    assert gone == ({before.inside((*HOMES[kind], name))[0]} if kind in ("role", "process") else set())
    for path, data in files.items():
        if data is not None:
            now = without_memory(data.decode())
            places += len(word.findall(now))
            was = path if path in before.texts else next(iter(gone))
            assert word.sub(own, now) == before.texts[was].decode(), (name, path)
    assert places == plan.references + 1, name


def there_and_back(before: Loaded, kind: str, name: str) -> None:
    own, new = name.rpartition("/")[2], new_id(kind)
    there = rename(before, kind, name, new)

    found = check(there, TODAY, "strict").findings
    agreed_to = {role.id for role in there.catalog.roles.values() if role.approved}
    drafts = {role for role in agreed_to if not agreed(there.catalog.roles[role])}
    by_number = {"O106"} if kind == "grade" else set()  # the number says which grade is higher
    told = {(one.code, one.problem.route[1]) for one in found if one.code not in by_number}
    assert told == {(AGREED, role) for role in drafts}, name
    assert name not in there.catalog.entries[kind]

    back = rename(there, kind, called(name, new), own)
    path, inner = back.inside((*back.catalog.entries[kind][name].route, RENAMED_FROM))
    assert dict(before.texts) == {**back.texts, path: change(back.texts[path], [Remove(inner)])}, name
    assert {role.id: substance(role) for role in back.catalog.roles.values()} == {
        role.id: substance(role) for role in before.catalog.roles.values()
    }


DEPARTMENT = """\
id: desk
title: Service desk
languages: [en]
classification:
  series:
    - {id: service, title: Service}
  groups:
    - {id: complaints, title: Complaints, series: service}
  grades: [{id: 3, title: Third}]
segments:
  - id: homes   # private customers
    title: Homes
owners:
  - {id: first, at: roles/head, account: "@head"}
  - {id: second, at: roles/deputy.yaml, role: deputy}
  - {id: third, at: metrics}
waivers:
  - {id: one, rule: S201, at: metrics/wait, reason: Because, until: 2027-06-30}
  - {id: two, rule: P301, at: roles/deputy/responsibilities/letters/pace, reason: Because, until: 2027-06-30}
  - {id: three, rule: K106, at: roles/deputy/next/head, reason: Because, until: 2027-06-30}
"""
DEPUTY = """\
# Who answers letters: letters are not e-mail.
id: deputy
title: Deputy of the head
reports_to: head # the head
"next": ["head"]
segments: [homes]
grade: 3
responsibilities:
  - id: 'letters'
    # letters come by post
    does: Answer letters
    actions:
      - post/open/letters
      - post/letters/letters
    measured_by: [letters]
    escalates_to: >-
      head
  - {id: mail, does: Answer mail, measured_by: [letters, wait]}
targets:
  - {id: letters, metric: letters}
contacts:
  - {id: letters, role: head}
person:
  required:
    - {id: writes, asks: Writes letters, needed_for: [letters, mail]}
waivers:
  - {id: letters, rule: P301, at: responsibilities/letters, reason: letters, until: 2027-06-30}
  - {id: goals, rule: T101, at: targets/letters, reason: letters, until: 2027-06-30}
  - {id: need, rule: K101, at: person/required/writes/needed_for/letters, reason: letters, until: 2027-06-30}
"""
POST = """\
id: post
title: Post
owner: head
steps:
  - id: open
    title: Open
    actions:
      - {id: letters, hand_over: {to: post/letters/letters}}
      - {id: post}
  - id: letters
    title: Letters
    actions: [{id: letters}]
"""
FILES = {
    "department.yaml": DEPARTMENT,
    "roles/deputy.yaml": DEPUTY,
    "processes/post.yaml": POST,
    "metrics.yaml": "- {id: letters, title: Letters}\n- {id: wait, title: Wait}\n",
}


@pytest.fixture(scope="module")
def desk() -> Loaded:
    loaded = small(FILES)
    assert loaded.findings == ()
    return loaded


def changes(before: Loaded, now: Loaded) -> dict[str, list[str]]:
    """By file the lines that are others now."""
    found = {}
    for path, data in now.texts.items():
        lines = set(before.texts.get(path, b"").decode().splitlines())
        if new := [line.strip() for line in data.decode().splitlines() if line not in lines]:
            found[path] = new
    return found


@pytest.mark.parametrize(
    ("kind", "old", "new", "expected"),
    [
        (
            "responsibility",
            "deputy/letters",
            "answer",
            {
                "department.yaml": [
                    "- {id: two, rule: P301, at: roles/deputy/responsibilities/answer/pace, reason: Because, "
                    "until: 2027-06-30}"
                ],
                "roles/deputy.yaml": [
                    "- id: 'answer'",
                    "renamed_from: [letters]",
                    "- {id: writes, asks: Writes letters, needed_for: [answer, mail]}",
                    "- {id: letters, rule: P301, at: responsibilities/answer, reason: letters, until: 2027-06-30}",
                    "- {id: need, rule: K101, at: person/required/writes/needed_for/answer, reason: letters, "
                    "until: 2027-06-30}",
                ],
            },
        ),
        (
            "target",
            "deputy/letters",
            "soon",
            {
                "roles/deputy.yaml": [
                    "- {id: soon, metric: letters, renamed_from: [letters]}",
                    "- {id: goals, rule: T101, at: targets/soon, reason: letters, until: 2027-06-30}",
                ]
            },
        ),
        (
            "metric",
            "letters",
            "answered",
            {
                "metrics.yaml": ["- {id: answered, title: Letters, renamed_from: [letters]}"],
                "roles/deputy.yaml": [
                    "measured_by: [answered]",
                    "- {id: mail, does: Answer mail, measured_by: [answered, wait]}",
                    "- {id: letters, metric: answered}",
                ],
            },
        ),
        (
            "metric",
            "wait",
            "yes",  # programs of YAML 1.1 take it for a truth value
            {
                "department.yaml": [
                    "- {id: one, rule: S201, at: metrics/yes, reason: Because, until: 2027-06-30}",
                ],
                "metrics.yaml": ['- {id: "yes", title: Wait, renamed_from: [wait]}'],
                "roles/deputy.yaml": ['- {id: mail, does: Answer mail, measured_by: [letters, "yes"]}'],
            },
        ),
        (
            "step",
            "post/letters",
            "sort",
            {
                "processes/post.yaml": [
                    "- {id: letters, hand_over: {to: post/sort/letters}}",
                    "- id: sort",
                    "renamed_from: [letters]",
                ],
                "roles/deputy.yaml": ["- post/sort/letters"],
            },
        ),
        (
            "action",
            "post/letters/letters",
            "sort",
            {
                "processes/post.yaml": [
                    "- {id: letters, hand_over: {to: post/letters/sort}}",
                    "actions: [{id: sort, renamed_from: [letters]}]",
                ],
                "roles/deputy.yaml": ["- post/letters/sort"],
            },
        ),
        (
            "process",
            "post",
            "letters",
            {
                "processes/letters.yaml": [
                    *POST.replace("post/", "letters/")
                    .replace("id: post\ntitle", "id: letters\ntitle")
                    .split("\n")[:-1],
                    "renamed_from: [post]",
                ],
                "roles/deputy.yaml": ["- letters/open/letters", "- letters/letters/letters"],
            },
        ),
        (
            "segment",
            "homes",
            "households",
            {
                "department.yaml": ["- id: households   # private customers", "renamed_from: [homes]"],
                "roles/deputy.yaml": ["segments: [households]"],
            },
        ),
        (
            "grade",
            "3",
            "4",
            {
                "department.yaml": ["grades: [{id: 4, title: Third, renamed_from: [3]}]"],
                "roles/deputy.yaml": ["grade: 4"],
            },
        ),
        (
            "series",
            "service",
            "work",
            {
                "department.yaml": [
                    "- {id: work, title: Service, renamed_from: [service]}",
                    "- {id: complaints, title: Complaints, series: work}",
                ]
            },
        ),
    ],
)
def test_what_names_an_entry_follows_it(
    desk: Loaded, kind: str, old: str, new: str, expected: dict[str, list[str]]
) -> None:
    now = rename(desk, kind, old, new)
    stripped = {path: [line.strip() for line in lines] for path, lines in expected.items()}

    assert now.findings == ()
    assert changes(desk, now) == stripped


def test_the_head_is_named_in_links_routes_and_lists(desk: Loaded) -> None:
    now = rename(desk, "role", "head", "leader")

    assert "roles/head.yaml" not in now.texts
    assert changes(desk, now) == {
        "department.yaml": [
            '- {id: first, at: roles/leader, account: "@head"}',
            "- {id: three, rule: K106, at: roles/deputy/next/leader, reason: Because, until: 2027-06-30}",
        ],
        "processes/post.yaml": ["owner: leader"],
        "roles/deputy.yaml": [
            "reports_to: leader # the head",
            '"next": ["leader"]',
            "leader",
            "- {id: letters, role: leader}",
        ],
        "roles/leader.yaml": [
            "id: leader",
            "title: Head",
            "reports_outside: General manager",
            "renamed_from: [head]",
        ],
    }


def test_an_owner_of_a_file_follows_the_role(desk: Loaded) -> None:
    now = rename(desk, "role", "deputy", "second")

    lines = changes(desk, now)["department.yaml"]
    assert "- {id: second, at: roles/second.yaml, role: second}" in lines
    assert "- {id: three, rule: K106, at: roles/second/next/head, reason: Because, until: 2027-06-30}" in lines


def test_a_value_that_is_called_like_its_key_is_no_item_of_a_route() -> None:
    loaded = small(
        {
            "records.yaml": "- {id: record, title: Record}\n",
            "metrics.yaml": "- {id: m, title: M, record: record}\n",
            "department.yaml": "waivers:\n"
            "  - {id: w, rule: S201, at: metrics/m/record, reason: R, until: 2027-06-30}\n",
        }
    )

    assert mentions(loaded.catalog, "record", "record") == [Mention(("metrics", "m", "record"), "record", (0, 6))]


def test_a_role_that_names_itself_in_a_route_of_a_route_is_renamed_twice() -> None:
    loaded = small(
        {
            "roles/deputy.yaml": "next: [deputy]\n",
            "department.yaml": "waivers:\n"
            "  - {id: w, rule: K106, at: roles/deputy/next/deputy, reason: R, until: 2027-06-30}\n",
        }
    )
    now = rename(loaded, "role", "deputy", "second")

    assert "at: roles/second/next/second" in now.texts["department.yaml"].decode()


def test_each_of_two_waivers_with_one_id_follows() -> None:
    waivers = "waivers:\n  - {id: w, rule: T101, at: targets/a}\n  - {id: w, rule: P301, at: targets/a/means}\n"
    loaded = small({"roles/deputy.yaml": "targets: [{id: a}]\n" + waivers})
    now = rename(loaded, "target", "deputy/a", "letters")

    assert waivers.replace("/a", "/letters") in now.texts["roles/deputy.yaml"].decode()


def test_line_ends_and_byte_order_marks_stay() -> None:
    files = {path: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() for path, text in FILES.items()}
    loaded = with_files(small(FILES), files)
    assert loaded.findings == ()
    now = rename(loaded, "role", "deputy", "second")

    data = now.texts["roles/second.yaml"]
    expected = DEPUTY.replace("id: deputy", "id: second") + "renamed_from: [deputy]\n"
    assert data == b"\xef\xbb\xbf" + expected.replace("\n", "\r\n").encode()


def test_earlier_ids_are_kept_oldest_first(desk: Loaded) -> None:
    now = desk
    for old, new in (("wait", "waiting"), ("waiting", "patience"), ("patience", "wait")):
        now = rename(now, "metric", old, new)

    assert now.catalog.metrics["wait"].renamed_from == ("waiting", "patience")


def test_every_kind_that_links_name_has_a_home(shipped: Loaded) -> None:
    assert {leaf.kind for leaf in shipped.catalog.leaves} - {None} <= set(HOMES)
    for kind in HOMES:
        for name, entry in shipped.catalog.entries[kind].items():
            assert hasattr(entry.shape, RENAMED_FROM)
            assert str(entry.shape.id) == name.rpartition("/")[2] == entry.route[-1]


@pytest.mark.parametrize(
    ("kind", "old", "new", "own"),
    [
        ("metric", "wait", "a-1", "a-1"),
        ("metric", "wait", "A", None),
        ("metric", "wait", "con", None),
        ("metric", "wait", "", None),
        ("metric", "wait", "a/b", None),
        ("metric", "wait", "a\n", None),
        ("metric", "wait", "a" * 61, None),
        ("metric", "wait", "12", "12"),
        ("grade", "3", "4", 4),
        ("grade", "3", "0", None),
        ("grade", "3", "four", None),
        ("source", "S-1", "CS-2", "CS-2"),
        ("source", "S-1", "CS 2", None),
    ],
)
def test_what_an_id_is_depends_on_the_kind(kind: str, old: str, new: str, own: str | int | None) -> None:
    loaded = small({**FILES, "sources.yaml": "- {id: S-1, says: Said}\n"})

    assert id_for(loaded.catalog, kind, old, new) == own


def test_an_entry_whose_id_stands_twice_is_known() -> None:
    loaded = small(
        {
            "metrics.yaml": "- {id: a, title: A}\n- {id: a, title: B}\n- {id: b, title: B}\n",
            "processes/p.yaml": "id: p\ntitle: P\nsteps:\n"
            "  - {id: s, title: S, actions: [{id: x}, {id: y}]}\n  - {id: s, title: S}\n"
            "  - {id: t, title: T, actions: [{id: x}, {id: x}, {id: y}]}\n",
        }
    )
    twice = [
        (kind, name)
        for kind in ("metric", "process", "step", "action")
        for name in loaded.catalog.entries[kind]
        if is_twice(loaded.catalog, kind, name)
    ]

    assert twice == [
        *(("metric", "a"), ("step", "p/s"), ("action", "p/s/x"), ("action", "p/s/y"), ("action", "p/t/x")),
    ]


def test_findings_that_are_new_are_told_from_those_that_were_there(desk: Loaded) -> None:
    first = DEPUTY.replace("measured_by: [letters]", "measured_by: [x]")
    metrics = {"metrics.yaml": (FILES["metrics.yaml"] + "- {id: spare, title: Spare}\n").encode()}
    broken = with_files(desk, {"roles/deputy.yaml": first.encode(), **metrics})
    worse = with_files(broken, {"roles/deputy.yaml": first.replace("[homes]", "[y]").encode()})
    before, now = check(broken, TODAY, "starter"), check(worse, TODAY, "starter")

    assert added(before, before) == ()
    assert [one.problem.values["id"] for one in added(before, now) if one.code == "K101"] == ["y"]


def test_a_finding_on_the_entry_itself_is_not_new(desk: Loaded) -> None:
    metrics = (FILES["metrics.yaml"] + "- {id: spare, title: Spare}\n").encode()
    before = with_files(desk, {"metrics.yaml": metrics})
    now = rename(before, "metric", "spare", "left-over")
    unused = [
        [one.problem.values["id"] for one in check(loaded, TODAY, "starter").findings if one.code == "K105"]
        for loaded in (before, now)
    ]

    assert unused == [["spare"], ["left-over"]]
    assert added(check(before, TODAY, "starter"), check(now, TODAY, "starter")) == ()
