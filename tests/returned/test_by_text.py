"""Documents in which no mark survived: no value, row or item is ever named that it is not."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from roles.catalog import Loaded, load_catalog
from roles.returned.base import Shelf, origin
from roles.returned.comparison import Comparison
from roles.returned.difference import Added, Difference, Edited, Moved, Removed, Words
from roles.returned.line import Block
from roles.returned.verdict import Fate
from roles.word.key_map import read_key_map
from roles.word.reader import read_document
from tests.returned import as_word_writes as word
from tests.returned import damage
from tests.returned.damage import NUMBER, Done, damaged
from tests.returned.desk import AGENT, DESK, TEMPLATES, brought, copies, fates, printed
from tests.returned.edits import delete_paragraph, delete_row, insert_row, move_row, retype, worked
from tests.returned.test_without_marks import without_marks

BY = {"mail": "邮件", "phone": "电话", "letter": "信函", "chat": "聊天", "visit": "上门"}
OF = {"case": "事项", "customer": "客户", "call": "来电", "again": "事项"}
LANGUAGES = ("en", "zh")


@cache
def alike() -> Loaded:
    """The desk, whose rows and items say nearly the same, and two items just the same."""
    work = "".join(
        f"  - id: by-{name}\n"
        f"    does: {{en: Answer each enquiry by {name} within 2 working days, zh: 2个工作日内以{zh}答复每次咨询}}\n"
        "    weight: core\n    share: 20\n    decision: executes\n    pace: {by: queue, window: 4 h}\n"
        for name, zh in BY.items()
    )
    rights = "".join(
        f"  - {{id: {name}, says: {{en: Sees every record of a {english}, zh: 可查看{zh}的记录}}}}\n"
        for (name, zh), english in zip(OF.items(), ("case", "customer", "call", "case"), strict=True)
    )
    text = DESK[AGENT]
    for listed, after, items in (("responsibilities:", "targets:", work), ("rights:", "interests:", rights)):
        text = f"{text[: text.index(listed)]}{listed}\n{items}{text[text.index(after) :]}"
    return load_catalog({path: one.encode() for path, one in {**DESK, AGENT: text}.items()})


@cache
def built(language: str = "en") -> bytes:
    return printed(alike(), language=language)


class Truth:
    """What stands where in a document, by the marks that it has."""

    def __init__(self, data: bytes) -> None:
        came = read_document(data)
        work = Comparison(origin(came, Shelf(alike(), TEMPLATES)).base, came)
        self.rows = {n: block for block in work.new for line in block.lines for n in line.numbers}
        self.home = {work.what(key): self.rows[line.numbers[0]] for key, line in work.values.home.items()}

    def denies(self, one: Difference) -> bool:
        """Whether a difference names what it is not about."""
        match one:
            case Edited():
                return bool(one.new) and self.home.get((one.route, one.language)) is not self._row(one)
            case Removed():
                return any(value in self.home for value in one.values)
            case Moved():
                return not any(self._row(one) is row for (route, _), row in self.home.items() if route[:4] == one.route)
            case Added():
                return any(self._row(one) is row for row in self.home.values())
        return False

    def _row(self, one: Edited | Moved | Added) -> Block | None:
        return self.rows.get(-1 if one.trace.paragraph is None else one.trace.paragraph)


@cache
def rows(data: bytes) -> list[int]:
    """The numbers of the rows that are alike."""
    some = damage._body(word.opened(data), "tr")
    return [n for n, row in enumerate(some) if any(said in damage._said(row) for said in ("each enq", "每次咨"))]


@cache
def keys(data: bytes) -> list[int]:
    """The numbers of the values in them, and of the items that are alike."""
    values, some = read_key_map(data).values, damage._keys(word.opened(data))
    return [n for n, key in enumerate(some) if values[key].route.split("/")[2] in ("responsibilities", "rights")]


@st.composite
def edited(draw: st.DrawFn) -> bytes:
    """A document with its rows and items changed, taken out, moved and added."""
    data = built(draw(st.sampled_from(LANGUAGES)))
    row, key = st.sampled_from(rows(data)), st.sampled_from(keys(data))
    even = st.integers(0, 499).map(lambda number: 2 * number)  # new rows without controls
    one = st.one_of(
        st.tuples(st.just(damage.set_value), key, NUMBER, st.booleans()),
        st.tuples(st.sampled_from((damage.delete_row, damage.move_row)), row, row, st.booleans()),
        st.tuples(st.just(damage.new_row), row, even, st.booleans()),
        st.tuples(st.sampled_from((damage.type_in, damage.delete_paragraph)), NUMBER, NUMBER, st.booleans()),
    )
    done: Done = draw(st.lists(one, min_size=1, max_size=4))
    return damaged(data, done)


@settings(max_examples=60)
@given(edited())
def test_what_is_named_is_what_it_is(data: bytes) -> None:
    truth = Truth(data)
    (copy,) = copies(alike(), without_marks(data))

    assert [one for one in copy.differences if truth.denies(one)] == []


PHONE, LETTER = (f"Answer each enquiry by {name} within 2 working days" for name in ("phone", "letter"))
WORK = "roles/agent/responsibilities"


def test_a_row_that_moved_is_not_taken_for_the_one_like_it() -> None:
    share = retype(f"{WORK}/by-phone/share", "25 %")
    data = without_marks(worked(share, move_row("by mail", after="by letter"), of=built()))
    found = copies(alike(), data)[0].differences

    assert [(one.route[3], one.new) for one in found if isinstance(one, Edited)] == [("by-phone", "25 %")]
    assert [one.route[3] for one in found if isinstance(one, Moved)] == ["by-mail"]
    assert len(found) == 2


def test_rows_that_may_be_one_another_are_quoted_and_none_is_named() -> None:
    edit = retype(f"{WORK}/by-phone/does", "Reply to every letter within 2 working days")
    outcome = brought(alike(), without_marks(worked(edit, delete_row("by letter"), of=built())))

    assert set(fates(outcome)) == {Fate.UNPLACED}
    some = [verdict.difference for verdict in outcome.verdicts if isinstance(verdict.difference, Words)]
    assert [one.routes for one in some] == [()] * len(outcome.verdicts)
    said = "\n".join(f"{one.old}\n{one.new}" for one in some)
    assert all(words in said for words in (PHONE, LETTER, "Reply to every letter"))


def test_of_two_items_that_say_the_same_none_is_named() -> None:
    (verdict,) = brought(alike(), without_marks(worked(delete_paragraph("of a case"), of=built()))).verdicts

    assert verdict.fate is Fate.UNPLACED
    assert isinstance(verdict.difference, Words)
    assert (verdict.difference.old, verdict.difference.routes) == ("Sees every record of a case", ())


def test_a_row_that_is_gone_is_named_if_no_other_came() -> None:
    (verdict,) = brought(alike(), without_marks(worked(delete_row("by letter"), of=built()))).verdicts

    assert verdict.fate is Fate.PROPOSED
    assert isinstance(verdict.difference, Removed)
    assert verdict.difference.route[3] == "by-letter"


def test_a_row_that_is_new_is_told_with_its_neighbour_if_no_other_is_gone() -> None:
    new = insert_row("by letter", ("9", "Water the plants", "5 %", "Decides", ""))
    (verdict,) = brought(alike(), without_marks(worked(new, of=built()))).verdicts

    assert verdict.fate is Fate.PROPOSED
    assert isinstance(verdict.difference, Added)
    assert verdict.difference.after == "by-letter"


def test_a_row_that_may_be_an_old_one_is_no_draft_of_a_target() -> None:
    new = insert_row("by letter", ("9", "Answer 95 % of calls within 20 s by 2027-06-30", "5 %", "Decides", ""))
    outcome = brought(alike(), without_marks(worked(new, delete_row("by phone"), of=built())))

    assert set(fates(outcome)) == {Fate.UNPLACED}
