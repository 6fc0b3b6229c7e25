"""Tables after loops and conditions: as wide as before, and never in a form that Word refuses to open."""

import io
from copy import deepcopy

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from openxml_audit import OpenXmlValidator
from word_samples import BODY, W, blank, build, paragraphs, part, replaced, root, said, saved, table


def matrix(*row: str, widths: tuple[int, ...] = ()) -> bytes:
    """A table of this row, its columns of these widths in twips."""
    document = blank()
    table(document, row)
    for column, width in zip(document.tables[0]._tbl.tblGrid, widths, strict=False):
        column.set(f"{W}w", str(width))
    return saved(document)


def columns(data: bytes) -> list[int]:
    return [int(column.get(f"{W}w")) for column in root(data).iter(f"{W}gridCol")]


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, [4000]), (1, [2400, 1600]), (3, [1200, 800, 600, 1400]), (4, [960, 640, 480, 1120, 800])],
)
def test_a_loop_over_cells_fits_the_columns_and_keeps_the_width(count, expected):
    template = matrix(
        "Task", "{%tc for role in roles %}", "{{ role }}", "{%tc endfor %}", widths=(1200, 800, 600, 1400)
    )
    built = build(template, {"roles": ["x"] * count})

    assert len(list(root(built).iter(f"{W}tc"))) == count + 1
    assert columns(built) == expected


def cell_widths(data: bytes) -> list[int]:
    return [int(width.get(f"{W}w")) for width in root(data).iter(f"{W}tcW")]


def test_cells_that_word_gave_a_width_get_that_of_their_column():
    template = matrix("{%tc for role in roles %}", "{{ role }}", "{%tc endfor %}", widths=(2000, 2000, 2000))
    as_before = cell_widths(template)[0]

    assert cell_widths(build(template, {"roles": ["x"] * 5})) == [1200] * 5
    assert cell_widths(build(template, {"roles": ["x"] * 3})) == [as_before] * 3

    parts_of_the_page = replaced(template, BODY, 'w:type="dxa"', 'w:type="pct"')
    assert cell_widths(build(parts_of_the_page, {"roles": ["x"] * 5})) == [as_before] * 5


def test_columns_are_as_many_as_the_longest_row_has_with_all_it_spans_and_skips():
    template = matrix("{%tc for role in roles %}", "{{ role }}", "{%tc endfor %}", widths=(300, 300, 300))
    template = replaced(template, BODY, "<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>')
    skips = '<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="2"/></w:trPr>'
    template = replaced(template, BODY, "<w:tr>", skips)

    assert columns(build(template, {"roles": ["x", "y"]})) == [128] * 7


def test_other_tables_of_the_part_stay_as_they_are():
    document = blank()
    table(document, ["a", "b"])
    table(document, ["{%tc for role in roles %}", "{{ role }}", "{%tc endfor %}"])
    built = build(saved(document), {"roles": ["x", "y"]})

    assert columns(built) == [4320, 4320, 4320, 4320]


def test_a_table_that_declares_no_columns_is_left_so():
    template = matrix("{%tc for role in roles %}", "{{ role }}", "{%tc endfor %}", widths=(300, 300, 300))
    template = replaced(template, BODY, '<w:tblGrid><w:gridCol w:w="300"/>', "")
    template = replaced(template, BODY, '<w:gridCol w:w="300"/><w:gridCol w:w="300"/></w:tblGrid>', "")

    assert columns(build(template, {"roles": ["x", "y"]})) == []


def test_cells_that_repeat_and_merge_have_their_columns_too():
    """{% hm %} makes one cell as wide as the loop is long."""
    document = blank()
    table(document, ["{%tc for role in roles %}", "{% hm %}{{ role }}", "{%tc endfor %}"])
    built = build(saved(document), {"roles": ["x", "y"]})

    assert root(built).find(f".//{W}gridSpan").get(f"{W}val") == "2"
    assert len(columns(built)) == 2


def test_a_cell_in_which_nothing_is_left_keeps_a_paragraph(tmp_path):
    document = blank()
    table(document, ["a", "b"])
    cell = document.tables[0].rows[0].cells[1]
    cell.text = "{%p for item in list %}"
    cell.add_paragraph("{{ item }}")
    cell.add_paragraph("{%p endfor %}")
    path = tmp_path / "built.docx"

    path.write_bytes(build(saved(document), {"list": []}))
    assert said(path.read_bytes()) == ["a", ""]
    assert OpenXmlValidator().validate(path).is_valid

    path.write_bytes(build(saved(document), {"list": ["x"]}))
    assert said(path.read_bytes()) == ["a", "x"]


@pytest.mark.parametrize("properties", ["", "<w:tcPr/>", "<w:tcPr><w:noWrap/></w:tcPr>"])
def test_a_cell_without_properties_keeps_a_paragraph_too(properties):
    own = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{properties}<w:p><w:r><w:t>{{%p if a %}}"
    end = "</w:t></w:r></w:p><w:p><w:r><w:t>{%p endif %}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    template = replaced(paragraphs("x"), BODY, "<w:p><w:r><w:t>x</w:t></w:r></w:p>", own + end)

    assert said(build(template, {"a": 0})) == [""]


def test_a_cell_that_ends_in_a_table_gets_a_paragraph_after_it():
    document = blank()
    table(document, ["a"])
    cell = document.tables[0].rows[0].cells[0]
    cell.add_table(1, 1).rows[0].cells[0].text = "inner"
    cell.paragraphs[-1].text = "{%p if a %}"
    cell.add_paragraph("{%p endif %}")
    built = root(build(saved(document), {"a": 0}))

    assert [child.tag.removeprefix(W) for child in built.find(f".//{W}tc")] == ["tcPr", "p", "tbl", "p"]


def test_a_table_without_rows_is_left_out_and_no_other():
    document = blank()
    table(document, ["kept"])
    table(document, ["{%tr for item in list %}"], ["{{ item }}"], ["{%tr endfor %}"])
    table(document, ["kept too"])

    assert said(build(saved(document), {"list": []})) == ["kept", "kept too"]
    assert said(build(saved(document), {"list": ["x"]})) == ["kept", "x", "kept too"]
    assert len(list(root(build(saved(document), {"list": []})).iter(f"{W}tbl"))) == 2


def test_a_table_in_a_cell_may_vanish():
    document = blank()
    table(document, ["a"])
    inner = document.tables[0].rows[0].cells[0].add_table(3, 1)
    for row, text in zip(inner.rows, ["{%tr for item in list %}", "{{ item }}", "{%tr endfor %}"], strict=True):
        row.cells[0].text = text

    assert said(build(saved(document), {"list": []})) == ["a", ""]


def kept(template: bytes, items: str) -> str:
    """For each row of the last table, K if it is kept with the next, else a point."""
    made = list(root(build(template, {"list": list(items)})).iter(f"{W}tbl"))[-1]
    return "".join("K" if row.find(f".//{W}keepNext") is not None else "." for row in made.iter(f"{W}tr"))


def keeping(*rows: str, head: bool = False, style: str = "") -> bytes:
    """A table of these rows, all kept with the next; with a head that is repeated, and of a style."""
    document = blank()
    table(document, *([row] for row in rows))
    made = document.tables[0]
    if style:
        made.style = document.styles.add_style(style, WD_STYLE_TYPE.TABLE)
    for paragraph in (paragraph for row in made.rows for paragraph in row.cells[0].paragraphs):
        paragraph.paragraph_format.keep_with_next = True
    if head:
        properties = made.rows[0]._tr.get_or_add_trPr()
        properties.append(properties.makeelement(f"{W}tblHeader"))
    document.add_paragraph("after")
    return saved(document)


LOOP = ("{%tr for item in list %}", "{{ item }}", "{%tr endfor %}")


@pytest.mark.parametrize(
    ("items", "rows"),
    [("a", "K."), ("ab", "KK."), ("abc", "KKK."), ("abcd", "KKKK."), ("abcde", "KK..K."), ("abcdef", "KK...K.")],
)
def test_a_long_table_with_a_repeated_head_breaks_neither_after_its_first_row_nor_before_its_last(items, rows):
    assert kept(keeping("head", *LOOP, head=True), items) == rows


def test_one_of_the_style_whole_stays_so_if_it_can_stand_on_a_page():
    template = keeping("head", *LOOP, head=True, style="Whole")

    assert kept(template, "abcdefgh") == "K" * 8 + "."
    assert kept(template, "x" * 14) == "K" * 14 + "."
    assert kept(template, "x" * 15) == "KK" + "." * 12 + "K."


def test_the_style_of_the_table_before_means_nothing():
    document = Document(io.BytesIO(keeping("head", *LOOP, head=True, style="Whole")))
    body = document.element.body
    other = deepcopy(document.tables[0]._tbl)
    other.tblPr.remove(other.tblPr.find(f"{W}tblStyle"))
    body.insert(len(body) - 1, other)

    assert kept(saved(document), "abcdefgh") == "KK.....K."


def test_a_table_without_one_stays_whole_and_may_stand_apart_from_what_follows():
    assert kept(keeping("first", *LOOP), "abcd") == "KKKK."
    assert kept(keeping("{%tr if list %}", "x", "{%tr endif %}"), "a") == "."
    assert kept(keeping("x", "{%tr if not list %}", "last", "{%tr endif %}"), "a") == "."


def test_properties_that_say_that_they_are_on_count_too():
    """LibreOffice writes them so."""
    template = keeping("head", *LOOP, head=True)
    for name in ("keepNext", "tblHeader"):
        template = replaced(template, BODY, f"<w:{name}/>", f'<w:{name} w:val="true"/>')

    assert kept(template, "abcde") == "KK..K."


def test_tables_in_one_another_are_left_as_they_are():
    template = keeping(*LOOP)
    inner = part(template).decode()
    inner = inner[inner.index("<w:tbl>") : inner.index("</w:tbl>") + len("</w:tbl>")]
    outer = keeping("above", "MARK", "below")
    own = part(outer).decode()
    cell = own[own.rindex("<w:p>", 0, own.index("MARK")) : own.index("</w:p>", own.index("MARK")) + len("</w:p>")]
    built = root(build(replaced(outer, BODY, cell, inner + "<w:p/>"), {"list": ["a", "b"]}))
    marks = [row.find(f".//{W}keepNext") is not None for row in built.iter(f"{W}tr")]

    assert marks == [True] * 5


def test_what_stands_before_a_table_of_one_row_stays_kept_with_it():
    document = blank()
    document.add_paragraph("before").paragraph_format.keep_with_next = True
    table(document, ["x {{ list[0] }}"])
    document.tables[0].rows[0].cells[0].paragraphs[0].paragraph_format.keep_with_next = True
    built = root(build(saved(document), {"list": "a"}))

    assert [paragraph.find(f".//{W}keepNext") is not None for paragraph in built.iter(f"{W}p")][:2] == [True, False]
