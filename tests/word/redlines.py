"""A redline read without any code of ours: what it says once every change is accepted, or every one refused."""

import io
from copy import deepcopy
from typing import Any
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
INSERTED, DELETED = f"{W}ins", f"{W}del"
MARKS = (INSERTED, DELETED, f"{W}rPrChange", f"{W}pPrChange")

Said = dict[str, list[Any]]


def as_is(data: bytes) -> Said:
    """Every paragraph and table of the body, headers and footers: (kind of paragraph, runs) or rows of cells of those.

    A run is its text and look; of a field, its instruction; of a drawing, what it is and the bytes it shows.
    """
    return {name: _blocks(root, _relations(data, name)) for name, root in roots(data).items()}


def accepted(data: bytes) -> Said:
    """The same with every change accepted."""
    return _resolved(data, kept=INSERTED, gone=DELETED)


def refused(data: bytes) -> Said:
    """The same with every change refused."""
    return _resolved(data, kept=DELETED, gone=INSERTED)


def marks(data: bytes) -> list[Any]:
    """Every mark of a change, in all parts."""
    return [one for root in roots(data).values() for one in root.iter(*MARKS)]


def texts(data: bytes, tag: str) -> str:
    """All that was inserted (`t`) or deleted (`delText`), without spaces."""
    wrap = INSERTED if tag == "t" else DELETED
    found = (
        one.text or "" for root in roots(data).values() for wrapped in root.iter(wrap) for one in wrapped.iter(W + tag)
    )
    return "".join("".join(found).split())


def words(said: Said) -> list[str]:
    """The text of each paragraph that has any, tables and all."""
    return [text for blocks in said.values() for text in _words(blocks) if text]


def _words(blocks: list[Any]) -> list[str]:
    found = []
    for block in blocks:
        if block[0] == "paragraph":
            found.append("".join(text for text, _ in block[2]).strip())
        else:
            found += [text for row in block[1] for cell in row for text in _words(cell)]
    return found


def roots(data: bytes) -> dict[str, Any]:
    with ZipFile(io.BytesIO(data)) as package:
        names = [
            name
            for name in package.namelist()
            if name == "word/document.xml" or name.startswith(("word/header", "word/footer"))
        ]
        return {name: etree.fromstring(package.read(name)) for name in names}


def _relations(data: bytes, part: str) -> dict[str, bytes]:
    folder, _, name = part.rpartition("/")
    with ZipFile(io.BytesIO(data)) as package:
        path = f"{folder}/_rels/{name}.rels"
        if path not in package.namelist():
            return {}
        found = etree.fromstring(package.read(path)).iter(REL)
        return {
            one.get("Id"): package.read(f"{folder}/{one.get('Target')}")
            for one in found
            if one.get("Type").endswith("/image") and one.get("TargetMode") != "External"
        }


def _resolved(data: bytes, *, kept: str, gone: str) -> Said:
    made = {}
    for name, root in roots(data).items():
        _resolve(root, kept, gone)
        assert not list(root.iter(*MARKS, f"{W}delText", f"{W}delInstrText"))
        made[name] = _blocks(root, _relations(data, name))
    return made


def _resolve(root: Any, kept: str, gone: str) -> None:
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{gone}") is not None:
            table = row.getparent()
            table.remove(row)
            if table.find(f"{W}tr") is None and table.find(f"{W}sdt") is None:
                table.getparent().remove(table)
    ends = [p for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}rPr/{gone}") is not None]
    for one in [one for one in root.iter(gone) if one.getparent().tag not in (f"{W}rPr", f"{W}trPr")]:
        one.getparent().remove(one)
    for one in [one for one in root.iter(kept) if one.getparent().tag not in (f"{W}rPr", f"{W}trPr")]:
        for child in list(one):
            one.addprevious(child)
        one.getparent().remove(one)
    for one in list(root.iter(kept)):
        one.getparent().remove(one)
    for tag, back in ((f"{W}delText", f"{W}t"), (f"{W}delInstrText", f"{W}instrText")):
        for one in list(root.iter(tag)):
            one.tag = back
    for change in list(root.iter(f"{W}rPrChange", f"{W}pPrChange")):
        _restyle(change, back=gone == INSERTED)
    for paragraph in ends:
        _join(paragraph)


def _restyle(change: Any, *, back: bool) -> None:
    now = change.getparent()
    now.remove(change)
    if back:
        keep = [one for one in now if one.tag in (f"{W}rPr", f"{W}sectPr")] if now.tag == f"{W}pPr" else []
        now[:] = [*change[0], *keep]


def _join(paragraph: Any) -> None:
    """Without its end, a paragraph goes on in the next one; one before a table or at the end must be empty."""
    rest = [one for one in paragraph if one.tag != f"{W}pPr"]
    after = next((one for one in paragraph.itersiblings() if one.tag in (f"{W}p", f"{W}tbl")), None)
    if after is not None and after.tag == f"{W}p":
        properties = after.find(f"{W}pPr")
        place = 0 if properties is None else 1
        after[place:place] = rest
    else:
        assert not any(True for one in rest for _ in one.iter(f"{W}r")), "an end that cannot go"
    paragraph.getparent().remove(paragraph)


def _blocks(holder: Any, pictures: dict[str, bytes]) -> list[Any]:
    made: list[Any] = []
    for child in holder:
        if child.tag == f"{W}p":
            made.append(("paragraph", _kind(child), _runs(child, pictures)))
        elif child.tag == f"{W}tbl":
            made.append(
                ("table", [[_blocks(cell, pictures) for cell in _inside(row, "tc")] for row in _inside(child, "tr")])
            )
        elif child.tag in (f"{W}body", f"{W}sdt", f"{W}sdtContent"):
            made += _blocks(child, pictures)
    return made


def _inside(holder: Any, name: str) -> list[Any]:
    made = []
    for child in holder:
        if child.tag == W + name:
            made.append(child)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent"):
            made += _inside(child, name)
    return made


def _kind(paragraph: Any) -> tuple[str, ...]:
    found = (paragraph.find(f"{W}pPr/{W}{name}") for name in ("pStyle", "numPr/" + W + "numId"))
    return tuple("" if one is None else one.get(f"{W}val") for one in found)


def _runs(paragraph: Any, pictures: dict[str, bytes]) -> list[tuple[str, str]]:
    made: list[tuple[str, str]] = []
    field = 0
    for run in paragraph.iter(f"{W}r"):
        if next(run.iterancestors(f"{W}p")) is not paragraph:
            continue
        properties = run.find(f"{W}rPr")
        look = "" if properties is None or not len(properties) else _xml(properties)
        for child in run:
            if child.tag == f"{W}fldChar":
                field += {"begin": 1, "end": -1}.get(child.get(f"{W}fldCharType"), 0)
                continue
            text = "" if child.tag != f"{W}instrText" and field > 0 else _sign(child, pictures)
            if text and made and made[-1][1] == look:
                made[-1] = (made[-1][0] + text, look)
            elif text:
                made.append((text, look))
    return made


def _sign(child: Any, pictures: dict[str, bytes]) -> str:
    if child.tag == f"{W}t":
        return child.text or ""
    if child.tag == f"{W}instrText":
        return f"<{' '.join(word for word in (child.text or '').split() if word[0] != '_')}>"
    if child.tag == f"{W}rPr":
        return ""
    if child.tag in (f"{W}tab", f"{W}br") and not child.attrib:
        return {f"{W}tab": "\t", f"{W}br": "\n"}[child.tag]
    made = deepcopy(child)
    for one in made.iter():
        if etree.QName(one).localname in ("docPr", "cNvPr"):
            one.attrib.pop("id")
        for name in [name for name in one.attrib if name.startswith(R)]:
            one.set(name, str(hash(pictures[one.get(name)])))
    return _xml(made)


def _xml(element: Any) -> str:
    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False).decode()
