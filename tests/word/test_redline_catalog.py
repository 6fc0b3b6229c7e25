"""Redlines of the shipped catalog: accepted they are the new documents, refused the old ones, whatever was edited."""

from collections import Counter
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from catalog_edits import FILE, JOB, MANY, NEW_WORK, before, edited, printed, shipped, templates, texts
from hypothesis import given, settings
from hypothesis import strategies as st
from redlines import DELETED, INSERTED, W, accepted, as_is, marks, refused, roots

from roles.build import Wish, documents
from roles.catalog import Loaded, load_catalog
from roles.documents.kind import has_template, kinds
from roles.word.key_map import read_key_map
from roles.word.redline import redline
from roles.yaml_text.change import Add, Change, Order, Put, Remove, change
from tests.returned import oracle

ON = datetime(2026, 11, 22, 9, tzinfo=UTC)
WORDS = st.sampled_from(
    ("Settle it", "每天一次", "within 2 days: at once", "90 % of calls", "a & b < c", "it’s “so”", "first\nsecond",
     "Put every complaint right", "逐件追查投诉，3个工作日内认定原因", "x" * 130)
)  # fmt: skip
LISTS = {"responsibilities": "does", "targets": "means", "contacts": "about", "learning": "what"}


def check(old: bytes, new: bytes) -> bytes:
    made = redline(old, new, "Role catalog", ON)
    assert accepted(made) == as_is(new)
    assert refused(made) == as_is(old)
    return made


def items(listed: str) -> list[str]:
    return [one.id for one in getattr(shipped().catalog.roles["complaint-specialist"], listed)]


@st.composite
def edits(draw: st.DrawFn) -> list[Change]:
    """Changes of the role's file, at most one of each place."""
    made: list[Change] = []
    for listed, text in LISTS.items():
        left = items(listed)
        gone = draw(st.lists(st.sampled_from(left), unique=True, max_size=2))
        made += [Remove((listed, name)) for name in gone]
        left = [name for name in left if name not in gone]
        for name in draw(st.lists(st.sampled_from(left), unique=True, max_size=2)) if left else ():
            made += [Put((listed, name, text, language), draw(WORDS)) for language in ("en", "zh")]
        if left and draw(st.booleans()):
            made.append(Order((listed,), tuple(draw(st.permutations(items(listed))))))
        elif left and listed == "responsibilities" and draw(st.booleans()):
            made.append(Add((listed,), NEW_WORK, draw(st.sampled_from(left))))
        elif left and listed == "targets" and draw(st.booleans()):
            target = {"id": "fresh", "metric": "complaint-ack", "level": {"kind": "share", "at_least": "99 %"}}
            made.append(Add((listed,), target, draw(st.sampled_from(left))))
    if draw(st.booleans()):
        made += [Put(("purpose", language), draw(WORDS)) for language in ("en", "zh")]
    if draw(st.booleans()):
        made.append(Put(("holders",), draw(st.integers(1, 40))))
    gone_work = {one.route[1] for one in made if isinstance(one, Remove) and one.route[0] == "responsibilities"}
    for name in draw(st.lists(st.sampled_from(items("responsibilities")), unique=True, max_size=3)):
        if name not in gone_work:
            made.append(Put(("responsibilities", name, "share"), draw(st.integers(1, 40))))
    return made


@pytest.mark.slow
@settings(max_examples=15)
@given(edits(), st.sampled_from(["en", "zh", "en+zh"]))
def test_whatever_is_edited_accepting_gives_the_new_document_and_refusing_the_old(
    changes: list[Change], language: str
) -> None:
    old, new = before(language), printed(edited(changes), language)
    made = check(old, new)

    assert _without_gaps(oracle.accepted(made)) == _without_gaps(oracle.accepted(new))
    assert _without_gaps(oracle.rejected(made)) == _without_gaps(oracle.accepted(old))
    assert bool(marks(made)) == (as_is(old) != as_is(new))


def _without_gaps(lines: list[str]) -> list[str]:
    """docx-plus resolves runs; rows and ends of paragraphs it leaves, empty, where they are."""
    return [line for line in lines if line]


@cache
def everywhere() -> Loaded:
    """The catalog with something changed in every file that a document shows."""
    made = dict(texts())
    for path, data in texts().items():
        if path.endswith(".yaml") and not path.startswith("schema"):
            text = (
                data.decode()
                .replace("customers", "clients")
                .replace("客户投诉", "用户投诉")
                .replace("5 working", "4 working")
            )
            made[path] = text.replace("Customer", "Client").encode()
    made[FILE] = change(made[FILE], MANY)
    return load_catalog(made)


@cache
def documents_of(name: str) -> dict[str, bytes]:
    loaded = {"shipped": shipped, "everywhere": everywhere}[name]()
    return {path: data for path, data in documents(loaded, templates(), Wish()) if path.endswith(".docx")}


@pytest.mark.slow
def test_every_kind_of_document_is_compared_with_that_of_an_edited_catalog() -> None:
    seen: Counter[tuple[str, str]] = Counter()
    for path, old in documents_of("shipped").items():
        about = read_key_map(old).about
        kind = (about["language"], about["kind"])
        new = documents_of("everywhere").get(path)
        if new is not None and as_is(new) != as_is(old) and seen[kind] < 2:
            check(old, new)
            seen[kind] += 1

    changed = {kind for _, kind in seen}
    assert changed == {kind for kind in kinds() if has_template(kind)}


@pytest.mark.slow
def test_documents_of_one_kind_about_different_things_are_compared_too() -> None:
    by_kind: dict[tuple[str, str], list[bytes]] = {}
    for data in documents_of("shipped").values():
        about = read_key_map(data).about
        by_kind.setdefault((about["language"], about["kind"]), []).append(data)
    for ones in by_kind.values():
        if len(ones) > 1:
            check(*ones[:2])


@pytest.mark.parametrize("language", ["en", "zh", "en+zh"])
def test_a_document_that_did_not_change_has_no_mark(language: str) -> None:
    made = redline(before(language), before(language), "Role catalog", ON)

    assert marks(made) == []
    assert as_is(made) == as_is(before(language))


def test_numbers_of_keys_and_controls_are_no_change() -> None:
    new = printed(edited([Remove(("purpose",))]))
    assert read_key_map(new).values["_r0002"] != read_key_map(before()).values["_r0002"]

    changed = _changed(check(before(), new))

    assert sum("Put every complaint right" in text for text in changed) == 1
    assert all(any(words in text for words in ("Put every", "DRAFT", "text mark")) for text in changed), changed


def test_a_row_that_came_is_one_row_and_not_many_changed_cells() -> None:
    made = check(before(), printed(edited([Add(("responsibilities",), {**NEW_WORK, "share": 0}, "own-case")])))

    rows = [row for root in roots(made).values() for row in root.iter(f"{W}tr")]
    came = [row for row in rows if row.find(f"{W}trPr/{INSERTED}") is not None]
    assert [row for row in rows if row.find(f"{W}trPr/{DELETED}") is not None] == []
    assert len(came) == 1
    assert "Coach two colleagues" in _text(came[0])


def test_a_reworded_row_is_the_same_row() -> None:
    route = ("responsibilities", "register", "does", "en")
    made = check(before(), printed(edited([Put(route, "Book in whatever customers report")])))

    rows = [row for root in roots(made).values() for row in root.iter(f"{W}tr")]
    assert [row for row in rows if row.find(f"{W}trPr/{INSERTED}") is not None] == []
    assert [row for row in rows if row.find(f"{W}trPr/{DELETED}") is not None] == []


def test_the_text_mark_in_the_footer_shows_that_the_text_is_another() -> None:
    made = check(before(), printed(edited([Put(("holders",), 3)])))

    footer = next(root for name, root in roots(made).items() if "footer" in name)
    assert list(footer.iter(DELETED))
    assert list(footer.iter(INSERTED))


def test_the_same_revisions_give_the_same_bytes() -> None:
    new = printed(edited(MANY))

    assert redline(before(), new, "Role catalog", ON) == redline(before(), new, "Role catalog", ON)


def test_marks_say_who_and_when_and_have_numbers_of_their_own() -> None:
    made = redline(before(), printed(edited(MANY)), "Li Na", ON)

    assert {one.get(f"{W}author") for one in marks(made)} == {"Li Na"}
    assert {one.get(f"{W}date") for one in marks(made)} == {"2026-11-22T09:00:00Z"}
    starts = [one for root in roots(made).values() for one in root.iter(f"{W}bookmarkStart")]
    numbers = [one.get(f"{W}id") for one in (*marks(made), *starts)]
    assert len(numbers) == len(set(numbers))


def test_another_kind_of_document_is_all_new_but_never_damaged() -> None:
    check(before(kind="service-standards"), before(kind=JOB))


def _changed(data: bytes) -> list[str]:
    return [
        "".join(one.text or "" for one in paragraph.iter(f"{W}t", f"{W}delText"))
        for root in roots(data).values()
        for paragraph in root.iter(f"{W}p")
        if any(one.tag in (INSERTED, DELETED) for one in paragraph.iter())
    ]


def _text(element: Any) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))
