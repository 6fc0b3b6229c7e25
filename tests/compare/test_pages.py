"""The pages of family C: what their examples show, forwards and backwards, and that no field lacks a page."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import pytest

from roles.compare import Class, Page, compare, pages
from roles.compare.pages import Example
from roles.model.catalog import ROOTS
from roles.model.shape import RENAMED_FROM, Shape
from roles.model.walk import Route
from tests.compare.filled import FIRST, LATER, Edit, edits, filled
from tests.small import small

FILE = re.compile(r"^# (\S+\.yaml)$", re.MULTILINE)
LOOSENED = (Class.LOOSENED, Class.CHECKS_LOOSENED)
OPPOSITE = (Class.TIGHTENED, Class.NEEDS_AGREEMENT, Class.BREAKS_OTHERS, Class.LIFE_CYCLE)
SUBJECTS = [tuple(some) for _, some in groupby(pages(), lambda page: (page.at, page.why))]


def found(example: Example) -> list[str]:
    before, after = (small(files(text)).catalog for text in example)
    return [change.page.code for change in compare(before, after)]


def files(text: str) -> dict[str, str]:
    parts = FILE.split(text)
    assert not parts[0].strip(), "an example begins with the name of its file"
    return dict(zip(parts[1::2], (part.lstrip("\n") for part in parts[2::2]), strict=True))


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.code)
def test_its_examples_show_it_and_nothing_else(page: Page) -> None:
    assert page.examples
    for example in page.examples:
        assert found(example) == [page.code]


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject[0].code)
def test_read_backwards_each_example_shows_a_page_of_the_same_subject(subject: tuple[Page, ...]) -> None:
    for page in subject:
        for before, after in page.examples:
            (code,) = found(Example(after, before))
            assert code in {one.code for one in subject}


def _opposites(page: Page, subject: tuple[Page, ...]) -> set[Class]:
    classes = {one.code: one.class_ for one in subject}
    return {classes[code] for before, after in page.examples for code in found(Example(after, before))}


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject[0].code)
def test_whatever_can_be_loosened_is_seen_when_it_is_tightened_again(subject: tuple[Page, ...]) -> None:
    for page in subject:
        if page.class_ in LOOSENED and not page.alone:
            assert _opposites(page, subject) & {*OPPOSITE}, page.code


def test_pages_that_stand_alone_say_why() -> None:
    alone = {page.code: page.alone for page in pages() if page.alone}

    assert set(alone) == {"C109", "C117", "C122", "C125"}
    for subject in SUBJECTS:
        for page in subject:
            if page.alone:
                assert not _opposites(page, subject) & {*OPPOSITE}, f"{page.code} has an opposite"
                assert page.class_ in LOOSENED


def test_codes_and_names_are_unique() -> None:
    assert len({page.code for page in pages()}) == len({page.name for page in pages()}) == len(pages())
    for page in pages():
        assert re.fullmatch(r"C[1-8]\d\d", page.code)
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", page.name)


def test_a_page_is_one_sentence_of_what_and_some_of_why() -> None:
    for page in pages():
        assert re.fullmatch(r"[A-Z“].{5,95}[^.]", page.says), page.code
        assert page.why.endswith(".\n") or page.why.endswith("."), page.code


ORDERED = (("roles", "responsibilities"), *(("processes", "steps", *rest) for rest in ((), ("actions",), ("script",))))


def _is_silent(edit: Edit) -> bool:
    """Lists whose order says nothing, and settings written out at their default."""
    if edit.what == "reordered":
        return edit.route[0::2] not in ORDERED
    return (edit.what, edit.route) == ("emptied", ("department", "settings"))


def _is_told(edit: Edit) -> bool:
    """The second entry of a list has nothing that the first has not, but for other shapes of levels and limits."""
    return not {*edit.route} & {*LATER} or (edit.route[1] == FIRST and bool({"level", "limit"} & {*edit.route}))


EDITS = [edit for edit in edits(filled()) if _is_told(edit) and not _is_silent(edit)]
SHARED = {
    *("department/title", "department/equal_opportunity", "department/languages"),
    *("department/segments/*/title", "department/segments/*/who"),
    *(f"department/classification/{kind}/*/title" for kind in ("series", "groups", "grades", "ranks")),
    "department/classification/groups/*/series",
    "processes/*/improvement/reason",
    *(f"standards/*/{field}" for field in ("area", "place", "need", "aspect", "factor", "metrics", "metrics/*")),
    *("standards/*/published/where", "standards/*/published/reason"),
    *("competencies/*/kind", "records/*/kind", "metrics/*/aspect", "needs/*/aspect", "needs/*/factor"),
    "needs/*/complaint_want",
    *("records/*/purpose", "records/*/access", "records/*/fields/*/title", "sources/*/says", "sources/*/role"),
    *("satisfaction/*/title", "satisfaction/*/indicators/*/title", "satisfaction/*/indicators/*/asks"),
    *("satisfaction/*/indicators/*/metrics/*", "satisfaction/*/indicators/*/owners/*"),
}
"""Fields of shared entries of which no page knows more than that who answers for the entry should look (C807)."""


def test_the_filled_catalog_holds_every_field_of_every_shape() -> None:
    held = [value for part in (filled().department, *_entries()) for value in _shapes(part)]

    assert {type(value) for value in held} == set(_all_shapes(Shape))
    for shape in {type(value) for value in held}:
        for name in set(shape.model_fields) - {RENAMED_FROM}:
            some = [getattr(value, name) for value in held if type(value) is shape]
            assert any(value not in (None, (), {}) for value in some), (shape, name)


def test_every_edit_of_any_field_is_a_change_and_those_of_roles_have_a_page_of_their_own() -> None:
    without = set()
    for edit in EDITS:
        for before, after in ((filled(), edit.after), (edit.after, filled())):
            changes = compare(before, after)
            assert changes, edit[:2]
            without |= {_field(change.route) for change in changes if change.page.code == "C807"}

    assert len(EDITS) > 1000
    assert without == SHARED


def _field(route: Route) -> str:
    return "/".join("*" if part in {FIRST, *LATER, "1", "2"} else part for part in route)


def _entries() -> list[Shape]:
    return [entry for root in ROOTS for entry in getattr(filled(), root).values()]


def _shapes(value: Any) -> Iterator[Shape]:
    if isinstance(value, Shape):
        yield value
        for name in type(value).model_fields:
            yield from _shapes(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _shapes(item)


def _all_shapes(shape: type[Shape]) -> Iterator[type[Shape]]:
    for one in shape.__subclasses__():
        if one.__module__.startswith("roles.model."):
            yield one
        yield from _all_shapes(one)
