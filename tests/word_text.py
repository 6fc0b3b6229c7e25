"""The text of a file as a person reads it, by lxml or openpyxl alone; knows nothing of what wrote it."""

from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKS = {f"{W}br": "\n", f"{W}tab": "\t"}


def word_text(data: bytes) -> str:
    """Header, body and footer, one paragraph or table row a line."""
    with ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        parts = [
            *sorted(name for name in names if name.startswith("word/header")),
            "word/document.xml",
            *sorted(name for name in names if name.startswith("word/footer")),
        ]
        return "\n".join(line for part in parts for line in _lines(etree.fromstring(package.read(part)))) + "\n"


def text_of(path: str, data: bytes) -> str:
    """The text of any file that a build makes."""
    if path.endswith(".docx"):
        return word_text(data)
    if path.endswith(".svg"):
        return svg_text(data)
    return workbook_text(data) if path.endswith(".xlsx") else data.decode("utf-8")


def svg_text(data: bytes) -> str:
    """Title, description and every text of a picture, a line each; its lines are one text."""
    root = etree.fromstring(data)
    told = [one for one in root.iter() if etree.QName(one).localname in ("title", "desc", "text")]
    return "\n".join(" ".join(one.itertext()) for one in told) + "\n"


def workbook_text(data: bytes) -> str:
    """Sheet by sheet, one row a line, cells apart by tabs; numbers and days as the cell shows them."""
    found = []
    for sheet in load_workbook(BytesIO(data)).worksheets:
        found.append(f"# {sheet.title}")
        found += ["\t".join(_shown(cell) for cell in row).rstrip() for row in sheet.iter_rows()]
    return "\n".join(found) + "\n"


def _shown(cell: Cell | MergedCell) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, int | float) and cell.number_format.endswith("%"):
        return f"{100 * value:g}%"
    return f"{value:g}" if isinstance(value, float) else str(value).replace("\n", " / ").replace("\t", " ")


def _lines(element: etree._Element) -> list[str]:
    found: list[str] = []
    for child in element:
        if child.tag == f"{W}p":
            found.append(_paragraph(child))
        elif child.tag == f"{W}tbl":
            found += [
                " | ".join(" / ".join(_lines(cell)) for cell in row.iter(f"{W}tc")) for row in child.iter(f"{W}tr")
            ]
        elif child.tag != f"{W}sectPr":
            found += _lines(child)
    return found


def _paragraph(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = style.get(f"{W}val", "") if style is not None else ""
    level = {"Title": "# ", "Heading1": "# ", "Heading2": "## ", "Heading3": "### ", "ListBullet": "- "}.get(name, "")
    words = "".join(
        (node.text or "") if node.tag == f"{W}t" else _MARKS[node.tag]
        for node in paragraph.iter(f"{W}t", *_MARKS)
        if node.getparent().tag == f"{W}r"
    )
    return (level + words).rstrip()
