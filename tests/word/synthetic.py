"""Random documents by python-docx with all that may stand in one: controls, fields, pictures, merged cells, lists."""

import io
import struct
import zlib
from copy import deepcopy
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import strategies as st
from word_samples import blank, saved

Plan = tuple[list[Any], list[Any]]
"""The body of a document, and what stands in its header."""
TEXTS = st.sampled_from(
    (
        "", "a", "Settle each complaint within 4 hours", "Settle each complaint within 2 business hours", "95 %",
        "解决每一件投诉", "按时解决每一件投诉", "one\ttwo", "one\nthree", " spaced  out ", "3,000 CNY per case, 客户",
        "x & <y>", "𠮷 of 𠮷",
    )
)  # fmt: skip
LOOKS = st.sampled_from(("", "", "bold", "italic"))
STYLES = st.sampled_from(("Normal", "Normal", "List Number", "Heading 1"))


def image(shade: int) -> bytes:
    """A PNG of one grey dot."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes((0, shade))))
        + chunk(b"IEND", b"")
    )


def field(instruction: str, result: str) -> list[Any]:
    pieces = (
        '<w:fldChar w:fldCharType="begin"/>', f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>', f"<w:t>{result}</w:t>", '<w:fldChar w:fldCharType="end"/>',
    )  # fmt: skip
    return [parse_xml(f"<w:r {nsdecls('w')}>{piece}</w:r>") for piece in pieces]


def control(*content: Any, locked: bool = False, more: str = "") -> Any:
    """A content control around runs, blocks, rows or cells."""
    lock = '<w:lock w:val="sdtContentLocked"/>' if locked else ""
    made = parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="A"/><w:tag w:val="a"/>{lock}{more}</w:sdtPr>'
        "<w:sdtContent/></w:sdt>"
    )
    content[0].addprevious(made)
    made[-1].extend(content)
    return made


RUNS = st.lists(
    st.one_of(
        st.tuples(st.just("text"), TEXTS, LOOKS),
        st.tuples(st.just("control"), TEXTS, LOOKS),
        st.tuples(st.just("field"), st.sampled_from(("PAGE", "NUMPAGES")), st.sampled_from("12")),
        st.tuples(st.just("picture"), st.sampled_from((1, 2)), st.just("")),
        st.tuples(st.just("link"), TEXTS, st.just("")),
        st.tuples(st.just("bookmark"), TEXTS, st.just("")),
    ),
    max_size=3,
)
PARAGRAPH = st.tuples(st.just("paragraph"), STYLES, RUNS, st.booleans())
CELL = st.lists(PARAGRAPH, min_size=1, max_size=2)


def table(cell: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.integers(1, 3).flatmap(
        lambda columns: st.tuples(
            st.just("table"),
            st.lists(st.lists(cell, min_size=columns, max_size=columns), min_size=1, max_size=3),
            st.sampled_from(("", "", "across", "down", "row control", "cell control")),
        )
    )


BLOCK = st.one_of(
    PARAGRAPH, PARAGRAPH, PARAGRAPH, table(CELL), table(st.lists(st.one_of(PARAGRAPH, table(CELL)), max_size=2))
)
BLOCKS = st.lists(BLOCK, max_size=4)
DOCUMENT = st.tuples(BLOCKS, RUNS)


@st.composite
def revisions(draw: st.DrawFn) -> tuple[Plan, Plan]:
    """A document and an edited form of it, each to be `made`."""
    blocks, header = draw(DOCUMENT)
    after = list(deepcopy(blocks))
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(after)))
        match draw(st.sampled_from(("insert", "remove", "replace", "move"))):
            case "insert":
                after.insert(place, draw(BLOCK))
            case "remove":
                del after[place : place + draw(st.integers(1, 2))]
            case "replace" if place < len(after):
                after[place] = draw(BLOCK)
            case "move" if place < len(after):
                after.insert(draw(st.integers(0, len(after) - 1)), after.pop(place))
    return (blocks, header), (after, draw(st.sampled_from((header, draw(RUNS)))))


def made(plan: Plan) -> bytes:
    blocks, header = plan
    document = blank()
    _fill(document.sections[0].header.paragraphs[0], header)
    _add(document, blocks)
    document.add_paragraph("the end")
    return saved(document)


def _add(holder: Any, blocks: list[Any]) -> None:
    for block in blocks:
        if block[0] == "paragraph":
            _, style, runs, held = block
            paragraph = holder.add_paragraph(style=style)
            _fill(paragraph, runs)
            if held:
                control(paragraph._p, locked=True)
        else:
            _table(holder, *block[1:])


def _table(holder: Any, rows: list[Any], more: str) -> None:
    columns = len(rows[0])
    made = holder.add_table(len(rows), columns)
    for row, cells in zip(made.rows, rows, strict=True):
        for cell, blocks in zip(row.cells, cells, strict=True):
            first = cell.paragraphs[0]
            _add(cell, blocks)
            if blocks and blocks[-1][0] == "paragraph":
                first._p.getparent().remove(first._p)
            elif blocks:
                cell._tc.append(first._p)
    if more == "across" and columns > 1:
        made.cell(0, 0).merge(made.cell(0, 1))
    elif more == "down" and len(rows) > 1:
        made.cell(0, 0).merge(made.cell(1, 0))
    elif more == "row control":
        control(made.rows[0]._tr)
    elif more == "cell control":
        control(made.rows[0].cells[0]._tc)


def _fill(paragraph: Any, runs: list[Any]) -> None:
    for number, (kind, what, look) in enumerate(runs):
        if kind == "field":
            paragraph._p.extend(field(what, look))
        elif kind == "picture":
            paragraph.add_run().add_picture(io.BytesIO(image(what)))
        else:
            run = paragraph.add_run(what, style="Strong" if look == "bold" else None)
            run.italic = True if look == "italic" else None
            if kind == "control":
                control(run._r)
            elif kind == "link":
                link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="_Toc{number}"/>')
                run._r.addprevious(link)
                link.append(run._r)
            elif kind == "bookmark":
                said = f'{nsdecls("w")} w:id="{number + 100}"'
                run._r.addprevious(parse_xml(f'<w:bookmarkStart {said} w:name="b{number}"/>'))
                run._r.addnext(parse_xml(f"<w:bookmarkEnd {said}/>"))
