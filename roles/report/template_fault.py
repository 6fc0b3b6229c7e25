"""What is wrong with a template, in the reader's language."""

import re
from collections.abc import Iterator

from roles.documents.proof import Proof
from roles.messages import say
from roles.report.cells import hang
from roles.word.fault import Spot, TemplateError


def no_template(language: str, kind: str, reader: str) -> str:
    """That a kind has no template in a language, in the words of `reader`."""
    return say(
        reader,
        "there is no template {language}/{kind}.docx; copy one from another language and translate its words",
        {"language": language, "kind": kind},
    )


def template_fault(error: TemplateError, language: str) -> str:
    """The fault with the template's name, and the table cell and words of the paragraph as far as they are known."""
    values = {"template": error.spot.template, "reason": say(language, error.text, error.values)}
    place = _place(error.spot, language)
    if not place:
        return say(language, "the template {template} cannot be used: {reason}", values)
    return say(language, "the template {template} cannot be used: {reason} ({place})", {**values, "place": place})


def proof_lines(path: str, found: Proof, language: str, cells: int) -> Iterator[str]:
    """The lines of one template: every fault with its place, and notes in lines of at most `cells`."""
    for fault in found.faults:
        values = {
            "path": path,
            "reason": say(language, fault.text, fault.values),
            "place": _place(fault.spot, language),
        }
        if values["place"]:
            yield say(language, "{path}: {place}: {reason}", values)
        else:
            yield say(language, "{path}: {reason}", values)
    if found.left_out:
        values = {"path": path, "names": say(language, ", ").join(found.left_out)}
        yield from hang(
            "", say(language, "{path}: note: the shipped template also prints {names}", values), cells, "  "
        )
    if not found.whole:
        words = say(language, "{path}: note: once these faults are mended, check again; more may show", {"path": path})
        yield from hang("", words, cells, "  ")


def _part(name: str, language: str) -> str:
    """What people call a part of a Word file; nothing for one they never see."""
    found = re.search(r"(document|header|footer|footnotes|endnotes|core)(\d*)\.xml$", name)
    match found and found[1]:
        case "document":
            return say(language, "body text")
        case "header":
            return say(language, "header {number}", {"number": found[2] if found else ""}).strip()
        case "footer":
            return say(language, "footer {number}", {"number": found[2] if found else ""}).strip()
        case "footnotes":
            return say(language, "footnotes")
        case "endnotes":
            return say(language, "endnotes")
        case "core":
            return say(language, "properties of the file")
    return name


def _place(spot: Spot, language: str) -> str:
    cell = dict(zip(("table", "row", "column"), spot.cell, strict=False))
    said = [_part(spot.part, language)] if spot.part else []
    if "table" in cell:
        said.append(say(language, "table {table}", cell))
    if "row" in cell:
        said.append(say(language, "row {row}", cell))
    if "column" in cell:
        said.append(say(language, "column {column}", cell))
    if spot.paragraph:
        said.append(say(language, "“{paragraph}”", {"paragraph": spot.paragraph}))
    return say(language, ", ").join(said)
