"""A built document as Word would save it after a manager worked in it, by rewriting its XML.

Real Word was not at hand. What Word writes is imitated from ECMA-376 Part 1 (17.13 annotations, 17.5 content
controls), [MS-DOCX] (commentsExtended, people), [MS-OI29500] (controls are recorded by w:customXmlInsRangeStart and
w:customXmlDelRangeStart) and from what docx-plus reads and writes. Every edit is a small function on a `Copy`; `saved`
gives the bytes.
"""

from copy import deepcopy
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from tests.returned.word_comments import comment
from tests.returned.word_copy import BODY, BY, ON, W14, Copy, Edit, Element, W, control, paragraph, row
from tests.returned.word_habits import as_word_leaves_it
from tests.returned.word_rows import copy_row, delete_row, insert_row
from tests.returned.word_runs import curly, cut, delete_run, forget_controls, mark, run_like, say_hint, wrap

__all__ = [
    "BY", "ON", "Copy", "Edit", "W", "as_word_leaves_it", "comment", "control", "copy_row", "delete_paragraph",
    "delete_row", "empty_control", "insert_row", "move_paragraph", "new_paragraph", "opened", "paragraph",
    "remove_control", "replace", "row", "saved", "set_text", "split_value", "style_words", "tick", "type_behind",
]  # fmt: skip

EMPTY = "\u2002" * 5


def opened(data: bytes, by: str = BY, on: str = ON) -> Copy:
    with ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return Copy(parts, etree.fromstring(parts[BODY]), by, on)


def saved(copy: Copy, *, habits: bool = True) -> bytes:
    """The bytes, with all that Word leaves behind: rsids, split runs, proofing marks, people."""
    if habits:
        as_word_leaves_it(copy)
    copy.parts[BODY] = etree.tostring(copy.root, xml_declaration=True, encoding="UTF-8", standalone=True)
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, data in copy.parts.items():
            package.writestr(name, data)
    return buffer.getvalue()


def replace(copy: Copy, place: Element, old: str, new: str, *, recorded: bool = True) -> None:
    """Type new words over old ones in a paragraph or the content of a control. Straight quotes come out curly."""
    runs = cut(place, old)
    at = runs[-1]
    if new:
        run = run_like(runs[-1], curly(new))
        inserted = wrap(copy.change("ins"), run) if recorded else run
        at.addnext(inserted)
    for one in runs:
        if recorded:
            delete_run(copy, one)
        else:
            one.getparent().remove(one)


def type_behind(copy: Copy, place: Element, words: str, more: str, *, recorded: bool = True) -> None:
    run = cut(place, words)[-1]
    new = run_like(run, curly(more))
    run.addnext(wrap(copy.change("ins"), new) if recorded else new)


def set_text(copy: Copy, key: str, new: str) -> None:
    """Replace all of a value, not recorded."""
    content = control(copy, key)
    run = deepcopy(next(content.iter(f"{W}r")))
    for one in list(content):
        content.remove(one)
    content.append(run_like(run, new))
    say_hint(content, on=False)


def empty_control(copy: Copy, key: str) -> None:
    """Delete all of a value, not recorded: Word then shows spaces for a placeholder."""
    set_text(copy, key, EMPTY)
    say_hint(control(copy, key), on=True)


def tick(copy: Copy, key: str, *, on: bool = True) -> None:
    """Click a check box."""
    content = control(copy, key)
    content.getprevious().find(f".//{W14}checked").set(f"{W14}val", str(int(on)))
    next(content.iter(f"{W}t")).text = "☒" if on else "☐"


def style_words(copy: Copy, place: Element, words: str) -> None:
    """Make words bold, recorded."""
    for run in cut(place, words):
        properties = run.find(f"{W}rPr")
        if properties is None:
            properties = etree.Element(f"{W}rPr")
            run.insert(0, properties)
        before = deepcopy(properties)
        properties.append(etree.Element(f"{W}b"))
        record = copy.change("rPrChange")
        record.append(before)
        properties.append(record)


def new_paragraph(copy: Copy, after: Element, words: str, *, recorded: bool = True) -> Element:
    """Press Enter at the end of a paragraph and type: the mark of the paragraph itself is the new one."""
    new = etree.Element(f"{W}p")
    properties = after.find(f"{W}pPr")
    if properties is not None:
        new.append(deepcopy(properties))
    run = run_like(None, words)
    new.append(wrap(copy.change("ins"), run) if recorded else run)
    after.addnext(new)
    if recorded:
        mark(copy, after, "ins")
    return new


def delete_paragraph(copy: Copy, one: Element) -> None:
    for run in list(one.iter(f"{W}r")):
        delete_run(copy, run)
    mark(copy, one, "del")


def split_value(copy: Copy, key: str, before: str) -> None:
    """Press Enter within a value that is alone in its paragraph, recorded: its control is one around both then."""
    content = control(copy, key)
    outer, holder = content.getparent(), content.getparent().getparent()
    run = cut(content, before)[0]
    second = etree.Element(f"{W}p")
    if holder.find(f"{W}pPr") is not None:
        second.append(deepcopy(holder.find(f"{W}pPr")))
    second.extend([run, *run.itersiblings()])
    second.extend(list(outer.itersiblings()))
    holder.replace(outer, content)
    holder.addprevious(outer)
    for inner in list(content):
        content.addprevious(inner)
    holder.remove(content)
    outer.append(content)
    content.extend([holder, second])
    mark(copy, holder, "ins")


def move_paragraph(copy: Copy, one: Element, after: Element) -> None:
    """Drag a paragraph elsewhere, recorded."""
    moved = deepcopy(one)
    forget_controls(moved)
    name = f"move{next(copy.numbers)}"
    for element, kind in ((one, "moveFrom"), (moved, "moveTo")):
        for run in list(element.iter(f"{W}r")):
            wrapper = copy.change(kind)
            run.addprevious(wrapper)
            wrapper.append(run)
        mark(copy, element, kind)
        start, end = copy.change(f"{kind}RangeStart"), etree.Element(f"{W}{kind}RangeEnd")
        start.set(f"{W}name", name)
        end.set(f"{W}id", start.get(f"{W}id"))
        element.insert(1 if element[0].tag == f"{W}pPr" else 0, start)
        element.append(end)
    after.addnext(moved)


def remove_control(copy: Copy, key: str) -> None:
    """Right-click, Remove Content Control: the words and the bookmark stay."""
    content = control(copy, key)
    for one in list(content):
        content.getparent().addprevious(one)
    content.getparent().getparent().remove(content.getparent())
