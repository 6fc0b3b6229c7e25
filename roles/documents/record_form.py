"""A record of the department as a blank form: one sheet for a form, cards for the entries of a file."""

from math import ceil
from typing import Any

from roles.documents.form import Form
from roles.documents.kind import document
from roles.documents.masthead import masthead
from roles.documents.wording import Wording
from roles.model.record import Record, RecordField
from roles.word.value import ANSWERS, Blank, letters

_ROOM, _HEADING, _ROW, _LINE = 9_300, 500, 560, 220
"""Heights as in the template, in twentieths of a point: of a page below what is said first, and of parts of a card."""
_MORE = 1_100
"""How much more of the page a second language takes for what is said first."""
_LETTERS = 20
"""How many letters of a label stand in one line of a card; a Chinese character counts as two."""
_STAR = 2
"""Letters of the mark of a field that must be filled in."""


@document("record-form", about="record")
def record_form(wording: Wording, record: Record) -> dict[str, Any]:
    """What a blank form of `record` says, as plain data."""
    is_file = record.kind == "file"
    return {
        **masthead(wording, "record-form"),
        "record": {
            "title": wording.plain(record.title),
            "purpose": wording.plain(record.purpose),
            "keeper": wording.title("role", record.keeper),
            "retention": wording.amount(record.retention) if record.retention else "",
            "access": wording.plain(record.access),
        },
        "mandatory": any(field.mandatory for field in record.fields),
        "fields": [] if is_file else _fields(wording, record, ()),
        "entries": _entries(wording, record) if is_file else [],
        "filled_in": _filled_in(wording, record),
    }


def _filled_in(wording: Wording, record: Record) -> dict[str, Blank]:
    """Who filled the sheet in, and when."""
    form = Form(wording, (ANSWERS, "records", record.id, "filled-in"))
    return {"by": form.text("by", wording.say("Filled in by")), "on": form.day("on", wording.say("On"))}


def _fields(wording: Wording, record: Record, inside: tuple[str, ...]) -> list[dict[str, Any]]:
    form = Form(wording, (ANSWERS, "records", record.id, *inside))
    return [_field(wording, form, field) for field in record.fields]


def _field(wording: Wording, form: Form, field: RecordField) -> dict[str, Any]:
    title = wording.line(field.title) or field.id
    return {"label": title, "mandatory": field.mandatory, "blank": form.text(field.id, title)}


def _entries(wording: Wording, record: Record) -> list[dict[str, Any]]:
    """As many cards as fill the first page, one at least."""
    if not record.fields:
        return []
    said = [_in_pairs(_fields(one, record, ())) for one in wording.each()]
    height = _HEADING + sum(_height(row) for row in zip(*said, strict=True))
    room = _ROOM - _MORE * (len(said) - 1)
    return [
        {"number": number, "rows": _in_pairs(_fields(wording, record, (str(number),)))}
        for number in range(1, max(1, room // height) + 1)
    ]


def _height(row: tuple[dict[str, Any], ...]) -> int:
    """Of a row that has its labels in each language, one below the other."""
    sides = ("left", "right")
    return max(_ROW, *(_LINE * sum(_lines(one[side], one[f"{side}_mandatory"]) for one in row) for side in sides))


def _lines(label: str, mandatory: bool) -> int:
    return ceil((letters(label) + _STAR * mandatory) / _LETTERS)


def _in_pairs(fields: list[dict[str, Any]]) -> list[dict[str, Any]]:
    nothing = {"label": "", "mandatory": False, "blank": ""}
    pairs = zip(fields[::2], [*fields[1::2], nothing], strict=False)
    return [
        {
            "left": one["label"],
            "left_mandatory": one["mandatory"],
            "left_blank": one["blank"],
            "right": other["label"],
            "right_mandatory": other["mandatory"],
            "right_blank": other["blank"],
        }
        for one, other in pairs
    ]
