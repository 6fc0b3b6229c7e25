"""What is written is nice to read, and reads back as what it was."""

from types import MappingProxyType

import pytest
from hypothesis import given, settings

from roles.catalog import load_catalog
from roles.messages import say
from roles.model.catalog import ROOTS, Catalog
from roles.model.process import Step
from roles.model.role import Clause, Contact, Role
from roles.model.text import Text
from roles.starter.layout import LINE, Page
from roles.starter.write import catalog_files
from roles.yaml_text import read
from roles.yaml_text.written import block, word
from tests.small import small
from tests.starter.shapes import catalogs, words


@settings(max_examples=80, deadline=None)
@given(catalogs())
def test_any_catalog_reads_back_the_same(catalog: Catalog) -> None:
    files = catalog_files(catalog, "en")
    loaded = load_catalog(files)

    without_pictures = "Y314"  # a logo is a file beside the catalog's
    assert [one for one in loaded.findings if one.path in files and one.code != without_pictures] == []
    assert parts(loaded.catalog) == parts(catalog)


def parts(catalog: Catalog) -> dict[str, object]:
    return {"department": catalog.department} | {root: dict(getattr(catalog, root)) for root in ROOTS}


@given(words)
def test_any_text_reads_back_the_same(text: str) -> None:
    first, *rest = block(text, 40)
    indented = "".join(f"\n  {line}" for line in rest)
    written = f"- {word(text)}\n- {{a: {word(text, in_flow=True)}, b: 1}}\n- {first}{indented}\n"

    reading = read(written.encode())

    assert reading.findings == ()
    assert reading.data == (text, {"a": text, "b": 1}, text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Answer calls", "Answer calls"),
        ("接听来电，不让客户等", "接听来电，不让客户等"),
        ("kept, told and done: no", '"kept, told and done: no"'),
        ("95 % of calls", "95 % of calls"),
        ("NO", '"NO"'),
        ("8:30", '"8:30"'),
        ("1F4E79", '"1F4E79"'),
        ("43-4051.00", '"43-4051.00"'),
        ("%", '"%"'),
        ("", '""'),
        ("say “yes”", "say “yes”"),
        ('say "yes"\\', 'say "yes"\\'),
        ('"yes"', '"\\"yes\\""'),
        (" led by a space", '" led by a space"'),
        ("note #3", '"note #3"'),
        ("a\u2028b", '"a\\u2028b"'),
        ("null", '"null"'),
        ("true", '"true"'),
        ("~", '"~"'),
        ('C:\\new: "1"', '"C:\\\\new: \\"1\\""'),
        ("https://example.com?a", "https://example.com?a"),
    ],
)
def test_texts_are_quoted_only_where_they_must(text: str, written: str) -> None:
    assert block(text, LINE) == [written]
    assert read(f"a: {written}\n".encode()).data == {"a": text}


def test_libyaml_trips_over_more_between_brackets() -> None:
    assert word("ring now :?", in_flow=True) == '"ring now :?"'
    assert word("ring now :?") == "ring now :?"


def test_long_words_fold_and_chinese_stays_on_its_line() -> None:
    english, chinese = "one two three " * 20, "客户" * 200

    assert block(english.strip(), 60)[0] == ">-"
    assert block(chinese, 60) == [chinese]
    assert block("two  spaces " * 10 + "end", 60) == ["two  spaces " * 10 + "end"]
    assert block("first line\n\nsecond line", 60) == ["|-", "first line", "", "second line"]


ROLE = """
id: clerk
title: {en: Clerk, zh: 文员}
codes: {isco-08: "4225"}
next: [head]
purpose:
  en: Answer every caller on the first call, or tell who answers and by when, so that nobody has to ring a second time
  zh: 一次答复来电
responsibilities:
  - {id: answer, weight: core, share: 60, pace: {by: self, window: 2 h}}
  - {id: file, weight: extra, share: 40, pace: {by: team, window: 1 d}}
terms:
  - {id: pay, says: {en: Monthly, zh: 按月}}
  - {id: leave, says: {en: Five weeks, zh: 五周}}
  - {id: notice, says: {en: One month, zh: 一个月}}
"""


def test_a_role_is_written_as_people_write_it_and_each_key_explained_once() -> None:
    role = small({"department.yaml": "languages: [en, zh]", "roles/clerk.yaml": ROLE}).catalog.roles["clerk"]

    assert "\n".join(Page("en").mapping(role)) == (
        """\
id: clerk  # Short name, unique in its list
title: {en: Clerk, zh: 文员}  # Name of the role
codes: {isco-08: "4225"}  # Nearest codes of public classifications, always quoted
next: [head]  # Roles the holder may grow into
purpose:  # Why the role exists, in one sentence
  en: >-
    Answer every caller on the first call, or tell who answers and by when, so that nobody has to ring a
    second time
  zh: 一次答复来电
responsibilities:  # The work, most important first
  - id: answer
    weight: core  # core: daily and critical; extra: beside it; occasional: rare, may be suspended
    share: 60  # Percent of working time
    pace:  # Who sets the pace, and the latest time
      by: self  # Who sets the pace (self | team | supervisor | queue)
      window: 2 h  # Latest time for one piece of work
  - {id: file, weight: extra, share: 40, pace: {by: team, window: 1 d}}
terms:  # Terms of employment
  - id: pay
    says: {en: Monthly, zh: 按月}  # The clause
  - {id: leave, says: {en: Five weeks, zh: 五周}}
  - {id: notice, says: {en: One month, zh: 一个月}}"""
    )


def test_a_remark_that_makes_the_line_too_long_stands_above() -> None:
    clause = Clause(id="pay", says=Text(plain="x" * 100))

    assert Page("en").mapping(clause, 2)[1:] == ["  # The clause", f"  says: {'x' * 100}"]
    assert Page("en").entries([Clause.model_construct(id="x" * 100)]) == [
        "# Short name, unique in its list",
        f"- id: {'x' * 100}",
    ]


def test_chinese_takes_two_columns() -> None:
    clause = Clause(id="pay", says=Text(plain="客" * 50))

    assert Page("en").mapping(clause)[1:] == ["# The clause", f"says: {'客' * 50}"]


def test_a_key_that_is_not_in_ascii_is_quoted() -> None:
    role = Role(id="clerk", title=Text(plain="Clerk"), codes={"职业：大类": "4"})
    lines = Page("en").mapping(role)

    assert lines[-1].startswith('codes: {"职业：大类": "4"}')
    assert read("\n".join(lines).encode()).findings == ()


def test_no_stands_only_where_it_says_something() -> None:
    assert Page("en").mapping(Contact(id="supplier", inside=False))[1].startswith("inside: false")
    assert len(Page("en").mapping(Step(id="talk", title=Text(plain="Talk"), moment_of_truth=False))) == 2


def test_remarks_are_in_the_language_of_the_tool() -> None:
    role = Role(id="clerk", title=Text(MappingProxyType({"en": "Clerk", "zh": "文员"})))

    assert Page("zh").mapping(role)[1].endswith(f"  # {say('zh', 'Name of the role')}")


def test_nothing_stands_where_nothing_was_said() -> None:
    assert Page("en").mapping(Role(id="clerk", title=Text(plain="Clerk"), next=(), codes={}))[2:] == []
