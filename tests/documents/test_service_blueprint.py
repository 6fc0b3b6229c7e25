"""The service blueprint in Word: the picture, the script, and how failures are put right."""

import re
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.documents.bands import WIDEST, bands
from roles.documents.service_blueprint import service_blueprint
from roles.documents.wording import Wording
from roles.model.process import Process
from tests.small import small
from tests.word_text import W, word_text

DESK = """id: desk
title: Service desk
languages: [en]
clock: business
segments: [{id: homes, title: Households}]
"""
HELP = """id: help
title: Help
purpose: Customers are helped.
owner: head
segments: [homes]
strategy: chain
starts_when: Somebody calls.
ends_when: Somebody is content.
promised_within: 2 d
improvement: {method: clean-sheet, reason: All is new.}
steps:
  - id: ask
    title: Question
    moment_of_truth: true
    needs: [heard]
    wait: {at_most: 1 h, told: We are coming.}
    actions:
      - {id: call, lane: customer, does: The customer asks.}
      - id: note
        lane: front-stage
        does: Notes the question.
        records: [log]
        hand_over: {to: help/solve/fix, what: The question, within: 4 h}
    fail_points: [{id: lost, what: The note gets lost., prevented_by: A bound book.}]
    recovery: {does: We call back the same day., action: help/ask/note}
    script:
      - {id: hello, speaker: head, says: Good morning., prop: Telephone}
      - {id: asks, says: My tap drips.}
  - id: solve
    title: Answer
    actions:
      - {id: fix, lane: back-stage, does: Finds the answer.}
      - {id: parts, lane: support, does: Sends the part., hand_over: {to: bill/pay/invoice}}
      - {id: think, does: Thinks.}
"""
HEAD = """responsibilities:
  - {id: notes, does: Notes, decision: decides, limit: {kind: money, up_to: 500 CNY, per: case},
     actions: [help/ask/note], escalates_outside: General manager}
  - {id: bills, does: Bills, actions: [bill/pay/invoice]}
"""
RIGHT = "Decides: up to 500\u00a0CNY per case; beyond that: General manager"
FILES = {
    "department.yaml": DESK,
    "processes/help.yaml": HELP,
    "processes/bill.yaml": "id: bill\ntitle: Bill\nsteps: [{id: pay, title: Payment, actions: [{id: invoice, lane: "
    "back-stage, does: Writes the bill.}]}]\n",
    "needs.yaml": "- {id: heard, title: A listening ear, means: Listen to me., complaint_want: 1}\n",
    "records.yaml": "- {id: log, title: Log}\n",
    "standards/people.yaml": "- {id: kind, title: Kind words, steps: [help/ask]}\n",
    "roles/head.yaml": HEAD,
}


def said(files: dict[str, str] | None = None, process: str = "help") -> dict[str, Any]:
    """What the blueprint of a process says."""
    catalog = small({**FILES, **(files or {})}).catalog
    return service_blueprint(Wording(catalog, "en"), catalog.processes[process])


def printed(templates: dict[str, bytes], files: dict[str, str] | None = None, process: str = "help") -> bytes:
    made = dict(documents(small({**FILES, **(files or {})}), templates, Wish(kinds=("service-blueprint",))))
    return made[f"en/{process}-service-blueprint.docx"]


def process(*steps: str, more: str = "") -> dict[str, str]:
    listed = "\n".join(f"  - {step}" for step in steps)
    return {"processes/help.yaml": f"id: help\ntitle: Help\n{more}steps:\n{listed}\n"}


def words(cell: Any) -> str:
    """The text of a cell, with what stands in content controls, which python-docx leaves out."""
    return "\n".join("".join(paragraph.itertext(f"{W}t")) for paragraph in cell._tc.iter(f"{W}p"))


def picture(data: bytes) -> list[Any]:
    """The tables of the picture."""
    return [
        table
        for table in Document(BytesIO(data)).tables
        if table.rows[0].cells[0].text[:1].isdigit() and "Customer" in table.rows[1].cells[0].text
    ]


def test_the_brief_says_for_whom_why_and_how(templates: dict[str, bytes]) -> None:
    text = word_text(printed(templates))

    for words in (
        "# Help",
        "Customers are helped.",
        "Answers for it | Head",
        "For these customers | Households",
        "Starts | Somebody calls.",
        "Ends | Somebody is content.",
        "Promised within | 2 working days",
        "Service strategy | Service chain / Frequent contacts",
        "How it is improved | Redesigned from a clean sheet / All is new.",
    ):
        assert words in text


def test_every_action_stands_in_its_lane_and_step(templates: dict[str, bytes]) -> None:
    (table,) = picture(printed(templates))
    rows = [[words(cell) for cell in row.cells] for row in table.rows]

    assert rows[0] == ["1  Question\n★ Moment of truth\nWait: at most 1 business hour", "2  Answer"]
    assert [row[0] for row in rows[1:10:2]] == [
        "Customer", "Front stage", "Back stage", "Support", "Not sorted into a lane yet",
    ]  # fmt: skip
    assert [row[-1] for row in rows[3:8:2]] == [
        "Line of interaction", "Line of visibility", "Line of internal interaction",
    ]  # fmt: skip
    assert rows[2] == ["1.1  The customer asks.", ""]
    assert rows[4] == [
        "1.2  Head\nNotes the question.\n→ 2.1 No role yet, within 4 business hours: The question", "",
    ]  # fmt: skip
    assert rows[6] == ["", "2.1  No role yet\nFinds the answer."]
    assert rows[8] == ["", "2.2  Outside the department\nSends the part.\n→ Bill, step “Payment”: Head"]
    assert rows[10] == ["", "2.3  No role yet\nThinks."]
    assert rows[12] == ["▲ The note gets lost.", ""]


def test_the_picture_lies_on_landscape_pages_with_its_head_repeated(templates: dict[str, bytes]) -> None:
    data = printed(templates)
    document = Document(BytesIO(data))
    (table,) = picture(data)

    assert [section.orientation for section in document.sections] == [
        WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT,
    ]  # fmt: skip
    assert all("Service desk" in section.header.paragraphs[0].text for section in document.sections)
    assert table.rows[0]._tr.xpath("w:trPr/w:tblHeader")
    assert table._tbl.xpath("w:tblPr/w:tblCaption/@w:val")[0].startswith("Service blueprint, steps 1 to 2 of 2:")
    assert not table._tbl.xpath(".//w:tcW"), "the number of columns decides"
    torn = [number for number, row in enumerate(table.rows) if not row._tr.xpath("w:trPr/w:cantSplit")]
    assert torn == [2, 4, 6, 8, 10], "what the lanes hold may be longer than a page; fail points stay with their name"


def test_the_script_says_who_says_what_with_what_at_hand(templates: dict[str, bytes]) -> None:
    text = word_text(printed(templates))

    for words in (
        "## Step 1: Question ★",
        "Customers want | A listening ear: “Listen to me.”",
        "Our standards | Kind words",
        "Wait | At most 1 business hour / Customers are told: “We are coming.”",
        "Records | Log",
        "Speaker | Words in step 1: Question | At hand",
        "Head | Good morning. | Telephone",
        "Customer | My tap drips. |",
        "The note gets lost. | A bound book.",
    ):
        assert words in text
    assert "Step 2" not in text, "nothing is said about it beside the picture"


def test_a_recovery_says_who_may_do_it_and_how_far(templates: dict[str, bytes]) -> None:
    assert f"1  Question ★ | We call back the same day. | Head / {RIGHT}" in word_text(printed(templates))


@pytest.mark.parametrize(
    ("action", "who"),
    [
        ("help/ask/note", [{"role": "Head", "right": RIGHT}]),
        ("help/solve/fix", [{"role": "No role yet", "right": ""}]),
        ("no/where/atall", [{"role": "no/where/atall", "right": ""}]),
    ],
)  # fmt: skip
def test_whoever_the_action_names_may_recover(action: str, who: list[dict[str, str]]) -> None:
    changed = HELP.replace("same day., action: help/ask/note", f"same day., action: {action}")

    assert said({"processes/help.yaml": changed})["recoveries"][0]["who"] == who


def test_a_right_that_several_have_stands_once() -> None:
    more = "responsibilities: [{id: a, does: A, decision: executes, actions: [help/ask/note]}]\n"
    files = {f"roles/{name}.yaml": f"id: {name}\ntitle: {name}\nreports_to: head\n{more}" for name in ("one", "two")}

    assert said(files)["recoveries"][0]["who"] == [
        {"role": "Head", "right": RIGHT},
        {"role": "one, two", "right": "Carries out"},
    ]


def test_a_dialogue_stays_on_one_page_and_its_head_says_the_step(shipped: Loaded, templates: dict[str, bytes]) -> None:
    wish = Wish(languages=("en",), kinds=("service-blueprint",))
    made = Document(BytesIO(dict(documents(shipped, templates, wish))["en/complaint-handling-service-blueprint.docx"]))
    dialogues = [table for table in made.tables if table.rows[0].cells[0].text == "Speaker"]

    assert len(dialogues) == 5
    for table in dialogues:
        kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
        assert len(kept) > 5
        assert kept == [True] * (len(kept) - 1) + [None]
        assert re.match("Words in step [1-5]: [A-Z]", table.rows[0].cells[1].text)


def test_a_recovery_without_an_action_names_nobody() -> None:
    changed = HELP.replace("same day., action: help/ask/note", "same day.")

    assert said({"processes/help.yaml": changed})["recoveries"][0]["who"] == []


def test_several_who_do_an_action_are_all_named_once() -> None:
    more = (
        "responsibilities: [{id: a, does: A, actions: [help/ask/note]}, {id: b, does: B, actions: [help/ask/note]}]\n"
    )
    column = said({"roles/deputy.yaml": more})["bands"][0]["steps"][0]

    assert sorted(column["front_stage"][0]["who"].split(", ")) == ["Deputy", "Head"]


def test_a_hand_over_that_leads_nowhere_shows_what_was_written() -> None:
    changed = HELP.replace("to: help/solve/fix", "to: help/gone/fix")
    column = said({"processes/help.yaml": changed})["bands"][0]["steps"][0]

    assert column["front_stage"][0]["hand_over"]["to"] == "help/gone/fix"


def test_only_a_process_that_handles_complaints_shows_the_four_steps_and_nine_wants(
    templates: dict[str, bytes],
) -> None:
    assert "nine wants" not in word_text(printed(templates))

    changed = HELP.replace("title: Question", "title: Question\n    complaint_step: confirm")
    text = word_text(printed(templates, {"processes/help.yaml": changed}))
    assert "Complaint step: confirm" in text
    assert "Confirm | 1 Question | 1 being heard" in text
    assert "Act | – | –" in text
    assert "1 being heard | A listening ear | 1 Question" in text
    assert "9 fairness | – | –" in text


@pytest.mark.parametrize(
    ("files", "there", "not_there"),
    [
        ({"processes/help.yaml": "id: help\ntitle: Help\n"}, "not described yet", "The service in brief"),
        (process("{id: other, title: Ask}"), "not written yet", "Where it fails"),
        (process("{id: ask, title: Ask, script: [{id: a, says: Hello.}]}"), "Customer | Hello.", "not written yet"),
        (process("{id: ask, title: Ask, recovery: {}}"), "1  Ask", "When a moment of truth failed"),
        (process("{id: ask, title: Ask, fail_points: [{id: a}]}"), "1  Ask", "▲ Fail points"),
    ],
)
def test_what_is_not_there_prints_nothing(
    files: dict[str, str], there: str, not_there: str, templates: dict[str, bytes]
) -> None:
    text = word_text(printed(templates, files))

    assert there in text
    assert not_there not in text
    assert "None" not in text


@pytest.mark.parametrize("count", [1, 4, 7, 30])
def test_every_step_stands_on_one_page_of_the_picture(count: int, templates: dict[str, bytes]) -> None:
    steps = [
        f"{{id: s{n}, title: Step {n}, actions: [{{id: a, lane: support, does: Act {n}.}}]}}" for n in range(count)
    ]
    tables = picture(printed(templates, process(*steps)))
    heads = [words(cell) for table in tables for cell in table.rows[0].cells]

    assert heads == [f"{n + 1}  Step {n}" for n in range(count)]
    assert all(len(table.columns) == len(table.rows[0].cells) <= WIDEST for table in tables)
    assert all(len(row.cells) == len(table.columns) for table in tables for row in table.rows)


@pytest.mark.parametrize(
    ("columns", "pages"),
    [
        ([], []),
        (["short"] * 4, [4]),
        (["short"] * 7, [4, 3]),
        (["long " * 600] * 4, [2, 2]),
        (["longer " * 2000] * 3, [1, 1, 1]),
        (["short", "longer " * 2000, "short"], [1, 1, 1]),
        (["很长的说明" * 200] * 4, [2, 2]),
        (["很" * 660] * 4, [4]),
        (["很" * 690] * 4, [2, 2]),
    ],
)
def test_as_many_steps_stand_on_a_page_as_can_be_read(columns: list[str], pages: list[int]) -> None:
    found = bands([[words] for words in columns])

    assert sorted(part.stop - part.start for part in found) == sorted(pages)
    assert [number for part in found for number in range(part.start, part.stop)] == list(range(len(columns)))


def test_both_halves_of_a_bilingual_picture_show_the_same_steps(shipped: Loaded, templates: dict[str, bytes]) -> None:
    made = dict(documents(shipped, templates, Wish(languages=("en+zh",), kinds=("service-blueprint",))))
    other = 0
    for process in shipped.catalog.processes.values():
        tables = picture(made[f"en+zh/{process.id}-service-blueprint.docx"])
        heads = ["".join(words(cell).split()) for table in tables for cell in table.rows[0].cells]
        titles = [f"{step.title.get('en')}{step.title.get('zh')}" for step in process.steps if step.title]
        alone = [_pages(Wording(shipped.catalog, language), process) for language in ("en", "zh")]
        halves = [_pages(Wording(shipped.catalog, language, ("en", "zh")), process) for language in ("en", "zh")]

        assert len(heads) == len(titles) == len(process.steps), process.id
        for number, (head, title) in enumerate(zip(heads, titles, strict=True), 1):
            begins = re.escape("".join(f"{number}{title}".split()))
            assert re.fullmatch(f"{begins}((★|Wait:|Complaintstep:).*)?", head), (process.id, head)
        assert halves[0] == halves[1] == [len(table.columns) for table in tables], process.id
        other += alone[0] != alone[1]

    assert other, "each language by itself would break its pages elsewhere"


def _pages(wording: Wording, process: Process) -> list[int]:
    """How many steps stand on each page of the picture."""
    return [len(band["steps"]) for band in service_blueprint(wording, process)["bands"]]


def test_a_page_in_chinese_has_chinese_words(shipped: Loaded, templates: dict[str, bytes]) -> None:
    wish = Wish(languages=("zh",), kinds=("service-blueprint",))
    text = word_text(dict(documents(shipped, templates, wish))["zh/complaint-handling-service-blueprint.docx"])

    for words in (
        "服务蓝图",
        "互动分界线",
        "可视分界线",
        "内部互动线",
        "★ 关键时刻",
        "承诺时限 | 10个工作日",
        "处理抱怨四步骤",
        "9 公正",
    ):
        assert words in text
    for words in ("Customer", "step", "Line of", "within"):
        assert words not in text


def test_a_lane_in_which_nothing_is_done_says_so_once(templates: dict[str, bytes]) -> None:
    steps = ("{id: a, title: A, actions: [{id: x, lane: customer, does: Asks}]}", "{id: b, title: B}")
    (table,) = picture(printed(templates, process(*steps)))
    rows = [[words(cell) for cell in row.cells] for row in table.rows]

    assert rows[2] == ["1.1  Asks", ""]
    assert [rows[number] for number in (4, 6, 8)] == [["–", ""]] * 3


@pytest.mark.parametrize("many", [1, 2, 3])
def test_the_frame_of_the_picture_is_closed(templates: dict[str, bytes], many: int) -> None:
    steps = (f"{{id: s{n}, title: S{n}, actions: [{{id: x, lane: customer, does: Asks}}]}}" for n in range(many))
    (table,) = picture(printed(templates, process(*steps)))
    for row in table.rows[1:8:2]:
        cells = row.cells
        drawn = [
            tuple(cell._tc.xpath(f"w:tcPr/w:tcBorders/w:{side}/@w:val")[0] for side in ("left", "right"))
            for cell in cells
        ]

        assert len(cells) == many
        assert (drawn[0][0], drawn[-1][1]) == ("single", "single")
        assert {side for one in drawn for side in one[:1]} - {"single"} == ({"nil"} if many > 1 else set())
        assert words(cells[0]), "the name of the lane"
