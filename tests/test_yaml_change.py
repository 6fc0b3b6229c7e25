"""Changing a file by splicing: every other byte stays."""

from datetime import date
from itertools import pairwise

import pytest

from roles.yaml_text.change import LAST, Add, Change, EditError, Order, Put, Remove, change
from roles.yaml_text.splice import Edit, splice

APPROVED = {"on": date(2026, 11, 1), "by": ["holder", "manager", "hr"], "substance": "3fa91c07"}
SAID = 'approved: {on: 2026-11-01, by: [holder, manager, hr], substance: "3fa91c07"}'
IN_LINES = """approved:
{0}on: 2026-11-01
{0}by: [holder, manager, hr]
{0}substance: "3fa91c07"
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: a\n# 完\n", f"id: a\n# 完\n{SAID}\n"),
        ("id: a", f"id: a\n{SAID}"),
        ("id: a\r\nb: 1 # x\r\n", f"id: a\r\nb: 1 # x\r\n{SAID}\r\n"),
        ("\ufeffid: a\napproved: {on: 1}  # keep\nb: []\n", f"\ufeffid: a\n{SAID}  # keep\nb: []\n"),
        ("approved: x  # keep\nb: []\n", f"{SAID}  # keep\nb: []\n"),
        ("approved:\n  x: |\n    abc\n\n# c\nb: 1\n", f"{IN_LINES.format('  ')}\n# c\nb: 1\n"),
        ("approved: # note\n  on: 1\nb: 1\n", f"{IN_LINES.format('  ').replace(':', ': # note', 1)}b: 1\n"),
        ("id: a\napproved:\nb: 1\n", f"id: a\n{SAID}\nb: 1\n"),
        ("id: a\napproved:  # todo\nb: 1\n", f"id: a\n{SAID}  # todo\nb: 1\n"),
        ("id: a\napproved:", f"id: a\n{SAID}"),
        ("id: a\n'approved' : x\n", f"id: a\n'approved' {SAID.removeprefix('approved')}\n"),
        ("x: |+\n  a\n\n", f"x: |+\n  a\n\n{SAID}\n"),
        ("  id: a\n  b: c\n", f"  id: a\n  b: c\n  {SAID}\n"),
        ("---\nid: a\n", f"---\nid: a\n{SAID}\n"),
        ("id: a\n...\n", f"id: a\n{SAID}\n...\n"),
        ("{id: a}\n", "{id: a, " + SAID + "}\n"),
    ],
)
def test_only_the_value_changes(before: str, after: str) -> None:
    assert change(before.encode(), [Put(("approved",), APPROVED)]) == after.encode()


def test_the_shipped_roles_can_be_approved(shipped) -> None:
    for path, data in shipped.texts.items():
        if path.startswith("roles/"):
            after = change(data, [Put(("approved",), APPROVED)])
            kept = [line for line in data.splitlines() if not line.startswith(b"approved")]
            assert [line for line in after.splitlines() if not line.startswith(b"approved")] == kept


def _changed(text: str, *changes: Change) -> str:
    return change(text.encode(), changes).decode()


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("Answer calls", "Answer all calls", "Answer all calls"),
        ("Answer calls  # why", "Note: answer", '"Note: answer"  # why'),
        ("12  # %", 13, "13  # %"),
        ("12", "13", '"13"'),
        ("2026-10-01", "2027-03-31", "2027-03-31"),
        ("2026-10-01", date(2027, 3, 31), "2027-03-31"),
        ("true", "yes", '"yes"'),
        ("x", None, "null"),
        ("'it''s'", "that's", "'that''s'"),
        ("'x'", "a\nb", '"a\\nb"'),
        ('"x"', 'say "so"', '"say \\"so\\""'),
        ("x  # c", "a\nb", "|-  # c\n    a\n    b"),
        ("|- # c\n      一\n      二", "三\n\n四", "|- # c\n      三\n\n      四"),
        ("|\n    x", "y\n", "|\n    y"),
        ("|\n    x", "y", "|-\n    y"),
        ("|-\n    x", " y", '" y"'),
        (">-\n    x", "一\n二", ">-\n    一\n\n    二"),
        (">-  # c\n    x", "y ", '"y "  # c'),
        ("&", "x", None),
    ],
)
def test_a_single_value_keeps_its_style(before: str, value: object, after: str | None) -> None:
    text = "purpose:\n  en: {}\n  zh: 客户\n"
    if after is None:
        with pytest.raises(EditError, match="mistakes"):
            _changed(text.format(before), Put(("purpose", "en"), value))
    else:
        assert _changed(text.format(before), Put(("purpose", "en"), value)) == text.format(after)


LONG = "Put every complaint right so that the customer would buy again and remove its cause for good"


@pytest.mark.parametrize(("first", "last"), [(">-\n  ", ""), ("", ""), ("'", "'"), ('"', '"')])
def test_folded_text_is_as_wide_as_it_was(first: str, last: str) -> None:
    before = f"a: {first}{'word ' * 13}end of it\n  and more{last}\n"
    width = max(map(len, before.splitlines()))
    after = _changed(before, Put(("a",), f"{LONG}. {LONG}"))

    assert after.startswith(f"a: {first}Put every")
    assert after.endswith(f"good{last}\n")
    lines = after.splitlines()[first.count("\n") :]
    assert max(map(len, lines)) <= width
    for one, two in pairwise(lines):
        assert two.startswith("  ")
        assert len(one) + 1 + len(two.split()[0]) > width


def test_folded_text_is_sixty_columns_wide_at_least_and_never_wider_than_a_hundred_and_sixty() -> None:
    narrow = _changed("a: >-\n  one\n  two\n", Put(("a",), LONG)).splitlines()
    wide = _changed(f"a: >-\n  {LONG} {LONG}\n  {LONG}\n", Put(("a",), " ".join([LONG] * 4))).splitlines()

    assert 55 < len(narrow[1]) <= 60
    assert 155 < len(wide[1]) <= 160


def test_chinese_stays_on_one_line_and_counts_twice() -> None:
    chinese = "客户" * 80

    assert _changed("a: >-\n  one\n  two\n", Put(("a",), chinese)) == f"a: >-\n  {chinese}\n"
    assert _changed("a: >-\n  one\n  two\n", Put(("a",), f"{'客' * 20} {'户' * 20}")).splitlines()[1:] == [
        f"  {'客' * 20}",
        f"  {'户' * 20}",
    ]


def test_a_text_on_one_line_is_folded_only_where_no_line_of_the_file_is_as_wide() -> None:
    assert _changed("a: one two\n", Put(("a",), LONG)) == f"a: {LONG}\n"
    assert _changed(f"a: one two\n# {LONG} {LONG}\n", Put(("a",), f"{LONG} {LONG}")).startswith(
        f"a: {LONG} {LONG[:50]}"
    )
    folded = _changed("a: one two\n", Put(("a",), f"{LONG} {LONG}"))
    assert folded.startswith(f"a: {LONG}")
    assert max(map(len, folded.splitlines())) <= 120
    assert _changed("{a: one two}\n", Put(("a",), f"{LONG} {LONG}")) == f"{{a: {LONG} {LONG}}}\n"


ROLE = """\
# schema
id: a
work:
  # the first
  - id: one
    does: {en: x, zh: y}  # 一

  # the second
  # - id: gone
  # stays with two
  - id: two   # 二
    does:
      en: x
    # below two

  # --- A section ---

  - id: three
    steps: [a, b]  # 三
  # the end
next: [one,  # because
  two, three]
"""


def test_items_take_their_lines_along_and_sections_stay() -> None:
    after = _changed(
        ROLE,
        Order(("work",), ("three", "two", "one")),
        Put(("work", "two", "does", "zh"), "新"),
        Remove(("work", "one")),
    )

    assert (
        after
        == """\
# schema
id: a
work:
  # the second
  # - id: gone
  - id: three
    steps: [a, b]  # 三

  # --- A section ---

  # stays with two
  - id: two   # 二
    does:
      en: x
      zh: 新
    # below two
  # the end
next: [one,  # because
  two, three]
"""
    )


def test_what_is_removed_goes_with_its_own_comments_only() -> None:
    after = _changed(
        ROLE, Remove(("work", "two")), Remove(("work", "three", "id")), Remove(("next", "one")), Remove(("id",))
    )

    assert (
        after
        == """\
# schema
work:
  # the first
  - id: one
    does: {en: x, zh: y}  # 一

  # the second
  # - id: gone

  # --- A section ---

  - steps: [a, b]  # 三
  # the end
next: [  # because
  two, three]
"""
    )


def test_new_items_take_the_style_of_their_neighbours() -> None:
    new = {"id": "new", "does": {"en": "x", "zh": "客户: y"}, "steps": ["c", "d"]}
    after = _changed(
        ROLE, Add(("work",), new, "one"), Add(("work",), {"id": "last"}, LAST), Add(("next",), "new", "one")
    )

    lines = ROLE.splitlines(keepends=True)
    assert after == "".join(
        [
            *lines[:6],
            '\n  - id: new\n    does: {en: x, zh: "客户: y"}\n    steps: [c, d]\n',
            *lines[6:20],
            "\n  - id: last\n",
            "next: [one,  # because\n  new, two, three]\n",
        ]
    )


@pytest.mark.parametrize(
    ("before", "changes", "after"),
    [
        ("- {id: a, x: 1}\n", [Add((), {"id": "b", "x": 2}, LAST)], "- {id: a, x: 1}\n- {id: b, x: 2}\n"),
        ("-   id: a\n    x: 1\n", [Add((), {"id": "b"}, None)], "-   id: b\n-   id: a\n    x: 1\n"),
        ("a:\n- x\n# c\nb: 1\n", [Add(("a",), "z", LAST)], "a:\n- x\n- z\n# c\nb: 1\n"),
        ("a: []  # c\n", [Add(("a",), {"id": "x"}, LAST)], "a:  # c\n  - {id: x}\n"),
        ("b: 1\n", [Add(("a", "c"), "x", LAST)], "b: 1\na: {c: [x]}\n"),
        (
            "a: [x, y]\n",
            [Add(("a",), "1", "x"), Add(("a",), "2", "x"), Add(("a",), "3", "2")],
            'a: [x, "1", "2", "3", y]\n',
        ),
        ("a: [x, y]\n", [Remove(("a", "x")), Add(("a",), "z", "x")], "a: [z, y]\n"),
        ("a: [x, y]\n", [Add(("a",), "z", "x"), Remove(("a", "x")), Order(("a",), ("y", "x"))], "a: [z, y]\n"),
        ("a: [ x , y, ]\n", [Remove(("a", "x")), Remove(("a", "y"))], "a: []\n"),
        ("a:\n  # x\n  - x\nb: 1\n", [Remove(("a", "x"))], "a: []\nb: 1\n"),
        ("- - x\n  - y\n- z\n", [Remove(("#1", "x"))], "- - y\n- z\n"),
        ("- a: 1\n", [Remove(("#1", "a"))], "- {}\n"),
        ("- x\n", [Remove(("x",))], "[]\n"),
        ("a: {b: 1}\n", [Put(("a",), {"b": 1, "c": [2]})], "a: {b: 1, c: [2]}\n"),
        ("a: {b}\n", [Put(("a", "b"), 1)], "a: {b: 1}\n"),
        ("a: [b: 1]\n", [Put(("a", "#1", "c"), 2)], "a: [{b: 1, c: 2}]\n"),
        ("a:\n    b: 1\n", [Put(("c",), {"d": "x\ny"})], "a:\n    b: 1\nc:\n    d: |-\n        x\n        y\n"),
        ("a: {en: x}\n", [Put(("a", "zh"), "一\n二")], 'a: {en: x, zh: "一\\n二"}\n'),
        ("a: [x, y, z]\n", [Put(("a",), ["x", "new", "z"])], "a: [x, new, z]\n"),
        ("a:\n  - 'x'  # c\n", [Put(("a", "x"), "y")], "a:\n  - 'y'  # c\n"),
        ("a: # c\n  b: 1\n", [Put(("a",), "x")], "a: # c\n  x\n"),
        ("a: x  # c\n", [Put(("a",), {"en": "1: 2", "zh": "y" * 90})], f'a:  # c\n  en: "1: 2"\n  zh: {"y" * 90}\n'),
        ("a:\n    b: 1\n  # c\nd: 2\n", [Put(("a", "e"), 3)], "a:\n    b: 1\n    e: 3\n  # c\nd: 2\n"),
        ("a: |\n  x\n   \n\nb: 1\n", [Put(("a",), "y\n")], "a: |\n  y\nb: 1\n"),
        ("a: x  # c\r\nb: 1\r\n", [Put(("a",), "y\nz")], "a: |-  # c\r\n  y\r\n  z\r\nb: 1\r\n"),
        ("a: 1\n\n# c\n\n# own\nb: 2\n", [Remove(("b",))], "a: 1\n\n# c\n"),
        ("- a: 1\n\n- a: 2\n", [Add((), {"a": 0}, None)], "- a: 0\n\n- a: 1\n\n- a: 2\n"),
        ("- a\n\n- b\n- c\n", [Add((), "x", "b")], "- a\n\n- b\n- x\n- c\n"),
        ("- a\n- b\n\n- c\n", [Add((), "x", "b")], "- a\n- b\n\n- x\n\n- c\n"),
        ("a: 1\r\nb: 2\nc: 3\n", [Put(("d",), 4)], "a: 1\r\nb: 2\nc: 3\nd: 4\n"),
        ("a: {en: x}\n", [Put(("a", "en"), "一\n二")], 'a: {en: "一\\n二"}\n'),
        ("a: {en: x}\n", [Put(("a", "en"), "x, y")], 'a: {en: "x, y"}\n'),
        (
            "- {id: a}\n",
            [Add((), {"id": "b", "en": "word " * 30 + "end"}, LAST)],
            "- {id: a}\n- id: b\n  en: >-\n    " + "word " * 22 + "word\n    " + "word " * 7 + "end\n",
        ),
        ("a: 1\n", [Put(("b",), {"en": "x\n\ny"})], "a: 1\nb:\n  en: |-\n    x\n\n    y\n"),
        (
            "a:\n- x: 1\n",
            [Put(("b",), [{"id": "x", "en": "1: 2\n3"}])],
            "a:\n- x: 1\nb:\n- id: x\n  en: |-\n    1: 2\n    3\n",
        ),
        ("a: [x  # no, not\n  , y]\n", [Remove(("a", "x"))], "a: [  # no, not\n   y]\n"),
        ("a: 1\n\nb: 2\n", [Put(("c",), 3)], "a: 1\n\nb: 2\nc: 3\n"),
        ("a: 1\nb: 2  # c  ", [Put(("a",), 3)], "a: 3\nb: 2  # c  "),
        ("a: # c\n  x # d\n", [Put(("a",), {"en": "y\nz"})], "a: # c\n  # d\n  en: |-\n    y\n    z\n"),
        ("a: 1\n", [Put(("b",), {"c": "deadbeef", "d": "d1017836"})], 'a: 1\nb: {c: "deadbeef", d: "d1017836"}\n'),
        ("a: # c\n  x\n", [Put(("a",), {"en": "y\nz"})], "a: # c\n  en: |-\n    y\n    z\n"),
        ("a:\n  - x  # c\n  - y\n", [Put(("a",), ["z", "y"])], "a:\n  - z  # c\n  - y\n"),
        ("a: 1\n", [Put(("a",), True)], "a: true\n"),
        ("a: x\n  # c\n", [Put(("a",), "y\nz")], 'a: "y\\nz"\n  # c\n'),
        ("a: x\n # c\n", [Put(("a",), "y\nz")], "a: |-\n  y\n  z\n # c\n"),
        ("a: 'x\n  y'\n", [Put(("a",), "so  " * 20 + "end")], f"a: '{'so  ' * 20}end'\n"),
    ],
)
def test_one_change_after_another(before: str, changes: list[Change], after: str) -> None:
    assert _changed(before, *changes) == after


@pytest.mark.parametrize(
    ("text", "changes", "said"),
    [
        ("", [], "the file has mistakes"),
        ("# x\n", [], "the file has mistakes"),
        ("id: [\n", [], "the file has mistakes"),
        ("id: b\nid: c\n", [], "the file has mistakes"),
        ("x：y\nz: 1\n", [], "the file has mistakes"),
        ("just words\n", [Put((), "others")], "no mapping and no list"),
        ("? a\n: 1\n", [Put(("a",), 2)], "“a” is written with a question mark"),
        ("a: [x]\n", [Put(("a", "y"), "z")], "there is no “a/y”"),
        ("a: x\n", [Put(("a", "en"), "z")], "“a” is a single value"),
        ("a: x\n", [Add(("a",), "z", None)], "“a” is no list"),
        ("a: [x]\n", [Add(("a",), "z", "y")], "there is no “y” in the list"),
        ("a: [{id: x}]\n", [Add(("a",), {"id": "x"}, LAST)], "there is “x” in the list already"),
        ("a: [x]\n", [Remove(("a", "y"))], "there is no “a/y”"),
        ("a: [x]\n", [Remove(("b", "y"))], "there is no “b/y”"),
        ("a: [x]\n", [Remove(())], "a whole file is not removed"),
        ("a: [x]\n", [Order(("b",), ())], "there is no “b”"),
        ("a: [x]\n", [Remove(("a", "x")), Put(("a", "x"), "y")], "there is no “a/x”"),
        ("a: [x, y]\n", [Order(("a",), ("y",))], "the order leaves “x” out"),
        ("a: [x, y]\n", [Order(("a",), ("y", "x", "z"))], "there is no “z” in the list"),
        ("a: [x, y]\n", [Order(("a",), ("y", "x", "y"))], "“y” stands twice in the order"),
        ("a: 1\n", [Put(("a",), float("nan"))], "without changing more"),
        ("a: 1\n", [Put(("a",), 10**30)], "without changing more"),
        ("a: |\n  x", [Put(("b",), 1)], "without changing more"),
    ],
)
def test_what_cannot_be_changed_cleanly_is_refused(text: str, changes: list[Change], said: str) -> None:
    with pytest.raises(EditError) as told:
        change(text.encode(), changes or [Put(("approved",), APPROVED)])

    assert said in str(told.value)


def test_a_value_of_several_lines_between_brackets_is_changed_in_its_place() -> None:
    before = "a: {en: one two\n    three, zh: [x,  # 一\n  # 二\n  y]}  # 三\n"

    assert _changed(before, Put(("a", "en"), "four"), Remove(("a", "zh", "y"))) == (
        "a: {en: four, zh: [x  # 一\n  # 二\n  ]}  # 三\n"
    )


def test_edits_must_not_overlap() -> None:
    assert splice("abcdef", [Edit(4, 5, "E!"), Edit(0, 0, ">"), Edit(1, 3, "")]) == ">adE!f"
    with pytest.raises(ValueError, match="overlap at 2"):
        splice("abcdef", [Edit(0, 3, "x"), Edit(2, 4, "y")])
