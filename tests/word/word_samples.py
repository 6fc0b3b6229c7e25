"""Templates made with python-docx, and what the engine wrote read back without it."""

import io
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Docx
from lxml import etree

from roles.word.template import compile_template
from roles.word.value import Editable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MODIFIED = datetime(2026, 11, 1, 12, tzinfo=UTC)
BODY = "word/document.xml"


def blank() -> Docx:
    """An empty document without the second set of styles, which validators take for a fault of ours."""
    document = Document()
    for key, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("stylesWithEffects"):
            del document.part.rels[key]
    document.core_properties.comments = ""
    return document


def saved(document: Docx) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def paragraphs(*texts: str) -> bytes:
    """A template of these paragraphs, each one run."""
    document = blank()
    for text in texts:
        document.add_paragraph(text)
    return saved(document)


def split_runs(document: Docx, *pieces: str) -> None:
    """A paragraph with one run for each piece, every other one bold, and Word's proofing marks between them."""
    paragraph = document.add_paragraph()
    for number, piece in enumerate(pieces):
        run = paragraph.add_run(piece)
        run.bold = bool(number % 2) or None
        mark = run._r.makeelement(f"{W}proofErr", {f"{W}type": "spellStart"})
        run._r.addnext(mark)


def table(document: Docx, *rows: Iterable[str]) -> None:
    content = [list(row) for row in rows]
    made = document.add_table(rows=len(content), cols=len(content[0]))
    for row, texts in zip(made.rows, content, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def build(template: bytes, data: Mapping[str, Any], **about: str) -> bytes:
    return compile_template(template, name="sample.docx").render(data, about=about, modified=MODIFIED)


def editable(text: str, route: str = "roles/agent/purpose/en", language: str = "en") -> Editable:
    return Editable(text, route, language)


def part(data: bytes, name: str = BODY) -> bytes:
    return ZipFile(io.BytesIO(data)).read(name)


def root(data: bytes, name: str = BODY) -> Any:
    return etree.fromstring(part(data, name))


def said(data: bytes, name: str = BODY) -> list[str]:
    """The text of every paragraph, with line breaks and tabs, read without python-docx, which skips controls."""
    tree = root(data, name)
    texts = {f"{W}{text}" for text in ("t", "instrText", "delInstrText")}
    stray = [element.text for element in tree.iter() if element.tag not in texts] + [
        element.tail for element in tree.iter()
    ]
    assert not "".join(filter(None, stray)).strip(), "text where Word expects none"
    return [_text(paragraph) for paragraph in tree.iter(f"{W}p")]


def _text(paragraph: Any) -> str:
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    pieces = []
    for run in paragraph.iter(f"{W}r"):
        pieces += [signs.get(child.tag) or (child.text or "" if child.tag == f"{W}t" else "") for child in run]
    return "".join(pieces)


def with_parts(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """The package after `change` did something to its parts."""
    package = ZipFile(io.BytesIO(data))
    parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as changed:
        for name, content in parts.items():
            changed.writestr(name, content)
    return buffer.getvalue()


def replaced(data: bytes, name: str, old: str, new: str) -> bytes:
    """The package with some text of one part replaced."""

    def change(parts: dict[str, bytes]) -> None:
        assert old.encode() in parts[name]
        parts[name] = parts[name].replace(old.encode(), new.encode())

    return with_parts(data, change)


def job_description() -> bytes:
    """A template of three pages with most of what templates have: the sample for whole-document tests and timing."""
    document = blank()
    document.core_properties.title = "{{ role.title }}"
    document.core_properties.language = "en"
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ department }} · {{ role.title }}"
    section.footer.paragraphs[0].text = "{{ about }}"
    document.add_heading("{{ role.title }}", 0)
    split_runs(document, "Purpose: ", "{", "{ role.pur", "pose }", "}")
    document.add_paragraph("{{ role.purpose }}")
    table(document, ["Reports to", "{{ role.reports_to }}"], *(["Grade", "{{ role.grade }}"] for _ in range(9)))
    document.add_heading("Responsibilities", 1)
    document.add_paragraph("{%p for work in role.responsibilities %}")
    document.add_paragraph("{{ work.does }}", style="List Number")
    document.add_paragraph("{%p if work.limit %}")
    document.add_paragraph("Limit: {{ work.limit }}", style="List Bullet 2")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    document.add_heading("Targets", 1)
    cells = ("{{ target.metric }}", "{{ target.level }}", "{{ target.by }}", "{{ target.means }}", "{{ target.need }}")
    table(
        document,
        ["Metric", "Level", "By", "Means", "Need"],
        ["{%tr for target in role.targets %}", "", "", "", ""],
        cells,
        ["{%tr endfor %}", "", "", "", ""],
    )
    document.add_paragraph("Signed{% if role.approved %} on {{ role.approved }}{% else %}: never{% endif %}")
    return saved(document)


def agent() -> dict[str, Any]:
    """The data for `job_description`: 58 values, of which 41 can be edited."""
    responsibilities = [
        {
            "does": Editable(
                f"Register complaint {number} & answer it\nwithin 2 h 登记投诉",
                f"roles/agent/responsibilities/{number}/does/en",
                "en",
            ),
            "limit": "500 CNY" if number % 3 == 0 else None,
        }
        for number in range(15)
    ]
    targets = [
        {
            "metric": f"metric {number}",
            "level": "at least 95 % <2 h>",
            "by": "2027-03-31",
            "means": Editable(f"A second line {number}", f"roles/agent/targets/{number}/means/en", "en"),
            "need": Editable(f"“be heard” {number}", f"roles/agent/targets/{number}/need/en", "en"),
        }
        for number in range(12)
    ]
    role = {
        "title": Editable("Complaint specialist", "roles/agent/title/en", "en"),
        "purpose": Editable("Put every complaint right & remove its cause.", "roles/agent/purpose/en", "en"),
        "reports_to": "Service manager",
        "grade": 3,
        "responsibilities": responsibilities,
        "targets": targets,
        "approved": "2026-11-01",
    }
    return {"department": "Service 客服部", "role": role, "about": "3fa91c07"}
