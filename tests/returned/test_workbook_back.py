"""An edited workbook of tables comes back: what was changed in it, by openpyxl and by LibreOffice Calc."""

import io
from datetime import date, datetime
from functools import cache
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook

from roles.catalog import Loaded
from roles.documents.tables import all_tables
from roles.documents.wording import Wording
from roles.model.value import at
from roles.parsing.place import place
from roles.returned.cell_values import LINES, columns_of, entry_route
from roles.returned.difference import Added, Commented, Edited, Layout, Removed, Words
from roles.returned.merge import merge
from roles.returned.verdict import Fate
from roles.word.fault import PackageError
from roles.workbook.as_built import HEADS, entries
from tests.complete import patched
from tests.returned.worksheets import Work, after, brought_back, built, by_office, of, opened, worked_in

AGENT = "roles/agent.yaml"


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return patched({})


@cache
def _book() -> bytes:
    return built(patched({}))


def _value(loaded: Loaded, route: str) -> Any:
    return at(loaded.catalog, tuple(route.split("/")))


class TestNothingChanged:
    @pytest.mark.parametrize("language", ["en", "zh"])
    def test_an_untouched_workbook_is_no_change(self, shipped: Loaded, language: str) -> None:
        data = built(shipped, language)

        assert opened(shipped, data).differences == ()
        assert opened(shipped, Work(data).saved).differences == ()

    @pytest.mark.office
    @pytest.mark.parametrize("language", ["en", "zh"])
    def test_nor_is_one_that_went_through_calc(self, shipped: Loaded, language: str) -> None:
        data = by_office(built(shipped, language))

        assert opened(shipped, data).differences == ()
        assert opened(shipped, Work(data).saved).differences == ()
        assert opened(shipped, by_office(data)).differences == ()

    def test_what_came_back_and_was_applied_is_no_change_the_second_time(self, loaded: Loaded) -> None:
        work = (
            Work(_book())
            .put("roles", "agent", holders=4, purpose="Answer")
            .put("standards", "calm-voice", signs="Waits")
        )
        work.new("responsibilities", role="Service agent", does="Water the plants")
        first = brought_back(loaded, work.saved)
        second = brought_back(after(loaded, first), work.saved)

        assert first.files
        assert not second.files
        assert {one.fate for one in second.verdicts} == {Fate.THERE}

    def test_rows_sorted_filtered_and_columns_moved_say_the_same(self, loaded: Loaded) -> None:
        work = Work(_book())
        sheet = work.sheet("targets")
        rows = sorted(([cell.value for cell in row] for row in sheet.iter_rows(min_row=2)), key=str, reverse=True)
        for number, row in enumerate(rows, 2):
            for column, value in enumerate(row, 1):
                sheet.cell(number, column).value = value
        sheet.row_dimensions[2].hidden = True
        sheet.title = "Ziele"
        names = {name: one.attr_text for name, one in work.book.defined_names.items() if name.startswith("targets.")}
        for name, text in names.items():  # openpyxl renames no references, Excel does
            work.book.defined_names[name].attr_text = text.replace("Targets!", "Ziele!")
        work.put("targets", "agent/same-day", by=date(2027, 7, 1))

        outcome = brought_back(loaded, work.saved)
        assert [one.difference for one in of(outcome, Fate.APPLIED)] == [one.difference for one in outcome.verdicts]
        assert _value(after(loaded, outcome), "roles/agent/targets/same-day/by") == date(2027, 7, 1)

    def test_a_column_that_moved_takes_its_name_along(self, loaded: Loaded) -> None:
        work = Work(_book())
        sheet, head = work.sheet("roles"), work.head("roles", "holders")
        free = sheet.max_column + 1
        for row in range(1, sheet.max_row + 1):
            sheet.cell(row, free).value = sheet.cell(row, head.column).value
            sheet.cell(row, head.column).value = "mine" if row == 1 else None
        work.book.defined_names["roles.holders"].attr_text = f"Roles!${sheet.cell(1, free).column_letter}$1"
        work.put("roles", "agent", holders=5)

        outcome = brought_back(loaded, work.saved)
        assert _value(after(loaded, outcome), "roles/agent/holders") == 5
        assert [one.difference.new for one in of(outcome, Fate.UNPLACED)] == ["mine"]  # type: ignore[union-attr]

    def test_names_left_behind_by_an_inserted_column_mislead_nobody(self, loaded: Loaded) -> None:
        work = Work(_book())
        work.sheet("roles").insert_cols(2)  # openpyxl moves no names
        work.sheet("roles")["B1"] = "Mine"

        found = opened(loaded, work.saved).differences
        assert [one.new for one in found if isinstance(one, Words)] == ["Mine"]
        assert len(found) == 1

    def test_without_any_names_the_heads_say_what_is_what(self, loaded: Loaded) -> None:
        work = Work(_book()).put("targets", "agent/same-day", at_least=95)
        for name in list(work.book.defined_names):
            del work.book.defined_names[name]

        (one,) = opened(loaded, work.saved).differences
        assert isinstance(one, Edited)
        assert (one.route[-1], one.old, one.new) == ("at_least", "90 %", "95 %")


Change = tuple[str, str, dict[str, Any], str, Any]
RESPONSIBILITY, TARGET = "roles/agent/responsibilities", "roles/agent/targets/same-day"
EDITS: list[Change] = [
    ("roles", "agent", {"title": "  Desk agent "}, "roles/agent/title", "Desk agent"),
    ("roles", "agent", {"holders": "4"}, "roles/agent/holders", 4),
    ("roles", "agent", {"grade": 3}, "roles/agent/grade", 3),
    ("roles", "agent", {"stand_in": None}, "roles/agent/stand_in", None),
    ("roles", "agent", {"remind": "monthly"}, "roles/agent/review/remind", "month"),
    ("roles", "agent", {"review_by": "1 July 2027"}, "roles/agent/review/by", date(2027, 7, 1)),
    ("roles", "agent", {"review_by": datetime(2027, 7, 2)}, "roles/agent/review/by", date(2027, 7, 2)),
    ("roles", "agent", {"purpose": "=not a formula".removeprefix("=")}, "roles/agent/purpose", "not a formula"),
    ("responsibilities", "agent/answer", {"share": 0.44}, f"{RESPONSIBILITY}/answer/share", 44),
    ("responsibilities", "agent/answer", {"share": "44%"}, f"{RESPONSIBILITY}/answer/share", 44),
    ("responsibilities", "agent/answer", {"share": "44"}, f"{RESPONSIBILITY}/answer/share", 44),
    ("responsibilities", "agent/answer", {"weight": " extra"}, f"{RESPONSIBILITY}/answer/weight", "extra"),
    ("responsibilities", "agent/answer", {"window": 5}, f"{RESPONSIBILITY}/answer/pace/window", "5 h"),
    ("responsibilities", "agent/answer", {"window": 1, "window_unit": "days"}, f"{RESPONSIBILITY}/answer/pace/window",
     "1 d"),
    ("responsibilities", "agent/answer", {"each_unit": "hours"}, f"{RESPONSIBILITY}/answer/volume/each", "15 h"),
    ("responsibilities", "agent/answer", {"expected": 612.5}, f"{RESPONSIBILITY}/answer/volume/expected", 612.5),
    ("responsibilities", "agent/solve", {"up_to": 1250.5}, f"{RESPONSIBILITY}/solve/limit/up_to", "1250.5 CNY"),
    ("responsibilities", "agent/answer", {"up_to": 50, "up_to_unit": "CNY"}, f"{RESPONSIBILITY}/answer/limit/kind",
     "money"),
    ("responsibilities", "agent/close", {"scope": "Closing"}, f"{RESPONSIBILITY}/close/limit/within", "Closing"),
    ("responsibilities", "agent/close", {"measured_by": "Enquiries answered in time"},
     f"{RESPONSIBILITY}/close/measured_by", ("answered-in-time",)),
    ("targets", "agent/same-day", {"at_least": "96%"}, f"{TARGET}/level/at_least", "96 %"),
    ("targets", "agent/same-day", {"within": "6 h"}, f"{TARGET}/level/within", "6 h"),
    ("targets", "agent/same-day", {"level": "at least 97 % within 4 business hours"}, f"{TARGET}/level/at_least",
     "97 %"),
    ("targets", "agent/same-day", {"baseline": 81.5}, f"{TARGET}/baseline/value", "81.5 %"),
    ("targets", "agent/same-day", {"baseline_n": 600}, f"{TARGET}/baseline/n", 600),
    ("standards", "calm-voice", {"published": "yes"}, "standards/calm-voice/published/to_customers", True),
    ("standards", "calm-voice", {"signs": "The agent waits"}, "standards/calm-voice/signs/waits-first/says",
     "The agent waits"),
    ("steps", "enquiry/solve", {"moment_of_truth": "yes"}, "processes/enquiry/steps/solve/moment_of_truth", True),
    ("steps", "enquiry/solve", {"wait": 5, "wait_unit": "minutes"}, "processes/enquiry/steps/solve/wait/at_most",
     "5 min"),
    ("actions", "enquiry/close/ask", {"lane": "Back stage"}, "processes/enquiry/steps/close/actions/ask/lane",
     "back-stage"),
    ("records", "enquiry-log", {"retention": 18, "retention_unit": "months"}, "records/enquiry-log/retention",
     "18 month"),
]  # fmt: skip


class TestEdits:
    @pytest.mark.parametrize(("table", "name", "values", "route", "expected"), EDITS)
    def test_a_cell_changes_its_value_and_nothing_else(
        self, loaded: Loaded, table: str, name: str, values: dict[str, Any], route: str, expected: Any
    ) -> None:
        outcome = brought_back(loaded, Work(_book()).put(table, name, **values).saved)

        assert [one.fate for one in outcome.verdicts] == [Fate.APPLIED], [
            one.why.format_map(one.values) for one in outcome.verdicts
        ]
        found = _value(after(loaded, outcome), route)
        plain = getattr(found, "plain", found)
        assert (str(plain) if isinstance(expected, str) else plain) == expected
        (path,) = outcome.files
        old, new = loaded.texts[path].splitlines(), outcome.files[path].splitlines()
        assert len(set(new) - set(old)) <= 3

    def test_words_of_another_language_are_read_in_it(self, shipped: Loaded) -> None:
        def type_(work: Work) -> None:
            work.put(
                "targets",
                "complaint-specialist/acknowledged-in-time",
                within="3 小时",
                at_least="96%",
                by="2027年4月30日",
            )
            work.put("responsibilities", "complaint-specialist/register", weight="附加职责", each=0.5, each_unit="小时")
            work.put("standards", next(iter(shipped.catalog.standards)), published="否")

        outcome = worked_in(shipped, type_, "zh")
        now = after(shipped, outcome)
        target = _value(now, "roles/complaint-specialist/targets/acknowledged-in-time")
        work = _value(now, "roles/complaint-specialist/responsibilities/register")

        assert {one.fate for one in outcome.verdicts} == {Fate.APPLIED}
        assert (str(target.level.within), str(target.level.at_least), str(target.by)) == ("3 h", "96 %", "2027-04-30")
        assert (work.weight, str(work.volume.each)) == ("extra", "0.5 h")

    @pytest.mark.office
    def test_what_was_typed_comes_back_through_calc(self, loaded: Loaded) -> None:
        work = Work(_book()).put("roles", "agent", holders=4, review_by=date(2027, 7, 1), purpose="=1+1")
        work.put("responsibilities", "agent/answer", share=0.44, does="Answer\neach enquiry")
        work.cell("roles", "agent", "title").comment = Comment("Is this so?", "Wang Fang")
        work.new("responsibilities", role="Service agent", does="Water the plants")
        straight, through = (opened(loaded, one).differences for one in (work.saved, by_office(work.saved)))

        assert len(through) == 7
        assert [str(one) for one in through] == [str(one).replace("Wang Fang", "") for one in straight]  # Calc drops it

    def test_percent_typed_into_a_figure_is_per_cent(self, loaded: Loaded) -> None:
        def type_(work: Work) -> None:
            cell = work.cell("targets", "agent/same-day", "at_least")
            cell.value, cell.number_format = 0.925, "0.0%"

        outcome = worked_in(loaded, type_)
        assert str(_value(after(loaded, outcome), f"{TARGET}/level/at_least")) == "92.5 %"

    def test_what_is_no_value_is_refused_and_says_why(self, loaded: Loaded) -> None:
        values = {"holders": "many", "reports_to": "Nobody", "review_by": "soon", "grade": 9}
        outcome = brought_back(loaded, Work(_book()).put("roles", "agent", **values).saved)

        assert not outcome.files
        assert len(of(outcome, Fate.REFUSED)) == 4
        assert all(one.why for one in outcome.verdicts)

    def test_the_same_said_otherwise_is_only_layout(self, loaded: Loaded) -> None:
        work = Work(_book()).put("targets", "agent/same-day", by="30 June 2027", within_unit="hour")
        outcome = brought_back(loaded, work.put("responsibilities", "agent/answer", share="45 %").saved)

        assert {one.fate for one in outcome.verdicts} == {Fate.LAYOUT}
        assert len(outcome.verdicts) == 3

    def test_a_unit_without_a_figure_is_told(self, loaded: Loaded) -> None:
        outcome = brought_back(loaded, Work(_book()).put("steps", "enquiry/solve", wait_unit="minutes").saved)

        assert [(one.fate, one.why) for one in outcome.verdicts] == [(Fate.REFUSED, "this is a unit without a figure")]

    def test_a_formula_is_refused_and_never_worked_out(self, loaded: Loaded) -> None:
        work = Work(_book()).put("roles", "agent", holders="=1+1", purpose='=HYPERLINK("http://example.org")')
        outcome = brought_back(loaded, work.saved)

        assert not outcome.files
        assert [one.why for one in outcome.verdicts] == ["this is a formula; write the value itself"] * 2
        assert all("=" in one.difference.new for one in outcome.verdicts)  # type: ignore[union-attr]

    def test_cells_that_a_merge_hides_empty_nothing(self, loaded: Loaded) -> None:
        work = Work(_book())
        one, other = work.cell("roles", "agent", "purpose"), work.cell("roles", "head", "purpose")
        work.sheet("roles").merge_cells(f"{one.coordinate}:{other.coordinate}")
        same = (
            work.cell("responsibilities", "agent/answer", "role"),
            work.cell("responsibilities", "agent/close", "role"),
        )
        work.sheet("responsibilities").merge_cells(f"{same[0].coordinate}:{same[1].coordinate}")

        outcome = brought_back(loaded, work.saved)
        assert not outcome.files
        assert [one.fate for one in outcome.verdicts] == [Fate.REFUSED]

    def test_words_that_are_worked_out_and_words_beside_the_table_are_told_and_change_nothing(
        self, loaded: Loaded
    ) -> None:
        work = Work(_book()).put("targets", "agent/same-day", sentence="Be quick")
        sheet = work.sheet("roles")
        sheet.cell(1, sheet.max_column + 1).value = "Remarks"
        sheet.cell(2, sheet.max_column).value = "ask me"
        work.book.create_sheet("Mine")["B2"] = "a note"
        outcome = brought_back(loaded, work.saved)

        assert not outcome.files
        said = [one.difference.new for one in outcome.verdicts if isinstance(one.difference, Words)]
        assert sorted(said) == ["Be quick", "Remarks", "a note", "ask me"]

    def test_comments_are_told_with_the_value_they_stand_at(self, loaded: Loaded) -> None:
        work = Work(_book())
        work.cell("roles", "agent", "purpose").comment = Comment("Wang Fang:\nIs this so?", "Wang Fang")
        work.cell("targets", "agent/same-day", "sentence").comment = Comment("Too long", "Li Na")
        work.book.create_sheet("Mine")["B2"].comment = Comment("A thought", "Li Na")
        outcome = brought_back(loaded, work.saved)

        found = [one.difference for one in of(outcome, Fate.COMMENT)]
        assert [(one.text, one.routes, one.trace.hands[0].by) for one in found] == [  # type: ignore[union-attr]
            ("Is this so?", (("roles", "agent", "purpose"),), "Wang Fang"),
            ("Too long", (("roles", "agent", "targets", "same-day"),), "Li Na"),
            ("A thought", (), "Li Na"),
        ]
        assert len(found) == len(outcome.verdicts)

    def test_of_a_thread_the_answers_are_told_and_not_the_note_for_older_versions(self, loaded: Loaded) -> None:
        work = Work(_book())
        cell = work.cell("roles", "agent", "purpose")
        cell.comment = Comment("[Threaded comment]\n\nYour version of Excel allows …", "tc={1}")
        parts = _parts(work.saved)
        threads, kind = "urn:t", "http://schemas.microsoft.com/office/2017/10/relationships"
        ref = cell.coordinate
        parts["xl/threadedComments/threadedComment1.xml"] = (
            f'<ThreadedComments xmlns="{threads}"><threadedComment ref="{ref}" dT="2026-12-01T09:00:00" '
            f'personId="{{P}}" id="{{1}}"><text>Is this so?</text></threadedComment>'
            f'<threadedComment ref="{ref}" dT="2026-12-02T09:00:00" '
            'personId="{Q}" id="{2}" parentId="{1}"><text>Yes</text></threadedComment></ThreadedComments>'
        ).encode()
        parts["xl/persons/person.xml"] = (
            f'<personList xmlns="{threads}"><person displayName="Wang Fang" id="{{P}}"/>'
            '<person displayName="Li Na" id="{Q}"/></personList>'
        ).encode()
        for name, relation, to in (
            ("xl/worksheets/_rels/sheet1.xml.rels", "threadedComment", "../threadedComments/threadedComment1.xml"),
            ("xl/_rels/workbook.xml.rels", "person", "persons/person.xml"),
        ):
            more = f'<Relationship Id="x1" Type="{kind}/{relation}" Target="{to}"/></Relationships>'.encode()
            parts[name] = parts[name].replace(b"</Relationships>", more)

        (one,) = opened(loaded, _zipped(parts)).differences
        assert isinstance(one, Commented)
        assert (one.text, one.trace.hands[0].by) == ("Is this so?", "Wang Fang")
        assert [(hand.by, text) for hand, text in one.replies] == [("Li Na", "Yes")]

    def test_another_title_of_a_column_is_only_looks(self, loaded: Loaded) -> None:
        work = Work(_book())
        work.head("roles", "holders").value = "How many"

        (one,) = opened(loaded, work.saved).differences
        assert isinstance(one, Layout)

    def test_a_level_is_edited_in_its_parts_or_in_words_not_in_both(self, loaded: Loaded) -> None:
        work = Work(_book()).put("targets", "agent/same-day", at_least=95, level="at least 99 %")
        outcome = brought_back(loaded, work.saved)

        (applied,) = of(outcome, Fate.APPLIED)
        assert applied.difference.route[-1] == "at_least"  # type: ignore[union-attr]
        assert len(outcome.verdicts) == 2

    def test_a_level_that_was_not_there_is_read_as_a_whole(self) -> None:
        bare = patched({AGENT: "targets: [{id: same-day, level: ~}]"})
        parts = {"statistic": "percentile", "percentile": 80, "at_most": 3, "at_most_unit": "hours"}
        outcome = brought_back(bare, Work(built(bare)).put("targets", "agent/same-day", **parts).saved)

        level = _value(after(bare, outcome), f"{TARGET}/level")
        assert (level.kind, level.percentile, str(level.at_most)) == ("percentile", 80, "3 h")
        parts = {"statistic": "number", "at_most": 3, "at_most_unit": "number", "per": "a month"}
        outcome = brought_back(bare, Work(built(bare)).put("targets", "agent/same-day", **parts).saved)
        (one,) = outcome.verdicts
        assert one.difference.new == "at most 3 a month"  # type: ignore[union-attr]

    def test_lines_of_a_list_are_items(self) -> None:
        signs = "[{id: a, says: One}, {id: b, says: Two}, {id: c, says: Three}]"
        loaded = patched({"standards/people.yaml": f"- {{id: calm-voice, signs: {signs}}}"})
        before = [one.id for one in _value(loaded, "standards/calm-voice/signs")]
        lines = "The agent waits until the customer has ended\nTwo, again\nThree\nFour"
        work = Work(built(loaded)).put("standards", "calm-voice", signs=lines)
        outcome = brought_back(loaded, work.saved)
        signs_after = _value(after(loaded, outcome), "standards/calm-voice/signs")

        assert before == ["waits-first", "a", "b", "c"]
        assert {one.says.plain for one in signs_after} >= {"Three", "Four"}
        assert {type(one.difference) for one in outcome.verdicts} <= {Edited, Added, Removed, Words}

    @settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
    @given(st.data())
    def test_whatever_is_typed_into_cells_that_hold_values_is_what_the_next_workbook_says(
        self, data: st.DataObject
    ) -> None:
        loaded = patched({})
        before = _said(loaded)
        chosen = data.draw(st.lists(st.sampled_from(_cells()), min_size=1, max_size=6, unique=True))
        work, typed = Work(_book()), {}
        for table, name, column in chosen:
            cell = work.cell(table, name, column)
            others = [words for (of, _, what), words in before.items() if (of, what) == (table, column)]
            new = data.draw(_other(cell.value, others))
            if _in_words(new) != before[table, name, column]:
                cell.value, typed[table, name, column] = new, _in_words(new)
        outcome = brought_back(loaded, work.saved)
        now = _said(after(loaded, outcome))

        told = {one.difference.route: one.fate for one in outcome.verdicts if isinstance(one.difference, Edited)}
        assert len(told) == len(outcome.verdicts) == len(typed)
        for cell, words in typed.items():
            fate = next(told[route] for route in _routes(*cell) if route in told)
            assert fate in (Fate.APPLIED, Fate.REFUSED)
            assert now[cell] == (words if fate is Fate.APPLIED else before[cell])
        assert {cell for cell in _cells() if now.get(cell) != before[cell]} <= set(typed)


class TestThreeWays:
    def test_edits_of_what_nobody_else_touched_apply(self) -> None:
        work = Work(_book()).put("roles", "agent", holders=4, purpose="Answer well")
        moved_on = patched({AGENT: "purpose: Answer soon"})
        outcome = brought_back(moved_on, work.saved)

        assert {one.difference.route[-1]: one.fate for one in outcome.verdicts} == {  # type: ignore[union-attr]
            "holders": Fate.APPLIED,
            "purpose": Fate.CONFLICT,
        }
        assert _value(after(moved_on, outcome), "roles/agent/purpose").plain == "Answer soon"

    def test_what_the_catalog_changed_is_no_edit(self) -> None:
        assert opened(patched({AGENT: "purpose: Answer soon\nholders: 5"}), _book()).differences == ()

    def test_what_is_refused_of_one_copy_is_refused_of_an_equal_one(self, loaded: Loaded) -> None:
        """The catalog does not hold together if a role reports to itself."""
        copies = [Work(_book()).put("roles", "agent", reports_to="Service agent", holders=4).saved for _ in range(3)]
        outcome = brought_back(loaded, *copies)

        first, *others = of(outcome, Fate.REFUSED)
        assert first.why
        assert [(one.why, one.values) for one in others] == [(first.why, first.values)] * 2
        assert [one.difference.new for one in of(outcome, Fate.APPLIED)] == ["4"]  # type: ignore[union-attr]
        assert [one.difference.new for one in of(outcome, Fate.THERE)] == ["4", "4"]  # type: ignore[union-attr]
        assert _value(after(loaded, outcome), "roles/agent/reports_to") == "head"

    def test_two_copies_that_say_different_things_are_a_conflict(self, loaded: Loaded) -> None:
        copies = [Work(_book()).put("roles", "agent", holders=n).saved for n in (4, 5)]
        outcome = brought_back(loaded, *copies)

        assert [one.fate for one in outcome.verdicts] == [Fate.CONFLICT, Fate.CONFLICT]

    def test_without_what_it_said_when_built_the_same_catalog_will_do(self, loaded: Loaded) -> None:
        work = Work(_book()).put("roles", "agent", holders=4)
        hidden = next(sheet for sheet in work.book.worksheets if sheet["A1"].value == HEADS[0])
        hidden["B3"].value = "[{}, []]"

        assert [one.fate for one in brought_back(loaded, work.saved).verdicts] == [Fate.APPLIED]
        work.book.remove(hidden)
        assert [one.fate for one in brought_back(loaded, work.saved).verdicts] == [Fate.APPLIED]
        with pytest.raises(PackageError, match="is lost"):
            opened(patched({AGENT: "purpose: Answer soon"}), work.saved)

    def test_words_lent_by_another_language_are_none_of_this_one(self) -> None:
        texts = {"roles/agent.yaml": "purpose: {zh: 回答}", "department.yaml": "languages: [en, zh]"}
        loaded = patched(texts)
        data = built(loaded)

        assert opened(loaded, data).differences == ()
        outcome = brought_back(loaded, Work(data).put("roles", "agent", purpose="Answer").saved)
        purpose = _value(after(loaded, outcome), "roles/agent/purpose")
        assert dict(purpose.words) == {"zh": "回答", "en": "Answer"}
        emptied = brought_back(loaded, Work(data).put("roles", "agent", purpose=None).saved)
        assert [one.fate for one in emptied.verdicts] == [Fate.THERE]  # there was nothing of this language


class TestRows:
    def test_a_row_more_is_a_new_item_where_it_says_it_belongs(self, loaded: Loaded) -> None:
        work = Work(_book())
        work.new("responsibilities", role="Service agent", does="Water the plants", share="5%", weight="Extra")
        work.new("steps", process="Enquiry", title="Look back", moment_of_truth="no")
        work.new("metrics", title="Plants alive", unit="per cent")
        outcome = brought_back(loaded, work.saved)
        now = after(loaded, outcome)

        assert [one.fate for one in outcome.verdicts] == [Fate.APPLIED] * 3
        new = _value(now, f"{RESPONSIBILITY}/new-1")
        assert (new.does.plain, new.share, new.weight) == ("Water the plants", 5, "extra")
        assert _value(now, "processes/enquiry/steps/new-1/title").plain == "Look back"
        assert now.catalog.metrics["new-1"].title.plain == "Plants alive"

    def test_a_copied_row_is_a_new_item_though_it_bears_the_old_id(self, loaded: Loaded) -> None:
        work = Work(_book())
        sheet, row = work.sheet("responsibilities"), work.row("responsibilities", "agent/answer")
        new = sheet.max_row + 1
        for column in range(1, sheet.max_column + 1):
            sheet.cell(new, column).value = sheet.cell(row, column).value
        sheet.cell(new, work.head("responsibilities", "does").column).value = "Answer letters"
        outcome = brought_back(loaded, work.saved)

        assert [type(one.difference) for one in outcome.verdicts] == [Added]
        assert _value(after(loaded, outcome), f"{RESPONSIBILITY}/new-1/does").plain == "Answer letters"
        assert _value(after(loaded, outcome), f"{RESPONSIBILITY}/answer/does").plain.startswith("Answer each")

    def test_a_row_that_does_not_say_where_it_belongs_is_told(self, loaded: Loaded) -> None:
        work = Work(_book())
        work.new("responsibilities", does="Water the plants")
        outcome = brought_back(loaded, work.saved)

        assert not outcome.files
        assert [one.why for one in of(outcome, Fate.REFUSED)] == [
            "this new row does not say in its first columns to what it belongs"
        ]

    def test_a_new_row_of_roles_is_a_draft_in_a_file_of_its_own(self, loaded: Loaded) -> None:
        work = Work(_book())
        work.new("roles", title="Night agent", reports_to="Head of desk", holders=2)
        title = _value(loaded, "roles/head/title").plain
        work.sheet("roles").cell(work.sheet("roles").max_row, work.head("roles", "reports_to").column).value = title
        outcome = brought_back(loaded, work.saved)

        assert list(outcome.files) == ["roles/night-agent.yaml"]
        assert after(loaded, outcome).catalog.roles["night-agent"].reports_to == "head"

    def test_a_row_less_is_an_item_less(self, loaded: Loaded) -> None:
        work = Work(_book())
        work.sheet("responsibilities").delete_rows(work.row("responsibilities", "agent/suggest"))
        outcome = brought_back(loaded, work.saved)

        assert [type(one.difference) for one in outcome.verdicts] == [Removed]
        if outcome.files:
            assert _value(after(loaded, outcome), f"{RESPONSIBILITY}/suggest") is None
        else:
            assert of(outcome, Fate.REFUSED)[0].why

    def test_a_step_goes_with_its_actions_as_one(self, loaded: Loaded) -> None:
        work = Work(_book())
        work.sheet("steps").delete_rows(work.row("steps", "enquiry/close"))
        work.sheet("actions").delete_rows(work.row("actions", "enquiry/close/ask"))

        (one,) = opened(loaded, work.saved).differences
        assert isinstance(one, Removed)
        assert (one.route, "Asks whether" in one.old) == (("processes", "enquiry", "steps", "close"), True)

    def test_a_step_that_nothing_needs_goes_with_all_that_it_holds(self) -> None:
        holds = "fail_points: [{id: slip, what: A slip}], actions: [{id: x, lane: support, does: X}]"
        loaded = patched({"processes/enquiry.yaml": f"steps: [{{id: extra, title: Extra, {holds}}}]"})
        work = Work(built(loaded))
        work.sheet("steps").delete_rows(work.row("steps", "enquiry/extra"))
        left = brought_back(loaded, work.saved)
        work.sheet("actions").delete_rows(work.row("actions", "enquiry/extra/x"))
        outcome = brought_back(loaded, work.saved)

        assert [one.fate for one in left.verdicts] == [Fate.CONFLICT]  # its action still stands in the workbook
        assert [one.fate for one in outcome.verdicts] == [Fate.APPLIED]
        assert _value(after(loaded, outcome), "processes/enquiry/steps/extra") is None

    def test_whole_entries_are_not_taken_out_by_a_row(self, loaded: Loaded) -> None:
        work = Work(_book())
        work.sheet("roles").delete_rows(work.row("roles", "agent"))
        outcome = brought_back(loaded, work.saved)

        assert not outcome.files
        assert "roles remove" in of(outcome, Fate.PROPOSED)[0].why

    def test_a_sheet_or_column_less_takes_nothing_out(self, loaded: Loaded) -> None:
        work = Work(_book())
        work.book.remove(work.sheet("targets"))
        column = work.head("roles", "purpose").column
        sheet = work.sheet("roles")
        for row in range(1, sheet.max_row + 1):
            sheet.cell(row, column).value = None
        del work.book.defined_names["roles.purpose"]
        outcome = brought_back(loaded, work.saved)

        assert not outcome.files
        assert {one.difference.old for one in outcome.verdicts} == {"Targets", "Purpose"}  # type: ignore[union-attr]


class TestRefused:
    def _why(self, loaded: Loaded, data: bytes) -> str:
        with pytest.raises(PackageError) as refused:
            opened(loaded, data)
        return str(refused.value)

    def test_a_workbook_of_another_department(self, shipped: Loaded) -> None:
        assert "of the department “desk”" in self._why(shipped, _book())

    def test_a_workbook_of_somebody_else(self, loaded: Loaded) -> None:
        buffer = io.BytesIO()
        Workbook().save(buffer)

        assert "was not built by roles" in self._why(loaded, buffer.getvalue())

    def test_old_encrypted_and_other_files(self, loaded: Loaded) -> None:
        old = bytes.fromhex("d0cf11e0a1b11ae1")

        assert "save it as .xlsx" in self._why(loaded, old + "Workbook".encode("utf-16-le"))
        assert "password" in self._why(loaded, old + "EncryptedPackage".encode("utf-16-le"))
        assert "no Excel file" in self._why(loaded, b"id;title\nagent;Service agent\n")
        assert "PDF" in self._why(loaded, b"%PDF-1.7")

    def test_macros(self, loaded: Loaded) -> None:
        parts = {**_parts(), "xl/vbaProject.bin": b"x"}
        assert "without them, as .xlsx" in self._why(loaded, _zipped(parts))

    def test_entities_and_parts_too_large(self, loaded: Loaded) -> None:
        evil = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
        book = _parts()["xl/workbook.xml"].replace(b"<workbook", evil + b"<workbook", 1)
        bomb = {**_parts(), "xl/worksheets/sheet1.xml": b" " * 20_000_001}

        assert "document type" in self._why(loaded, _zipped({**_parts(), "xl/workbook.xml": book}))
        assert "too large" in self._why(loaded, _zipped(bomb))

    def test_links_out_of_the_file_are_not_followed(self, loaded: Loaded) -> None:
        name, sheet = "xl/_rels/workbook.xml.rels", b'Target="worksheets/sheet1.xml"'
        for target in (b"http://example.org/sheet1.xml", b"worksheets/sheet1.xml"):
            parts = _parts()
            parts[name] = parts[name].replace(sheet, b'Target="%b" TargetMode="External"' % target)

            found = opened(loaded, _zipped(parts)).differences
            assert [one.old for one in found if isinstance(one, Words)] == ["Roles"]

    def test_a_cell_far_outside_and_a_merge_of_everything_cost_nothing(self, loaded: Loaded) -> None:
        work = Work(_book())
        data = work.saved
        parts = _parts(data)
        sheet = parts["xl/worksheets/sheet1.xml"]
        far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row></sheetData>'
        merged = b'<mergeCells count="1"><mergeCell ref="B20:XFD1048576"/></mergeCells>'
        sheet = sheet.replace(b"</sheetData>", far + merged)
        found = opened(loaded, _zipped({**parts, "xl/worksheets/sheet1.xml": sheet})).differences

        assert len(found) <= 1

    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    @given(st.data())
    def test_damage_never_raises_anything_else(self, data: st.DataObject) -> None:
        loaded, parts = patched({}), _parts()
        name = data.draw(st.sampled_from(sorted(parts)))
        text = parts[name]
        start = data.draw(st.integers(0, max(len(text) - 1, 0)))
        length = data.draw(st.sampled_from([0, 1, 3, 40, 4000]))
        put = data.draw(st.sampled_from([b"", b"0", b"9999999999999999999999", b"x", b"<", b"-1", b'"']))
        parts[name] = text[:start] + put + text[start + length :]
        try:
            copy = opened(loaded, _zipped(parts))
            merge(loaded, [copy])
        except PackageError:
            pass


class TestColumns:
    def test_every_column_has_a_route_or_says_that_it_is_worked_out(self, shipped: Loaded) -> None:
        for table in all_tables(Wording(shipped.catalog, "en")):
            if table.name == "matrix":
                assert not table.routes
                continue
            assert set(table.routes) == set(table.columns), table.name
            assert set(table.within) <= {column for column, route in table.routes.items() if not route}

    def test_every_route_leads_to_a_value_of_the_model(self, shipped: Loaded) -> None:
        for table in all_tables(Wording(shipped.catalog, "en")):
            for row in table.rows[:1]:
                for _, _, routes in columns_of(table):
                    for route in routes.split("|"):
                        entry = entry_route(table, str(row["id"]))
                        assert entry
                        steps = route.replace(LINES, "#1") if route.endswith(LINES) else route.replace(LINES, "x")
                        place(Wording(shipped.catalog, "en"), (*entry, *steps.split("/")))  # else it raises

    def test_what_it_would_say_now_is_what_the_catalog_holds(self, shipped: Loaded) -> None:
        said = {route for route, _ in opened(shipped, built(shipped)).now}

        assert all(at(shipped.catalog, route[: len(route) - 1]) is not None or len(route) > 3 for route in said)
        assert ("roles", "complaint-specialist", "title") in said


def _other(value: Any, others: list[Any]) -> st.SearchStrategy[Any]:
    """Something else of the same kind."""
    if isinstance(value, datetime):
        return st.dates(date(2027, 1, 1), date(2028, 12, 31)).map(lambda day: datetime(day.year, day.month, day.day))
    if isinstance(value, float) and value < 1:
        return st.integers(0, 100).map(lambda n: n / 100)
    if isinstance(value, int | float):
        return st.integers(1, 99)
    closed = sorted({other for other in others if isinstance(other, str)})
    return st.sampled_from(closed)


def _in_words(value: Any) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}"
    return f"{round(value * 100)}%" if isinstance(value, float) else str(value)


@cache
def _tables() -> dict[str, Any]:
    return {table.name: table for table in all_tables(Wording(patched({}).catalog, "en"))}


def _routes(table: str, name: str, column: str) -> list[tuple[str, ...]]:
    entry = entry_route(_tables()[table], name)
    assert entry
    return [(*entry, *one.split("/")) for one in _tables()[table].routes[column].split("|")]


def _said(loaded: Loaded) -> dict[tuple[str, str, str], str]:
    """Table, entry and column → what the cell says."""
    found = entries(all_tables(Wording(loaded.catalog, "en")), "en")
    return {(*name, column): words for name, entry in found.items() for column, words in entry.words.items()}


@cache
def _cells() -> list[tuple[str, str, str]]:
    """Every cell that says one value of its own; without those whose words other cells show too."""
    columns = {
        (table.name, one)
        for table in _tables().values()
        for one, _, route in columns_of(table)
        if route not in ("level", "title") and LINES not in route and (table.name, one) != ("actions", "does")
    }
    return [cell for cell in _said(patched({})) if (cell[0], cell[2]) in columns]


def _parts(data: bytes | None = None) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data or _book())) as package:
        return {name: package.read(name) for name in package.namelist()}


def _zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return buffer.getvalue()
