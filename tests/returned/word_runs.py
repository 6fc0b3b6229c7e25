"""Runs, marks and rows as Word records changes of them."""

import re
from copy import deepcopy

from lxml import etree

from tests.returned.word_copy import Copy, Element, W, text_of

SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def cut(place: Element, words: str) -> list[Element]:
    """The runs that hold exactly these words, which may be spread over several; runs are split where they begin."""
    runs = [run for run in place.iter(f"{W}r") if run.find(f"{W}t") is not None and not gone(run)]
    start = "".join(map(text_of, runs)).index(words)
    end, passed, found = start + len(words), 0, []
    for run in runs:
        length = len(text_of(run))
        first, last = max(start - passed, 0), min(end - passed, length)
        passed += length
        if first < last:
            text = run.find(f"{W}t")
            if last < length:
                split(run, text, last)
            if first:
                run = split(run, text, first)
            found.append(run)
    return found


def gone(run: Element) -> bool:
    return run.getparent().tag in (f"{W}del", f"{W}moveFrom")


def split(run: Element, text: Element, at: int) -> Element:
    """The second of two runs that a run with one text becomes."""
    second = deepcopy(run)
    words = text.text or ""
    for one, part in ((text, words[:at]), (second.find(f"{W}t"), words[at:])):
        one.text = part
        one.set(SPACE, "preserve")
    run.addnext(second)
    return second


def run_like(run: Element | None, words: str) -> Element:
    made = etree.Element(f"{W}r")
    properties = None if run is None else run.find(f"{W}rPr")
    if properties is not None:
        made.append(deepcopy(properties))
    for number, line in enumerate(words.split("\n")):
        if number:
            etree.SubElement(made, f"{W}br")
        text = etree.SubElement(made, f"{W}t")
        text.text = line
        text.set(SPACE, "preserve")
    return made


def delete_run(copy: Copy, run: Element) -> None:
    """Record a run as deleted; one that was inserted by the same person is simply gone."""
    holder = run.getparent()
    if holder.tag in (f"{W}del", f"{W}moveFrom"):
        return
    if holder.tag == f"{W}ins" and holder.get(f"{W}author") == copy.by:
        holder.remove(run)
        return
    wrapper = copy.change("del")
    run.addprevious(wrapper)
    wrapper.append(run)
    for text in run.findall(f"{W}t"):
        text.tag = f"{W}delText"
        text.set(SPACE, "preserve")
    for text in run.findall(f"{W}instrText"):
        text.tag = f"{W}delInstrText"


def wrap(wrapper: Element, run: Element) -> Element:
    wrapper.append(run)
    return wrapper


def mark(copy: Copy, one: Element, name: str) -> None:
    """Record a change of a paragraph's mark."""
    properties = one.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        one.insert(0, properties)
    run = properties.find(f"{W}rPr")
    if run is None:
        run = etree.Element(f"{W}rPr")
        later = [f"{W}sectPr", f"{W}pPrChange"]
        properties.insert(len([one for one in properties if one.tag not in later]), run)
    run.insert(0, copy.change(name))


def row_record(copy: Copy, one: Element, name: str) -> None:
    properties = one.find(f"{W}trPr")
    if properties is None:
        properties = etree.Element(f"{W}trPr")
        one.insert(0, properties)
    properties.append(copy.change(name))


def control_range(copy: Copy, inner: Element, name: str) -> None:
    start, end = copy.change(f"customXml{name}RangeStart"), etree.Element(f"{W}customXml{name}RangeEnd")
    end.set(f"{W}id", start.get(f"{W}id"))
    inner.addprevious(start)
    inner.addnext(end)


def say_hint(content: Element, *, on: bool) -> None:
    properties = content.getprevious()
    for old in properties.findall(f"{W}showingPlcHdr"):
        properties.remove(old)
    if on:
        properties.insert(len(properties.findall(f"{W}rPr")), etree.Element(f"{W}showingPlcHdr"))


def top(run: Element, place: Element) -> Element:
    """The run, or what stands around it directly in the place."""
    while run.getparent() is not place:
        run = run.getparent()
    return run


def curly(words: str) -> str:
    """What Word makes of straight quotes while one types."""
    words = re.sub(r'(^|[\s(])"', "\\1“", words).replace('"', "”")
    return words.replace("'", "’")


def forget_controls(element: Element) -> None:
    for mark in [*element.iter(f"{W}bookmarkStart"), *element.iter(f"{W}bookmarkEnd")]:
        mark.getparent().remove(mark)
    for outer in list(element.iter(f"{W}sdt")):
        for one in list(outer.find(f"{W}sdtContent")):
            outer.addprevious(one)
        outer.getparent().remove(outer)
