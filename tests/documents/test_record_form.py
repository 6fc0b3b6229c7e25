"""The blank form of a record."""

import re
from io import BytesIO

import pytest
from docx import Document
from docx.shared import Twips

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.word.key_map import read_key_map
from roles.word.value import Blank
from tests.small import small
from tests.word_text import word_text

FORM = """
- id: notice
  title: Notice
  kind: form
  purpose: Asks one question.
  keeper: deputy
  retention: 3 year
  access: All staff
  fields:
    - {id: case, title: Case number, mandatory: true}
    - {id: question, title: Question}
"""


def _print(records: str, templates: dict[str, bytes], name: str) -> bytes:
    loaded = small({"records.yaml": records})
    return dict(documents(loaded, templates, Wish(kinds=("record-form",))))[f"en/{name}-record-form.docx"]


def _file(count: int) -> str:
    fields = ", ".join(f"{{id: f{n}, title: Field {n}}}" for n in range(1, count + 1))
    return f"- {{id: log, title: Log, kind: file, fields: [{fields}]}}\n"


def test_a_form_has_a_blank_for_every_field(templates: dict[str, bytes]) -> None:
    data = _print(FORM, templates, "notice")

    lines = word_text(data).splitlines()
    assert lines[1:-1] == [
        "Service desk",
        "# Notice",
        "Asks one question.",
        "Kept by | Deputy",
        "Kept for | 3 years",
        "Who may read it | All staff",
        "# Fields",
        "* must be filled in; where that cannot be, write “not known” or “does not apply”",
        "Field | To be filled in",
        "*\u00a0Case number | Write here",
        "Question | Write here",
        "Who filled this in, and when:",
        "Filled in by | Write here | On | Day, month, year",
    ]
    values = read_key_map(data).values.values()
    assert all(isinstance(value, Blank) for value in values)
    assert [value.route for value in values] == [
        f"answers/records/notice/{name}" for name in ("case", "question", "filled-in/by", "filled-in/on")
    ]


def test_a_form_without_mandatory_fields_explains_no_mark(templates: dict[str, bytes]) -> None:
    data = _print(FORM.replace(", mandatory: true", ""), templates, "notice")

    assert "*" not in word_text(data)


def test_a_file_has_cards_whose_answers_do_not_collide(templates: dict[str, bytes]) -> None:
    data = _print(_file(3), templates, "log")

    lines = word_text(data).splitlines()
    cards = [line for line in lines if line.startswith("## Entry")]
    assert cards == [f"## Entry {n}" for n in range(1, len(cards) + 1)]
    assert len(cards) > 1
    first = lines.index("## Entry 1")
    assert lines[first + 1 : first + 3] == ["Field 1 | Write here | Field 2 | Write here", "Field 3 | Write here |  | "]
    routes = [value.route for value in read_key_map(data).values.values()]
    assert routes[:4] == [f"answers/records/log/{place}" for place in ("1/f1", "1/f2", "1/f3", "2/f1")]
    assert routes[-2:] == ["answers/records/log/filled-in/by", "answers/records/log/filled-in/on"]
    assert len(routes) == 3 * len(cards) + 2
    assert [line for line in lines if line][-2] == "Filled in by | Write here | On | Day, month, year"


def test_a_field_in_two_languages_has_one_star_and_stands_once_where_they_say_the_same(
    templates: dict[str, bytes],
) -> None:
    fields = "".join(
        f"  - {{id: f{number}, title: {title}, mandatory: true}}\n"
        for number, title in enumerate(("{en: CRM, zh: CRM}", "{en: Name}", "{en: Day, zh: 日期}"))
    )
    loaded = small(
        {
            "department.yaml": "languages: [en, zh]\n",
            "records.yaml": f"- id: log\n  title: {{en: Log, zh: 台账}}\n  kind: form\n  fields:\n{fields}",
        }
    )
    ((_, data),) = documents(loaded, templates, Wish(languages=("en+zh",), kinds=("record-form",)))

    labels = [row.cells[0].text for row in Document(BytesIO(data)).tables[0].rows[1:]]
    assert labels == ["*\u00a0CRM", "*\u00a0Name（英语原文，待译）", "*\u00a0Day 日期"]


def test_a_card_alone_on_its_page_has_more_room_to_write(templates: dict[str, bytes]) -> None:
    heights = {}
    for fields in (3, 18, 31):
        table = Document(BytesIO(_print(_file(fields), templates, "log"))).tables[0]
        heights[fields] = {row.height for row in table.rows}

    assert heights == {3: {Twips(535)}, 18: {Twips(1000)}, 31: {Twips(500)}}


def test_the_more_fields_the_fewer_cards_but_always_one(templates: dict[str, bytes]) -> None:
    counts = [
        word_text(_print(_file(fields), templates, "log")).count("## Entry") for fields in (1, 8, 13, 60)
    ]  # fmt: skip

    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[1] > counts[2] > counts[3] == 1


@pytest.mark.parametrize("kind", ["form", "file"])
def test_a_record_that_says_nothing_yet_prints_its_title(kind: str, templates: dict[str, bytes]) -> None:
    data = _print(f"- {{id: log, title: Log, kind: {kind}}}\n", templates, "log")

    assert word_text(data).splitlines()[1:-1] == ["Service desk", "# Log"]


def test_every_shipped_record_has_its_form_with_every_field(shipped: Loaded, templates: dict[str, bytes]) -> None:
    made = dict(documents(shipped, templates, Wish(kinds=("record-form",))))

    for language in ("en", "zh"):
        for record in shipped.catalog.records.values():
            text = word_text(made[f"{language}/{record.id}-record-form.docx"])
            for field in record.fields:
                title = re.sub(r"(?<=\d) (?=%)", "\u00a0", field.title.get(language) or "?")
                assert title in text
                assert (f"*\u00a0{title}" in text) == field.mandatory, (record.id, field.id)


def test_labels_in_two_languages_leave_room_for_fewer_cards(templates: dict[str, bytes]) -> None:
    fields = ", ".join(f"{{id: f{n}, title: {{en: What happened there {n}, zh: 那里发生了什么{n}}}}}" for n in range(8))
    records = f"- {{id: log, title: {{en: Log, zh: 日志}}, kind: file, fields: [{fields}]}}\n"
    loaded = small({"department.yaml": "languages: [en, zh]\n", "records.yaml": records})
    cards = {
        language: word_text(data).count("\n## ")
        for language in ("en", "zh", "en+zh")
        for _, data in documents(loaded, templates, Wish(languages=(language,), kinds=("record-form",)))
    }

    assert cards["en"] == cards["zh"] > cards["en+zh"] > 0
