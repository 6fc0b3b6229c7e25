"""What is different between two Word files, by lxml and docx-plus alone, and whether all of it is accounted for."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx_plus.revisions import accept_all_revisions

from roles.returned.difference import Added, Difference, Edited, Removed, Words
from roles.word.value import Blank, Editable

_BREAKS = (qn("w:br"), qn("w:cr"))
_HINTS = "\u2002" * 5


def lines(data: bytes, values: Mapping[str, Editable]) -> list[str]:
    """Every paragraph of the body once all is accepted, with values put back into their first controls or bookmarks."""
    document = Document(BytesIO(data))
    accept_all_revisions(document)
    put_back: set[str] = set()
    for control in document.element.body.iter(qn("w:sdt")):
        tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
        key = "" if tag is None else tag.get(qn("w:val"))
        if key in values and key not in put_back and any(one.text for one in control.iter(qn("w:t"))):
            put_back.add(key)
            _say(control, str(values[key]))
    for key, texts in _bookmarked(document.element.body).items():
        if key in values and key not in put_back and any(one.text for one in texts):
            for one, said in zip(texts, (str(values[key]), *[""] * len(texts)), strict=False):
                one.text = said
    return [line for paragraph in document.element.body.iter(qn("w:p")) for line in _lines(paragraph)]


def contents(data: bytes, values: Mapping[str, Editable]) -> dict[str, str]:
    """What stands in the first control of each key, or its bookmark, once all is accepted."""
    document = Document(BytesIO(data))
    accept_all_revisions(document)
    found: dict[str, str] = {}
    for control in document.element.body.iter(qn("w:sdt")):
        tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
        key = "" if tag is None else tag.get(qn("w:val"))
        if key in values:
            said = "\n".join(line for one in (list(control.iter(qn("w:p"))) or [control]) for line in _lines(one))
            if said and not found.get(key):
                found[key] = said
    for key, texts in _bookmarked(document.element.body).items():
        if key in values and not found.get(key) and (said := "".join(one.text or "" for one in texts).strip()):
            found[key] = "\n".join(_plain(said))
    return found


def _bookmarked(body: Any) -> dict[str, list[Any]]:
    """Name → the texts within a bookmark that has an end."""
    ends = {one.get(qn("w:id")) for one in body.iter(qn("w:bookmarkEnd"))}
    open_: dict[str, str] = {}
    found: dict[str, list[Any]] = {}
    for one in body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"), qn("w:t")):
        if one.tag == qn("w:bookmarkStart") and one.get(qn("w:id")) in ends:
            open_[one.get(qn("w:id"))] = one.get(qn("w:name"))
        elif one.tag == qn("w:bookmarkEnd"):
            open_.pop(one.get(qn("w:id")), None)
        elif one.tag == qn("w:t"):
            for name in open_.values():
                found.setdefault(name, []).append(one)
    return found


def _say(control: Any, words: str) -> None:
    for one in [one for one in control.iter() if one.tag in _BREAKS]:
        one.getparent().remove(one)
    first, *rest = control.iter(qn("w:t"))
    first.text = words
    for one in rest:
        one.text = ""


def _lines(element: Any) -> Iterator[str]:
    said = "".join(
        "\n" if one.tag in _BREAKS else "\t" if one.tag == qn("w:tab") else one.text or ""
        for one in element.iter(qn("w:t"), qn("w:tab"), *_BREAKS)
        if one.getparent().tag == qn("w:r")
    )
    if text := "\n".join(_plain(said.replace(_HINTS, ""))):
        yield text


def unbalanced(built: bytes, came: bytes, values: Mapping[str, Editable], found: Sequence[Difference]) -> list[str]:
    """What no difference says, or more than one, and what one says that is not so."""
    old, new = Counter(lines(built, values)), Counter(lines(came, values))
    lost, gained, wrong = old - new, new - old, []
    for one in found:
        match one:
            case Words() if one.old != one.new:
                wrong += [*_claim("lost", lost, one.old), *_claim("new", gained, one.new)]
            case Removed():
                wrong += _claim("lost", lost, one.old)
            case Added():
                for words in (*one.fields.values(), *one.rest):
                    wrong += [] if _within(gained, words) else [f"not new: {words!r} of {one}"]
    edits = [one for one in found if isinstance(one, Edited)]
    wrong += [f"said twice: {one}" for one, n in Counter((one.route, one.language) for one in edits).items() if n > 1]
    said = contents(came, values)
    for key, value in values.items():
        own = [one for one in edits if ("/".join(one.route), one.language) == (value.route, value.language)]
        told = any(
            isinstance(one, Removed) and (tuple(value.route.split("/")), value.language) in one.values for one in found
        )
        changed = key in said and said[key] not in _as_built(value)
        if changed and not own:
            wrong.append(f"not said: {value.route} is {said[key]!r}")
        for one in own:
            held, grown = _within(lost, one.old), _within(gained, one.new)
            if not changed and key in said and not (held or grown):
                wrong.append(f"not so: {one}")
            if told:
                wrong.append(f"edited and taken out: {one}")
    return [*wrong, *(f"not said to be lost: {line!r}" for line in lost.elements()),
            *(f"not said to be new: {line!r}" for line in gained.elements())]  # fmt: skip


def _as_built(value: Editable) -> tuple[str, ...]:
    """What a control holds that nobody touched: its value, or the hint of an empty blank."""
    said = [value, value.filling.hint] if isinstance(value, Blank) and not value else [value]
    return tuple("\n".join(_plain(words)) for words in said)


def _plain(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def _claim(what: str, among: Counter[str], text: str) -> list[str]:
    """Take the paragraphs that a text consists of."""
    wrong, left = [], _plain(text)
    while left:
        for length in range(len(left), 0, -1):
            if among["\n".join(left[:length])] > 0:
                among["\n".join(left[:length])] -= 1
                break
        else:
            wrong.append(f"not {what}: {left[0]!r}")
        left = left[length:]
    return wrong


def _within(among: Counter[str], text: str) -> bool:
    """Take the paragraph that says this, or holds it."""
    said = "\n".join(_plain(text))
    found = said if among[said] > 0 else next((one for one, n in among.items() if n > 0 and said in one), None)
    if found:
        among[found] -= 1
    return found is not None
