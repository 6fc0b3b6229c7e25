"""The text of a Word file as a person reads it, by lxml alone; knows nothing of the engine."""

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

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
    return word_text(data) if path.endswith(".docx") else data.decode("utf-8")


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
