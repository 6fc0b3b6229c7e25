"""A filled interview sheet comes back: a draft of a new role, or new items and edits of one that is known."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from roles.build import Wish, documents
from roles.catalog import Loaded, load_catalog
from roles.check import check
from roles.model.value import at
from roles.phrases import in_words
from roles.returned.base import Shelf
from roles.returned.difference import Added, Edited
from roles.returned.merge import merge
from roles.returned.opening import opened
from roles.returned.outcome import Outcome, outcome_of
from roles.returned.verdict import Fate
from roles.word.key_map import read_key_map
from roles.word.value import Blank
from tests.complete import patched
from tests.returned import as_word_writes as word
from tests.returned.samples import worked_in
from tests.returned.worksheets import TODAY, after, of

EMPTY, AGENT = "en/department-interview-sheet.docx", "en/agent-interview-sheet.docx"
FILLED = {
    "roles/new-role/title": "Night call co-ordinator",
    "roles/new-role/reports_to": "Head of the desk",
    "roles/new-role/holders": "two",
    "roles/new-role/purpose": "Somebody answers at night",
    "roles/new-role/responsibilities/new-1/does": "Answer every call at night within 2 minutes",
    "roles/new-role/responsibilities/new-1/weight": "Core",
    "roles/new-role/responsibilities/new-1/share": "60 %",
    "roles/new-role/responsibilities/new-1/limit": "300 CNY per case",
    "roles/new-role/responsibilities/new-1/volume/each": "20 min",
    "roles/new-role/responsibilities/new-1/why": "",
    "roles/new-role/responsibilities/new-3/does": "Write the log",
    "roles/new-role/responsibilities/new-3/share": "lots",
    "roles/new-role/contacts/new-1/who": "Doctors",
    "roles/new-role/contacts/new-1/every": "weekly",
    "roles/new-role/targets/new-1/level": "at least 90 % within 4 business hours",
    "roles/new-role/targets/new-1/by": "30 June 2027",
    "roles/new-role/rights/new-2/says": "May sleep between calls",
    "roles/new-role/conditions/place": "At home",
    "answers/interviews/new-role/person": "Mr Wang, for nine years",
    "answers/interviews/new-role/responsibilities/new-1/why": "The day begins with what came at night",
}


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return patched({})


def _sheets(loaded: Loaded, templates: Mapping[str, bytes], language: str = "en") -> dict[str, bytes]:
    return dict(documents(loaded, templates, Wish(languages=(language,), kinds=("interview-sheet",))))


def _keys(data: bytes) -> dict[str, str]:
    return {value.route: key for key, value in read_key_map(data).values.items()}


def _in_word(data: bytes, filled: Mapping[str, str]) -> bytes:
    """Filled in as Word does it."""
    keys = _keys(data)

    def fill(route: str, words: str) -> word.Edit:
        return lambda copy: word.set_text(copy, keys[route], words)

    return worked_in(data, *(fill(route, words) for route, words in filled.items() if words))


def _by_python_docx(data: bytes, filled: Mapping[str, str]) -> bytes:
    """Filled in by somebody's script."""
    keys, document = _keys(data), Document(BytesIO(data))
    tags = {one.get(qn("w:val")): one for one in document.element.body.iter(qn("w:tag"))}
    for route, words in filled.items():
        control: Any = tags[keys[route]].getparent().getparent() if words else None
        if control is not None:
            for one in list(control.iter(qn("w:showingPlcHdr"))):
                one.getparent().remove(one)
            next(control.iter(qn("w:t"))).text = words
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _back(loaded: Loaded, templates: Mapping[str, bytes], *data: bytes) -> Outcome:
    shelf = Shelf(loaded, templates, lambda: iter(()))
    copies = [opened(shelf, f"sheet-{n}.docx", one) for n, one in enumerate(data)]
    return outcome_of(loaded, merge(loaded, copies), TODAY)


class TestNewRole:
    @pytest.mark.parametrize("fill", [_in_word, _by_python_docx])
    def test_a_filled_sheet_becomes_a_draft_with_all_that_was_understood(
        self, loaded: Loaded, templates: dict[str, bytes], fill: Any
    ) -> None:
        outcome = _back(loaded, templates, fill(_sheets(loaded, templates)[EMPTY], FILLED))
        now = after(loaded, outcome)

        assert list(outcome.files) == ["roles/night-call-co-ordinator.yaml"]
        assert not now.findings
        role = now.catalog.roles["night-call-co-ordinator"]
        first, second = role.responsibilities
        assert (role.title.plain, role.reports_to, role.holders) == ("Night call co-ordinator", "head", 2)
        assert (first.weight, first.share, str(first.limit.up_to)) == ("core", 60, "300 CNY")  # type: ignore[union-attr]
        assert first.volume is not None
        assert (str(first.volume.each), second.does.plain, second.share) == ("20 min", "Write the log", None)  # type: ignore[union-attr]
        assert (role.contacts[0].who.plain, role.contacts[0].every) == ("Doctors", "week")  # type: ignore[union-attr]
        assert (role.targets[0].level.kind, str(role.targets[0].by)) == ("share", "2027-06-30")  # type: ignore[union-attr]
        assert (role.rights[0].says.plain, role.conditions.place.plain) == ("May sleep between calls", "At home")  # type: ignore[union-attr]

    def test_the_report_has_the_role_once_with_what_was_not_understood_and_every_answer(
        self, loaded: Loaded, templates: dict[str, bytes]
    ) -> None:
        outcome = _back(loaded, templates, _in_word(_sheets(loaded, templates)[EMPTY], FILLED))

        (made,) = of(outcome, Fate.APPLIED)
        assert isinstance(made.difference, Added)
        assert made.difference.route == ("roles",)
        assert made.values["file"] == "roles/night-call-co-ordinator.yaml"
        assert "lots" in in_words("en", made.values["missed"])
        answers = of(outcome, Fate.UNPLACED)
        assert {one.difference.new for one in answers} == {FILLED[one] for one in FILLED if one.startswith("answers")}  # type: ignore[union-attr]
        assert all("no place for it" in one.why for one in answers)
        assert len(outcome.verdicts) == 1 + len(answers)

    def test_the_gaps_are_findings_of_the_draft_and_the_file_is_in_house_style(
        self, loaded: Loaded, templates: dict[str, bytes]
    ) -> None:
        outcome = _back(loaded, templates, _in_word(_sheets(loaded, templates)[EMPTY], FILLED))
        (text,) = (data.decode() for data in outcome.files.values())

        assert {one.problem.route[:2] for one in outcome.new} >= {("roles", "night-call-co-ordinator")}
        assert text.startswith("# yaml-language-server: $schema=../schema/role.json\nid: night-call-co-ordinator")
        assert text.endswith("\n")
        assert not check(after(loaded, outcome)).failed

    def test_only_a_title_is_a_draft_too_and_without_one_there_is_none(
        self, loaded: Loaded, templates: dict[str, bytes]
    ) -> None:
        sheet = _sheets(loaded, templates)[EMPTY]
        titled = _back(loaded, templates, _in_word(sheet, {"roles/new-role/title": "Guard"}))
        nameless = _back(loaded, templates, _in_word(sheet, {"roles/new-role/purpose": "To guard"}))

        assert list(titled.files) == ["roles/guard.yaml"]
        assert not nameless.files
        assert [one.why for one in of(nameless, Fate.REFUSED)] == [
            "it has no title; a new entry of the catalog needs one"
        ]

    def test_a_value_that_breaks_the_catalog_is_left_out_and_the_rest_stays(
        self, shipped: Loaded, templates: dict[str, bytes]
    ) -> None:
        filled = {
            "roles/new-role/title": "Guard",
            "roles/new-role/targets/new-1/metric": "Complaints acknowledged in time",
            "roles/new-role/targets/new-1/level": "at least 99 %",  # within which time?
            "roles/new-role/targets/new-1/by": "2027-06-30",
        }
        outcome = _back(shipped, templates, _in_word(_sheets(shipped, templates)[EMPTY], filled))
        (made,) = of(outcome, Fate.APPLIED)

        assert "asks for the time limit" in in_words("en", made.values["missed"])
        (target,) = after(shipped, outcome).catalog.roles["guard"].targets
        assert (target.level, str(target.by)) == (None, "2027-06-30")

    def test_a_role_that_does_not_say_to_whom_it_reports_stands_below_the_head(
        self, loaded: Loaded, templates: dict[str, bytes]
    ) -> None:
        filled = {
            "roles/new-role/title": "Guard",
            "roles/new-role/purpose": "To guard",
            "roles/new-role/responsibilities/new-1/does": "Guard the gate",
            "roles/new-role/responsibilities/new-1/escalates_to": "Nobody",
        }
        outcome = _back(loaded, templates, _in_word(_sheets(loaded, templates)[EMPTY], filled))
        (made,) = of(outcome, Fate.APPLIED)

        assert "Nobody" in in_words("en", made.values["missed"])
        assert made.values["head"] == "head"
        assert after(loaded, outcome).catalog.roles["guard"].reports_to == "head"

    @pytest.mark.parametrize(
        ("title", "name"),
        [
            ("夜班协调员", "new-role"),
            ("VIP 客户专员", "new-role"),
            ("Réception & Accueil", "reception-accueil"),
            ("Head's deputy (night)", "heads-deputy-night"),
            ("Agent", "agent-2"),
            ("CON", "new-role"),
            ("!!!", "new-role"),
            ("x" * 90, "x" * 60),
        ],
    )
    def test_the_id_comes_from_the_title(
        self, loaded: Loaded, templates: dict[str, bytes], title: str, name: str
    ) -> None:
        sheet = _in_word(_sheets(loaded, templates)[EMPTY], {"roles/new-role/title": title})

        assert list(_back(loaded, templates, sheet).files) == [f"roles/{name}.yaml"]

    def test_two_sheets_are_two_roles_whatever_their_titles(self, loaded: Loaded, templates: dict[str, bytes]) -> None:
        sheet = _sheets(loaded, templates)[EMPTY]
        filled = [_in_word(sheet, {"roles/new-role/title": title}) for title in ("夜班", "早班")]
        outcome = _back(loaded, templates, *filled)
        second = _back(after(loaded, outcome), templates, *filled)

        assert list(outcome.files) == ["roles/new-role.yaml", "roles/new-role-2.yaml"]
        assert not second.files
        assert {one.fate for one in second.verdicts} == {Fate.THERE}

    def test_a_role_of_that_title_is_not_made_again(self, loaded: Loaded, templates: dict[str, bytes]) -> None:
        sheet = _sheets(loaded, templates)[EMPTY]
        first = _back(loaded, templates, _in_word(sheet, FILLED))
        now = after(loaded, first)
        more = {**FILLED, "roles/new-role/stand_in": "Service agent"}

        assert {one.fate for one in _back(now, templates, _in_word(sheet, FILLED)).verdicts} == {
            Fate.THERE,
            Fate.UNPLACED,
        }
        again = _back(now, templates, _in_word(sheet, more))
        assert not again.files
        assert [one.values["file"] for one in of(again, Fate.CONFLICT)] == ["roles/night-call-co-ordinator.yaml"]

    def test_texts_stand_below_their_language_where_there_are_several(
        self, shipped: Loaded, templates: dict[str, bytes]
    ) -> None:
        sheet = _sheets(shipped, templates, "zh")["zh/department-interview-sheet.docx"]
        filled = {
            "roles/new-role/title": "夜班协调员",
            "roles/new-role/responsibilities/new-1/does": "夜间接听每一个电话",
            "roles/new-role/responsibilities/new-1/limit": "限于夜间来电",
            "roles/new-role/reports_to": "客户服务经理",
        }
        outcome = _back(shipped, templates, _in_word(sheet, filled))
        role = after(shipped, outcome).catalog.roles["new-role"]

        assert dict(role.title.words) == {"zh": "夜班协调员"}
        assert role.reports_to == "service-manager"
        limit = role.responsibilities[0].limit
        assert limit is not None
        assert (limit.kind, dict(limit.within.words)) == ("scope", {"zh": "限于夜间来电"})  # type: ignore[union-attr]


NEW = "roles/agent/responsibilities/new-1"


class TestKnownRole:
    def test_an_untouched_sheet_is_no_change(self, loaded: Loaded, templates: dict[str, bytes]) -> None:
        for data in _sheets(loaded, templates).values():
            assert _back(loaded, templates, data).verdicts == ()
            assert _back(loaded, templates, _by_python_docx(data, {})).verdicts == ()
            assert _back(loaded, templates, worked_in(data)).verdicts == ()

    def test_edits_are_edits_and_new_cards_are_one_item_each(self, loaded: Loaded, templates: dict[str, bytes]) -> None:
        filled = {
            "roles/agent/holders": "4",
            "roles/agent/responsibilities/answer/does": "Answer soon",
            f"{NEW}/does": "Water the plants",
            f"{NEW}/share": "5",
            f"{NEW}/limit": "All plants",
            f"{NEW}/escalates_to": "Head of the desk",
            "roles/agent/responsibilities/new-2/does": "Feed the fish",
            "roles/agent/learning/new-1/what": "Plants",
        }
        outcome = _back(loaded, templates, _in_word(_sheets(loaded, templates)[AGENT], filled))
        role = after(loaded, outcome).catalog.roles["agent"]

        kinds = [type(one.difference) for one in of(outcome, Fate.APPLIED)]
        assert (kinds.count(Edited), kinds.count(Added), len(kinds)) == (2, 3, len(outcome.verdicts))
        one, other = role.responsibilities[-2:]
        assert (one.id, one.does.plain, one.share, one.limit.kind) == ("new-1", "Water the plants", 5, "scope")  # type: ignore[union-attr]
        assert one.weight is None  # nobody said it
        assert (other.id, other.does.plain) == ("new-2", "Feed the fish")  # type: ignore[union-attr]
        assert (role.holders, role.learning[-1].what.plain) == (4, "Plants")  # type: ignore[union-attr]

    def test_importing_twice_is_importing_once(self, loaded: Loaded, templates: dict[str, bytes]) -> None:
        filled = {f"{NEW}/does": "Water the plants", f"{NEW}/limit": "All plants", "roles/agent/holders": "4"}
        filled["roles/agent/contacts/new-2/who"] = "Gardener"
        sheet = _in_word(_sheets(loaded, templates)[AGENT], filled)
        first = _back(loaded, templates, sheet)
        second = _back(after(loaded, first), templates, sheet)

        assert first.files
        assert not second.files
        assert {one.fate for one in second.verdicts} == {Fate.THERE}

    def test_what_was_forgotten_the_first_time_completes_the_item(
        self, loaded: Loaded, templates: dict[str, bytes]
    ) -> None:
        sheet = _sheets(loaded, templates)[AGENT]
        first = _back(loaded, templates, _in_word(sheet, {f"{NEW}/does": "Water the plants"}))
        now = after(loaded, first)
        second = _back(now, templates, _in_word(sheet, {f"{NEW}/does": "Water the plants", f"{NEW}/share": "5 %"}))

        assert at(after(now, second).catalog, tuple(f"{NEW}/share".split("/"))) == 5

    def test_two_people_who_fill_the_same_card_mean_two_items(
        self, loaded: Loaded, templates: dict[str, bytes]
    ) -> None:
        sheet = _sheets(loaded, templates)[AGENT]
        copies = [
            _in_word(sheet, {f"{NEW}/does": words, f"{NEW}/share": "5"})
            for words in ("Water the plants", "Feed the fish")
        ]
        together = _back(loaded, templates, *copies)
        first = after(loaded, _back(loaded, templates, copies[0]))
        one_by_one = after(first, _back(first, templates, copies[1]))

        for found in (after(loaded, together), one_by_one):
            new = found.catalog.roles["agent"].responsibilities[-2:]
            assert [(one.id, one.does.plain) for one in new] == [  # type: ignore[union-attr]
                ("new-1", "Water the plants"),
                ("new-2", "Feed the fish"),
            ]

    def test_a_role_that_is_gone_gets_no_draft_of_it(self, loaded: Loaded, templates: dict[str, bytes]) -> None:
        sheet = _in_word(_sheets(loaded, templates)[AGENT], {"roles/agent/holders": "4"})
        without = load_catalog({path: data for path, data in loaded.texts.items() if path != "roles/agent.yaml"})

        with pytest.raises(Exception, match="has no"):
            _back(without, templates, sheet)


CARD = "roles/new-role/responsibilities/new-1"
OF_TWO = "en+zh/department-interview-sheet.docx"


@pytest.fixture(scope="module")
def sheets(shipped: Loaded, templates: dict[str, bytes]) -> dict[str, bytes]:
    """The papers to be filled in, in two languages."""
    return dict(documents(shipped, templates, Wish(languages=("en+zh",), kinds=("interview-sheet", "record-form"))))


class TestInTwoLanguages:
    @pytest.mark.parametrize("path", ["department-interview-sheet", "crm-specialist-interview-sheet", "complaint-log"])
    def test_an_untouched_paper_is_no_change(
        self, shipped: Loaded, templates: dict[str, bytes], sheets: dict[str, bytes], path: str
    ) -> None:
        data = next(data for name, data in sheets.items() if path in name)

        assert _back(shipped, templates, data).verdicts == ()
        assert _back(shipped, templates, _by_python_docx(data, {})).verdicts == ()
        assert _back(shipped, templates, worked_in(data)).verdicts == ()

    @pytest.mark.parametrize("fill", [_in_word, _by_python_docx])
    @pytest.mark.parametrize(
        ("title", "language", "does", "weight", "share", "by"),
        [
            ("Night guard", "en", "Guard the CRM room 夜班", "Core 核心职责", "60 %", "30 June 2027"),
            ("Night guard", "en", "Guard the gate", "Core", "60 %", "2027年6月30日"),
            ("夜班协调员", "zh", "夜间在CRM系统登记", "Core 核心职责", "60%", "2027年6月30日"),
            ("夜班协调员", "zh", "夜间接听电话", "核心职责", "60%", "30 June 2027"),
        ],
    )
    def test_a_filled_sheet_becomes_a_draft_in_the_language_in_which_it_was_written(
        self, shipped: Loaded, templates: dict[str, bytes], sheets: dict[str, bytes], fill: Any,
        title: str, language: str, does: str, weight: str, share: str, by: str,
    ) -> None:  # fmt: skip
        filled = {
            "roles/new-role/title": title,
            f"{CARD}/does": does,
            f"{CARD}/weight": weight,
            f"{CARD}/share": share,
            "roles/new-role/targets/new-1/by": by,
        }
        choices = _choices(sheets[OF_TWO])
        for name in ("roles/new-role/conditions/breaks", "roles/new-role/contacts/new-1/inside"):
            filled[name] = choices[name][0]
        outcome = _back(shipped, templates, fill(sheets[OF_TWO], filled))
        (role,) = (
            one for name, one in after(shipped, outcome).catalog.roles.items() if name not in shipped.catalog.roles
        )
        (one,) = role.responsibilities

        assert (dict(role.title.words), dict(one.does.words)) == ({language: title}, {language: does})  # type: ignore[union-attr]
        assert (one.weight, one.share, str(role.targets[0].by)) == ("core", 60, "2027-06-30")
        assert role.contacts[0].inside is True
        assert role.conditions is not None
        assert role.conditions.breaks is not None

    def test_every_choice_of_a_list_is_understood(
        self, shipped: Loaded, templates: dict[str, bytes], sheets: dict[str, bytes]
    ) -> None:
        path = next(name for name in sheets if "crm-specialist-interview" in name)
        shown = {value.route: str(value) for value in read_key_map(sheets[path]).values.values()}
        known = {route: some for route, some in _choices(sheets[path]).items() if shown[route]}
        for number in range(max(map(len, known.values()))):
            filled = {route: some[number] for route, some in known.items() if len(some) > number}
            outcome = _back(shipped, templates, _in_word(sheets[path], filled))
            changed = {tuple(route.split("/")) for route, words in filled.items() if words != shown[route]}

            assert {one.fate for one in outcome.verdicts} == {Fate.APPLIED}
            assert {one.difference.route for one in outcome.verdicts} == changed  # type: ignore[union-attr]

    def test_what_is_chosen_stands_once_and_what_is_empty_asks_in_both(self, sheets: dict[str, bytes]) -> None:
        path = next(name for name in sheets if "crm-specialist-interview" in name)
        known = {value.route: value for value in read_key_map(sheets[path]).values.values()}
        card = "roles/crm-specialist/responsibilities"
        chosen = [value for route, value in known.items() if route.startswith(card) and route.endswith("/weight")]
        empty = [value for value in chosen if not value]

        assert {str(value) for value in chosen} - {""} <= set(_choices(sheets[path])[chosen[0].route])
        assert "Core 核心职责" in map(str, chosen)
        assert "Write here 请填写" in {value.filling.hint for value in known.values() if isinstance(value, Blank)}
        assert all("Choose: Core" in one.filling.hint and "请选：核心职责" in one.filling.hint for one in empty)  # type: ignore[attr-defined]
        assert all(one.filling.title.endswith("主次") for one in chosen)  # type: ignore[attr-defined]


def _choices(data: bytes) -> dict[str, list[str]]:
    """Route → what its list shows."""
    keys = {key: value.route for key, value in read_key_map(data).values.items()}
    return {
        keys[control.find(qn("w:tag")).get(qn("w:val"))]: [
            item.get(qn("w:displayText")) for item in control.iter(qn("w:listItem"))
        ]
        for control in Document(BytesIO(data)).element.body.iter(qn("w:sdtPr"))
        if control.find(qn("w:dropDownList")) is not None
    }
