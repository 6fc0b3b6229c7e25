"""A run that is one value: around an editable one, the content control and bookmark by which it is found again."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import count
from typing import Any

from jinja2.runtime import Context
from markupsafe import escape

from roles.word.blank import control_xml, looks
from roles.word.printing import plain_text, text_xml
from roles.word.value import Blank, Editable, Pair, is_east_asian

ANCHORS = "the anchors of this document"
"""Where a document's Anchors lie among the names of its data; no tag can spell it."""

RUN_END = "</w:t></w:r>"
_ALIAS_LIMIT = 64
_FONT = "<w:rFonts"
_STYLE = re.compile(r"<w:rStyle [^<>]*/>")
_LOCK = '<w:lock w:val="sdtContentLocked"/>'
_SPACED = '<w:t xml:space="preserve">'


class Anchors:
    """The anchors of one document while it is written: every value once, keys in document order, ids not yet taken."""

    def __init__(self, taken: frozenset[int]) -> None:
        self.values: dict[str, Editable] = {}
        self._seen: set[tuple[str, str]] = set()
        self._ids: Iterator[int] = (number for number in count(1) if number not in taken)

    def next_id(self) -> int:
        """A number that no control, bookmark or drawing of the document has."""
        return next(self._ids)

    def key_for(self, value: Any) -> str | None:
        """A new key, if the value may be edited and stands nowhere before."""
        if not isinstance(value, Editable) or (value.route, value.language) in self._seen:
            return None
        self._seen.add((value.route, value.language))
        key = f"_r{len(self.values) + 1:04}"
        self.values[key] = value
        return key


def as_run(value: Any, context: Context, opening: str, properties: str, room: int) -> str:
    """The run that `opening` starts, with the value in it, as an anchor if the value is to be one.

    A pair becomes two runs; `room` is how many letters a line there takes.
    """
    if isinstance(value, Pair):
        return _as_runs(value, context, opening, properties, room)
    anchors: Anchors = context[ANCHORS]
    key = anchors.key_for(value)
    if key and isinstance(value, Blank):
        return _blank(key, value, properties, anchors)
    run = f"{opening}{text_xml(value)}{RUN_END}"
    if not key:
        return run
    lock = _LOCK if value.locked else ""
    return _anchor(key, run, f'{properties}<w:alias w:val="{_alias(value.route)}"/>', lock, anchors)


def _as_runs(pair: Pair, context: Context, opening: str, properties: str, room: int) -> str:
    runs = []
    for language, half in pair.shown.items():
        east_asian = is_east_asian(language) and _FONT not in properties
        own = _with_hint(properties) if east_asian else properties
        end = opening.index(">") + 1
        start = opening[:end] + own + opening[end + len(properties) :]
        runs.append(as_run(half, context, start, own, room))
    between = text_xml(pair.between(room))
    return f"{opening.replace('<w:t>', _SPACED)}{between}{RUN_END}".join(runs) if between else "".join(runs)


def _with_hint(properties: str) -> str:
    """Run properties that say: signs of both scripts, such as quotes, are Chinese here. Fonts come after the style."""
    inside = properties.removeprefix("<w:rPr>").removesuffix("</w:rPr>") if properties != "<w:rPr/>" else ""
    style = found[0] if (found := _STYLE.match(inside)) else ""
    return f'<w:rPr>{style}{_FONT} w:hint="eastAsia"/>{inside.removeprefix(style)}</w:rPr>'


def _blank(key: str, blank: Blank, properties: str, anchors: Anchors) -> str:
    said, looking, typed = looks(blank, properties)
    run = f'<w:r>{looking}<w:t xml:space="preserve">{text_xml(said)}{RUN_END}'
    return _anchor(key, run, f'{typed}<w:alias w:val="{_title(blank)}"/>', control_xml(blank), anchors)


def _anchor(key: str, run: str, named: str, kind: str, anchors: Anchors) -> str:
    # Without a kind, a control holds rich text. LibreOffice 7.4 moves the line breaks of a plain-text one in front of
    # it, and when it saves one that holds two scripts or a recorded change, it writes the text several times over.
    bookmark = anchors.next_id()
    return (
        f'<w:bookmarkStart w:id="{bookmark}" w:name="{key}"/>'
        f'<w:sdt><w:sdtPr>{named}<w:tag w:val="{key}"/>'
        f'<w:id w:val="{anchors.next_id()}"/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{run}</w:sdtContent></w:sdt>"
        f'<w:bookmarkEnd w:id="{bookmark}"/>'
    )


@lru_cache(10_000)
def _alias(route: str) -> str:
    """The end of the route, which Word shows on the control."""
    return str(escape(" ".join(" / ".join(plain_text(route).split("/")[-3:]).split())[-_ALIAS_LIMIT:]))


def _title(blank: Blank) -> str:
    """What Word and screen readers call a blank."""
    return str(escape(" ".join(plain_text(blank.filling.title).split())[:_ALIAS_LIMIT]))
